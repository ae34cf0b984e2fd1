using Articles.Api.Articles.Writing;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>Reads a page that is to be imported, and lets what its carrier says of it stand over what the page shows.</summary>
internal static class ReadImportedPage
{
    // A carrier knows what it carries; only a person knows better.
    private const double Sure = 0.99;

    private static readonly DroppedContent Furniture = new("furniture", "It stands around the article.", 0);
    private static readonly DroppedContent Unnamed = new("text", "No block takes it.", 0);

    /// <exception cref="FormatException">When it is larger or deeper than any article is.</exception>
    public static ReadPage Read(PageToImport page) =>
        page.Format switch
        {
            PageFormat.Html => Found(page, ArticleReader.ReadHtml(page.Content, page.Address), CarriedWords.In),
            PageFormat.Text => Found(page, ArticleReader.ReadText(page.Content, page.Address), CarriedWords.InText),
            PageFormat.Markdown => Carried(page, MarkdownBody.Read(page.Content, page.Base ?? page.Address)),
            _ => Carried(page, HtmlBody.Read(page.Content, page.Base ?? page.Address)),
        };

    /// <summary>A page of which the article is a part.</summary>
    private static ReadPage Found(PageToImport page, PageReading reading, Func<string, int> count)
    {
        var kept =
            ArticleReader.CountWords(reading.Blocks)
            + CarriedWords.InText(reading.Title?.Value ?? "")
            + reading.Updates.Sum(update => CarriedWords.InText(update.Text));
        var sent = Math.Max(count(page.Content), kept);
        return new ReadPage(Declare(reading, page), Account(page, sent, kept, [], Furniture));
    }

    /// <summary>A body whose limits its carrier tells: all of it is the article, but a first heading that is its title.</summary>
    private static ReadPage Carried(PageToImport page, BodyContent body)
    {
        var blocks = body.Blocks;
        var isTitled =
            blocks is [{ Kind: BlockKind.Heading } first, ..]
            && (page.Title is null || FoldedText.Of(first.Text) == FoldedText.Of(page.Title));
        var title = isTitled ? blocks[0].Text : page.Title;
        var reading = ArticleReader.ReadCarriedBlocks(isTitled ? [.. blocks.Skip(1)] : blocks, title, page.Authors) with
        {
            Title = title is null ? null : Say(page, "title", title),
        };
        var dropped = body.Dropped.Select(part => new DroppedContent(part.What, part.Why, part.Words));
        return new ReadPage(Declare(reading, page), Account(page, body.WordsIn, body.WordsKept, dropped, Unnamed));
    }

    /// <param name="others">What words are that are neither kept nor named.</param>
    private static WordAccount Account(
        PageToImport page,
        int sent,
        int kept,
        IEnumerable<DroppedContent> dropped,
        DroppedContent others
    )
    {
        var named = dropped.ToList();
        if (sent - kept - named.Sum(part => part.Words) is > 0 and var rest)
            named.Add(others with { Words = rest });
        return new WordAccount(sent + page.Dropped.Sum(part => part.Words), kept, [.. page.Dropped, .. named]);
    }

    private static PageReading Declare(PageReading reading, PageToImport page) =>
        reading with
        {
            Title = Say(page, "title", page.Title) ?? reading.Title,
            Subtitle = Say(page, "subtitle", page.Subtitle) ?? reading.Subtitle,
            Authors =
                page.Authors.Count > 0
                    ? [.. page.Authors.Select(name => AuthorOf(reading, page, name))]
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

    /// <summary>What the page says of an author is kept where the carrier says nothing of it.</summary>
    private static FoundAuthor AuthorOf(PageReading reading, PageToImport page, string name)
    {
        var told = Say(page, "author", name)!;
        var read = reading.Authors.FirstOrDefault(author => author.Name.Value == name) ?? new FoundAuthor(told);
        var said = page.Profiles.FirstOrDefault(author => author.Name == name);
        var image = WebAddress.IsAbsolute(said?.Image) ? new AuthorImage(said.Image) : null;
        var link = WebAddress.IsAbsolute(said?.Site) ? new Link(new Uri(said.Site).Host, said.Site) : null;
        return read with
        {
            Name = told,
            Bio = Say(page, "bio", said?.Bio) ?? read.Bio,
            Image = Say(page, "author-image", image) ?? read.Image,
            Links = Say(page, "author-link", link) is { } site ? [site] : read.Links,
        };
    }

    private static Found<T>? Say<T>(PageToImport page, string what, T? value)
        where T : class =>
        value is null
            ? null
            : new Found<T>(value, new Evidence($"{page.Carrier}-{what}", Sure, null, null, $"{value}", what));
}

/// <summary>What was read of a page, and what became of its words.</summary>
internal sealed record ReadPage(PageReading Reading, WordAccount Words);
