namespace Articles.Api.Articles.Bodies;

/// <summary>Markup around words of a body, such as that of a quote. It is written as it is: whoever makes it encodes.</summary>
/// <param name="Start">The first code point in the article's text.</param>
/// <param name="End">One past the last code point.</param>
public sealed record BodyAnnotation(int Start, int End)
{
    /// <summary>In front of the words.</summary>
    public required string Open { get; init; }

    /// <summary>In front of the words that are left where something else ends, such as a paragraph.</summary>
    public required string OpenAgain { get; init; }

    /// <summary>Behind the words, each time.</summary>
    public required string Close { get; init; }

    /// <summary>Behind the last of the words, and behind the quotation mark and the link that end there.</summary>
    public string After { get; init; } = "";
}
