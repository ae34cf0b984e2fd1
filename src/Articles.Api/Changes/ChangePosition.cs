using Articles.Api.Database;
using Articles.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Changes;

/// <summary>How far somebody has read a feed of changes.</summary>
/// <param name="Last">The last change that he knows, which his cursor holds; empty at the beginning.</param>
/// <param name="Number">Everything up to this number is behind him.</param>
internal readonly record struct ChangePosition(Guid Last, long Number)
{
    /// <param name="parameter">What a client gave the cursor in.</param>
    /// <exception cref="FluentValidation.ValidationException">When the cursor is not one of this feed.</exception>
    public static async Task<ChangePosition> OfAsync(
        ArticlesDb db,
        byte[] key,
        string cursor,
        string feed,
        CancellationToken cancellationToken,
        string parameter = "cursor"
    )
    {
        var known = Cursor.Verify(cursor, key, feed) ?? throw Paging.Foreign(parameter);
        if (known.Id == Guid.Empty)
            return default;
        var number = await db
            .Changes.IgnoreQueryFilters()
            .Where(change => change.Id == known.Id)
            .Select(change => (long?)change.Number)
            .SingleOrDefaultAsync(cancellationToken);
        // A database that was restored from before does not know it; going on by number would skip what came instead.
        return new ChangePosition(known.Id, number ?? throw Paging.Foreign(parameter));
    }

    /// <summary>Behind everything that happened so far. The last change is the last that who asks may see.</summary>
    public static async Task<ChangePosition> NewestAsync(ArticlesDb db, CancellationToken cancellationToken)
    {
        var number = await db.Changes.IgnoreQueryFilters().MaxAsync(change => (long?)change.Number, cancellationToken);
        var last = await db
            .Changes.Where(change => change.Number <= number)
            .OrderByDescending(change => change.Number)
            .Select(change => change.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return new ChangePosition(last, number ?? 0);
    }
}
