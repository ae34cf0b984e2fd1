using Articles.Api.Pipeline;

namespace Articles.Api.Quotes;

/// <summary>Words of an article, named by what they are and what stands around them (W3C Web Annotation, TextQuoteSelector).</summary>
public sealed record WordsSelector
{
    /// <summary>The words, exactly as they stand in the article's text.</summary>
    public required string Exact { get; init; }

    /// <summary>What ends right before them, to tell them from equal words elsewhere.</summary>
    public string? Prefix { get; init; }

    /// <summary>What begins right after them, to tell them from equal words elsewhere.</summary>
    public string? Suffix { get; init; }
}

/// <summary>Finds the words that a client names in an article's text, or tells the client why not.</summary>
internal sealed class WordsOfArticle(string text)
{
    // From Thai on, most scripts without capitals are written without spaces between words.
    private const char FirstUnspacedScript = '\u0E00';

    public CodePoints Positions { get; } = new(text);

    public string Text => text;

    /// <param name="pointer">Where in the body the selector is.</param>
    public Segment Select(WordsSelector selector, string pointer)
    {
        var exact = ComposedText.Of(selector.Exact);
        var places = SelectedWords.PlacesIn(
            text,
            exact,
            ComposedText.Of(selector.Prefix ?? ""),
            ComposedText.Of(selector.Suffix ?? "")
        );
        return places.Count switch
        {
            1 => At(places[0], places[0] + exact.Length),
            > 1 => throw RefusedException.Invalid(
                pointer,
                "stands in the article's text more than once; a prefix or a suffix tells which is meant"
            ),
            _ => throw RefusedException.Invalid(
                pointer,
                text.Contains(exact, StringComparison.Ordinal)
                    ? "stands in the article's text, but nowhere after this prefix and before this suffix"
                    : "does not stand in the article's text"
            ),
        };
    }

    /// <summary>The words between two positions, which the client gives as <c>start</c> and <c>end</c>.</summary>
    public Segment Between(int start, int end)
    {
        var length = Positions.At(text.Length);
        if (start < 0 || start >= length)
            throw RefusedException.Invalid("/start", $"is not a position of the article's text, which has {length}");
        if (end <= start || end > length)
            throw RefusedException.Invalid("/end", $"is not a position after start, up to {length}");
        var (from, to) = (Positions.UnitAt(start), Positions.UnitAt(end));
        if (IsInsideWord(from))
            throw RefusedException.Invalid("/start", "is inside a word");
        if (IsInsideWord(to))
            throw RefusedException.Invalid("/end", "is inside a word");
        if (string.IsNullOrWhiteSpace(text[from..to]))
            throw RefusedException.Invalid("/start", "has no words behind it before end");
        return At(from, to);
    }

    /// <summary>The words where they stand in or around a position, or else where alone they stand.</summary>
    public Segment Near(string given, int position, string pointer)
    {
        var exact = ComposedText.Of(given);
        var at = Positions.UnitAt(Math.Min(position, Positions.At(text.Length)));
        var from = Math.Max(0, at - exact.Length);
        var near = text.AsSpan(from, Math.Min(text.Length, at + 2 * exact.Length) - from)
            .IndexOf(exact, StringComparison.Ordinal);
        return near >= 0
            ? At(from + near, from + near + exact.Length)
            : Select(new WordsSelector { Exact = exact }, pointer);
    }

    private Segment At(int from, int to) => new(text[from..to], Positions.At(from), Positions.At(to));

    private bool IsInsideWord(int unit) =>
        unit > 0
        && unit < text.Length
        && char.IsLetterOrDigit(text[unit - 1])
        && char.IsLetterOrDigit(text[unit])
        && text[unit] < FirstUnspacedScript;
}
