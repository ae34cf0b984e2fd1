using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Articles.Api.Articles;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Speakers;

namespace Articles.Api.Quotes;

/// <summary>Words attributed to somebody else.</summary>
public record QuoteSummary : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>How the page sets the words apart.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>
    /// Exactly the article's text from `start` to `end`: without the outer quotation marks, with the punctuation inside them.
    /// Where the words are interrupted, `segments` has them without the interruption.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>First code point in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>The pieces of the quote, at least one; more where it is split (“I think,” she said, “we should”).</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>The mention of the speaker as printed.</summary>
    public required string? SpeakerText { get; init; }

    /// <summary>Whom the mention means; null when the page does not tell.</summary>
    public required SpeakerReference? Speaker { get; init; }

    /// <summary>The reporting verb as printed.</summary>
    public required string? Cue { get; init; }

    /// <summary>The outlet that a block quote was taken from; null when the page does not name it.</summary>
    public required string? Source { get; init; }

    /// <summary>The id of the quote that contains this one.</summary>
    public required Guid? Parent { get; init; }

    /// <summary>The article that prints the quote.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>How well the position still holds after edits of the article.</summary>
    public required QuoteAnchor Anchor { get; init; }

    /// <summary>What is true of the quote now; follows from the updates that affect it.</summary>
    public required QuoteStanding Standing { get; init; }

    /// <summary>What an editor said of the quote.</summary>
    public required QuoteReview Review { get; init; }

    /// <summary>How sure the reader was, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rule that attributed the quote.</summary>
    public required string Method { get; init; }

    /// <summary>When the article was published; null when the page prints no date.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When this API first saw the quote.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything of the quote was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    internal static readonly Expression<Func<Quote, QuoteSummary>> Projection = quote => new QuoteSummary
    {
        Id = quote.Id,
        Kind = quote.Kind,
        Text = quote.Text,
        Start = quote.Start,
        End = quote.End,
        Segments = quote.Segments,
        SpeakerText = quote.SpeakerText,
        Speaker =
            quote.Speaker == null
                ? null
                : new SpeakerReference
                {
                    Id = quote.Speaker.Id,
                    Slug = quote.Speaker.Slug,
                    Name = quote.Speaker.Name,
                    Description = quote.Speaker.Description,
                },
        Cue = quote.Cue,
        Source = quote.Source,
        Parent = quote.ParentId,
        Article = new ArticleReference
        {
            Id = quote.ArticleId,
            Slug = quote.Article.Slug,
            Title = quote.Article.Title,
        },
        Anchor = quote.Anchor,
        Standing = quote.Standing,
        Review = quote.Review,
        Confidence = quote.Confidence,
        Method = quote.Method,
        PublishedAt = quote.PublishedAt,
        CreatedAt = quote.CreatedAt,
        UpdatedAt = quote.UpdatedAt,
        Version = quote.Version,
    };
}

/// <summary>A quote with its attribution chain, its context and the quotes inside it.</summary>
public sealed record QuoteResponse : QuoteSummary
{
    [SetsRequiredMembers]
    internal QuoteResponse(QuoteSummary summary)
        : base(summary)
    {
        Chain = [];
        Children = [];
        Context = new QuoteContext { Before = "", After = "" };
    }

    /// <summary>Who said it, who reported it, where we read it: from the speaker over the quotes around it to the article.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<ChainLink> Chain { get; init; }

    /// <summary>The article's text around the quote.</summary>
    [JsonPropertyOrder(1)]
    public required QuoteContext Context { get; init; }

    /// <summary>The quotes directly inside this one, in the order of the text.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<QuoteSummary> Children { get; init; }
}

/// <summary>What a hop of an attribution chain is.</summary>
public enum ChainRole
{
    /// <summary>Whose words they are.</summary>
    Speaker,

    /// <summary>A quote that contains the words, such as the report that prints them.</summary>
    Quote,

    /// <summary>Where the words were read.</summary>
    Article,
}

/// <summary>One hop of an attribution chain.</summary>
public sealed record ChainLink
{
    /// <summary>What the hop is.</summary>
    public required ChainRole Role { get; init; }

    /// <summary>The speaker's name, the outlet of the quoted report or the article's title; null when the page does not name it.</summary>
    public required string? Name { get; init; }

    /// <summary>The address of the speaker, the quote or the article; null for a speaker who is not known.</summary>
    public required string? Href { get; init; }

    /// <summary>The authors of the article; empty for other hops.</summary>
    public required IReadOnlyList<string> Authors { get; init; }
}

/// <summary>The article's text around a quote.</summary>
public sealed record QuoteContext
{
    /// <summary>The words just before the quote, cut at a word.</summary>
    public required string Before { get; init; }

    /// <summary>The words just after the quote, cut at a word.</summary>
    public required string After { get; init; }
}
