using System.Runtime.CompilerServices;

namespace Articles.Api.Imports.Pages;

/// <summary>The pages of one file, whatever sort of file it is.</summary>
internal sealed class FilePages(ImportLimits limits)
{
    /// <param name="name">What the file is called; it tells what the file is where that does not show.</param>
    /// <param name="type">What its carrier says it is, such as a <c>Content-Type</c>.</param>
    /// <param name="file">A zip archive has to be seekable.</param>
    /// <exception cref="UnreadableArchiveException">When it cannot be taken apart.</exception>
    public async IAsyncEnumerable<PageToImport> OfAsync(
        string name,
        FileType? type,
        Stream file,
        [EnumeratorCancellation] CancellationToken cancellationToken,
        string? address = null
    )
    {
        await foreach (var page in InAsync(name, type, file, address, cancellationToken))
            yield return CarriedStates.OfFile(name, page);
    }

    private async IAsyncEnumerable<PageToImport> InAsync(
        string name,
        FileType? type,
        Stream file,
        string? address,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var peeked = await PeekedStream.OfAsync(file, cancellationToken);
        switch (FileKinds.Of(name, type, peeked.Start))
        {
            case FileKind.Zip when file.CanSeek:
                await foreach (
                    var page in new ZipPages(limits).OfAsync(
                        Path.GetExtension(name).Length > 0 ? name : null,
                        peeked.Rewound(),
                        cancellationToken
                    )
                )
                    yield return page;
                break;
            case FileKind.Zip:
                yield return PageToImport.Refused(name, "Archives inside archives are not opened.");
                break;
            case FileKind.Xml:
                var xml = await ReadAsync(peeked, limits.UploadBytes, cancellationToken);
                if (xml is null)
                    yield return PageToImport.Refused(name, PageRefusals.TooLong);
                else
                    foreach (
                        var page in FeedPages.Of(XmlCharacters.Of(xml.Value.Span, type?.Charset), limits.PageBytes)
                    )
                        yield return page;
                break;
            case FileKind.Json:
                var json = await ReadAsync(peeked, limits.UploadBytes, cancellationToken);
                if (json is null)
                    yield return PageToImport.Refused(name, PageRefusals.TooLong);
                else
                    foreach (
                        var page in JsonFilePages.Of(PageText.Of(json.Value.Span, type?.Charset), limits.PageBytes)
                    )
                        yield return page;
                break;
            case FileKind.Warc or FileKind.PackedWarc:
                var isPacked = FileKinds.IsPacked(peeked.Start);
                await foreach (var page in new WarcPages(limits).OfAsync(peeked, isPacked, cancellationToken))
                    yield return page;
                break;
            case FileKind.JsonLines:
                await foreach (var page in JsonlPages.OfAsync(peeked, limits.PageBytes, cancellationToken))
                    yield return page;
                break;
            case FileKind.Unknown:
                yield return PageToImport.Refused(name, "It is no page, feed, export or archive that is known here.");
                break;
            case var kind:
                yield return await PageAsync(name, kind, type?.Charset, peeked, address, cancellationToken);
                break;
        }
    }

    private async Task<PageToImport> PageAsync(
        string name,
        FileKind kind,
        string? charset,
        Stream file,
        string? address,
        CancellationToken cancellationToken
    )
    {
        var bytes = await ReadAsync(file, limits.PageBytes, cancellationToken);
        if (bytes is null)
            return PageToImport.Refused(name, PageRefusals.TooLong);
        var content = PageText.Of(bytes.Value.Span, charset);
        if (string.IsNullOrWhiteSpace(content.Text))
            return PageToImport.Refused(name, PageRefusals.Empty);
        var page = Page(name, kind, content.Text);
        return page with { Address = address ?? page.Address, Notes = [.. content.Notes, .. page.Notes] };
    }

    /// <summary>The one page of a file that is one, whoever may see it.</summary>
    private static PageToImport Page(string name, FileKind kind, string content) =>
        kind switch
        {
            FileKind.Markdown => MarkdownPage.Parse(name, content),
            // Static sites write front matter above HTML too.
            FileKind.Html when content.TrimStart() is ['-' or '+' or ';', ..] => MarkdownPage.Parse(
                name,
                content,
                PageFormat.Html
            ),
            FileKind.Html when MediumPage.IsStory(content) => MediumPage.Of(name, content),
            FileKind.Html => new PageToImport(name, PageFormat.Html, content),
            _ => new PageToImport(name, PageFormat.Text, content),
        };

    /// <summary>The one page of a file that is one.</summary>
    public static PageToImport Of(string name, FileKind kind, string content) =>
        CarriedStates.OfFile(name, Page(name, kind, content));

    /// <returns>Null when it is longer than a page may be.</returns>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        Stream file,
        long longest,
        CancellationToken cancellationToken
    )
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await file.ReadAsync(buffer, cancellationToken) is > 0 and var length)
        {
            if (bytes.Length + length > longest)
                return null;
            bytes.Write(buffer, 0, length);
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
