using System.Text;

namespace Articles.Api.Indexing.Analysis;

/// <summary>Which letters stand in words with spaces between them.</summary>
internal static class Scripts
{
    private static readonly (int First, int Last)[] Unspaced =
    [
        // Thai, Lao, Myanmar, Khmer.
        (0x0E00, 0x0EFF),
        (0x1000, 0x109F),
        (0x1780, 0x17FF),
        // Hangul has spaces, and particles behind its words without one.
        (0x1100, 0x11FF),
        (0xAC00, 0xD7AF),
        // Kana and Han.
        (0x3040, 0x30FF),
        (0x31F0, 0x31FF),
        (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF),
        (0xF900, 0xFAFF),
        (0xFF66, 0xFF9F),
        (0x20000, 0x3FFFF),
    ];

    /// <summary>Whether words of its script have to be found in a run of letters without spaces.</summary>
    public static bool IsUnspaced(Rune rune)
    {
        if (rune.Value < 0x0E00)
            return false;
        foreach (var (first, last) in Unspaced)
        {
            if (rune.Value >= first && rune.Value <= last)
                return true;
        }
        return false;
    }
}
