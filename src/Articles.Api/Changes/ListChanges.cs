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
public sealed record ListChanges : IRequest<Feed<ChangeResponse>>, IRead
{
    /// <summary>How many changes a page has at most, 1 to 100.</summary>
    public QueryValue<int>? Limit { get; init; }

    /// <summary>Where to go on: the `nextCursor` of the answer before.</summary>
    public string? Cursor { get; init; }

    /// <summary>Where to begin without a cursor.</summary>
    public QueryValue<ChangesFrom>? From { get; init; }

    /// <summary>Only what happened to these.</summary>
    public QueryValue<Noun>? Noun { get; init; }

    /// <summary>Only what happened like this.</summary>
    public QueryValue<ChangeKind>? Kind { get; init; }

    /// <summary>The members to answer, comma-separated; all of them when left out.</summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<ListChanges>
    {
        public Validator(ReadingLimits limits)
        {
            RuleFor(request => request.Limit).IsPageSize(limits);
            RuleFor(request => request.From).IsReadable();
            RuleFor(request => request.From)
                .Null()
                .When(request => request.Cursor is not null)
                .WithMessage("is said by the cursor already");
            RuleFor(request => request.Noun).IsReadable();
            RuleFor(request => request.Kind).IsReadable();
            RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<ChangeResponse>());
        }
    }

    internal sealed class Handler(ArticlesDb db, SigningKey signingKey, ReadingLimits limits)
        : IRequestHandler<ListChanges, Feed<ChangeResponse>>
    {
        public async Task<Feed<ChangeResponse>> Handle(ListChanges request, CancellationToken cancellationToken)
        {
            var key = await signingKey.GetAsync(db, cancellationToken);
            var feed = $"{nameof(ListChanges)}\nnoun={request.Noun}\nkind={request.Kind}";
            var limit = request.Limit?.Value ?? limits.DefaultPageSize;
            var (last, number) = await PositionAsync(request, key, feed, cancellationToken);
            // One more than asked for tells whether there is more.
            var taken = await Matching(request)
                .Where(change => change.Number > number)
                .OrderBy(change => change.Number)
                .Take(limit + 1)
                .ToListAsync(cancellationToken);
            var page = taken.Take(limit).ToList();
            var withdrawn = await db.WithdrawnAmongAsync(page, cancellationToken);
            return new Feed<ChangeResponse>
            {
                Items = page.Select(change => ChangeResponse.Of(change, db.SeesHidden, withdrawn)).ToList(),
                NextCursor = new Cursor("", page.LastOrDefault()?.Id ?? last).Sign(key, feed),
                HasMore = taken.Count > limit,
            };
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

        /// <returns>The last change that the client knows, with its number; empty and 0 at the beginning.</returns>
        private async Task<(Guid Last, long Number)> PositionAsync(
            ListChanges request,
            byte[] key,
            string feed,
            CancellationToken cancellationToken
        )
        {
            if (request.Cursor is null)
                return request.From?.Value is ChangesFrom.Now ? await NewestAsync(cancellationToken) : default;
            var cursor = Database.Cursor.Verify(request.Cursor, key, feed) ?? throw Paging.Foreign();
            if (cursor.Id == Guid.Empty)
                return default;
            var number = await db
                .Changes.IgnoreQueryFilters()
                .Where(change => change.Id == cursor.Id)
                .Select(change => (long?)change.Number)
                .SingleOrDefaultAsync(cancellationToken);
            // A database that was restored from before does not know it; going on by number would skip what came instead.
            return (cursor.Id, number ?? throw Paging.Foreign());
        }

        private async Task<(Guid, long)> NewestAsync(CancellationToken cancellationToken)
        {
            var newest = await db
                .Changes.OrderByDescending(change => change.Number)
                .Select(change => new { change.Id, change.Number })
                .FirstOrDefaultAsync(cancellationToken);
            return newest is null ? default : (newest.Id, newest.Number);
        }
    }
}
