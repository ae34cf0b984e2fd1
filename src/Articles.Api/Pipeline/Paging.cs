using System.Linq.Expressions;
using Articles.Api.Database;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Pipeline;

/// <summary>Turns the rows of a list into the page that was asked for.</summary>
internal sealed class Paging(ArticlesDb db, SigningKey signingKey, ReadingLimits limits)
{
    /// <param name="rows">All rows that the filters leave.</param>
    /// <param name="sorts">The orders that the list knows.</param>
    /// <param name="defaultSort">As in <c>sort=</c>.</param>
    public async Task<Page<TItem>> TakeAsync<T, TItem>(
        IListRequest request,
        IQueryable<Listed<T>> rows,
        IReadOnlyList<SortOrder<T>> sorts,
        string defaultSort,
        Expression<Func<T, TItem>> projection,
        CancellationToken cancellationToken
    )
    {
        var sort = request.Sort ?? defaultSort;
        var list = Name(request, sort);
        var key = await signingKey.GetAsync(db, cancellationToken);
        var after = request.Cursor is null ? null : Cursor.Verify(request.Cursor, key, list) ?? throw Foreign();
        var descending = sort.StartsWith('-');
        var order = sorts.Single(known => known.Name == sort.TrimStart('-'));
        var limit = request.Limit?.Value ?? limits.DefaultPageSize;
        var slice = await order.TakeAsync(rows, projection, descending, after, limit, cancellationToken);
        return new Page<TItem>
        {
            Items = slice.Items,
            NextCursor = slice.Next?.Sign(key, list),
            Total = request.IncludeTotal?.Value is true ? await rows.CountAsync(cancellationToken) : null,
        };
    }

    private static string Name(IListRequest request, string sort) =>
        string.Join(
            '\n',
            request.Filters().Select(f => $"{f.Name}={f.Value}").Prepend(sort).Prepend(request.GetType().Name)
        );

    private static ValidationException Foreign() =>
        new([
            new ValidationFailure(
                "cursor",
                "is not a cursor of this list with these filters and this sort; begin again without it"
            ),
        ]);
}
