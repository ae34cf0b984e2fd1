using System.Text.Json.Serialization;
using Articles.Api.Model;
using Articles.Api.Pipeline.Writing;

namespace Articles.Api.Articles.Writing;

/// <summary>An article as it is to be made. Its body is given as one of `blocks`, `markdown` and `html`, or left out.</summary>
public sealed record ArticleContent
{
    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>The line under the headline.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The readable name in the address; made of the title when left out.</summary>
    public string? Slug { get; init; }

    /// <summary>The ids or slugs of its authors, in the order of the byline.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The names of the section trail, outermost first.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The names of what it is about.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>`article` when left out; `page` for one that stands by itself, such as an imprint.</summary>
    public ArticleType Type { get; init; }

    /// <summary>Whether its editors want it on top.</summary>
    public bool Featured { get; init; }

    /// <summary>What lists show of it; the beginning of the body when left out.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The outlet that publishes it.</summary>
    public string? SiteName { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Where the page is published.</summary>
    public string? Address { get; init; }

    /// <summary>The lead image.</summary>
    public LeadImageContent? Image { get; init; }

    /// <summary>The address that search engines are to know it by, where it is not the one it is served at.</summary>
    public string? CanonicalAddress { get; init; }

    /// <summary>What search engines and cards are to show instead of what readers see.</summary>
    public SeoContent? Seo { get; init; }

    /// <summary>When it was published; the time of publishing when left out.</summary>
    [JsonConverter(typeof(PlacedTime))]
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How exactly `publishedAt` is known; `instant` when left out.</summary>
    public DatePrecision? PublishedPrecision { get; init; }

    /// <summary>`draft` when left out. `published` and `scheduled` need the scope `publish`.</summary>
    public ArticleState State { get; init; } = ArticleState.Draft;

    /// <summary>When a scheduled article is to appear.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>The body as blocks.</summary>
    public IReadOnlyList<BlockContent>? Blocks { get; init; }

    /// <summary>The body as Markdown: CommonMark with tables, footnotes, task lists and strikethrough.</summary>
    public string? Markdown { get; init; }

    /// <summary>The body as HTML. What cannot be kept, such as scripts, is left out, and `notes` of the answer say so.</summary>
    public string? Html { get; init; }

    /// <summary>Why it is made, for its history.</summary>
    public string? Reason { get; init; }
}
