using Articles.Api.Indexing.Analysis;

namespace Articles.Api.Quotes.Verifying;

/// <summary>
/// The words in a row by which to look for a longer row: the index walks the list of each word that is looked for, so the cost grows
/// with their number and with how common they are, and a few that are rare find as much.
/// </summary>
internal static class TellingWords
{
    private const int Most = 8;
    private const int Least = 3;

    /// <summary>The stretch with the most letters in words that are not common, without the common words at its ends.</summary>
    public static List<string> Of(List<string> run)
    {
        var (first, best) = (0, -1);
        var weight = 0;
        for (var n = 0; n < run.Count; n++)
        {
            weight += WeightOf(run[n]);
            if (n >= Most)
                weight -= WeightOf(run[n - Most]);
            // A word that stands twice in it tells nothing new, but such rows are too rare to look for others.
            if (n >= Math.Min(Most, run.Count) - 1 && weight > best)
                (first, best) = (Math.Max(0, n - Most + 1), weight);
        }
        var last = Math.Min(first + Most, run.Count);
        while (last - first > Least && CommonWords.Contain(run[last - 1]))
            last--;
        while (last - first > Least && CommonWords.Contain(run[first]))
            first++;
        return run.GetRange(first, last - first);
    }

    public static int WeightOf(List<string> words) => words.Distinct().Sum(WeightOf);

    private static int WeightOf(string word) => CommonWords.Contain(word) ? 0 : word.Length;
}
