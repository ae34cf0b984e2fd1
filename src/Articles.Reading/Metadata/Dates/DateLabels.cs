using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Dates;

/// <summary>Tells by the words before a date what happened on it.</summary>
internal static class DateLabels
{
    /// <summary>Whether the nearest label before a date says that something was changed, not published.</summary>
    public static bool IsOfChange(string before)
    {
        var key = LineShape.Key(before);
        return Last(key, DateWords.Modified) > Last(key, DateWords.Published);
    }

    /// <summary>Whether a label before a date says that something was published.</summary>
    public static bool IsOfPublication(string before) => Last(LineShape.Key(before), DateWords.Published) >= 0;

    /// <summary>Whether words say what happened on a date, and no more.</summary>
    public static bool IsLabel(string words)
    {
        var key = LineShape.Key(words);
        return Array.IndexOf(DateWords.Modified, key) >= 0 || Array.IndexOf(DateWords.Published, key) >= 0;
    }

    private static int Last(string text, string[] words) => words.Max(word => LastWord(text, word));

    // -1 without it.
    private static int LastWord(ReadOnlySpan<char> text, string word)
    {
        for (var at = text.LastIndexOf(word); at >= 0; at = text[..(at + word.Length - 1)].LastIndexOf(word))
        {
            var end = at + word.Length;
            if ((at == 0 || text[at - 1] == ' ') && (end == text.Length || text[end] == ' '))
                return at;
        }
        return -1;
    }
}
