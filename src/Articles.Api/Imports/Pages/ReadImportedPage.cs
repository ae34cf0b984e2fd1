using System.Net;

namespace Articles.Api.Imports.Pages;

/// <summary>Reads a page that is to be imported, and lets what its carrier says of it stand over what the page shows.</summary>
internal static class ReadImportedPage
{
    // A carrier knows what it carries; only a person knows better.
    private const double Sure = 0.99;

    /// <exception cref="ArgumentException">When it is Markdown that nests too deep.</exception>
    public static PageReading Read(PageToImport page)
    {
        var reading = page.Format switch
        {
            PageFormat.Html => ArticleReader.ReadHtml(page.Content, page.Address),
            PageFormat.Text => ArticleReader.ReadText(page.Content, page.Address),
            PageFormat.Markdown => ArticleReader.ReadHtml(Whole(page, MarkdownPage.ToHtml(page.Content)), page.Address),
            _ => ArticleReader.ReadHtml(Whole(page, page.Content), page.Address),
        };
        return Declare(reading, page);
    }

    /// <summary>A body alone as the page that it would be, so that it is read like any other.</summary>
    private static string Whole(PageToImport page, string body)
    {
        var language = page.Language is null ? "" : $" lang=\"{Escape(page.Language)}\"";
        var title = Escape(page.Title);
        var heading = title.Length == 0 ? "" : $"<h1>{title}</h1>";
        return $"<!DOCTYPE html><html{language}><head><meta charset=\"utf-8\"><title>{title}</title></head>"
            + $"<body><main><article>{heading}{body}</article></main></body></html>";
    }

    private static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static PageReading Declare(PageReading reading, PageToImport page) =>
        reading with
        {
            Title = Say(page, "title", page.Title) ?? reading.Title,
            Subtitle = Say(page, "subtitle", page.Subtitle) ?? reading.Subtitle,
            Authors =
                page.Authors.Count > 0
                    ? [.. page.Authors.Select(name => AuthorOf(reading, Say(page, "author", name)!))]
                    : reading.Authors,
            PublishedAt = Say(page, "date", page.PublishedAt) ?? reading.PublishedAt,
            ModifiedAt = Say(page, "modified", page.ModifiedAt) ?? reading.ModifiedAt,
            Sections = page.Sections.Count > 0 ? page.Sections : reading.Sections,
            SiteName = Say(page, "site", page.SiteName) ?? reading.SiteName,
            Language = Say(page, "language", page.Language) ?? reading.Language,
            LeadImage = Say(page, "image", page.Image) ?? reading.LeadImage,
            Address = reading.Address ?? Say(page, "address", page.Address),
            Notes = [.. page.Notes, .. reading.Notes],
        };

    /// <summary>What the page says of an author besides the name is kept.</summary>
    private static FoundAuthor AuthorOf(PageReading reading, Found<string> name) =>
        (reading.Authors.FirstOrDefault(author => author.Name.Value == name.Value) ?? new FoundAuthor(name)) with
        {
            Name = name,
        };

    private static Found<T>? Say<T>(PageToImport page, string what, T? value)
        where T : class =>
        value is null
            ? null
            : new Found<T>(value, new Evidence($"{page.Carrier}-{what}", Sure, null, null, $"{value}", what));
}
