using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Changes;

/// <summary>Where to begin when there is no cursor.</summary>
public enum ChangesFrom
{
    /// <summary>With the first change that ever was.</summary>
    Start,

    /// <summary>With the next change to come.</summary>
    Now,
}

/// <summary>
/// Lists what happened after a cursor. The numbers of changes are in the order of the commits and all that are below one that is
/// seen are seen too, so going on from the last one misses none.
/// </summary>
public sealed record ListChanges : ChangesRequest, IRequest<Feed<ChangeResponse>>, IRead
{
    /// <summary>How many changes a page has at most, 1 to 100.</summary>
    public QueryValue<int>? Limit { get; init; }

    /// <summary>Where to begin without a cursor.</summary>
    public QueryValue<ChangesFrom>? From { get; init; }

    /// <summary>The members to answer, comma-separated; all of them when left out.</summary>
    public string? Fields { get; init; }

    internal sealed class Validator : ChangesValidator<ListChanges>
    {
        public Validator(ReadingLimits limits)
        {
            RuleFor(request => request.Limit).IsPageSize(limits);
            RuleFor(request => request.From)
                .Null()
                .When(request => request.Cursor is not null)
                .WithMessage("is said by the cursor already");
            RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<ChangeResponse>());
        }
    }

    internal sealed class Handler(ArticlesDb db, SigningKey signingKey, ReadingLimits limits)
        : IRequestHandler<ListChanges, Feed<ChangeResponse>>
    {
        // So many changes are looked at for one page, whether or not they fit the filters.
        private const int Window = 500;

        public async Task<Feed<ChangeResponse>> Handle(ListChanges request, CancellationToken cancellationToken)
        {
            var key = await signingKey.GetAsync(db, cancellationToken);
            var limit = request.Limit?.Value ?? limits.DefaultPageSize;
            var (last, number) = await PositionAsync(request, key, cancellationToken);
            var window = request.Filter is null ? limit : Window;
            // One more than is looked at tells whether there is more.
            var taken = await Matching(request)
                .Where(change => change.Number > number)
                .OrderBy(change => change.Number)
                .Take(window + 1)
                .ToListAsync(cancellationToken);
            var seen = taken.Take(window).ToList();
            var page = (await FittingAsync(seen, request.Filter, cancellationToken)).Take(limit).ToList();
            // What did not fit is behind the cursor too, so that whoever follows it comes to the end.
            var end = page.Count == limit ? page[^1] : seen.LastOrDefault();
            var withdrawn = await db.WithdrawnAmongAsync(page, cancellationToken);
            return new Feed<ChangeResponse>
            {
                Items = page.Select(change => ChangeResponse.Of(change, db.SeesHidden, withdrawn)).ToList(),
                NextCursor = new Cursor("", end?.Id ?? last).Sign(key, request.FeedName),
                HasMore = end is not null && end.Number < taken[^1].Number,
            };
        }

        private async Task<IEnumerable<RecordedChange>> FittingAsync(
            List<RecordedChange> changes,
            ChangeFilter? filter,
            CancellationToken cancellationToken
        )
        {
            if (filter is null)
                return changes;
            var sought = await SoughtChanges.OfAsync(db, filter, cancellationToken);
            var things = await ChangedThings.OfAsync(db, changes, [sought], cancellationToken);
            return changes.Where(change =>
                things.Fit(change, db.SeesHidden ? change.Kind : change.PublicKind!.Value, sought)
            );
        }

        private IQueryable<RecordedChange> Matching(ListChanges request)
        {
            var changes = db.Changes.AsNoTracking();
            if (request.Noun?.Value is { } noun)
                changes = changes.Where(change => change.Noun == noun);
            if (request.Kind?.Value is { } kind)
                changes = db.SeesHidden
                    ? changes.Where(change => change.Kind == kind)
                    : changes.Where(change => change.PublicKind == kind);
            return changes;
        }

        private async Task<ChangePosition> PositionAsync(
            ListChanges request,
            byte[] key,
            CancellationToken cancellationToken
        ) =>
            request.Cursor is { } cursor
                ? await ChangePosition.OfAsync(db, key, cursor, request.FeedName, cancellationToken)
            : request.From?.Value is ChangesFrom.Now ? await ChangePosition.NewestAsync(db, cancellationToken)
            : default;
    }
}
