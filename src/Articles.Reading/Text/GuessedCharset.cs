using System.Text;
using UtfUnknown;

namespace Articles.Reading.Text;

/// <summary>
/// Guesses the character set of a page that says none, or a wrong one, by how often letters follow each other. Windows-1252 and what
/// is like it is never guessed: it is what a page is read as that nobody can tell.
/// </summary>
internal static class GuessedCharset
{
    // So many letters beyond ASCII tell a language; fewer are a name or a quotation mark.
    private const int FewestLetters = 4;

    private const double Sure = 0.6;
    private const int Longest = 1 << 16;

    // By the names of the detector.
    private static readonly HashSet<string> Told =
    [
        "windows-1250",
        "windows-1251",
        "windows-1253",
        "iso-8859-2",
        "iso-8859-7",
        "koi8-r",
        "shift-jis",
        "euc-jp",
        "euc-kr",
        "gb18030",
        "big5",
    ];

    /// <returns>Null when it cannot be told.</returns>
    public static Encoding? Of(ReadOnlySpan<byte> page)
    {
        var text = WithoutTags(page);
        if (text.Count(letter => letter > 0x7F) < FewestLetters)
            return null;
        var best = CharsetDetector.DetectFromBytes(text).Detected;
        if (best is null || best.Confidence < Sure || !Told.Contains(best.EncodingName))
            return null;
        // Pages that are said to be these hold what only the sets of Windows have.
        return best.EncodingName switch
        {
            "iso-8859-2" when text.Any(letter => letter is >= 0x80 and <= 0x9F) => Charsets.Find("windows-1250"),
            "iso-8859-7" when text.Any(letter => letter is >= 0x80 and <= 0x9F) => Charsets.Find("windows-1253"),
            var name => Charsets.Find(name),
        };
    }

    /// <summary>Tags are of one language, whatever the page's is.</summary>
    private static byte[] WithoutTags(ReadOnlySpan<byte> page)
    {
        var text = new List<byte>();
        while (!page.IsEmpty && text.Count < Longest)
        {
            var tag = page.IndexOf((byte)'<');
            text.AddRange(tag < 0 ? page : page[..tag]);
            if (tag < 0)
                break;
            text.Add((byte)' ');
            var end = page[tag..].IndexOf((byte)'>');
            page = end < 0 ? [] : page[(tag + end + 1)..];
        }
        return [.. text.Take(Longest)];
    }
}
