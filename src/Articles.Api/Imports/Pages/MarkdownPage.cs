using System.Text.RegularExpressions;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>A page of a static site: Markdown or HTML, with what its front matter and the name of its file say of it.</summary>
internal static partial class MarkdownPage
{
    private const string Draft = "Its front matter says that it is a draft.";

    // Each by itself: "draft: false" does not take back "private: true".
    private static readonly string[] Hiding =
    [
        "draft",
        "isDraft",
        "params.draft",
        "private",
        "hidden",
        "unlisted",
        "unpublished",
        "headless",
    ];

    private static readonly string[] Showing = ["published", "isPublished", "publish", "public", "permalink"];

    // Hugo renders no page of its own of such, or none that a list leads to.
    private static readonly string[] Building = ["build.render", "build.list", "_build.render", "_build.list"];

    private static readonly string[] Folders = ["index", "_index", "readme"];

    /// <param name="name">The name of its file.</param>
    public static PageToImport Parse(string name, string file, PageFormat format = PageFormat.Markdown)
    {
        var split = FrontMatterSplit.Of(file);
        // Below front matter a page of HTML is its body alone.
        var below = split.FrontMatter is not null && format is PageFormat.Html ? PageFormat.Fragment : format;
        var page = OfName(
            new PageToImport(name, below, TemplateComments.Hide(split.Body)) { Carrier = "front-matter" }
        );
        if (split.FrontMatter is null)
            return page;
        try
        {
            return Declare(page, FrontMatter.Parse(split.Form, split.FrontMatter));
        }
        catch (FormatException exception)
        {
            // Whether it is a draft stood there.
            return page with
            {
                State = CarriedState.Draft,
                Notes =
                [
                    $"The front matter cannot be read, and so it comes in as a draft: {exception.Message}",
                    .. page.Notes,
                ],
            };
        }
    }

    /// <summary>What the place and the name of the file say: Jekyll has the day in it.</summary>
    private static PageToImport OfName(PageToImport page)
    {
        var path = page.Name.Replace('\\', '/');
        var parts = path.Split('/');
        var stem = Path.GetFileNameWithoutExtension(parts[^1]);
        // A page of Hugo may be a folder with its pictures in it.
        if (Folders.Contains(stem.ToLowerInvariant()) && parts.Length > 1)
            stem = parts[^2];
        var day = Dated().Match(stem);
        return page with
        {
            Slug = Slugged().IsMatch(stem) && parts.Length > 1 || day.Success ? Dated().Replace(stem, "") : null,
            PublishedAt = day.Success ? CarrierDates.Parse(day.Groups["day"].Value) : null,
        };
    }

    private static PageToImport Declare(PageToImport page, FrontMatter said)
    {
        var notes = new List<string>(said.Notes);
        var published = CarrierDates.FirstOf(
            notes,
            said.One("publishDate", "pubDate", "publishedAt", "published_at"),
            said.One("date", "published", "created") is { } date && !IsYesOrNo(date) ? date : null
        );
        var state = StateOf(page.State, said, notes);
        return page with
        {
            Title = said.One("title"),
            Subtitle = said.One("subtitle"),
            Excerpt = said.One("excerpt", "summary", "description", "abstract"),
            Authors = CarrierNames.Of(said.All("authors", "author", "byline", "params.author", "params.authors")),
            PublishedAt = published ?? page.PublishedAt,
            State = state,
            ModifiedAt = CarrierDates.FirstOf(
                notes,
                said.One("lastmod", "updated", "modified", "updatedAt", "updated_at", "last_modified_at")
            ),
            Sections = Several(said.All("sections", "section", "categories", "category", "taxonomies.categories")),
            Type =
                said.One("type", "layout") is { } type && type.Equals("page", StringComparison.OrdinalIgnoreCase)
                    ? ArticleType.Page
                    : ArticleType.Article,
            IsFeatured = said.IsTrue("featured") || said.IsTrue("sticky") || said.IsTrue("pinned"),
            ImageAlt = said.One("image_alt", "imageAlt", "image.alt", "cover.alt", "featured_image_alt"),
            Aliases = said.All("aliases", "alias", "redirect_from", "redirectFrom", "redirects"),
            Tags = Several(said.All("tags", "tag", "keywords", "taxonomies.tags")),
            Language = said.One("lang", "language", "locale"),
            SiteName = said.One("site", "siteName", "site_name", "outlet", "publication"),
            Image = said.Address(
                "image",
                "cover",
                "featured_image",
                "featuredImage",
                "thumbnail",
                "images",
                "banner",
                "image.path",
                "image.src",
                "image.url",
                "cover.image",
                "header.image",
                "feature_image",
                "og_image"
            ),
            Address = said.Address("canonical", "canonicalUrl", "canonical_url", "url", "link", "address", "permalink"),
            Slug = said.One("slug") ?? PageToImport.LastPart(said.One("permalink", "url")) ?? page.Slug,
            Notes = [.. page.Notes, .. notes],
        };
    }

    private static CarriedState StateOf(CarriedState before, FrontMatter said, List<string> notes)
    {
        if (said.One("password", "params.password") is not null)
        {
            notes.Add(CarriedStates.Protected);
            return CarriedState.Draft;
        }
        if (
            Hiding.Any(name => said.IsTrue(name))
            || Showing.Any(name => said.IsFalse(name))
            || Building.Any(name => said.IsFalse(name) || said.One(name) is "never")
        )
        {
            notes.Add(Draft);
            return CarriedState.Draft;
        }
        if (CarrierDates.Parse(said.One("expiryDate", "unpublishdate")) is { } end && end.Value < DateTimeOffset.UtcNow)
        {
            notes.Add("Its time on the site has ended.");
            return CarriedState.Draft;
        }
        var status = said.One("status", "state", "visibility", "post_status", "access");
        if (status is not null && CarriedStates.OfStatus(status) is var state and not CarriedState.Published)
        {
            notes.Add(CarriedStates.NoteOn(status));
            return state;
        }
        return before;
    }

    private static bool IsYesOrNo(string text) => text.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO";

    // Jekyll takes "sea ports" for two, everybody else takes a comma for several.
    private static IReadOnlyList<string> Several(IReadOnlyList<string> said) =>
        said is [var one]
            ? one.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : said;

    [GeneratedRegex(@"^(?<day>\d{4}-\d{1,2}-\d{1,2})-")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}_-]*$")]
    private static partial Regex Slugged();
}
