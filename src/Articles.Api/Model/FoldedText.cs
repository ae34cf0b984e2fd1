using System.Globalization;
using System.Text;

namespace Articles.Api.Model;

/// <summary>
/// Text made comparable: compatibility-decomposed, without diacritics, lower case, one space between words.
/// Stored beside what was printed, so that sorting and matching are the same on every database.
/// </summary>
public static class FoldedText
{
    /// <summary>The longest key that is kept; an index entry of PostgreSQL must stay below 2,700 bytes.</summary>
    public const int MaxLength = 200;

    // U+FFFE and its like print nothing, and what could not be read is no word.
    private static bool IsCharacter(Rune rune) =>
        rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF;

    /// <summary>The words of what a person typed, folded; what nobody prints is no part of them, and PostgreSQL takes no NUL.</summary>
    public static string[] WordsOf(string? text) =>
        string.Concat(Of(text ?? "").Where(character => !char.IsControl(character)))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static string Of(string text)
    {
        var folded = new StringBuilder(Math.Min(text.Length, MaxLength));
        var space = false;
        foreach (var rune in ComposedText.Decomposed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark || !IsCharacter(rune))
                continue;
            if (Rune.IsWhiteSpace(rune))
            {
                space = folded.Length > 0;
                continue;
            }
            if (folded.Length >= MaxLength - 2)
                break;
            if (space)
                folded.Append(' ');
            space = false;
            if (rune.IsAscii)
                folded.Append(char.ToLowerInvariant((char)rune.Value));
            else
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return ComposedText.Of(folded.ToString());
    }
}
