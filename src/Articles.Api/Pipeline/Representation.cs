using System.IO.Compression;
using Articles.Api.Pipeline.Access;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Articles.Api.Pipeline;

/// <summary>A finished answer: its bytes, plain and compressed, and the headers that go with them.</summary>
/// <param name="body">UTF-8.</param>
internal sealed class Representation(ReadOnlyMemory<byte> body)
{
    private const int WorthCompressing = 1_024;
    private static readonly StringValues Json = "application/json; charset=utf-8";

    // Copies may be kept by anyone, but each use asks whether it still holds: an update must show at once.
    private static readonly StringValues Revalidate = "public, no-cache";

    private static readonly StringValues ForEver = "public, max-age=31536000, immutable";

    // Who says who he is may see what others may not.
    private static readonly StringValues RevalidateAlone = "private, no-cache";

    // References, which are written whole: several requests may share this object and compress at the same time.
    private byte[]? brotli;
    private byte[]? gzip;

    /// <summary>Strong, with its quotation marks, of the plain bytes; a compressed form adds its name.</summary>
    public required string ETag { get; init; }

    public StringValues ContentType { get; init; } = Json;

    public string? ContentSecurityPolicy { get; init; }

    public string? Link { get; init; }

    /// <summary>When it was so, of a state of the past.</summary>
    public string? MementoDatetime { get; init; }

    /// <summary>Whether its address leads to states of the past, too.</summary>
    public bool VariesByTime { get; init; }

    /// <summary>Whether its address names its version, so that copies hold for ever.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>What it takes up in memory once it is compressed both ways.</summary>
    public long Size => body.Length * 2L;

    /// <summary>Answers 304 when the client has it already, the headers alone to HEAD, and everything otherwise.</summary>
    public Task SendAsync(HttpContext context)
    {
        var request = context.Request;
        var response = context.Response;
        var (bytes, encoding) = Encoded(request.Headers.AcceptEncoding);
        var headers = response.Headers;
        ResponseHeaders.Common(response);
        headers.CacheControl =
            IsImmutable ? ForEver
            : Credentials.AreSent(request) ? RevalidateAlone
            : Revalidate;
        headers.ETag = encoding is null ? ETag : $"{ETag.AsSpan(0, ETag.Length - 1)}-{encoding}\"";
        if (Link is not null)
            headers.Link = Link;
        if (VariesByTime)
            headers.Vary = PastStates.Varying;
        if (MementoDatetime is not null)
            headers[PastStates.Header] = MementoDatetime;
        if (ContentSecurityPolicy is not null)
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
        if (request.Headers.IfNoneMatch.Count > 0 && IsKnown(request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        headers.ContentType = ContentType;
        headers.ContentLength = bytes.Length;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Whether one of the client's tags is this one, in whichever encoding it was given.</summary>
    private bool IsKnown(StringValues ifNoneMatch)
    {
        if (!EntityTagHeaderValue.TryParseList(ifNoneMatch!, out var tags))
            return false;
        var plain = ETag.AsSpan(1, ETag.Length - 2);
        foreach (var tag in tags)
        {
            var known = tag.Tag.AsSpan().Trim('"');
            if (tag.Tag == "*" || known.StartsWith(plain) && known[plain.Length..] is "" or "-br" or "-gzip")
                return true;
        }
        return false;
    }

    private (ReadOnlyMemory<byte> Bytes, string? Encoding) Encoded(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0 || body.Length < WorthCompressing)
            return (body, null);
        if (!StringWithQualityHeaderValue.TryParseList(acceptEncoding!, out var accepted))
            return (body, null);
        var (br, gz) = (Quality(accepted, "br"), Quality(accepted, "gzip"));
        if (br > 0 && br >= gz)
            return (brotli ??= Compress(stream => new BrotliStream(stream, CompressionLevel.Fastest)), "br");
        if (gz > 0)
            return (gzip ??= Compress(stream => new GZipStream(stream, CompressionLevel.Fastest)), "gzip");
        return (body, null);
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted
            .Where(item => item.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            .Select(item => item.Quality ?? 1)
            .FirstOrDefault();

    private byte[] Compress(Func<Stream, Stream> open)
    {
        using var compressed = new MemoryStream(body.Length / 2);
        using (var stream = open(compressed))
            stream.Write(body.Span);
        return compressed.ToArray();
    }
}
