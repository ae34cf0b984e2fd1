using System.Globalization;
using System.Text;

namespace Articles.Api.Comparison;

/// <summary>
/// The words of a text: what is left when punctuation, quotation marks and white space are taken away. Two texts with the same
/// words say the same. Signs that mean something by themselves count as words: "5" is not "5%", nor "-5", nor "1.5" "15".
/// </summary>
internal static class Words
{
    private const string Meaningful = "%&@#§‰/";

    /// <summary>The words with one space between them.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        var isInside = false;
        for (var i = 0; i < text.Length; i += Rune.GetRuneAt(text, i).Utf16SequenceLength)
        {
            var rune = Rune.GetRuneAt(text, i);
            var joins = isInside && Joins(text, i);
            if (!joins && !IsPart(rune) && !IsSign(text, i, rune))
            {
                isInside = false;
                continue;
            }
            var isWord = joins || IsPart(rune);
            if (words.Length > 0 && !(isInside && isWord))
                words.Append(' ');
            if (rune.IsBmp)
                words.Append(rune.Value is '’' or 'ʼ' ? '\'' : (char)rune.Value);
            else
                words.Append(rune.ToString());
            isInside = isWord;
        }
        return words.ToString();
    }

    private static bool IsPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;

    /// <summary>An apostrophe between letters, or a point, a comma or a colon between digits, is part of its word.</summary>
    private static bool Joins(string text, int i) =>
        i + 1 < text.Length
        && text[i] switch
        {
            '\'' or '’' or 'ʼ' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
            '.' or ',' or ':' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            _ => false,
        };

    private static bool IsSign(string text, int i, Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.CurrencySymbol
                or UnicodeCategory.MathSymbol
                or UnicodeCategory.OtherSymbol
        || rune.IsBmp && Meaningful.Contains((char)rune.Value, StringComparison.Ordinal)
        // A hyphen in front of a number, with nothing in front of itself, is its sign.
        || rune.Value is '-'
            && i + 1 < text.Length
            && char.IsDigit(text[i + 1])
            && (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] == '(');
}
