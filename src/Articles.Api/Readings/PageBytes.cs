using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Articles.Api.Readings;

/// <summary>Makes text of a page's bytes, whatever they were called.</summary>
internal static class PageBytes
{
    // Where browsers look for what a page says of itself.
    private const int Head = 4_096;

    private static readonly Regex Declared = new(
        """<(?:meta[^>]*?charset|\?xml[^>]*?encoding)\s*=\s*["']?\s*([\w:.-]+)""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    /// <summary>
    /// By the byte order mark; else as UTF-8 where the bytes are that, since nothing else looks like it by accident; else as
    /// the carrier says; else as the page says of itself; else as Windows-1252, which takes any byte.
    /// </summary>
    /// <param name="charset">What the carrier of the page says, such as a <c>Content-Type</c>.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding? charset = null)
    {
        if (Marked(bytes) is var (marked, length))
            return marked.GetString(bytes[length..]);
        if (charset is not null && IsWide(charset))
            return charset.GetString(bytes);
        if (IsMostlyUtf8(bytes))
            return Encoding.UTF8.GetString(bytes);
        var said = charset ?? Said(bytes) ?? Charsets.Windows1252;
        var isWrong = said.CodePage == Encoding.UTF8.CodePage && !Ascii.IsValid(bytes);
        return (isWrong ? Charsets.Windows1252 : said).GetString(bytes);
    }

    // UTF-16 and UTF-32.
    private static bool IsWide(Encoding encoding) => encoding.CodePage is 1200 or 1201 or 12000 or 12001;

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => null,
        };

    /// <summary>Whether bytes beyond ASCII are UTF-8 but for little damage, such as a cut in the middle of a letter.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
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
        return good > 0 && (bad <= 1 || bad <= good / 10);
    }

    private static Encoding? Said(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        var said = Declared.Match(head) is { Success: true } match ? Charsets.Find(match.Groups[1].Value) : null;
        // Who could read that the page says UTF-16 knows that it is not.
        return said is not null && IsWide(said) ? Encoding.UTF8 : said;
    }
}

/// <summary>The character sets by the names that the web has for them.</summary>
internal static class Charsets
{
    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <returns>Null when nobody knows the name.</returns>
    public static Encoding? Find(string name)
    {
        try
        {
            var encoding = Encoding.GetEncoding(name);
            // What calls itself Latin-1 or ASCII is Windows-1252 on the web, and a browser reads it so.
            return encoding.CodePage is 28591 or 20127 ? Windows1252 : encoding;
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
}
