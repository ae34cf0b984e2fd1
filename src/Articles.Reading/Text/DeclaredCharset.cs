using System.Buffers;
using System.Text;

namespace Articles.Reading.Text;

/// <summary>Finds the character set that a page says it has: in a <c>meta</c>, or in the first line of XML.</summary>
internal static class DeclaredCharset
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:."
    );

    // By the standard within 1,024 bytes; pages are later than that.
    private const int Head = 20_000;

    public static string? In(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        var xml = head.AsSpan().TrimStart();
        if (
            xml.StartsWith("<?xml")
            && xml.IndexOf('>') is > 0 and var end
            && ValueOf(xml[..end], "encoding") is { } said
        )
            return said;
        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var tag = head.AsSpan(at);
            tag = tag.IndexOf('>') is > 0 and var close ? tag[..close] : tag;
            if (ValueOf(tag, "charset") is { } name)
                return name;
        }
        return null;
    }

    private static string? ValueOf(ReadOnlySpan<char> tag, string attribute)
    {
        var at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = tag[(at + attribute.Length)..].TrimStart();
        if (!rest.StartsWith("="))
            return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAnyExcept(NameCharacters);
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
