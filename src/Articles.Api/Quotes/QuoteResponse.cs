using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes.Clusters;
using Articles.Api.References;

namespace Articles.Api.Quotes;

/// <summary>Words attributed to somebody else.</summary>
public record QuoteSummary : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>How the page sets the words apart.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>
    /// The words: without the outer quotation marks, with the punctuation inside them. While `anchor` is `exact` or `moved`
    /// they are exactly the article's text from `start` to `end`. Where they are interrupted, `segments` has them without the
    /// interruption.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>First code point in the article's text; null when the words are no longer in it.</summary>
    public required int? Start { get; init; }

    /// <summary>One past the last code point; null when the words are no longer in the text.</summary>
    public required int? End { get; init; }

    /// <summary>
    /// The pieces of the quote, each literally in the article's text; more than one where it is split (“I think,” she said,
    /// “we should”), none when it is orphaned.
    /// </summary>
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

    /// <summary>Where the article is on its way; that it was retracted changes no standing of what others said in it.</summary>
    public required ArticleState ArticleState { get; init; }

    /// <summary>How well the position still holds after the last edit of the article's text.</summary>
    public required QuoteAnchor Anchor { get; init; }

    /// <summary>What stands in the place of the words; null unless they have drifted.</summary>
    public required DriftResponse? Drift { get; init; }

    /// <summary>What is true of the quote now; follows from the updates that affect it.</summary>
    public required QuoteStanding Standing { get; init; }

    /// <summary>The updates that affect it. Of these `standing` follows from those that count.</summary>
    public required IReadOnlyList<EffectResponse> AffectedBy { get; init; }

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

    /// <summary>Where else the same quote is printed. Only with `include=cluster` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public ClusterSummary? Cluster { get; init; }

    internal static readonly Expression<Func<Quote, QuoteSummary>> Projection = quote => new QuoteSummary
    {
        Id = quote.Id,
        Kind = quote.Kind,
        Text = quote.Text,
        Start = quote.Anchor == QuoteAnchor.Orphaned ? null : quote.Start,
        End = quote.Anchor == QuoteAnchor.Orphaned ? null : quote.End,
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
        ArticleState = quote.Article.State,
        Anchor = quote.Anchor,
        Drift = quote.Anchor == QuoteAnchor.Drifted ? DriftResponse.Of(quote.Drift) : null,
        Standing = quote.Standing,
        AffectedBy = EffectResponse.Of(quote.Effects),
        Review = quote.Review,
        Confidence = quote.Confidence,
        Method = quote.Method,
        PublishedAt = quote.PublishedAt,
        CreatedAt = quote.CreatedAt,
        UpdatedAt = quote.UpdatedAt,
        Version = quote.Version,
    };
}

/// <summary>What stands in the place of a quote's words.</summary>
public sealed record DriftResponse
{
    /// <summary>The article's text from `start` to `end` of the quote.</summary>
    public required string Text { get; init; }

    /// <summary>How sure it is that these are the words, 0 to 1: how alike they are, shared among places that are as good.</summary>
    public required double Score { get; init; }

    /// <summary>How many places are as good; more than one when nothing tells which is meant.</summary>
    public required int Places { get; init; }

    /// <summary>What differs from the words of the quote, in order; empty when they are the same and their place is not sure.</summary>
    public required IReadOnlyList<WordChange> Changes { get; init; }

    internal static DriftResponse? Of(QuoteDrift? drift) =>
        drift is null
            ? null
            : new DriftResponse
            {
                Text = drift.Text,
                Score = drift.Score,
                Places = drift.Places,
                Changes = drift.Changes,
            };
}

/// <summary>What an update does to a quote.</summary>
public sealed record EffectResponse
{
    /// <summary>The id of the update.</summary>
    public required Guid Update { get; init; }

    /// <summary>The address of the update.</summary>
    public required string Href { get; init; }

    /// <summary>What sort of note it is.</summary>
    public required UpdateKind Kind { get; init; }

    /// <summary>What it does to the quote.</summary>
    public required UpdateRelation Relation { get; init; }

    /// <summary>How sure it is that the update is about this quote, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether an editor says so.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Whether `standing` follows from it: it is confirmed, or its confidence is at least 0.8.</summary>
    public required bool Counts { get; init; }

    /// <summary>The wrong words, where words changed.</summary>
    public required string? Before { get; init; }

    /// <summary>The right words, where words changed.</summary>
    public required string? After { get; init; }

    internal static IReadOnlyList<EffectResponse> Of(IReadOnlyList<QuoteEffect> effects) =>
        effects.Count == 0
            ? []
            : effects
                .Select(effect => new EffectResponse
                {
                    Update = effect.Update,
                    Href = $"/v1/updates/{effect.Update}",
                    Kind = effect.Kind,
                    Relation = effect.Relation,
                    Confidence = effect.Confidence,
                    Confirmed = effect.IsConfirmed,
                    Counts = effect.Counts,
                    Before = effect.Before,
                    After = effect.After,
                })
                .ToList();
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
