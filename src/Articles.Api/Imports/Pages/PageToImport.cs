using System.Text.Json.Serialization;
using Articles.Api.Editing;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>How the content of a page is to be read.</summary>
public enum PageFormat
{
    /// <summary>A whole page of HTML, as a browser got it.</summary>
    Html,

    /// <summary>Plain text, one paragraph a line.</summary>
    Text,

    /// <summary>The body alone, as HTML: what a feed or an export has beside the title.</summary>
    Fragment,

    /// <summary>The body alone, as Markdown.</summary>
    Markdown,
}

/// <summary>Whether readers saw a page where it comes from.</summary>
public enum CarriedState
{
    Published,

    /// <summary>Nobody but its editors did, or not everybody was to.</summary>
    Draft,

    /// <summary>They were to see it later.</summary>
    Scheduled,
}

/// <summary>What a carrier says of an author of its pages.</summary>
/// <param name="Site">The address of the author's own site.</param>
/// <param name="Image">The address of a picture.</param>
public sealed record CarriedAuthor(string Name, string? Bio, string? Site, string? Image)
{
    internal CarriedAuthor Cleaned(CleanText text) => new(text.Of(Name), text.Of(Bio), text.Of(Site), text.Of(Image));
}

/// <summary>One page as it lies in what was sent, and what its carrier says of it besides.</summary>
/// <param name="Name">What to call it in its receipt: the name of its file, or its title.</param>
public sealed record PageToImport(string Name, PageFormat Format, string Content)
{
    /// <summary>Where the page was printed, as its carrier says.</summary>
    public string? Address { get; init; }

    /// <summary>What names the page for ever, wherever it is printed: the <c>guid</c> or <c>id</c> of a feed.</summary>
    public string? Guid { get; init; }

    /// <summary>Whether other pages of its file, of other names, have the same address: then it tells none of them.</summary>
    public bool SharesAddress { get; init; }

    internal const string FileScheme = "articles-file";

    /// <summary>A page of a static site is named by the place of its file, where nothing else names it.</summary>
    /// <param name="site">The archive or the folder that has the file.</param>
    public PageToImport InFile(string site, string path) =>
        Guid is null && Carrier == "front-matter"
            ? this with
            {
                Guid = $"{FileScheme}:{Uri.EscapeDataString(site)}/{Uri.EscapeDataString(path)}",
            }
            : this;

    /// <summary>What relative addresses in the content start from; null when that is <see cref="Address"/>.</summary>
    public string? Base { get; init; }

    public string? Slug { get; init; }

    /// <summary>Whether readers saw it where it comes from.</summary>
    public CarriedState State { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>What its carrier says of them besides.</summary>
    public IReadOnlyList<CarriedAuthor> Profiles { get; init; } = [];

    public PageDate? PublishedAt { get; init; }

    public PageDate? ModifiedAt { get; init; }

    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>What it is about, in words of its site.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Excerpt { get; init; }

    public ArticleType Type { get; init; }

    /// <summary>Whether its site had it on top.</summary>
    public bool IsFeatured { get; init; }

    /// <summary>What <see cref="Image"/> shows.</summary>
    public string? ImageAlt { get; init; }

    public string? SeoTitle { get; init; }

    public string? SeoDescription { get; init; }

    /// <summary>Where it was before: addresses, or paths of its site.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What the page itself does not show.</summary>
    [JsonIgnore]
    public CarriedFields Fields =>
        new()
        {
            Type = Type,
            IsFeatured = IsFeatured,
            Tags = Tags,
            Excerpt = Excerpt,
            ImageAlt = ImageAlt,
            SeoTitle = SeoTitle,
            SeoDescription = SeoDescription,
            FormerSlugs = [.. Aliases.Select(LastPart).OfType<string>()],
        };

    /// <summary>Those of <see cref="Aliases"/> of which the site is known.</summary>
    [JsonIgnore]
    public IEnumerable<string> FormerAddresses =>
        WebAddress.IsAbsolute(Address)
            ? Aliases
                .Select(alias => Uri.TryCreate(new Uri(Address), alias, out var old) ? old.AbsoluteUri : null)
                .OfType<string>()
            : Aliases.Where(WebAddress.IsAbsolute);

    /// <summary>The readable name in an address or a path: of <c>/2019/05/the-harbor.html</c>, <c>the-harbor</c>.</summary>
    public static string? LastPart(string? address)
    {
        var path = address?.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        if (path is not { Length: > 0 } || path.Contains(':', StringComparison.Ordinal))
            return null;
        return Path.GetFileNameWithoutExtension(path) is "index" or "" ? null : Path.GetFileNameWithoutExtension(path);
    }

    public string? SiteName { get; init; }

    public string? Language { get; init; }

    public string? Image { get; init; }

    /// <summary>What the receipt has to say of it besides.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What of it is not in <see cref="Content"/>.</summary>
    public IReadOnlyList<DroppedContent> Dropped { get; init; } = [];

    /// <summary>Why it is not imported; null when it is.</summary>
    public string? Refusal { get; init; }

    /// <summary>What its carrier calls itself, for the evidence of what it says: <c>wordpress</c>.</summary>
    public string Carrier { get; init; } = "";

    /// <summary>
    /// What a new article of it is to be. A date to come wins over what else its carrier says: nobody has seen what is to appear then.
    /// </summary>
    public ArticleState StateAt(DateTimeOffset now) =>
        State is CarriedState.Draft ? ArticleState.Draft
        : PublishedAt?.Value > now ? ArticleState.Scheduled
        // Its time is over, but its carrier does not say that readers saw it.
        : State is CarriedState.Scheduled ? ArticleState.Draft
        : ArticleState.Published;

    /// <summary>
    /// The page with nothing in what its carrier says that a store does not take or nobody can read. Its content is left to the reader, which
    /// mends that of every page.
    /// </summary>
    public PageToImport Cleaned()
    {
        var text = new CleanText();
        var clean = this with
        {
            Name = text.Of(Name),
            Address = text.Of(Address),
            Guid = text.Of(Guid),
            Base = text.Of(Base),
            Slug = text.Of(Slug),
            Title = text.Of(Title),
            Subtitle = text.Of(Subtitle),
            Authors = text.Of(Authors),
            Profiles = [.. Profiles.Select(author => author.Cleaned(text))],
            Excerpt = text.Of(Excerpt),
            Sections = text.Of(Sections),
            Tags = text.Of(Tags),
            ImageAlt = text.Of(ImageAlt),
            SeoTitle = text.Of(SeoTitle),
            SeoDescription = text.Of(SeoDescription),
            Aliases = text.Of(Aliases),
            SiteName = text.Of(SiteName),
            Language = text.Of(Language),
            Image = text.Of(Image),
            Notes = text.Of(Notes),
            Dropped =
            [
                .. Dropped.Select(part => new DroppedContent(text.Of(part.What), text.Of(part.Why), part.Words)),
            ],
            Refusal = text.Of(Refusal),
        };
        return text.Replaced == 0
            ? this
            : clean with
            {
                Notes = [.. clean.Notes, $"Replaced characters that cannot be printed: {text.Replaced}."],
            };
    }

    public static PageToImport Refused(string name, string why) => new(name, PageFormat.Text, "") { Refusal = why };
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault
)]
[JsonSerializable(typeof(PageToImport))]
internal sealed partial class StoredPageJson : JsonSerializerContext;
