using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>A page from an item of RSS or an entry of Atom.</summary>
internal static class FeedPage
{
    public const string OnlySummary = "The feed has a summary only; import the page itself to have all of it.";

    public static PageToImport Of(FeedItem item, FeedHead head)
    {
        var guid = item.Id;
        var name = item.Title ?? item.Link ?? guid ?? "An item without a title";
        if (item.BloggerKind is { } kind and not ("post" or "page"))
            return PageToImport.Refused(name, $"It is no post and no page of the blog, but a {kind}.");
        var full = item.Content(XmlSpaces.Content, "encoded") ?? item.Content(XmlSpaces.Plain, "content");
        var summary =
            item.Content(XmlSpaces.Plain, item.IsAtom ? "summary" : "description")
            ?? item.Content(XmlSpaces.Dublin, "description");
        if ((full ?? summary) is not { } content)
            return PageToImport.Refused(name, "The item has neither content nor a summary.");
        var notes = new List<string>();
        if (item.IsDraft)
            notes.Add(CarriedStates.NoteOn("draft"));
        var address = item.Link ?? (WebAddress.IsAbsolute(guid) ? guid : null);
        var (html, footer) = FeedFooter.Cut(content.Html, address);
        return new PageToImport(name, PageFormat.Fragment, html)
        {
            Carrier = item.IsAtom ? "atom" : "rss",
            State = item.IsDraft ? CarriedState.Draft : CarriedState.Published,
            Type = item.BloggerKind is "page" ? ArticleType.Page : ArticleType.Article,
            Title = item.Title,
            Address = address,
            Base = content.Base?.AbsoluteUri,
            Guid = guid,
            Authors = CarrierNames.Of(item.Authors.Count > 0 ? item.Authors : head.Authors),
            PublishedAt = CarrierDates.FirstOf(
                notes,
                item.One(XmlSpaces.Plain, "published"),
                item.One(XmlSpaces.Plain, "pubDate"),
                item.One(XmlSpaces.Dublin, "date"),
                item.One(XmlSpaces.Plain, "issued"),
                item.One(XmlSpaces.Plain, "created")
            ),
            ModifiedAt = CarrierDates.FirstOf(
                notes,
                item.One(XmlSpaces.Plain, "updated"),
                item.One(XmlSpaces.Dublin, "modified"),
                item.One(XmlSpaces.Plain, "modified")
            ),
            Sections = [.. item.Categories.Select(category => category.Name).Distinct()],
            Excerpt = full is not null && summary is not null ? PlainText.Of(summary.Html) : null,
            Image = item.Image,
            Notes = full is null ? [OnlySummary, .. notes] : notes,
            Dropped = footer is null ? [] : [footer],
        };
    }
}

/// <summary>Why a page is not imported, where several formats have the same reason.</summary>
internal static class PageRefusals
{
    public const string TooLong = "It is larger than a page may be.";
    public const string Empty = "There is nothing in it.";
}
