using Articles.Api.Imports.Pages;
using Articles.Api.Readings;
using MediatR;

namespace Articles.Api.Imports;

/// <summary>Reads pages from files, one after the other, and shows what was found on each.</summary>
/// <param name="Files">Paths; <c>-</c> is standard input.</param>
/// <param name="Address">Where the page was printed, when that is known.</param>
/// <param name="IsBody">Whether text is an article's body as it stands.</param>
/// <returns>How many could not be read.</returns>
internal sealed record ReadFiles(IReadOnlyList<string> Files, string? Address, bool IsBody, IShowReadings Show)
    : IRequest<int>
{
    private const string StandardInput = "-";

    internal sealed class Handler : IRequestHandler<ReadFiles, int>
    {
        public async Task<int> Handle(ReadFiles request, CancellationToken cancellationToken)
        {
            var failed = 0;
            foreach (var file in request.Files)
            {
                byte[] bytes;
                try
                {
                    bytes = await LoadAsync(file, cancellationToken);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    await Console.Error.WriteLineAsync($"{file} could not be read: {exception.Message}");
                    failed++;
                    continue;
                }
                if (!await ShowAsync(request, file, bytes, cancellationToken))
                    break;
            }
            return failed;
        }

        /// <returns>Whether anybody looks any longer.</returns>
        private static async Task<bool> ShowAsync(
            ReadFiles request,
            string file,
            byte[] bytes,
            CancellationToken cancellationToken
        )
        {
            var reading = Read(PageText.Of(bytes), file, request);
            try
            {
                await request.Show.ShowAsync(file, reading, cancellationToken);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }

        private static async Task<byte[]> LoadAsync(string file, CancellationToken cancellationToken)
        {
            if (file != StandardInput)
                return await File.ReadAllBytesAsync(file, cancellationToken);
            await using var input = Console.OpenStandardInput();
            using var all = new MemoryStream();
            await input.CopyToAsync(all, cancellationToken);
            return all.ToArray();
        }

        private static PageReading Read(PageText page, string file, ReadFiles request) =>
            PageKinds.IsMarkdown(file)
                ? ReadImportedPage.Read(MarkdownPage.Parse(file, page.Text) with { Address = request.Address }).Reading
            : PageKinds.IsHtml(file, page.Text) ? ArticleReader.ReadHtml(page, request.Address)
            : request.IsBody ? ArticleReader.ReadBody(page)
            : ArticleReader.ReadText(page, request.Address);
    }
}

/// <summary>Tells HTML from plain text.</summary>
internal static class PageKinds
{
    private static readonly string[] Html = [".html", ".htm", ".xhtml"];
    private static readonly string[] Beginnings = ["<!doctype html", "<html", "<head", "<body", "<article", "<?xml"];

    public static bool IsMarkdown(string name) => Path.GetExtension(name).ToUpperInvariant() is ".MD" or ".MARKDOWN";

    /// <summary>By its name where that says it, else by how it begins.</summary>
    public static bool IsHtml(string name, string page)
    {
        var extension = Path.GetExtension(name);
        if (Html.Contains(extension, StringComparer.OrdinalIgnoreCase))
            return true;
        if (extension.Equals(".txt", StringComparison.OrdinalIgnoreCase))
            return false;
        var start = page.AsSpan().TrimStart();
        // Comments may come first.
        while (start.StartsWith("<!--") && start.IndexOf("-->") is >= 0 and var end)
            start = start[(end + "-->".Length)..].TrimStart();
        foreach (var beginning in Beginnings)
        {
            if (start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
