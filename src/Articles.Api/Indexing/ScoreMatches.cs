using Articles.Api.Database.Words;

namespace Articles.Api.Indexing;

/// <summary>
/// How well a match fits, by the measure known as BM25F: rare words count more than frequent ones, titles more than names and names more
/// than text, and the tenth time that a word stands in a text adds less than the second.
/// </summary>
internal sealed class ScoreMatches
{
    private const double OfTitle = 6;
    private const double OfPeople = 3;
    private const double Saturation = 1.2;
    private const double AllInTitle = 3;

    // Rough numbers do: what counts is how words compare.
    public const double Everything = 100_000;
    private const int UsualArticle = 600;
    private const int UsualQuote = 25;

    private readonly List<List<uint[]>> terms;
    private readonly List<double> rarity;
    private readonly double usualLength;

    /// <param name="all">What was looked for.</param>
    /// <param name="frequencies">In how much each of <paramref name="all"/> is.</param>
    public ScoreMatches(WordIndex index, IReadOnlyList<IReadOnlyList<Phrase>> all, List<int> frequencies)
    {
        terms = all.Select(phrases => phrases.Select(HashesOf).ToList()).ToList();
        rarity = frequencies.ConvertAll(frequency => Math.Log(1 + Everything / (frequency + 1)));
        usualLength = index is WordIndex.Articles ? UsualArticle : UsualQuote;
    }

    // What a beginning goes on with is not known.
    private static uint[] HashesOf(Phrase phrase) =>
        phrase.Terms.SkipLast(phrase.IsPrefix ? 1 : 0).Select(WordWeights.HashOf).ToArray();

    public double Of(WordMatch match)
    {
        var length = 0.4 + 0.6 * WordWeights.LengthOf(match.Weights) / usualLength;
        var score = 0.0;
        for (var n = 0; n < terms.Count; n++)
        {
            var weight = terms[n].Max(phrase => WeightOf(match, phrase, length));
            score += rarity[n] * weight / (weight + Saturation);
        }
        return score + (IsInTitle(match) ? AllInTitle : 0);
    }

    /// <summary>Whether all that was looked for is in the title.</summary>
    public bool IsInTitle(WordMatch match) =>
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
