using System.Linq.Expressions;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.References;

namespace Articles.Api.Updates;

/// <summary>A note after publication.</summary>
public sealed record UpdateResponse : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The article that the note is about.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>What sort of note its label or its words make it.</summary>
    public required UpdateKind Kind { get; init; }

    /// <summary>Null when nothing printed says it.</summary>
    public required UpdateSeverity? Severity { get; init; }

    /// <summary>The note without its label.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it, as an editor says; null for what a page printed.</summary>
    public required string? Author { get; init; }

    /// <summary>The quotes and the words of the article that it is about, as far as that is known.</summary>
    public required IReadOnlyList<AffectsResponse> Affects { get; init; }

    /// <summary>What its reader must know, such as that something it announces is missing from the page.</summary>
    public required string? Note { get; init; }

    /// <summary>The time that the note prints. For the precision `day`, midnight UTC of that day.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How exactly `publishedAt` is known; null with it.</summary>
    public required DatePrecision? PublishedPrecision { get; init; }

    /// <summary>When this API first saw the note; what lists sort by where `publishedAt` is null.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything of the update was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    internal static readonly Expression<Func<Update, UpdateResponse>> Projection = update => new UpdateResponse
    {
        Id = update.Id,
        Article = new ArticleReference
        {
            Id = update.ArticleId,
            Slug = update.Article.Slug,
            Title = update.Article.Title,
        },
        Kind = update.Kind,
        Severity = update.Severity,
        Text = update.Text,
        Author = update.Author,
        Affects = AffectsResponse.Of(update.Affects),
        Note = update.Note,
        PublishedAt = update.PublishedAt,
        PublishedPrecision = update.PublishedPrecision,
        CreatedAt = update.CreatedAt,
        UpdatedAt = update.UpdatedAt,
        Version = update.Version,
    };
}

/// <summary>What an update is about: a quote, or words of the article.</summary>
public sealed record AffectsResponse
{
    /// <summary>What the update does to them.</summary>
    public required UpdateRelation Relation { get; init; }

    /// <summary>The id of the quote; null when `selector` names words.</summary>
    public required Guid? Quote { get; init; }

    /// <summary>The words; null when `quote` names a quote.</summary>
    public required SelectedText? Selector { get; init; }

    /// <summary>First code point of the selector's words in the article's text; null when they are no longer in it.</summary>
    public required int? Start { get; init; }

    /// <summary>One past the last code point; null with `start`.</summary>
    public required int? End { get; init; }

    /// <summary>How well that position still holds; null for a quote, which says so itself.</summary>
    public required QuoteAnchor? Anchor { get; init; }

    /// <summary>The ids of the quotes that are affected: the one named, or those that have, or had, some of the words.</summary>
    public required IReadOnlyList<Guid> Quotes { get; init; }

    /// <summary>The wrong words, where words changed.</summary>
    public required string? Before { get; init; }

    /// <summary>The right words, where words changed.</summary>
    public required string? After { get; init; }

    /// <summary>How sure it is that these are meant, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether an editor says so.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>The rule that proposed it, or `editor`.</summary>
    public required string Method { get; init; }

    internal static IReadOnlyList<AffectsResponse> Of(IReadOnlyList<AffectedWords> affects) =>
        affects.Count == 0 ? [] : affects.Select(Of).ToList();

    private static AffectsResponse Of(AffectedWords words)
    {
        var place = words.Anchor is QuoteAnchor.Exact or QuoteAnchor.Moved ? words.Selector : null;
        return new AffectsResponse
        {
            Relation = words.Relation,
            Quote = words.Quote,
            Selector = words.Selector is { } selector
                ? new SelectedText
                {
                    Exact = selector.Exact,
                    Prefix = selector.Prefix,
                    Suffix = selector.Suffix,
                }
                : null,
            Start = place?.Start,
            End = place?.End,
            Anchor = words.Selector is null ? null : words.Anchor,
            Quotes = words.Quote is { } quote ? [quote] : words.Quotes,
            Before = words.Before,
            After = words.After,
            Confidence = words.Confidence,
            Confirmed = words.IsConfirmed,
            Method = words.Method,
        };
    }
}

/// <summary>Words of an article that an update affects, named by what they are and what stands around them (W3C Web Annotation, TextQuoteSelector).</summary>
public sealed record SelectedText
{
    /// <summary>The words, exactly as they stood in the article's text.</summary>
    public required string Exact { get; init; }

    /// <summary>What ended right before them.</summary>
    public required string Prefix { get; init; }

    /// <summary>What began right after them.</summary>
    public required string Suffix { get; init; }
}
