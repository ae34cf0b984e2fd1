namespace Articles.Reading.Anchors;

/// <summary>Words that are looked for, with what is known of their surroundings, and what was found.</summary>
internal sealed class SoughtWords
{
    // So many words stand nowhere else by chance.
    private const int DistinctiveWords = 4;
    private const int DistinctiveLength = 20;

    private readonly HashSet<long> _surroundings = [];

    internal SoughtWords(AnchoredWords words, int expected, WordNumbers vocabulary)
    {
        Words = words;
        Expected = expected;
        Tokens = new TokenText(words.Text, vocabulary);
        Before = new TokenText(words.Before, vocabulary).Ids;
        After = new TokenText(words.After, vocabulary).Ids;
        IsDistinctive =
            words.Text.Length >= DistinctiveLength
            && Enumerable.Range(0, Tokens.Count).Count(token => char.IsLetterOrDigit(Tokens[token][0]))
                >= DistinctiveWords;
        if (Tokens.Count > 0)
        {
            AddPairs([.. Before, Tokens.Ids[0]]);
            AddPairs([Tokens.Ids[^1], .. After]);
        }
    }

    internal AnchoredWords Words { get; }

    /// <summary>The unit of the later text at the place where the words stood.</summary>
    internal int Expected { get; }

    internal TokenText Tokens { get; }

    internal int[] Before { get; }

    internal int[] After { get; }

    /// <summary>Whether these words are so many that they tell which they are without their surroundings.</summary>
    internal bool IsDistinctive { get; }

    /// <summary>Where literally these words stand.</summary>
    internal IReadOnlyList<Place> Places { get; set; } = [];

    /// <summary>Where in the text they were found, if they were.</summary>
    internal int? FoundAt { get; set; }

    internal FoundAnchor? Result { get; set; }

    /// <summary>How much of what surrounded the words surrounds other ones, 0 to 1.</summary>
    /// <param name="start">The first of those other words.</param>
    /// <param name="end">One past the last.</param>
    internal double Fit(ReadOnlySpan<int> text, int start, int end)
    {
        if (_surroundings.Count == 0)
        {
            return 1;
        }

        var from = Math.Max(0, start - Before.Length);
        var to = Math.Min(text.Length, end + After.Length);
        var seen = new HashSet<long>();
        Count(text[from..Math.Min(text.Length, start + 1)], seen);
        Count(text[Math.Max(0, end - 1)..to], seen);
        return (double)seen.Count / _surroundings.Count;
    }

    /// <summary>Whether what stood right before or right after the words stands there, be it the edge of the text.</summary>
    internal bool IsBeside(ReadOnlySpan<int> text, int start, int end) =>
        (start > 0 ? text[start - 1] : -1) == (Before.Length > 0 ? Before[^1] : -1)
        || (end < text.Length ? text[end] : -1) == (After.Length > 0 ? After[0] : -1);

    private void Count(ReadOnlySpan<int> ids, HashSet<long> seen)
    {
        for (var i = 0; i + 1 < ids.Length; i++)
        {
            if (_surroundings.Contains(Pair(ids[i], ids[i + 1])))
            {
                seen.Add(Pair(ids[i], ids[i + 1]));
            }
        }
    }

    private void AddPairs(ReadOnlySpan<int> ids)
    {
        for (var i = 0; i + 1 < ids.Length; i++)
        {
            _surroundings.Add(Pair(ids[i], ids[i + 1]));
        }
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;
}

/// <summary>A place where literally the words stand.</summary>
/// <param name="Token">Their first token.</param>
/// <param name="Unit">Their first unit.</param>
/// <param name="Fit">How much of what surrounded them is there, 0 to 1.</param>
/// <param name="IsBeside">Whether what stood right before or right after them does.</param>
internal readonly record struct Place(int Token, int Unit, double Fit, bool IsBeside);
