using System.Net;

namespace Articles.Api.Imports.Pages;

/// <summary>A page from an item of RSS or an entry of Atom.</summary>
internal static class FeedPage
{
    private const string OnlySummary = "The feed has a summary only; import the page itself to have all of it.";

    public static PageToImport Of(FeedItem item, bool isAtom)
    {
        var title = TitleOf(item);
        var name = title ?? item.Link ?? item.One(XmlSpaces.Plain, isAtom ? "id" : "guid") ?? "An item without a title";
        if (item.IsTooLong)
            return PageToImport.Refused(name, PageRefusals.TooLong);
        var content = item.One(XmlSpaces.Content, "encoded") ?? (isAtom ? item.One(XmlSpaces.Plain, "content") : null);
        var summary = item.One(XmlSpaces.Plain, isAtom ? "summary" : "description");
        var guid = item.One(XmlSpaces.Plain, isAtom ? "id" : "guid");
        return new PageToImport(name, PageFormat.Fragment, content ?? summary ?? "")
        {
            Carrier = isAtom ? "atom" : "rss",
            Title = title,
            Address = item.Link ?? (WebAddress.IsAbsolute(guid) ? guid : null),
            Guid = guid,
            Authors = AuthorsOf(item),
            PublishedAt = CarrierDates.Parse(
                item.One(XmlSpaces.Plain, isAtom ? "published" : "pubDate")
                    ?? item.One(XmlSpaces.Dublin, "date")
                    ?? item.One(XmlSpaces.Plain, "issued")
            ),
            ModifiedAt = CarrierDates.Parse(item.One(XmlSpaces.Plain, "updated")),
            Sections = [.. item.Categories.Select(category => category.Name).Take(1)],
            Image = item.Image,
            Notes = content is null && summary is not null ? [OnlySummary] : [],
            Refusal = content is null && summary is null ? "The item has neither content nor a summary." : null,
        };
    }

    /// <summary>Titles have entities in them, and sometimes tags.</summary>
    private static string? TitleOf(FeedItem item) =>
        item.One(XmlSpaces.Plain, "title") is { } title ? PlainText.Of(title) : null;

    private static List<string> AuthorsOf(FeedItem item)
    {
        var creators = item.All(XmlSpaces.Dublin, "creator");
        return (creators.Count > 0 ? creators : item.All(XmlSpaces.Plain, "author"))
            .Select(NameIn)
            .OfType<string>()
            .ToList();
    }

    /// <summary>RSS has "jane@town.example (Jane Roe)".</summary>
    private static string? NameIn(string author)
    {
        var text = WebUtility.HtmlDecode(author).Trim();
        if (!text.Contains('@', StringComparison.Ordinal))
            return text;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open >= 0 && text.EndsWith(')') ? text[(open + 1)..^1].Trim() : null;
    }
}

/// <summary>Why a page is not imported, where several formats have the same reason.</summary>
internal static class PageRefusals
{
    public const string TooLong = "It is larger than a page may be.";
    public const string Empty = "There is nothing in it.";
}
