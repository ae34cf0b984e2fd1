using System.Runtime.CompilerServices;

namespace Articles.Api.Imports.Pages;

/// <summary>The pages of files, and of all files in folders.</summary>
internal sealed class PathPages(ImportLimits limits)
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        // A link may lead out of the folder, or around in it.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
    };

    /// <exception cref="UnreadableArchiveException">When there is no such file, or when it is the only one and cannot be read.</exception>
    public async IAsyncEnumerable<PageToImport> OfAsync(
        IReadOnlyList<string> paths,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (paths.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
            throw new UnreadableArchiveException($"There is no {missing}.");
        foreach (var (site, name, path) in paths.SelectMany(Files))
        {
            await foreach (var page in Containment.Of(OfFileAsync(name, path, cancellationToken), name))
                yield return site is null ? page : page.InFile(site, name);
        }
    }

    private static IEnumerable<(string? Site, string Name, string Path)> Files(string path) =>
        Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, "*", Everything)
                .Where(file => !FileKinds.IsFurniture(Path.GetFileName(file)))
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    (
                        (string?)Path.GetFileName(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar)),
                        Path.GetRelativePath(path, file),
                        file
                    )
                )
            : [(null, Path.GetFileName(path), path)];

    private async IAsyncEnumerable<PageToImport> OfFileAsync(
        string name,
        string path,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var file = Open(path);
        await foreach (var page in new FilePages(limits).OfAsync(name, null, file, cancellationToken))
            yield return page;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnreadableArchiveException(exception.Message);
        }
    }
}
