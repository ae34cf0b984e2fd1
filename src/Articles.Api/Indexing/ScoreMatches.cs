using Articles.Api.Database.Words;

namespace Articles.Api.Indexing;

/// <summary>
/// How well a match fits, by the measure known as BM25F: rare words count more than frequent ones, titles more than names and names more
/// than text, the tenth time that a word stands in a text adds less than the second, and in a long text it says less than in a short one.
/// </summary>
internal sealed class ScoreMatches
{
    private const double OfTitle = 6;
    private const double OfPeople = 3;
    private const double Saturation = 2;
    private const double OfLength = 0.75;
    private const double AllInTitle = 3;

    private readonly List<List<uint[]>> terms;
    private readonly List<double> rarity;
    private readonly double usualLength;

    /// <param name="all">What was looked for.</param>
    /// <param name="frequencies">In how many texts each of <paramref name="all"/> is.</param>
    /// <param name="everything">How many texts there are.</param>
    /// <param name="matches">What is compared: a text is long or short beside these.</param>
    public ScoreMatches(
        IReadOnlyList<IReadOnlyList<Phrase>> all,
        List<int> frequencies,
        int everything,
        IReadOnlyCollection<WordMatch> matches
    )
    {
        terms = all.Select(phrases => phrases.Select(HashesOf).ToList()).ToList();
        rarity = frequencies.ConvertAll(frequency => RarityOf(frequency, everything));
        usualLength = matches.Select(match => WordWeights.LengthOf(match.Weights)).DefaultIfEmpty(1).Average();
    }

    private static double RarityOf(int frequency, int everything) =>
        Math.Log(1 + (Math.Max(0, everything - frequency) + 0.5) / (frequency + 0.5));

    // What a beginning goes on with is not known.
    private static uint[] HashesOf(Phrase phrase) =>
        phrase.Terms.SkipLast(phrase.IsPrefix ? 1 : 0).Select(WordWeights.HashOf).ToArray();

    public double Of(WordMatch match)
    {
        var length = 1 - OfLength + OfLength * WordWeights.LengthOf(match.Weights) / usualLength;
        var score = 0.0;
        for (var n = 0; n < terms.Count; n++)
        {
            var weight = terms[n].Max(phrase => WeightOf(match, phrase, length));
            score += rarity[n] * weight / (weight + Saturation);
        }
        return score + (IsInTitle(match) ? AllInTitle : 0);
    }

    /// <summary>Which share of what was looked for it has, rare words counting more, from 0 to 1.</summary>
    public double ShareOf(WordMatch match) =>
        rarity.Where((_, n) => terms[n].Exists(phrase => WeightOf(match, phrase, 1) > 0)).Sum() / rarity.Sum();

    private bool IsInTitle(WordMatch match) =>
        terms.TrueForAll(phrases =>
            phrases.Exists(phrase =>
                phrase.Length > 0
                && Array.TrueForAll(phrase, hash => WordWeights.CountOf(match.Weights, hash).Title > 0)
            )
        );

    private static double WeightOf(WordMatch match, uint[] phrase, double length)
    {
        var least = double.MaxValue;
        foreach (var hash in phrase)
        {
            var (title, people, text) = WordWeights.CountOf(match.Weights, hash);
            least = Math.Min(least, OfTitle * title + OfPeople * people + text / length);
        }
        return phrase.Length > 0 ? least : 1;
    }
}
