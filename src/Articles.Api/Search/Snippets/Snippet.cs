namespace Articles.Api.Search.Snippets;

/// <summary>A piece of text with what was looked for in it.</summary>
public sealed record Snippet
{
    /// <summary>Where it was cut from.</summary>
    public required SnippetField Field { get; init; }

    /// <summary>The piece.</summary>
    public required string Text { get; init; }

    /// <summary>Its first code point in the field.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last code point.</summary>
    public required int End { get; init; }

    /// <summary>What was looked for, in the same count as `start`, in order and without overlap.</summary>
    public required IReadOnlyList<Highlight> Highlights { get; init; }

    /// <summary>The piece as HTML that is safe to show, with `mark` around what was looked for, and `…` where it was cut.</summary>
    public required string Html { get; init; }
}

/// <summary>Words that were looked for.</summary>
/// <param name="Start">First code point in the field.</param>
/// <param name="End">One past the last code point.</param>
public sealed record Highlight(int Start, int End);

/// <summary>What a snippet was cut from, and what its positions count in.</summary>
public enum SnippetField
{
    /// <summary>The title of the article.</summary>
    Title,

    /// <summary>The subtitle of the article.</summary>
    Subtitle,

    /// <summary>The text of the article, as all positions in articles.</summary>
    Text,

    /// <summary>The text of the quote. Its own `start` added, positions are of the article's text while its anchor is exact or moved.</summary>
    Quote,
}
