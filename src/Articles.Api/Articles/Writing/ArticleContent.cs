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

    /// <summary>The body as Markdown (CommonMark).</summary>
    public string? Markdown { get; init; }

    /// <summary>The body as HTML. What is not text, a picture or an embed with an http address is left out.</summary>
    public string? Html { get; init; }

    /// <summary>Why it is made, for its history.</summary>
    public string? Reason { get; init; }
}

/// <summary>One piece of a body.</summary>
public sealed record BlockContent
{
    /// <summary>What the piece is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Plain text. A list has one item a line, a block quote a blank line between paragraphs, an image its caption.</summary>
    public required string Text { get; init; }

    /// <summary>1 to 6 for a heading; 2 when left out.</summary>
    public int? Level { get; init; }

    /// <summary>The http or https address of an image or an embed.</summary>
    public string? Address { get; init; }

    /// <summary>Not looked at: it is there so that what was answered can be sent back.</summary>
    public int? Start { get; init; }

    /// <summary>Not looked at: it is there so that what was answered can be sent back.</summary>
    public int? End { get; init; }
}
