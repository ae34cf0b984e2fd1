using System.Text.Json.Serialization;
using Articles.Api.Model;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Updates;

namespace Articles.Api.Articles.Writing;

/// <summary>What is to change of an article: a JSON Merge Patch (RFC 7396), so what is left out stays and null takes away.</summary>
public sealed record ArticlePatch
{
    /// <summary>The headline. The slug stays, unless it is given too.</summary>
    public Optional<string> Title { get; init; }

    /// <summary>The line under the headline.</summary>
    public Optional<string?> Subtitle { get; init; }

    /// <summary>The readable name in the address. The one it had leads to it for ever.</summary>
    public Optional<string> Slug { get; init; }

    /// <summary>The ids or slugs of its authors, in the order of the byline.</summary>
    public Optional<IReadOnlyList<string>?> Authors { get; init; }

    /// <summary>The names of the section trail, outermost first.</summary>
    public Optional<IReadOnlyList<string>?> Sections { get; init; }

    /// <summary>The names of what it is about.</summary>
    public Optional<IReadOnlyList<string>?> Tags { get; init; }

    /// <summary>Whether it is one of the articles or a page that stands by itself, such as an imprint.</summary>
    public Optional<ArticleType> Type { get; init; }

    /// <summary>Whether its editors want it on top.</summary>
    public Optional<bool> Featured { get; init; }

    /// <summary>What lists show of it; null for the beginning of the body.</summary>
    public Optional<string?> Excerpt { get; init; }

    /// <summary>The outlet that publishes it.</summary>
    public Optional<string?> SiteName { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public Optional<string?> Language { get; init; }

    /// <summary>Where the page is published.</summary>
    public Optional<string?> Address { get; init; }

    /// <summary>The lead image: its members are merged into what is there, null takes it away. Another address alone is another image.</summary>
    public Optional<LeadImageContent?> Image { get; init; }

    /// <summary>The address that search engines are to know it by; null for the one it is served at.</summary>
    public Optional<string?> CanonicalAddress { get; init; }

    /// <summary>What search engines and cards are to show instead of what readers see.</summary>
    public Optional<SeoContent?> Seo { get; init; }

    /// <summary>When it was published.</summary>
    [JsonConverter(typeof(PlacedTime.Optional))]
    public Optional<DateTimeOffset?> PublishedAt { get; init; }

    /// <summary>How exactly `publishedAt` is known; `instant` when it is given alone.</summary>
    public Optional<DatePrecision?> PublishedPrecision { get; init; }

    /// <summary>
    /// Where it is to go on its way to readers; needs the scope `publish`. From `draft` to `scheduled` and `published`, from `scheduled`
    /// to `draft` and `published`, from `published` to `retracted` and `withdrawn`, from there to one another and back to `published`.
    /// </summary>
    public Optional<ArticleState> State { get; init; }

    /// <summary>When a scheduled article is to appear; needs the scope `publish`.</summary>
    public Optional<DateTimeOffset?> ScheduledFor { get; init; }

    /// <summary>Why it is retracted, for readers; goes with the state `retracted`, and becomes an update of the kind `retraction`.</summary>
    public Optional<string?> Notice { get; init; }

    /// <summary>The whole body as blocks.</summary>
    public Optional<IReadOnlyList<BlockContent>> Blocks { get; init; }

    /// <summary>The whole body as Markdown: CommonMark with tables, footnotes, task lists and strikethrough.</summary>
    public Optional<string> Markdown { get; init; }

    /// <summary>The whole body as HTML. What cannot be kept, such as scripts, is left out, and `notes` of the answer say so.</summary>
    public Optional<string> Html { get; init; }

    /// <summary>
    /// A note for readers that goes with the change, such as the correction that it makes: both are saved, or neither. Its `affects` are
    /// words and quotes of the new body.
    /// </summary>
    public Optional<UpdateInput> Update { get; init; }

    /// <summary>Why it is changed, for its history.</summary>
    public Optional<string?> Reason { get; init; }
}
