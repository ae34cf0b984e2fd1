using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>A page from an item of a WordPress export.</summary>
internal static class WordPressPage
{
    // The category of what has none, by the name that WordPress gives it everywhere.
    private const string NoCategory = "uncategorized";

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

    /// <returns>Null when it is nothing that anybody reads.</returns>
    public static PageToImport? Of(FeedItem item, FeedHead head)
    {
        var kind = item.One(XmlSpaces.WordPress, "post_type")!;
        if (Furniture.Contains(kind))
            return null;
        var id = item.One(XmlSpaces.WordPress, "post_id");
        var name = item.Title ?? $"{kind} {id}";
        if (!Kinds.Contains(kind))
            return PageToImport.Refused(name, $"It is a '{kind}'; only posts and pages are imported.");
        if (item.Content(XmlSpaces.Content, "encoded") is not { } content)
            return PageToImport.Refused(name, PageRefusals.Empty);
        var notes = new List<string>();
        var published = PublishedAt(item, notes);
        var state = StateOf(item, notes);
        return new PageToImport(name, PageFormat.Fragment, WordPressMarkup.ToHtml(content.Html))
        {
            Carrier = "wordpress",
            Title = item.Title,
            Excerpt = item.Content(XmlSpaces.Excerpt, "encoded") is { } excerpt ? PlainText.Of(excerpt.Html) : null,
            Type = kind == "page" ? ArticleType.Page : ArticleType.Article,
            IsFeatured = item.One(XmlSpaces.WordPress, "is_sticky") is "1",
            Slug = item.One(XmlSpaces.WordPress, "post_name"),
            Aliases = [.. MetasOf(item, "_wp_old_slug")],
            SeoTitle = Plain(MetaOf(item, "_yoast_wpseo_title") ?? MetaOf(item, "rank_math_title")),
            SeoDescription = Plain(MetaOf(item, "_yoast_wpseo_metadesc") ?? MetaOf(item, "rank_math_description")),
            Address = item.Link,
            Guid = item.Id ?? (id is null ? null : $"wordpress:{head.Address}:{id}"),
            Authors = AuthorsOf(item, head),
            State = state,
            PublishedAt = published,
            ModifiedAt = CarrierDates.ParseUtc(
                item.One(XmlSpaces.WordPress, "post_modified_gmt"),
                item.One(XmlSpaces.WordPress, "post_modified")
            ),
            Sections = SectionsOf(item),
            Tags = NamesIn(item, "post_tag"),
            Image = MetaOf(item, "_thumbnail_id") is { } image ? head.AttachmentOf(image) : null,
            Notes = notes,
            Dropped = CommentsOf(item),
        };
    }

    private static PageDate? PublishedAt(FeedItem item, List<string> notes)
    {
        var local = item.One(XmlSpaces.WordPress, "post_date");
        return CarrierDates.ParseUtc(item.One(XmlSpaces.WordPress, "post_date_gmt"), local)
            // Drafts have no date: their pubDate is that of the export, or nobody's.
            ?? CarrierDates.FirstOf(notes, NotZero(local), NotZero(item.One(XmlSpaces.Plain, "pubDate")));
    }

    // "0000-00-00 00:00:00", or the year -0001, is how a draft has no date.
    private static string? NotZero(string? date) =>
        date is null
        || date.StartsWith("0000", StringComparison.Ordinal)
        || date.Contains("-0001", StringComparison.Ordinal)
            ? null
            : date;

    private static CarriedState StateOf(FeedItem item, List<string> notes)
    {
        var status = item.One(XmlSpaces.WordPress, "status") ?? "publish";
        var hasPassword = item.One(XmlSpaces.WordPress, "post_password") is not null;
        var state = CarriedStates.OfStatus(status);
        if (hasPassword)
            state = CarriedState.Draft;
        if (state is not CarriedState.Published)
            notes.Add(hasPassword ? CarriedStates.Protected : CarriedStates.NoteOn(status));
        return state;
    }

    private static IReadOnlyList<string> AuthorsOf(FeedItem item, FeedHead head)
    {
        // Plugins for several authors file a post under them.
        var coauthors = NamesIn(item, "author");
        return coauthors.Count > 0
            ? coauthors
            : CarrierNames.Of(item.All(XmlSpaces.Dublin, "creator").Select(head.NameOf));
    }

    private static List<string> SectionsOf(FeedItem item)
    {
        var all = NamesIn(item, "category");
        var real = all.Where(name => !name.Equals(NoCategory, StringComparison.OrdinalIgnoreCase)).ToList();
        return real.Count > 0 ? real : all;
    }

    private static List<string> NamesIn(FeedItem item, string domain) =>
        item
            .Categories.Where(category => category.Domain == domain)
            .Select(category => category.Name)
            .Distinct()
            .ToList();

    private static string? MetaOf(FeedItem item, string key) => MetasOf(item, key).FirstOrDefault();

    private static IEnumerable<string> MetasOf(FeedItem item, string key) =>
        item.Elements(XmlSpaces.WordPress, "postmeta")
            .Select(FeedItem.MetaOf)
            .Where(meta => meta.Key == key)
            .Select(meta => meta.Value)
            .Where(value => value.Length > 0);

    // What a plugin puts together from parts, such as "%%title%% %%sep%% %%sitename%%", says nothing by itself.
    private static string? Plain(string? said) => said?.Contains('%', StringComparison.Ordinal) is false ? said : null;

    private static IReadOnlyList<DroppedContent> CommentsOf(FeedItem item)
    {
        var comments = item.Elements(XmlSpaces.WordPress, "comment").ToList();
        if (comments.Count == 0)
            return [];
        var words = comments
            .SelectMany(comment => comment.Elements().Where(e => e.Name.LocalName == "comment_content"))
            .Sum(content => CarriedWords.In(content.Value));
        return [new DroppedContent("comments", $"Comments are not kept: {comments.Count}.", words)];
    }
}
