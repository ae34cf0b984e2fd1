namespace Articles.Api.Imports.Pages;

/// <summary>A page from an item of a WordPress export.</summary>
internal static class WordPressPage
{
    private static readonly string[] Kinds = ["post", "page"];

    // What WordPress keeps beside its pages and exports with them.
    private static readonly HashSet<string> Furniture =
    [
        "attachment",
        "revision",
        "nav_menu_item",
        "custom_css",
        "customize_changeset",
        "oembed_cache",
        "user_request",
        "wp_block",
        "wp_template",
        "wp_template_part",
        "wp_global_styles",
        "wp_navigation",
        "wp_font_family",
        "wp_font_face",
    ];

    /// <param name="authors">The names of those who write there, by the names that they log in with.</param>
    /// <returns>Null when it is nothing that anybody reads.</returns>
    public static PageToImport? Of(FeedItem item, IReadOnlyDictionary<string, string> authors)
    {
        var kind = item.One(XmlSpaces.WordPress, "post_type")!;
        if (Furniture.Contains(kind))
            return null;
        var title = item.One(XmlSpaces.Plain, "title") is { } given ? PlainText.Of(given) : null;
        var name = title ?? $"{kind} {item.One(XmlSpaces.WordPress, "post_id")}";
        if (RefusalOf(item, kind) is { } refusal)
            return PageToImport.Refused(name, refusal);
        var creator = item.One(XmlSpaces.Dublin, "creator");
        return new PageToImport(
            name,
            PageFormat.Fragment,
            WordPressMarkup.ToHtml(item.One(XmlSpaces.Content, "encoded")!)
        )
        {
            Carrier = "wordpress",
            Title = title,
            Subtitle = item.One(XmlSpaces.Excerpt, "encoded") is { } excerpt ? PlainText.Of(excerpt) : null,
            Slug = item.One(XmlSpaces.WordPress, "post_name"),
            Address = item.Link,
            Guid = item.One(XmlSpaces.Plain, "guid"),
            Authors = creator is null ? [] : [authors.GetValueOrDefault(creator, creator)],
            PublishedAt =
                CarrierDates.ParseUtc(item.One(XmlSpaces.WordPress, "post_date_gmt"))
                ?? CarrierDates.Parse(item.One(XmlSpaces.Plain, "pubDate")),
            ModifiedAt = CarrierDates.ParseUtc(item.One(XmlSpaces.WordPress, "post_modified_gmt")),
            Sections = [.. item.Categories.Where(c => c.Domain is "category").Select(c => c.Name).Take(1)],
        };
    }

    private static string? RefusalOf(FeedItem item, string kind)
    {
        var status = item.One(XmlSpaces.WordPress, "status") ?? "publish";
        return !Kinds.Contains(kind) ? $"It is a '{kind}'; only posts and pages are imported."
            : status != "publish" ? $"Its status is '{status}'; only published posts are imported."
            : item.One(XmlSpaces.WordPress, "post_password") is not null ? "It is protected by a password."
            : item.IsTooLong ? PageRefusals.TooLong
            : item.One(XmlSpaces.Content, "encoded") is null ? PageRefusals.Empty
            : null;
    }
}
