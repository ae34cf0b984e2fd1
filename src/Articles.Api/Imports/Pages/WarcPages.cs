using System.IO.Compression;
using System.Runtime.CompilerServices;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>The pages in a web archive (WARC 1.0 and 1.1, ISO 28500), packed or not: its answers of HTML with the status 200.</summary>
internal sealed class WarcPages(ImportLimits limits)
{
    private const string Damaged = "The web archive cannot be read on.";

    // Of records and of answers alike.
    private const int LongestLine = 1 << 14;
    private const int MostLines = 500;

    private long left = limits.UnpackedBytes;

    /// <exception cref="UnreadableArchiveException">When it is no web archive, or unpacks to too much.</exception>
    public async IAsyncEnumerable<PageToImport> OfAsync(
        Stream warc,
        bool isPacked,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var counted = new CountedStream(
            isPacked ? new GZipStream(warc, CompressionMode.Decompress, leaveOpen: true) : warc,
            Count
        );
        var reader = new LineStream(counted);
        var records = 0;
        while (await HeadAsync(reader, cancellationToken) is { } head)
        {
            if (!head.Start.StartsWith("WARC/", StringComparison.Ordinal))
                throw new UnreadableArchiveException(records == 0 ? "It is no web archive." : Damaged);
            records++;
            if (!long.TryParse(head["Content-Length"], out var length) || length < 0)
                throw new UnreadableArchiveException(Damaged);
            var isAnswer =
                head["WARC-Type"] == "response"
                && head["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) is true;
            if (!isAnswer)
            {
                await reader.SkipAsync(length, cancellationToken);
                continue;
            }
            var address = head["WARC-Target-URI"]?.Trim('<', '>');
            // A packed or chunked page is longer in its archive than it is.
            if (length > limits.PageBytes + (long)LongestLine)
            {
                await reader.SkipAsync(length, cancellationToken);
                yield return PageToImport.Refused(address ?? "An answer", PageRefusals.TooLong);
                continue;
            }
            var answer = await reader.TakeAsync((int)length, cancellationToken);
            if (Page(answer, address) is { } page)
                yield return page;
        }
        if (records == 0)
            throw new UnreadableArchiveException("It is no web archive.");
    }

    private PageToImport? Page(byte[] answer, string? address)
    {
        if (HttpAnswer.Of(answer, limits.PageBytes) is not { Status: 200 } read || !read.IsHtml)
            return null;
        var name = address ?? "An answer";
        if (read.Body is null)
            return PageToImport.Refused(name, PageRefusals.TooLong);
        // An answer may be packed inside the archive too, and unpacks here.
        Count(Math.Max(0, read.Body.Value.Length - answer.Length));
        var content = PageText.Of(read.Body.Value.Span, read.Charset);
        return string.IsNullOrWhiteSpace(content.Text)
            ? PageToImport.Refused(name, PageRefusals.Empty)
            : new PageToImport(name, PageFormat.Html, content.Text)
            {
                Address = WebAddress.IsAbsolute(address) ? address : null,
                Carrier = "warc",
                Notes = content.Notes,
            };
    }

    /// <summary>The first line of a record and its fields; null at the end of the file.</summary>
    private static async Task<HeaderLines?> HeadAsync(LineStream reader, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (await reader.LineAsync(LongestLine, cancellationToken) is { } line)
        {
            // Two empty lines stand between records.
            if (line.Length == 0 && lines.Count == 0)
                continue;
            if (line.Length == 0)
                return new HeaderLines(lines);
            if (lines.Count == MostLines)
                throw new UnreadableArchiveException(Damaged);
            lines.Add(line);
        }
        return lines.Count == 0 ? null : throw new UnreadableArchiveException(Damaged);
    }

    private void Count(int unpacked)
    {
        left -= unpacked;
        if (left < 0)
            throw new ArchiveTooLargeException($"The web archive unpacks to more than {limits.UnpackedMegabytes} MB.");
    }
}
