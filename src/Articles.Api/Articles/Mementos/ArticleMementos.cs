using System.Linq.Expressions;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles.Mementos;

/// <summary>The states of one article, as whoever asks may see them.</summary>
internal sealed class ArticleMementos(ArticlesDb db, Guid article)
{
    private static readonly Expression<Func<Revision, Memento>> Projection = revision => new Memento(
        revision.Number,
        revision.CreatedAt
    );

    private IQueryable<Revision> All => db.Revisions.Where(revision => revision.ArticleId == article);

    /// <summary>The state at a time; the first one for a time before it.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<Memento?> NearestAsync(DateTimeOffset time, CancellationToken cancellationToken) =>
        await LastAsync(All.Where(revision => revision.CreatedAt <= time), cancellationToken)
        ?? await FirstAsync(All, cancellationToken);

    /// <summary>What an answer that shows one of them says of the others.</summary>
    public async Task<PastStates> AroundAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var first = await FirstAsync(All, cancellationToken);
        var previous = await LastAsync(All.Where(revision => revision.CreatedAt < at), cancellationToken);
        var next = await FirstAsync(All.Where(revision => revision.CreatedAt > at), cancellationToken);
        var last = await LastAsync(All, cancellationToken);
        return new PastStates(
            MementoLinks.Of(
                article,
                [("first", first), ("prev", previous), ("", new(0, at)), ("next", next), ("last", last)]
            ),
            at
        );
    }

    /// <summary>Some of them, the earliest first.</summary>
    /// <param name="after">The number behind which to begin.</param>
    public Task<List<Memento>> ListAsync(int after, int most, CancellationToken cancellationToken) =>
        All.Where(revision => revision.Number > after)
            .OrderBy(revision => revision.Number)
            .Take(most)
            .Select(Projection)
            .ToListAsync(cancellationToken);

    private static Task<Memento?> FirstAsync(IQueryable<Revision> revisions, CancellationToken cancellationToken) =>
        revisions.OrderBy(revision => revision.CreatedAt).Select(Projection).FirstOrDefaultAsync(cancellationToken);

    private static Task<Memento?> LastAsync(IQueryable<Revision> revisions, CancellationToken cancellationToken) =>
        revisions
            .OrderByDescending(revision => revision.CreatedAt)
            .Select(Projection)
            .FirstOrDefaultAsync(cancellationToken);
}
