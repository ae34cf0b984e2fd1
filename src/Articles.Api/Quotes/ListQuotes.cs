using Articles.Api.Database;
using Articles.Api.Indexing;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes.Clusters;
using FluentValidation;
using MediatR;

namespace Articles.Api.Quotes;

/// <summary>Lists quotes, those of the latest articles first unless asked otherwise.</summary>
public sealed record ListQuotes : ListRequestOfQuotes
{
    /// <summary>Words, as in `/v1/search`: only quotes that have all of them.</summary>
    [FreeText("hanoi summit")]
    public string? Q { get; init; }

    /// <summary>The id or slug of an article: only quotes in it.</summary>
    public string? Article { get; init; }

    /// <summary>The id, slug or name of a speaker: only that speaker's words.</summary>
    public string? Speaker { get; init; }

    /// <summary>The name of an outlet, in any case: only quotes taken from it.</summary>
    [Example("The New York Times")]
    public string? Source { get; init; }

    /// <summary>Only quotes of this kind.</summary>
    public QueryValue<QuoteKind>? Kind { get; init; }

    /// <summary>Only quotes of which this is true now.</summary>
    public QueryValue<QuoteStanding>? Standing { get; init; }

    /// <summary>Only quotes whose position holds so well.</summary>
    public QueryValue<QuoteAnchor>? Anchor { get; init; }

    /// <summary>Only quotes of which an editor said this. Without it, those that an editor rejected are left out.</summary>
    public QueryValue<QuoteReview>? Review { get; init; }

    /// <summary>The id of a quote: only quotes directly inside it.</summary>
    public string? Parent { get; init; }

    /// <summary>The id of a quote: only quotes that are the same (see `/v1/quotes/{id}/cluster`).</summary>
    public string? Cluster { get; init; }

    /// <summary>Only quotes in articles published at this time or later. Articles without a date are left out.</summary>
    public QueryValue<DateTimeOffset>? PublishedFrom { get; init; }

    /// <summary>Only quotes in articles published before this time. Articles without a date are left out.</summary>
    public QueryValue<DateTimeOffset>? PublishedTo { get; init; }

    /// <summary>Only quotes changed at this time or later. With it the default of `sort` becomes `updatedAt`.</summary>
    public QueryValue<DateTimeOffset>? ChangedSince { get; init; }

    public override string DefaultSort => ChangedSince is null ? "-publishedAt" : "updatedAt";

    internal static readonly IReadOnlyList<SortOrder<Quote>> Sorts =
    [
        SortOrder<Quote>.By("publishedAt", row => row.SortAt),
        SortOrder<Quote>.By("updatedAt", row => row.Item.UpdatedAt),
    ];

    internal static IQueryable<Listed<Quote>> Rows(IQueryable<Quote> quotes) =>
        quotes.Select(quote => new Listed<Quote>
        {
            Item = quote,
            SortAt = quote.SortAt,
            Id = quote.Id,
        });

    /// <summary>Those that no editor rejected.</summary>
    internal static IQueryable<Quote> Accepted(IQueryable<Quote> quotes) =>
        quotes.Where(quote => quote.Review != QuoteReview.Rejected);

    internal sealed class Validator : ListValidator<ListQuotes, QuoteSummary>
    {
        public Validator(ReadingLimits limits)
            : base(limits, Sorts.Select(sort => sort.Name))
        {
            RuleFor(request => request.Parent).IsId();
            RuleFor(request => request.Cluster).IsId();
            RuleFor(request => request.Include).NamesOnly(GetQuote.Includes);
        }
    }

    internal sealed class Handler(ArticlesDb db, Paging paging) : IRequestHandler<ListQuotes, Page<QuoteSummary>>
    {
        public async Task<Page<QuoteSummary>> Handle(ListQuotes request, CancellationToken cancellationToken)
        {
            var quotes = await FilterByLinkAsync(request, cancellationToken);
            if (request.Q is { } words)
                quotes = await quotes.HavingAsync(db, words, request.IncludeTotal?.Value is true, cancellationToken);
            if (request.Kind?.Value is { } kind)
                quotes = quotes.Where(quote => quote.Kind == kind);
            if (request.Standing?.Value is { } standing)
                quotes = quotes.Where(quote => quote.Standing == standing);
            if (request.Anchor?.Value is { } anchor)
                quotes = quotes.Where(quote => quote.Anchor == anchor);
            quotes = request.Review?.Value is { } review
                ? quotes.Where(quote => quote.Review == review)
                : Accepted(quotes);
            if (request.PublishedFrom?.Value is { } from)
                quotes = quotes.Where(quote => quote.PublishedAt != null && quote.SortAt >= from);
            if (request.PublishedTo?.Value is { } to)
                quotes = quotes.Where(quote => quote.PublishedAt != null && quote.SortAt < to);
            if (request.ChangedSince?.Value is { } since)
                quotes = quotes.Where(quote => quote.UpdatedAt >= since);
            var page = await paging.TakeAsync(request, Rows(quotes), Sorts, QuoteSummary.Projection, cancellationToken);
            return await request.WithClustersAsync(page, db, cancellationToken);
        }

        // What does not exist has no quotes: the empty id finds none.
        private async Task<IQueryable<Quote>> FilterByLinkAsync(ListQuotes request, CancellationToken cancellationToken)
        {
            // The quotes of a draft are listed where the draft is asked for, and not among those that readers see.
            if (request.Article is null)
                db.SeeAsReaders();
            IQueryable<Quote> quotes = db.Quotes;
            if (request.Article is not null)
            {
                var article = await db.FollowIdAsync<Article>(request.Article, cancellationToken) ?? Guid.Empty;
                quotes = quotes.Where(quote => quote.ArticleId == article);
            }
            if (request.Speaker is not null)
            {
                var speaker = await db.FollowNameAsync<Speaker>(request.Speaker, cancellationToken);
                quotes = quotes.Where(quote => quote.SpeakerId == speaker);
            }
            if (request.Source is not null)
            {
                var source = FoldedText.Of(request.Source);
                quotes = quotes.Where(quote => quote.SourceKey == source);
            }
            if (request.Parent is not null)
            {
                var parent = Guid.Parse(request.Parent);
                quotes = quotes.Where(quote => quote.ParentId == parent);
            }
            if (request.Cluster is not null)
            {
                var cluster = await new SummarizeClusters(db).FindAsync(Guid.Parse(request.Cluster), cancellationToken);
                var same = db.ClusteredQuotes.Where(row => row.Voice.ClusterId == cluster).Select(row => row.QuoteId);
                quotes = quotes.Where(quote => same.Contains(quote.Id));
            }
            return quotes;
        }
    }
}
