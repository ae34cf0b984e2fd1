namespace Articles.Reading;

/// <summary>How well the position of words still holds after edits of their text.</summary>
public enum QuoteAnchor
{
    /// <summary>The words stand where they stood.</summary>
    Exact,

    /// <summary>The same words stand elsewhere in the text.</summary>
    Moved,

    /// <summary>Much the same words were found, but not exactly these; or exactly these, but nothing tells whether it is they.</summary>
    Drifted,

    /// <summary>The words are no longer in the text.</summary>
    Orphaned,
}

/// <summary>Words with their place in an earlier text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they began, in code points; the end follows from the words.</param>
/// <param name="Before">What stood just before them: enough to know the place again, such as 30 words.</param>
/// <param name="After">What stood just after them.</param>
public sealed record AnchoredWords(string Text, int Start, string Before, string After)
{
    /// <summary>Index of the words that contain these, in the list that is looked for.</summary>
    public int? Parent { get; init; }
}

/// <summary>
/// Where words stand now. For <see cref="QuoteAnchor.Exact"/> and <see cref="QuoteAnchor.Moved"/> the text from
/// <paramref name="Start"/> to <paramref name="End"/> is literally the words.
/// </summary>
/// <param name="Start">First code point; 0 when orphaned.</param>
/// <param name="End">One past the last code point; 0 when orphaned.</param>
/// <param name="Score">
/// 0 to 1: how alike the words are, shared among the places that are as good. 1 for exact and moved, 0 for orphaned.
/// </param>
public sealed record FoundAnchor(QuoteAnchor Kind, int Start, int End, double Score)
{
    /// <summary>Found nowhere.</summary>
    public static readonly FoundAnchor Nowhere = new(QuoteAnchor.Orphaned, 0, 0, 0);

    /// <summary>What differs, in order; empty when the words are the same.</summary>
    public IReadOnlyList<WordChange> Changes { get; init; } = [];

    /// <summary>How many places are as good as this one, itself included.</summary>
    public int Places { get; init; } = 1;
}

/// <summary>Some words in the place of others; either may be empty.</summary>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now.</param>
public sealed record WordChange(string Before, string After);
