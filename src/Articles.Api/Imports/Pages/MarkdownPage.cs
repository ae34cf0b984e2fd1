using Markdig;
using YamlDotNet.Core;

namespace Articles.Api.Imports.Pages;

/// <summary>A page of Markdown, with what its front matter says of it.</summary>
internal static class MarkdownPage
{
    private const string Fence = "---";

    // Front matter is some lines; what is longer is not that.
    private const int LongestFrontMatter = 1 << 16;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseCitations()
        .Build();

    public static PageToImport Parse(string name, string markdown)
    {
        var (frontMatter, body) = Split(markdown);
        var page = new PageToImport(name, PageFormat.Markdown, body) { Carrier = "front-matter" };
        if (frontMatter is null)
            return page;
        try
        {
            return Declare(page, FrontMatter.Parse(frontMatter));
        }
        catch (YamlException exception)
        {
            return page with { Notes = [$"The front matter is no YAML: {exception.Message}"] };
        }
    }

    /// <exception cref="ArgumentException">When its parts lie too deep in one another.</exception>
    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    private static (string? FrontMatter, string Body) Split(string markdown)
    {
        var text = markdown.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
            return (null, text);
        var end = text.IndexOf($"\n{Fence}\n", Fence.Length, StringComparison.Ordinal);
        if (end < 0 && text.EndsWith($"\n{Fence}", StringComparison.Ordinal))
            end = text.Length - Fence.Length - 1;
        if (end is < 0 or > LongestFrontMatter)
            return (null, text);
        var rest = Math.Min(text.Length, end + Fence.Length + 2);
        return (text[Fence.Length..end], text[rest..]);
    }

    private static PageToImport Declare(PageToImport page, FrontMatter said) =>
        page with
        {
            Title = said.One("title"),
            Subtitle = said.One("subtitle", "description", "summary"),
            Authors = said.All("authors", "author", "byline"),
            PublishedAt = CarrierDates.Parse(said.One("date", "publishedAt", "publishDate", "published_at", "pubDate")),
            ModifiedAt = CarrierDates.Parse(said.One("lastmod", "updated", "modified", "updatedAt", "updated_at")),
            Sections = said.All("sections", "section", "categories", "category"),
            Language = said.One("lang", "language", "locale"),
            SiteName = said.One("site", "siteName", "site_name", "outlet", "publication"),
            Image = said.Address("image", "cover", "featured_image", "thumbnail"),
            Address = said.Address("canonical", "canonicalUrl", "canonical_url", "url", "link", "address", "permalink"),
            Slug = said.One("slug"),
            Refusal =
                said.IsTrue("draft") || said.IsFalse("published")
                    ? "Its front matter says that it is a draft; only published pages are imported."
                    : null,
        };
}
