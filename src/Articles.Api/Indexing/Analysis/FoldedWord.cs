using System.Globalization;
using System.Text;

namespace Articles.Api.Indexing.Analysis;

/// <summary>
/// A word as it is compared: in lower case, without diacritics, compatibility forms made plain. Of ASCII it holds nothing but
/// letters and digits, so that neither engine ever cuts it.
/// </summary>
internal static class FoldedWord
{
    /// <summary>Longer words are cut, in texts and in queries alike; an index entry of PostgreSQL has at most 2,046 bytes.</summary>
    public const int MaxLength = 64;

    // Letters that no normal form takes apart.
    private static readonly Dictionary<int, string> Plain = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ŋ'] = "n",
        ['ŧ'] = "t",
        ['ĸ'] = "k",
        ['ς'] = "σ",
    };

    // The marks of other scripts are vowels, without which a word is another.
    private static readonly (int First, int Last)[] Diacritics =
    [
        (0x0300, 0x036F),
        (0x0483, 0x0487),
        (0x0591, 0x05C7),
        (0x0610, 0x061A),
        (0x064B, 0x065F),
        (0x0670, 0x0670),
        (0x06D6, 0x06ED),
        (0x1AB0, 0x1AFF),
        (0x1DC0, 0x1DFF),
        (0x20D0, 0x20FF),
        (0xFE20, 0xFE2F),
    ];

    public static string Of(ReadOnlySpan<char> word)
    {
        word = WithoutPossessive(word);
        Span<char> folded = stackalloc char[MaxLength];
        var length = 0;
        foreach (var letter in word)
        {
            if (!char.IsAscii(letter))
                return OfAny(word.ToString());
            if (char.IsAsciiLetterOrDigit(letter) && length < MaxLength)
                folded[length++] = char.ToLowerInvariant(letter);
        }
        return new string(folded[..length]);
    }

    /// <summary>"Trump's" is about Trump.</summary>
    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && TextWords.IsApostrophe(word[^2]) ? word[..^2] : word;

    private static string OfAny(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in ComposedText.Decomposed(word).EnumerateRunes())
        {
            if (folded.Length >= MaxLength)
                break;
            var lower = Rune.ToLowerInvariant(rune);
            if (Plain.TryGetValue(lower.Value, out var plain))
                folded.Append(plain);
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber)
                folded.Append((int)Rune.GetNumericValue(rune));
            else if (TextWords.IsPart(lower) && !IsDiacritic(lower))
                folded.Append(lower.ToString());
        }
        return ComposedText.Of(folded.ToString());
    }

    private static bool IsDiacritic(Rune rune)
    {
        foreach (var (first, last) in Diacritics)
        {
            if (rune.Value >= first && rune.Value <= last)
                return true;
        }
        return false;
    }
}
