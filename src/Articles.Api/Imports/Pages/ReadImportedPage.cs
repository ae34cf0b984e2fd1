using Articles.Api.Articles.Writing;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>Reads a page that is to be imported, and lets what its carrier says of it stand over what the page shows.</summary>
internal static class ReadImportedPage
{
    // A carrier knows what it carries; only a person knows better.
    private const double Sure = 0.99;

    /// <exception cref="FormatException">When it is larger or deeper than any article is.</exception>
    public static PageReading Read(PageToImport page)
    {
        var reading = page.Format switch
        {
            PageFormat.Html => ArticleReader.ReadHtml(page.Content, page.Address),
            PageFormat.Text => ArticleReader.ReadText(page.Content, page.Address),
            PageFormat.Markdown => Carried(page, MarkdownBody.Read(page.Content, page.Base ?? page.Address)),
            _ => Carried(page, HtmlBody.Read(page.Content, page.Base ?? page.Address)),
        };
        return Declare(reading, page);
    }

    /// <summary>A body whose limits its carrier tells: all of it is the article, but a first heading that is its title.</summary>
    /// <exception cref="FormatException">When it is larger or deeper than any article is.</exception>
    private static PageReading Carried(PageToImport page, BodyContent body)
    {
        var blocks = body.Blocks;
        var isTitled =
            blocks is [{ Kind: BlockKind.Heading } first, ..]
            && (page.Title is null || FoldedText.Of(first.Text) == FoldedText.Of(page.Title));
        var title = isTitled ? blocks[0].Text : page.Title;
        var reading = ArticleReader.ReadCarriedBlocks(isTitled ? [.. blocks.Skip(1)] : blocks, title, page.Authors);
        return reading with
        {
            Title = title is null ? null : Say(page, "title", title),
            Notes = [.. body.Dropped.Select(NoteOn), .. reading.Notes],
        };
    }

    private static PageReading Declare(PageReading reading, PageToImport page) =>
        reading with
        {
            Title = Say(page, "title", page.Title) ?? reading.Title,
            Subtitle = Say(page, "subtitle", page.Subtitle ?? page.Excerpt) ?? reading.Subtitle,
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
            Notes = [.. page.Notes, .. Lost(page), .. reading.Notes],
        };

    /// <summary>What its carrier has and the article has not, in sentences.</summary>
    private static IEnumerable<string> Lost(PageToImport page) =>
        page
            .Dropped.Select(lost => $"Not taken over: {lost.What} ({lost.Words} words). {lost.Why}")
            .Concat(page.Tags.Count == 0 ? [] : [$"Not taken over: tags ({string.Join(", ", page.Tags)})."]);

    private static string NoteOn(DroppedPart part) =>
        $"Not taken over: {part.What}, {part.Count} times ({part.Words} words). {part.Why}";

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
