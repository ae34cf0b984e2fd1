using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Articles.Api.Imports.Pages;

/// <summary>
/// The pages of a zip archive. The names in it are read and never used as paths; archives inside it are not opened; what unpacks to
/// more than the limits allow is refused.
/// </summary>
internal sealed class ZipPages(ImportLimits limits)
{
    // What is small may be as repetitive as it likes.
    private const int SmallFile = 1 << 20;

    private long left = limits.UnpackedBytes;

    /// <param name="name">What the archive is called; null when nobody says.</param>
    /// <param name="zip">Seekable.</param>
    /// <exception cref="UnreadableArchiveException">When it is no zip archive, or unpacks to too much.</exception>
    public async IAsyncEnumerable<PageToImport> OfAsync(
        string? name,
        Stream zip,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var archive = Open(zip);
        if (archive.Entries.Count > limits.Pages)
            throw new ArchiveTooLargeException(
                $"The archive has {archive.Entries.Count} files; an import may have {limits.Pages}."
            );
        var substack = await SubstackAsync(archive, cancellationToken);
        var isMedium = MediumPage.IsArchive(archive.Entries.Select(entry => entry.FullName));
        foreach (var entry in archive.Entries.Where(IsOfPages))
        {
            if (
                isMedium && !MediumPage.IsOfStories(entry.FullName)
                || substack is not null && !SubstackPosts.IsPost(entry.FullName)
            )
                continue;
            await foreach (var page in OfAsync(entry, cancellationToken))
            {
                var found =
                    substack is null || page.Refusal is not null ? page : substack.Page(entry.FullName, page.Content);
                yield return name is null ? found : found.InFile(name, entry.FullName);
            }
        }
    }

    /// <summary>An export of Substack has a table of its posts.</summary>
    private async Task<SubstackPosts?> SubstackAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var table = archive.Entries.FirstOrDefault(entry => entry.Name == SubstackPosts.FileName);
        if (table is null || RefusalOf(table) is not null || OpenFile(table, out _) is not { } file)
            return null;
        await using var counted = new CountedStream(
            file,
            count => left = left >= count ? left - count : throw TooMuch()
        );
        using var text = new StreamReader(counted);
        return SubstackPosts.Of(await text.ReadToEndAsync(cancellationToken));
    }

    private static ZipArchive Open(Stream zip)
    {
        try
        {
            var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException exception)
        {
            throw new UnreadableArchiveException($"The zip archive is damaged: {exception.Message}");
        }
    }

    // Folders, and what operating systems leave in archives.
    private static bool IsOfPages(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/')
        && !entry.FullName.EndsWith('\\')
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !FileKinds.IsFurniture(entry.Name);

    private async IAsyncEnumerable<PageToImport> OfAsync(
        ZipArchiveEntry entry,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (RefusalOf(entry) is { } refusal)
        {
            yield return PageToImport.Refused(entry.FullName, refusal);
            yield break;
        }
        var file = OpenFile(entry, out var failure);
        if (file is null)
        {
            yield return PageToImport.Refused(entry.FullName, failure!);
            yield break;
        }
        await using var counted = new CountedStream(
            file,
            count => left = left >= count ? left - count : throw TooMuch()
        );
        var pages = new FilePages(limits).OfAsync(entry.FullName, null, counted, cancellationToken);
        await foreach (var page in Containment.Of(pages, entry.FullName).WithCancellation(cancellationToken))
            yield return page;
    }

    private string? RefusalOf(ZipArchiveEntry entry) =>
        entry.IsEncrypted ? "It is encrypted."
        : entry.Length > SmallFile && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio
            ? $"It unpacks to more than {limits.Ratio} times its size."
        : null;

    private static Stream? OpenFile(ZipArchiveEntry entry, out string? failure)
    {
        try
        {
            failure = null;
            return entry.Open();
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException)
        {
            failure = $"It cannot be unpacked: {exception.Message}";
            return null;
        }
    }

    private ArchiveTooLargeException TooMuch() =>
        new($"The archive unpacks to more than {limits.UnpackedMegabytes} MB.");
}
