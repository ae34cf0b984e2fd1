using System.Text.Json.Serialization;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.References;

namespace Articles.Api.Renditions;

/// <summary>An article as lists show it: everything but the body.</summary>
public record ArticleSummary : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The readable name in the address; accepted wherever the id is.</summary>
    public required string Slug { get; init; }

    /// <summary>The slugs that it had before; each leads to this article for ever.</summary>
    public required IReadOnlyList<string> SlugAliases { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>The line under the headline; null when the page prints none.</summary>
    public required string? Subtitle { get; init; }

    /// <summary>Whether it is one of the articles or a page that stands by itself, such as an imprint.</summary>
    public required ArticleType Type { get; init; }

    /// <summary>Whether its editors want it on top.</summary>
    public required bool Featured { get; init; }

    /// <summary>What was written for lists, or else the beginning of the body.</summary>
    public required string? Excerpt { get; init; }

    /// <summary>Who wrote it, in the order of the byline.</summary>
    public required IReadOnlyList<AuthorReference> Authors { get; init; }

    /// <summary>The section trail, outermost first.</summary>
    public required IReadOnlyList<TermReference> Sections { get; init; }

    /// <summary>What it is about, in words of its site.</summary>
    public required IReadOnlyList<TermReference> Tags { get; init; }

    /// <summary>The outlet that published the page.</summary>
    public required string? SiteName { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string? Language { get; init; }

    /// <summary>Where the page was published.</summary>
    public required string? Address { get; init; }

    /// <summary>The lead image; null when it has none.</summary>
    public required LeadImage? Image { get; init; }

    /// <summary>The address that search engines are to know it by; null for where it is served.</summary>
    public required string? CanonicalAddress { get; init; }

    /// <summary>What search engines and cards are to show instead; null for nothing else.</summary>
    public required SeoResponse? Seo { get; init; }

    /// <summary>Where the article is on its way to readers.</summary>
    public required ArticleState State { get; init; }

    /// <summary>When a scheduled article is to appear; null for every other.</summary>
    public required DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>Why a retracted article was taken back; null for every other.</summary>
    public required string? Notice { get; init; }

    /// <summary>Null when the page prints no date. For the precision `day`, midnight UTC of that day.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How exactly `publishedAt` is known; null with it.</summary>
    public required DatePrecision? PublishedPrecision { get; init; }

    /// <summary>
    /// The day that was printed: that of `publishedAt` where the article was published, or in UTC where that place is not known. Null
    /// with `publishedAt`. Citations use it.
    /// </summary>
    public required DateOnly? PublishedDay { get; init; }

    /// <summary>When readers first saw the article here; null before.</summary>
    public required DateTimeOffset? FirstPublishedAt { get; init; }

    /// <summary>When this API first saw the article; what lists sort by where `publishedAt` is null.</summary>
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>When a reader would last have noticed a change.</summary>
    public required DateTimeOffset ContentChangedAt { get; init; }

    /// <summary>When anything of the article was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>How many words the body has.</summary>
    public required int WordCount { get; init; }

    /// <summary>How many minutes it takes to read, at 238 words a minute.</summary>
    public required int ReadingMinutes { get; init; }

    /// <summary>How many quotes were read in the article.</summary>
    public required int QuoteCount { get; init; }

    /// <summary>How many updates were read in the article.</summary>
    public required int UpdateCount { get; init; }

    /// <summary>Where to go on from the article.</summary>
    public required ArticleLinks Links { get; init; }
}

/// <summary>An article with its body, as it is finished when it is written.</summary>
public record ArticleDetail : ArticleSummary
{
    /// <summary>The trail as the page prints it, home, authors and title included.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<string> Breadcrumb { get; init; }

    /// <summary>The body in order.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<BlockResponse> Blocks { get; init; }
}

/// <summary>Addresses around an article.</summary>
public sealed record ArticleLinks
{
    /// <summary>The address of the article itself.</summary>
    public required string Self { get; init; }

    /// <summary>The address of its quotes.</summary>
    public required string Quotes { get; init; }

    /// <summary>The address of its updates.</summary>
    public required string Updates { get; init; }

    public static ArticleLinks Of(Guid id) =>
        new()
        {
            Self = $"/v1/articles/{id}",
            Quotes = $"/v1/articles/{id}/quotes",
            Updates = $"/v1/articles/{id}/updates",
        };
}
