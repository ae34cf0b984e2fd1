using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Articles.Reading.Text;

namespace Articles.Reading;

/// <summary>Tells which characters a page's bytes are: by its byte order mark, by what they can be, and by what is said of them.</summary>
internal static class PageDecoder
{
    private const byte Escape = 0x1B;

    // Of letters that are UTF-8 so few may be damaged.
    private const int GoodForOneBad = 10;

    public static PageText Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Marked(bytes) is var (marked, length))
            return new PageText(marked.GetString(bytes[length..]), []);
        var carried = charset is null ? null : Charsets.Find(charset);
        if (Wide(bytes, carried) is { } wide)
            return new PageText(wide.GetString(bytes), []);
        if (Ascii.IsValid(bytes) && !bytes.Contains(Escape))
            return new PageText(Encoding.ASCII.GetString(bytes), []);
        var (name, said) = carried is not null && !Charsets.IsWide(carried) ? (charset, carried) : DeclaredIn(bytes);
        if (said?.CodePage == Encoding.UTF8.CodePage)
            said = null;
        if (Utf8Damage(bytes) is { } damage && (said is null || !Ascii.IsValid(bytes)) && IsUtf8(damage, said is null))
            return new PageText(Encoding.UTF8.GetString(bytes), [.. NotesOn(damage.Bad, said is null ? null : name)]);
        if (said is not null)
            return new PageText(said.GetString(bytes), []);
        if (GuessedCharset.Of(bytes) is { } guessed)
            return new PageText(
                guessed.GetString(bytes),
                [$"The page was read as {guessed.WebName}, which its letters tell."]
            );
        return new PageText(
            Charsets.Windows1252.GetString(bytes),
            ["The page is no UTF-8; it was read as Windows-1252."]
        );
    }

    private static IEnumerable<string> NotesOn(int bad, string? otherName)
    {
        if (otherName is not null)
            yield return $"The page says that it is {otherName}, but it is UTF-8.";
        if (bad > 0)
            yield return "Some bytes are no UTF-8, and were replaced.";
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => null,
        };

    // UTF-16 without a mark has a zero in every tag and every line's end; nothing else that is text has one.
    private static Encoding? Wide(ReadOnlySpan<byte> bytes, Encoding? carried) =>
        bytes switch
        {
            _ when carried is not null && Charsets.IsWide(carried) && bytes.Contains((byte)0) => carried,
            [(byte)'<', 0, not 0, 0, ..] => Encoding.Unicode,
            [0, (byte)'<', 0, not 0, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    // How many letters beyond ASCII are UTF-8, and how many bytes are none.
    private static (int Good, int Bad)? Utf8Damage(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return (1, 0);
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var isGood = Rune.DecodeFromUtf8(bytes, out var rune, out var length) is OperationStatus.Done;
            if (!isGood)
                bad++;
            else if (!rune.IsAscii)
                good++;
            bytes = bytes[length..];
        }
        return good == 0 ? null : (good, bad);
    }

    // A letter cut in half makes no other set of UTF-8, unless the page says that it is another.
    private static bool IsUtf8((int Good, int Bad) damage, bool isUnsaid) =>
        damage.Bad <= damage.Good / GoodForOneBad || isUnsaid && damage.Bad <= 1;

    private static (string? Name, Encoding? Encoding) DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        if (DeclaredCharset.In(bytes) is not { } name || Charsets.Find(name) is not { } encoding)
            return (null, null);
        // Who could read that the page says UTF-16 knows that it is not.
        return Charsets.IsWide(encoding) ? (name, Encoding.UTF8) : (name, encoding);
    }
}
