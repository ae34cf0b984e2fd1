using System.Text.Json;

namespace Articles.Api.Imports.Pages;

/// <summary>The pages of a file of JSON: a JSON Feed, or an export of Ghost.</summary>
internal static class JsonFilePages
{
    private const string Unknown = "It is JSON, but no JSON Feed and no export of Ghost.";

    // What an editor writes nests far less; the parser's own limit is the same.
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 128,
    };

    /// <param name="longest">How many characters a page may have.</param>
    /// <exception cref="UnreadableArchiveException">When it is neither, or no JSON.</exception>
    public static IEnumerable<PageToImport> Of(PageText text, int longest)
    {
        using var json = Parse(text.Text);
        var root = json.RootElement;
        var pages =
            JsonFeed.IsFeed(root) ? JsonFeed.Of(root)
            : GhostExport.DataOf(root) is { } data ? new GhostExport(data).Pages()
            : throw new UnreadableArchiveException(Unknown);
        foreach (var (n, page) in pages.Index())
        {
            var checkedPage =
                page.Content.Length > longest ? PageToImport.Refused(page.Name, PageRefusals.TooLong) : page;
            yield return n == 0 ? checkedPage with { Notes = [.. text.Notes, .. checkedPage.Notes] } : checkedPage;
        }
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException exception)
        {
            throw new UnreadableArchiveException($"It is no JSON: {exception.Message}");
        }
    }
}
