using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Articles.Api.Imports.Pages;

/// <summary>An answer of HTTP/1 as an archive keeps it.</summary>
/// <param name="Body">Unpacked; null when it is longer than a page may be.</param>
internal sealed record HttpAnswer(int Status, string? MediaType, string? Charset, ReadOnlyMemory<byte>? Body)
{
    public bool IsHtml => MediaType is "text/html" or "application/xhtml+xml";

    /// <returns>Null when it is none.</returns>
    public static HttpAnswer? Of(byte[] answer, int longest)
    {
        var (head, start) = HeadOf(answer);
        if (
            head?.Start.Split(' ') is not [['H', 'T', 'T', 'P', '/', ..], var code, ..]
            || !int.TryParse(code, out var status)
        )
            return null;
        var type = (head["Content-Type"] ?? "").Split(';', StringSplitOptions.TrimEntries);
        var charset = type.Skip(1)
            .Where(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            .Select(part => part["charset=".Length..].Trim('"', '\''))
            .FirstOrDefault();
        ReadOnlyMemory<byte> body = answer.AsMemory(start);
        if (head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) is true)
            body = Unchunked(body);
        return new HttpAnswer(
            status,
            type[0].ToLowerInvariant(),
            charset is null || !PageText.IsKnown(charset) ? null : charset,
            Unpacked(body, head["Content-Encoding"], longest)
        );
    }

    private static (HeaderLines? Head, int Start) HeadOf(byte[] answer)
    {
        var lines = new List<string>();
        for (var at = 0; at < answer.Length; )
        {
            var end = Array.IndexOf(answer, (byte)'\n', at);
            if (end < 0)
                return (null, 0);
            var line = Encoding.Latin1.GetString(answer, at, end - at).TrimEnd('\r');
            at = end + 1;
            if (line.Length == 0)
                return (new HeaderLines(lines), at);
            lines.Add(line);
        }
        return (null, 0);
    }

    /// <summary>Archives keep chunks as they came, or without their lengths though the head says that they have some.</summary>
    private static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream();
        for (var rest = body; ; )
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? "" : Encoding.Latin1.GetString(rest.Span[..Math.Min(end, 100)]).Split(';')[0].Trim();
            var isLength = int.TryParse(
                line,
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var length
            );
            if (!isLength || length < 0 || end + 1L + length > rest.Length)
                return whole.Length == 0 ? body : whole.ToArray();
            whole.Write(rest.Span.Slice(end + 1, length));
            rest = rest[(end + 1 + length)..];
            rest = rest.Span.StartsWith("\r\n"u8) ? rest[2..] : rest;
            if (length == 0)
                return whole.ToArray();
        }
    }

    private static ReadOnlyMemory<byte>? Unpacked(ReadOnlyMemory<byte> body, string? encoding, int longest)
    {
        using var packed = new MemoryStream(body.ToArray());
        using Stream? unpacking = encoding?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (unpacking is null)
            return body.Length > longest ? null : body;
        try
        {
            return Read(unpacking, longest);
        }
        catch (InvalidDataException)
        {
            // Some archives unpack what they keep and leave the head as it was.
            return body.Length > longest ? null : body;
        }
    }

    private static ReadOnlyMemory<byte>? Read(Stream stream, int longest)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is > 0 and var length)
        {
            if (whole.Length + length > longest)
                return null;
            whole.Write(buffer, 0, length);
        }
        return whole.ToArray();
    }
}
