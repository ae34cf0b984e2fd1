using System.Text.Json;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>The posts and pages of an export of Ghost, whichever of its editors wrote them.</summary>
internal sealed class GhostExport
{
    // What stands in an export for the address of the site.
    private const string SiteAddress = "__GHOST_URL__";
    private const string GatedBlock = "<!--kg-gated-block:begin";

    private readonly JsonElement data;
    private readonly ILookup<string, string> tags;
    private readonly ILookup<string, string> authors;
    private readonly Dictionary<string, JsonElement> metas;
    private readonly IReadOnlyList<CarriedAuthor> profiles;
    private readonly string? site;

    public GhostExport(JsonElement data)
    {
        this.data = data;
        tags = Named("tags", "posts_tags", "tag_id");
        authors = Named("users", "posts_authors", "author_id");
        profiles = [.. data.Items("users").Select(Profile).OfType<CarriedAuthor>()];
        metas = data.Items("posts_meta")
            .Where(meta => meta.Text("post_id") is not null)
            .GroupBy(meta => meta.Text("post_id")!)
            .ToDictionary(group => group.Key, group => group.First());
        site = data.Items("settings").FirstOrDefault(setting => setting.Text("key") is "title").Text("value");
    }

    /// <returns>Null when it is no export of Ghost.</returns>
    public static JsonElement? DataOf(JsonElement root)
    {
        var first = root.Items("db").Select(db => (JsonElement?)db).FirstOrDefault() ?? root;
        return first.Member("data") is { } data && data.Member("posts") is { ValueKind: JsonValueKind.Array }
            ? data
            : null;
    }

    public IEnumerable<PageToImport> Pages() => data.Items("posts").Select(Page);

    private PageToImport Page(JsonElement post)
    {
        var name = post.Text("title") ?? post.Text("slug") ?? "A post without a title";
        if (HtmlOf(post) is not { } html)
            return PageToImport.Refused(name, PageRefusals.Empty);
        var notes = new List<string>();
        var id = post.Text("id") ?? "";
        var names = authors[id].DefaultIfEmpty(UserOf(post)).OfType<string>().Distinct().ToList();
        var meta = metas.TryGetValue(id, out var said) ? said : (JsonElement?)null;
        return new PageToImport(name, PageFormat.Fragment, Relative(html))
        {
            Carrier = "ghost",
            Title = post.Text("title"),
            Excerpt = post.Text("custom_excerpt"),
            Slug = post.Text("slug"),
            Type = post.Text("type") is "page" || post.IsTrue("page") ? ArticleType.Page : ArticleType.Article,
            IsFeatured = post.IsTrue("featured"),
            ImageAlt = meta?.Text("feature_image_alt"),
            SeoTitle = meta?.Text("meta_title"),
            SeoDescription = meta?.Text("meta_description"),
            Address = WebAddress.IsAbsolute(post.Text("canonical_url")) ? post.Text("canonical_url") : null,
            Guid = (post.Text("uuid") ?? post.Text("id")) is { } uuid ? $"ghost:{uuid}" : null,
            Authors = names,
            Profiles = [.. profiles.Where(author => names.Contains(author.Name))],
            State = StateOf(post, meta, html, notes),
            PublishedAt = CarrierDates.FirstOf(notes, post.Text("published_at")),
            ModifiedAt = CarrierDates.FirstOf(notes, post.Text("updated_at")),
            // The first tag of a post is what Ghost files it under; those that begin with # are nobody's business.
            Sections = [.. tags[id].Where(IsPublic).Take(1)],
            Tags = [.. tags[id].Where(IsPublic)],
            Image = WebAddress.IsAbsolute(post.Text("feature_image")) ? post.Text("feature_image") : null,
            Language = post.Text("locale"),
            SiteName = site,
            Notes = notes,
        };
    }

    private static CarriedAuthor? Profile(JsonElement user) =>
        user.Text("name") is { } name
            ? new CarriedAuthor(name, user.Text("bio"), user.Text("website"), user.Text("profile_image"))
            : null;

    private static CarriedState StateOf(JsonElement post, JsonElement? meta, string html, List<string> notes)
    {
        var status = post.Text("status") ?? "published";
        var visibility = post.Text("visibility") ?? "public";
        var state = CarriedStates.OfStatus(status);
        if (state is not CarriedState.Published)
            notes.Add(CarriedStates.NoteOn(status));
        if (visibility != "public")
            notes.Add($"Only some may read it: its visibility is '{visibility}'.");
        else if (meta?.IsTrue("email_only") is true)
            notes.Add("It was sent by mail only.");
        else if (html.Contains(GatedBlock, StringComparison.Ordinal))
            notes.Add("Only members may read a part of it.");
        else
            return state;
        return CarriedState.Draft;
    }

    private static string? HtmlOf(JsonElement post) =>
        post.Text("html")
        ?? (post.Text("lexical") is { } lexical ? LexicalHtml.Of(lexical) : null)
        ?? (post.Text("mobiledoc") is { } mobiledoc ? MobiledocHtml.Of(mobiledoc) : null);

    private static string Relative(string html) => html.Replace(SiteAddress, "", StringComparison.Ordinal);

    private string? UserOf(JsonElement post) =>
        post.Text("author_id") is { } id
            ? data.Items("users").FirstOrDefault(user => user.Text("id") == id).Text("name")
            : null;

    private static bool IsPublic(string tag) => !tag.StartsWith('#');

    /// <summary>The names that posts are linked with, in their order, by the id of the post.</summary>
    private ILookup<string, string> Named(string what, string links, string key)
    {
        var names = data.Items(what)
            .Where(named => named.Text("id") is not null && named.Text("name") is not null)
            .GroupBy(named => named.Text("id")!)
            .ToDictionary(group => group.Key, group => group.First().Text("name")!);
        return data.Items(links)
            .Select(link =>
                (Post: link.Text("post_id"), Name: names.GetValueOrDefault(link.Text(key) ?? ""), Order: OrderOf(link))
            )
            .Where(link => link.Post is not null && link.Name is not null)
            .OrderBy(link => link.Order)
            .ToLookup(link => link.Post!, link => link.Name!);
    }

    private static int OrderOf(JsonElement link) =>
        link.Member("sort_order") is { ValueKind: JsonValueKind.Number } order && order.TryGetInt32(out var number)
            ? number
            : 0;
}
