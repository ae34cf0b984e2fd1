using Articles.Api.Database.Words;

namespace Articles.Api.Indexing;

/// <summary>
/// A query without its common words, whose lists are long to walk: they are looked for in what has the rare ones, by the words that
/// stand beside each match.
/// </summary>
internal sealed class RareWords
{
    // With so few left, to look at each is faster than to walk another list.
    private const double Few = 500;

    // In what share of everything a word is that was not counted to the end.
    private const double OfUncounted = 0.33;

    private readonly List<uint> others;

    private RareWords(WordQuery words, List<uint> others) => (Words, this.others) = (words, others);

    /// <summary>What to look for in the index.</summary>
    public WordQuery Words { get; }

    /// <param name="frequencies">In how much each of the words is.</param>
    /// <returns>Null where no word can be looked for without the index.</returns>
    /// <param name="everything">How many articles or quotes there are.</param>
    public static RareWords? Of(WordQuery query, IReadOnlyList<int> frequencies, double everything)
    {
        var kept = new List<IReadOnlyList<Phrase>>();
        var others = new List<uint>();
        var expected = everything;
        foreach (var (phrases, frequency) in query.All.Zip(frequencies).OrderBy(word => word.Second))
        {
            if (kept.Count > 0 && expected < Few && IsOneWord(phrases))
            {
                others.Add(WordWeights.HashOf(phrases[0].Terms[0]));
                continue;
            }
            kept.Add(phrases);
            expected *= frequency >= WordFrequencies.Most ? OfUncounted : frequency / everything;
        }
        return others.Count == 0 ? null : new RareWords(query with { All = kept }, others);
    }

    /// <summary>Whether the common words are there too.</summary>
    public bool HasOthers(WordMatch match) =>
        others.TrueForAll(word => WordWeights.CountOf(match.Weights, word) != default);

    private static bool IsOneWord(IReadOnlyList<Phrase> phrases) => phrases is [{ IsPrefix: false, Terms.Count: 1 }];
}
