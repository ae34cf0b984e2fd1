using System.Buffers;
using System.Collections.Frozen;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Text;

/// <summary>Tells the language of a text, long or short, by its script, or by its commonest words and its letters.</summary>
internal static class Languages
{
    private const int MostCharacters = 4000;
    private const int FewestLetters = 20;

    // Of a longer text's words, fewer are the commonest ones of its language only where it is in none that is known.
    private const double FewestCommon = 0.15;
    private const double FewestCommonOfDeclared = 0.1;
    private const int LongText = 30;

    // As many words as one that is common in this language alone.
    private const double Least = 1;
    private const double SureLead = 1.5;
    private const double ClearLead = 3;
    private const double WorthOfLetter = 0.5;

    // The languages, by their place, that a word is common in.
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ByWord = LanguageWords
        .ByTag.SelectMany((language, place) => language.Words.Distinct().Select(word => (Word: word, Place: place)))
        .GroupBy(pair => pair.Word, pair => pair.Place)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray())
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, int[]> ByLetter = LanguageWords.ByLetter.ToFrozenDictionary(
        letter => letter.Letter,
        letter => letter.Tags.Select(Place).ToArray()
    );

    private static readonly SearchValues<char> Letters = SearchValues.Create([.. ByLetter.Keys]);

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
        var sample = Sample(text);
        return OfScript(sample) ?? OfWords(sample);
    }

    /// <summary>The language of a text that may be too short to tell its own; its title is in the same one.</summary>
    public static (string Tag, double Confidence)? Of(string text, string? title) =>
        Of(text) ?? (title is null ? null : Of(text + "\n" + title));

    private static (string, double)? OfScript(string sample)
    {
        if (!Array.Exists(ByScript, script => sample.AsSpan().ContainsAnyInRange(script.First, script.Last)))
            return null;
        var letters = 0;
        foreach (var c in sample)
            letters += char.IsLetter(c) ? 1 : 0;
        if (letters < FewestLetters)
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

    /// <summary>Whether a text may be in the language that a page declares: some of the language's commonest words are in it.</summary>
    public static bool MayBe(string text, string tag)
    {
        var place = Array.FindIndex(LanguageWords.ByTag, language => language.Tag == tag.Split('-')[0]);
        if (place < 0)
            return true;
        var counts = new Counts(Sample(text));
        return counts.Words < LongText || counts.Common[place] >= FewestCommonOfDeclared * counts.Words;
    }

    private static string Sample(string text) => text.Length > MostCharacters ? text[..MostCharacters] : text;

    private static int Place(string tag) => Array.FindIndex(LanguageWords.ByTag, language => language.Tag == tag);

    private static (string, double)? OfWords(string sample)
    {
        var counts = new Counts(sample);
        var (best, second) = (0, 0d);
        for (var i = 1; i < counts.Scores.Length; i++)
        {
            (best, second) =
                counts.Scores[i] > counts.Scores[best]
                    ? (i, counts.Scores[best])
                    : (best, Math.Max(second, counts.Scores[i]));
        }
        if (
            counts.Scores[best] < Math.Max(Least, second * SureLead)
            || counts.Common[best] < FewestCommon * counts.Words
        )
            return null;
        var isSure = counts.Words >= LongText || counts.Scores[best] >= ClearLead * Math.Max(second, Least);
        return (LanguageWords.ByTag[best].Tag, isSure ? 0.9 : 0.6);
    }

    /// <summary>How many of a text's words are common in each language, and how much all of them speak for it.</summary>
    private readonly ref struct Counts
    {
        public Counts(string sample)
        {
            Scores = new double[LanguageWords.ByTag.Length];
            Common = new int[Scores.Length];
            var key = LineShape.Key(sample);
            foreach (var range in key.AsSpan().Split(' '))
            {
                var word = key.AsSpan()[range];
                Words++;
                if (ByWord.TryGetValue(word, out var languages))
                    Add(languages, 1);
                var letter = word.IndexOfAny(Letters);
                if (letter >= 0)
                    Add(ByLetter[word[letter]], WorthOfLetter);
            }
        }

        public int Words { get; }

        public double[] Scores { get; }

        public int[] Common { get; }

        private void Add(int[] languages, double worth)
        {
            foreach (var language in languages)
            {
                Scores[language] += worth / languages.Length;
                Common[language] += worth == 1 ? 1 : 0;
            }
        }
    }
}
