using Articles.Api.Model;

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

    /// <summary>The section trail, outermost first.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The outlet that publishes it.</summary>
    public string? SiteName { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Where the page is published.</summary>
    public string? Address { get; init; }

    /// <summary>The address of the lead image.</summary>
    public string? Image { get; init; }

    /// <summary>When it was published; the time of publishing when left out.</summary>
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
