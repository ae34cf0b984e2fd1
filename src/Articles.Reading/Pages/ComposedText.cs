using System.Buffers;
using System.Text;

namespace Articles.Reading.Pages;

/// <summary>Text in Unicode's form C, in which the same words are the same characters.</summary>
internal static class ComposedText
{
    // Latin letters and the marks of print: they neither compose with each other nor stand for anything else.
    // To see that a text has no others is much faster than to compose it.
    private static readonly SearchValues<char> Composed = SearchValues.Create([
        .. Between('\0', '\u02FF'),
        .. Between('\u2010', '\u2027'),
        .. Between('\u2030', '\u205E'),
        .. Between('\u20A0', '\u20BF'),
    ]);

    /// <param name="text">Without halves of characters.</param>
    public static string Of(string text) =>
        text.AsSpan().ContainsAnyExcept(Composed) ? text.Normalize(NormalizationForm.FormC) : text;

    private static IEnumerable<char> Between(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
