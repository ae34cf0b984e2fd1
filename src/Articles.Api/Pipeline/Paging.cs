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
    public Task<Page<TItem>> TakeAsync<T, TItem>(
        IListRequest request,
        IQueryable<Listed<T>> rows,
        IReadOnlyList<SortOrder<T>> sorts,
        Expression<Func<T, TItem>> projection,
        CancellationToken cancellationToken
    )
    {
        var sort = request.Sort ?? request.DefaultSort;
        var descending = sort.StartsWith('-');
        var order = sorts.Single(known => known.Name == sort.TrimStart('-'));
        return PageAsync(
            request,
            sort,
            (after, limit) => order.TakeAsync(rows, projection, descending, after, limit, cancellationToken),
            rows.CountAsync,
            cancellationToken
        );
    }

    /// <param name="take">Takes at most so many rows that come after the cursor, or the first ones.</param>
    /// <param name="count">Counts all rows.</param>
    public async Task<Page<TItem>> PageAsync<TItem>(
        IListRequest request,
        string sort,
        Func<Cursor?, int, Task<Slice<TItem>>> take,
        Func<CancellationToken, Task<int>> count,
        CancellationToken cancellationToken
    )
    {
        var list = Name(request, sort);
        var key = await signingKey.GetAsync(db, cancellationToken);
        var after = request.Cursor is null ? null : Cursor.Verify(request.Cursor, key, list) ?? throw Foreign();
        var slice = await take(after, request.Limit?.Value ?? limits.DefaultPageSize);
        return new Page<TItem>
        {
            Items = slice.Items,
            NextCursor = slice.Next?.Sign(key, list),
            Total = request.IncludeTotal?.Value is true ? await count(cancellationToken) : null,
        };
    }

    private static string Name(IListRequest request, string sort) =>
        string.Join(
            '\n',
            QueryMembers
                .FiltersOf(request)
                .Select(f => $"{f.Name}={f.Value}")
                .Prepend(sort)
                .Prepend(request.GetType().Name)
        );

    /// <summary>Refuses a cursor.</summary>
    /// <param name="parameter">What a client gave it in.</param>
    public static ValidationException Foreign(string parameter = "cursor") =>
        new([
            new ValidationFailure(
                parameter,
                "is not a cursor of this list with these filters and this sort; begin again without it"
            ),
        ]);
}
