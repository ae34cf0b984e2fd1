using System.Buffers;
using System.Text;

namespace Articles.Reading.Pages.Html;

/// <summary>Tells which characters a page's bytes are: by its byte order mark, by what it says, and by what it can be.</summary>
internal static class PageBytes
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:."
    );

    // Where a page says its encoding, by the standard within 1,024 bytes; pages are later than that.
    private const int Declared = 20_000;

    // Of so many bytes one may be wrong, and the page is still what it says.
    private const int BytesForOneError = 200;

    public static (string Text, IReadOnlyList<string> Notes) Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Marked(bytes) is var (marked, length) && length > 0)
            return (marked.GetString(bytes[length..]), []);
        var named = charset ?? DeclaredIn(bytes);
        if (IsUtf8(bytes))
        {
            var isOther =
                named is not null
                && Of(named) is { } other
                && other.CodePage != Encoding.UTF8.CodePage
                && !Ascii.IsValid(bytes);
            return (
                Encoding.UTF8.GetString(bytes),
                isOther ? [$"The page says that it is {named}, but it is UTF-8."] : []
            );
        }
        if (named is not null && Of(named) is { } encoding)
        {
            var text = encoding.GetString(bytes);
            if (encoding.CodePage != Encoding.UTF8.CodePage)
                return (text, []);
            if (text.AsSpan().Count('\uFFFD') < bytes.Length / BytesForOneError)
                return (text, ["Some bytes are no UTF-8, and were replaced."]);
        }
        return (Windows1252().GetString(bytes), ["The page is no UTF-8; it was read as Windows-1252."]);
    }

    private static (Encoding Encoding, int Length) Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (Encoding.UTF8, 3)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Encoding.Unicode, 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2)
        : (Encoding.UTF8, 0);

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Declared)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = head.AsSpan(at + "charset".Length).TrimStart();
        if (!rest.StartsWith("="))
            return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAnyExcept(NameCharacters);
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    // The names by which pages mean more than they say; an encoding that is none, or that hides tags, counts as none.
    private static Encoding? Of(string name)
    {
        var known = name.Trim().ToLowerInvariant() switch
        {
            "utf8" => "utf-8",
            "iso-8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "cp1252" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            "gb2312" or "gbk" => "gb18030",
            "x-sjis" or "sjis" => "shift_jis",
            "utf-16" or "utf-16le" or "utf-16be" => "utf-8",
            var other => other,
        };
        if (known is "utf-8")
            return Encoding.UTF8;
        try
        {
            return known is "utf-7" or ""
                ? null
                : CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
}
