namespace Articles.Reading.Pages.Metadata;

/// <summary>A title with its words, by which titles are compared.</summary>
internal sealed record TitleWords(string Text, string Key, IReadOnlyList<string> Words)
{
    private const double LeastAlike = 0.5;

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
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in Words)
            left[word] = left.GetValueOrDefault(word) + 1;
        var shared = 0;
        foreach (var word in other.Words)
        {
            if (!left.TryGetValue(word, out var count) || count == 0)
                continue;
            left[word] = count - 1;
            shared++;
        }
        return 2.0 * shared / (Words.Count + other.Words.Count);
    }
}
