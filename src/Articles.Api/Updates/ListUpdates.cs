using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Updates;

/// <summary>Lists updates, latest first unless asked otherwise.</summary>
public sealed record ListUpdates : ListRequest<UpdateResponse>
{
    /// <summary>The id or slug of an article: only updates of it.</summary>
    public string? Article { get; init; }

    /// <summary>The token of a watchlist, which `POST /v1/watchlists` makes: only updates of the articles on it, and of those around its quotes.</summary>
    [Example(WatchedIds.Example)]
    public string? Watchlist { get; init; }

    /// <summary>Only updates of this kind.</summary>
    public QueryValue<UpdateKind>? Kind { get; init; }

    /// <summary>Only updates of this severity.</summary>
    public QueryValue<UpdateSeverity>? Severity { get; init; }

    /// <summary>Only updates that print this time or a later one. Updates without a time are left out.</summary>
    public QueryValue<DateTimeOffset>? PublishedFrom { get; init; }

    /// <summary>Only updates that print a time before this one. Updates without a time are left out.</summary>
    public QueryValue<DateTimeOffset>? PublishedTo { get; init; }

    /// <summary>Only updates changed at this time or later. With it the default of `sort` becomes `updatedAt`.</summary>
    public QueryValue<DateTimeOffset>? ChangedSince { get; init; }

    public override string DefaultSort => ChangedSince is null ? "-publishedAt" : "updatedAt";

    internal static readonly IReadOnlyList<SortOrder<Update>> Sorts =
    [
        SortOrder<Update>.By("publishedAt", row => row.SortAt),
        SortOrder<Update>.By("updatedAt", row => row.Item.UpdatedAt),
    ];

    internal static IQueryable<Listed<Update>> Rows(IQueryable<Update> updates) =>
        updates.Select(update => new Listed<Update>
        {
            Item = update,
            SortAt = update.SortAt,
            Id = update.Id,
        });

    internal sealed class Validator : ListValidator<ListUpdates, UpdateResponse>
    {
        public Validator(ReadingLimits limits)
            : base(limits, Sorts.Select(sort => sort.Name))
        {
            RuleFor(request => request.Watchlist).IsWatchlist();
        }
    }

    internal sealed class Handler(ArticlesDb db, Paging paging) : IRequestHandler<ListUpdates, Page<UpdateResponse>>
    {
        public async Task<Page<UpdateResponse>> Handle(ListUpdates request, CancellationToken cancellationToken)
        {
            // The updates of a draft are listed where the draft is asked for, and not among those that readers see.
            if (request.Article is null)
                db.SeeAsReaders();
            IQueryable<Update> updates = db.Updates;
            if (request.Article is not null)
            {
                // What does not exist has no updates: the empty id finds none.
                var article = await db.FollowIdAsync<Article>(request.Article, cancellationToken) ?? Guid.Empty;
                updates = updates.Where(update => update.ArticleId == article);
            }
            if (request.Watchlist is { } token && WatchedIds.TryRead(token, out var ids))
            {
                var watched = await WatchedThings.OfAsync(db, ids, cancellationToken);
                var articles = watched.Articles.Concat(watched.Around).ToList();
                updates = updates.Where(update => articles.Contains(update.ArticleId));
            }
            if (request.Kind?.Value is { } kind)
                updates = updates.Where(update => update.Kind == kind);
            if (request.Severity?.Value is { } severity)
                updates = updates.Where(update => update.Severity == severity);
            if (request.PublishedFrom?.Value is { } from)
                updates = updates.Where(update => update.PublishedAt != null && update.SortAt >= from);
            if (request.PublishedTo?.Value is { } to)
                updates = updates.Where(update => update.PublishedAt != null && update.SortAt < to);
            if (request.ChangedSince?.Value is { } since)
                updates = updates.Where(update => update.UpdatedAt >= since);
            return await paging.TakeAsync(request, Rows(updates), Sorts, UpdateResponse.Projection, cancellationToken);
        }
    }
}
