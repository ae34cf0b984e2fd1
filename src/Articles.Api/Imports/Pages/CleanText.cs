using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Articles.Api.Imports.Pages;

/// <summary>
/// Puts the replacement character in the place of what is no text: controls, halves of characters, and what Unicode says is no
/// character. Not every database takes them.
/// </summary>
internal sealed class CleanText
{
    /// <summary>How many were replaced.</summary>
    public int Replaced { get; private set; }

    [return: NotNullIfNotNull(nameof(text))]
    public string? Of(string? text)
    {
        if (text is null || text.All(IsPlain))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Runes(text))
            clean.Append(rune);
        return clean.ToString();
    }

    public IReadOnlyList<string> Of(IReadOnlyList<string> texts) => texts.Select(text => Of(text)).ToList();

    private static bool IsPlain(char letter) =>
        !char.IsSurrogate(letter) && letter < '\uFDD0' && !char.IsControl(letter) || letter is '\t' or '\n' or '\r';

    private IEnumerable<Rune> Runes(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (Rune.TryGetRuneAt(text, i, out var rune) && IsText(rune))
                yield return rune;
            else
            {
                Replaced++;
                rune = Rune.ReplacementChar;
                yield return rune;
            }
            i += char.IsSurrogatePair(text, i) ? 2 : 1;
        }
    }

    private static bool IsText(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r'
        || Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control && !IsNoncharacter(rune.Value);

    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
