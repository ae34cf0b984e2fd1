namespace Articles.Reading.Text;

/// <summary>A title with its words, by which titles are compared.</summary>
internal sealed record TitleWords(string Text, string Key, IReadOnlyList<string> Words)
{
    private const double LeastAlike = 0.5;

    private readonly Lazy<string[]> _sorted = new(() => [.. Words.Order(StringComparer.Ordinal)], isThreadSafe: false);

    public static TitleWords Of(string text)
    {
        var key = LineShape.Key(text);
        return new TitleWords(text, key, key.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>1 for the same words in the same order; less for words in common.</summary>
    public static double Likeness(TitleWords one, TitleWords other)
    {
        if (one.Key == other.Key)
            return 1;
        var shared = one.Overlap(other);
        return shared < LeastAlike ? 0 : shared * 0.6;
    }

    /// <summary>The share of words in common (F1).</summary>
    public double Overlap(TitleWords other)
    {
        if (Words.Count == 0 || other.Words.Count == 0)
            return 0;
        var (mine, theirs) = (_sorted.Value, other._sorted.Value);
        var shared = 0;
        for (var (i, n) = (0, 0); i < mine.Length && n < theirs.Length; )
        {
            var order = string.CompareOrdinal(mine[i], theirs[n]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            n += order >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (Words.Count + other.Words.Count);
    }
}
