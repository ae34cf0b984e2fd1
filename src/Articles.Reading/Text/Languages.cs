using System.Collections.Frozen;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Text;

/// <summary>Tells the language of an article by its script or by its commonest words, and only when both are sure.</summary>
internal static class Languages
{
    private const int MostCharacters = 4000;
    private const int FewestWords = 30;
    private const double SureShare = 0.15;
    private const double SureLead = 1.5;

    // The languages, by their place, that a word is common in.
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ByWord = LanguageWords
        .ByTag.SelectMany((language, place) => language.Words.Select(word => (Word: word, Place: place)))
        .GroupBy(pair => pair.Word, pair => pair.Place)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray())
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Scripts that one language alone writes; kana tell Japanese from Chinese.
    private static readonly (string Tag, char First, char Last)[] ByScript =
    [
        ("ja", '\u3040', '\u30FF'),
        ("ko", '\uAC00', '\uD7A3'),
        ("el", '\u0370', '\u03FF'),
        ("he", '\u0590', '\u05FF'),
        ("th", '\u0E00', '\u0E7F'),
        ("zh", '\u4E00', '\u9FFF'),
    ];

    /// <summary>The language of a text as a BCP 47 tag, and how sure that is; null when it is not.</summary>
    public static (string Tag, double Confidence)? Of(string text)
    {
        var sample = text.Length > MostCharacters ? text[..MostCharacters] : text;
        return OfScript(sample) ?? OfWords(sample);
    }

    private static (string, double)? OfScript(string sample)
    {
        if (!Array.Exists(ByScript, script => sample.AsSpan().ContainsAnyInRange(script.First, script.Last)))
            return null;
        var letters = 0;
        foreach (var c in sample)
            letters += char.IsLetter(c) ? 1 : 0;
        if (letters < FewestWords)
            return null;
        foreach (var (tag, first, last) in ByScript)
        {
            var share = (double)CountBetween(sample, first, last) / letters;
            // Between kana stand Chinese characters, more than half at times.
            if (share > (tag == "ja" ? 0.2 : 0.6))
                return (tag, 0.95);
        }
        return null;
    }

    private static int CountBetween(string text, char first, char last)
    {
        var count = 0;
        foreach (var c in text)
            count += c >= first && c <= last ? 1 : 0;
        return count;
    }

    private static (string, double)? OfWords(string sample)
    {
        var key = LineShape.Key(sample);
        Span<int> counts = stackalloc int[LanguageWords.ByTag.Length];
        var words = 0;
        foreach (var range in key.AsSpan().Split(' '))
        {
            words++;
            if (!ByWord.TryGetValue(key.AsSpan()[range], out var languages))
                continue;
            foreach (var language in languages)
                counts[language]++;
        }
        if (words < FewestWords)
            return null;
        var (best, second) = (0, 0);
        for (var i = 1; i < counts.Length; i++)
            (best, second) = counts[i] > counts[best] ? (i, counts[best]) : (best, Math.Max(second, counts[i]));
        return counts[best] >= SureShare * words && counts[best] >= second * SureLead
            ? (LanguageWords.ByTag[best].Tag, 0.9)
            : null;
    }
}
