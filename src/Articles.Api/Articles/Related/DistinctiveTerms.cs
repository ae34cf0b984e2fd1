using Articles.Api.Indexing.Analysis;

namespace Articles.Api.Articles.Related;

/// <summary>A word of an article that may tell what it is about.</summary>
/// <param name="Term">As it stands in the index.</param>
/// <param name="Printed">As the article prints it first.</param>
/// <param name="Weight">How much the article makes of it.</param>
internal sealed record DistinctiveTerm(string Term, string Printed, double Weight);

/// <summary>Chooses the words that may tell what an article is about: names, what is in the title, and what comes again and again.</summary>
internal static class DistinctiveTerms
{
    private const int Most = 16;

    // What comes so late in a long text tells nothing more of it.
    private const int LongestText = 20_000;
    private const int LeastLetters = 4;
    private const double OfTitle = 2;
    private const double OfName = 1.5;

    public static List<DistinctiveTerm> Of(string title, string text)
    {
        var words = Words(title, isTitle: true);
        words.AddRange(Words(text.Length > LongestText ? text[..LongestText] : text, isTitle: false));
        return words
            .GroupBy(word => word.Term)
            .Select(group => new DistinctiveTerm(group.Key, group.Last().Printed, WeightOf(group.ToList())))
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Term, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
    }

    private static List<Word> Words(string text, bool isTitle) =>
        TextWords
            .Of(text)
            .Where(word => word.Folded.Length >= LeastLetters && !CommonWords.Contain(word.Folded))
            .Where(word => !word.Folded.All(char.IsAsciiDigit))
            .Select(word => new Word(word.Term, text[word.Start..word.End], isTitle))
            .ToList();

    private static double WeightOf(List<Word> words)
    {
        var inText = words.Where(word => !word.IsTitle).ToList();
        // In titles any word may be in capitals.
        var isName = inText.Count > 0 && inText.TrueForAll(word => char.IsUpper(word.Printed[0]));
        return (1 + Math.Log2(words.Count)) * (inText.Count < words.Count ? OfTitle : 1) * (isName ? OfName : 1);
    }

    private sealed record Word(string Term, string Printed, bool IsTitle);
}
