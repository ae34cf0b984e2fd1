using AngleSharp.Html.Dom;
using Articles.Reading.Metadata.Bylines;
using Articles.Reading.Metadata.Dates;
using Articles.Reading.Metadata.Sources;
using Articles.Reading.Metadata.Titles;

namespace Articles.Reading.Metadata;

/// <summary>What a page says of its article, checked against what it shows.</summary>
internal sealed record PageMetadata
{
    public Found<string>? Title { get; init; }

    public Found<string>? Subtitle { get; init; }

    public IReadOnlyList<FoundAuthor> Authors { get; init; } = [];

    public Found<PageDate>? PublishedAt { get; init; }

    public Found<PageDate>? ModifiedAt { get; init; }

    public Found<string>? SiteName { get; init; }

    public Found<string>? Address { get; init; }

    public Found<string>? LeadImage { get; init; }

    public Found<string>? Language { get; init; }

    public Found<string>? Excerpt { get; init; }

    public IReadOnlyList<Found<string>> Breadcrumb { get; init; } = [];

    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The article's text, when the page gives it to machines.</summary>
    public string? ArticleBody { get; init; }

    public static PageMetadata Of(IHtmlDocument document, string? address)
    {
        var sources = new PageSources(document, address);
        var title = TitleChoice.Of(sources);
        var authors = AuthorChoice.Of(sources);
        var dates = new DateChoice(sources);
        var breadcrumb = Metadata.Sections.Breadcrumb(sources);
        return new PageMetadata
        {
            Title = title,
            Subtitle = Subtitles.Of(sources, title?.Value),
            Authors = authors,
            PublishedAt = dates.Published,
            ModifiedAt = dates.Modified,
            SiteName = SiteNames.Of(sources),
            Address = Addresses.Of(sources),
            LeadImage = Images.Of(sources),
            Language = PageLanguages.Of(sources),
            Excerpt = Excerpts.Of(sources),
            ArticleBody = sources.JsonLdArticle?.Words("articleBody"),
            Breadcrumb = breadcrumb,
            Sections = Metadata.Sections.Of(sources, breadcrumb, title?.Value, authors),
        };
    }

    /// <summary>The metadata as a reading, with what only the body tells.</summary>
    /// <param name="text">The article's text.</param>
    public Reading WithBody(string text) =>
        new()
        {
            Title = Title,
            Subtitle = Subtitle,
            Authors = Authors,
            PublishedAt = PublishedAt,
            ModifiedAt = ModifiedAt,
            SiteName = SiteName,
            Address = Address,
            LeadImage = LeadImage,
            Language = PageLanguages.Of(Language, text),
            Excerpt = Excerpt,
            Breadcrumb = Breadcrumb,
            Sections = Sections,
        };
}
