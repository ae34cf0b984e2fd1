using System.Buffers;
using System.Text;

namespace Articles.Reading;

/// <summary>
/// Unicode's normal forms of any text. U+FFFE and halves of surrogate pairs have none, and .NET refuses a text that holds one;
/// here each becomes U+FFFD, so that one broken character is no reason to refuse a page.
/// </summary>
public static class ComposedText
{
    // Latin letters and the marks of print: they neither compose with each other nor stand for anything else.
    // To see that a text has no others is much faster than to compose it.
    private static readonly SearchValues<char> Composed = SearchValues.Create([
        .. Between('\0', '\u02FF'),
        .. Between('\u2010', '\u2027'),
        .. Between('\u2030', '\u205E'),
        .. Between('\u20A0', '\u20BF'),
    ]);

    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Between('\uD800', '\uDFFF'),
        '\uFFFE',
    ]);

    /// <summary>Form C, in which the same words are the same characters.</summary>
    public static string Of(string text) =>
        text.AsSpan().ContainsAnyExcept(Composed) ? In(text, NormalizationForm.FormC) : text;

    /// <summary>Form KD, in which letters and their diacritics are apart, to compare words by.</summary>
    public static string Decomposed(string text) => In(text, NormalizationForm.FormKD);

    private static string In(string text, NormalizationForm form) => Whole(text).Normalize(form);

    private static string Whole(string text) =>
        text.AsSpan().ContainsAny(Suspects) ? string.Create(text.Length, text, Mend) : text;

    private static void Mend(Span<char> mended, string text)
    {
        text.CopyTo(mended);
        for (var i = 0; i < mended.Length; i++)
        {
            if (i + 1 < mended.Length && char.IsSurrogatePair(mended[i], mended[i + 1]))
                i++;
            else if (mended[i] == '\uFFFE' || char.IsSurrogate(mended[i]))
                mended[i] = '\uFFFD';
        }
    }

    private static IEnumerable<char> Between(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
