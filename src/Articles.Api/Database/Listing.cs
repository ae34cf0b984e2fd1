using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Articles.Api.Database;

/// <summary>
/// A row of a list before its projection: what is listed, and the sort keys as they stand in the index that drives the
/// list, be it the noun's own or that of a link to it.
/// </summary>
public sealed class Listed<T>
{
    public required T Item { get; init; }

    public required DateTimeOffset SortAt { get; init; }

    public required Guid Id { get; init; }
}

/// <summary>What is answered of a row, with the key that it was sorted by and the id that breaks ties.</summary>
public sealed class SortedRow<TItem, TKey>
{
    public TItem Item { get; init; } = default!;

    public TKey Key { get; init; } = default!;

    public Guid Id { get; init; }
}

/// <summary>One page of rows, and where the next one begins, if there is one.</summary>
public sealed record Slice<T>(IReadOnlyList<T> Items, Cursor? Next);

/// <summary>An order of a list, by one key and then by id. It pages by key, so that every page costs the same at any depth.</summary>
public abstract class SortOrder<T>(string name)
{
    /// <summary>As in <c>sort=</c>.</summary>
    public string Name { get; } = name;

    public static SortOrder<T, DateTimeOffset> By(string name, Expression<Func<Listed<T>, DateTimeOffset>> key) =>
        new(
            name,
            key,
            time => time.UtcTicks.ToString(CultureInfo.InvariantCulture),
            text => new DateTimeOffset(long.Parse(text, CultureInfo.InvariantCulture), TimeSpan.Zero)
        );

    public static SortOrder<T> By(string name, Expression<Func<Listed<T>, string>> key) =>
        new SortOrder<T, string>(name, key, text => text, text => text);

    public static SortOrder<T> By(string name, Expression<Func<Listed<T>, int>> key) =>
        new SortOrder<T, int>(
            name,
            key,
            number => number.ToString(CultureInfo.InvariantCulture),
            text => int.Parse(text, CultureInfo.InvariantCulture)
        );

    public abstract Task<Slice<TItem>> TakeAsync<TItem>(
        IQueryable<Listed<T>> rows,
        Expression<Func<T, TItem>> projection,
        bool descending,
        Cursor? after,
        int limit,
        CancellationToken cancellationToken
    );
}

public sealed class SortOrder<T, TKey>(
    string name,
    Expression<Func<Listed<T>, TKey>> key,
    Func<TKey, string> write,
    Func<string, TKey> read
) : SortOrder<T>(name)
{
    public override async Task<Slice<TItem>> TakeAsync<TItem>(
        IQueryable<Listed<T>> rows,
        Expression<Func<T, TItem>> projection,
        bool descending,
        Cursor? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        if (after is not null)
            rows = rows.Where(Beyond(new Position { Key = read(after.Key), Id = after.Id }, descending));
        rows = descending
            ? rows.OrderByDescending(key).ThenByDescending(row => row.Id)
            : rows.OrderBy(key).ThenBy(row => row.Id);
        // One more than asked for tells whether there is a next page.
        var taken = await rows.Take(limit + 1).Select(Projected(projection)).ToListAsync(cancellationToken);
        return Cut(taken, limit);
    }

    /// <summary>The first <paramref name="limit"/> of rows that were taken in this order, one more than the page has.</summary>
    public Slice<TItem> Cut<TItem>(List<SortedRow<TItem, TKey>> taken, int limit)
    {
        var items = taken.Take(limit).Select(row => row.Item).ToList();
        return taken.Count <= limit
            ? new Slice<TItem>(items, null)
            : new Slice<TItem>(items, new Cursor(write(taken[limit - 1].Key), taken[limit - 1].Id));
    }

    /// <summary>
    /// <c>key ≤ k and (key &lt; k or id &lt; i)</c>: the first half is a range of the index, the second is looked at only
    /// among rows that share the key.
    /// </summary>
    private Expression<Func<Listed<T>, bool>> Beyond(Position last, bool descending)
    {
        var row = key.Parameters[0];
        // Members of an object, not constants, so that the query is compiled once for all positions.
        var lastKey = Expression.Property(Expression.Constant(last), nameof(Position.Key));
        var lastId = Expression.Property(Expression.Constant(last), nameof(Position.Id));
        var id = Expression.Property(row, nameof(Listed<T>.Id));
        var (orEqual, strictly) = descending
            ? (ExpressionType.LessThanOrEqual, ExpressionType.LessThan)
            : (ExpressionType.GreaterThanOrEqual, ExpressionType.GreaterThan);
        return Expression.Lambda<Func<Listed<T>, bool>>(
            Expression.AndAlso(
                Compare(orEqual, key.Body, lastKey),
                Expression.OrElse(Compare(strictly, key.Body, lastKey), Expression.MakeBinary(strictly, id, lastId))
            ),
            row
        );
    }

    private static BinaryExpression Compare(ExpressionType comparison, Expression left, Expression right) =>
        typeof(TKey) == typeof(string)
            ? Expression.MakeBinary(
                comparison,
                Expression.Call(typeof(string), nameof(string.Compare), null, left, right),
                Expression.Constant(0)
            )
            : Expression.MakeBinary(comparison, left, right);

    private Expression<Func<Listed<T>, SortedRow<TItem, TKey>>> Projected<TItem>(Expression<Func<T, TItem>> projection)
    {
        var row = key.Parameters[0];
        var item = Expression.Property(row, nameof(Listed<T>.Item));
        return Expression.Lambda<Func<Listed<T>, SortedRow<TItem, TKey>>>(
            Expression.MemberInit(
                Expression.New(typeof(SortedRow<TItem, TKey>)),
                Bind(
                    nameof(SortedRow<TItem, TKey>.Item),
                    ReplacingExpressionVisitor.Replace(projection.Parameters[0], item, projection.Body)
                ),
                Bind(nameof(SortedRow<TItem, TKey>.Key), key.Body),
                Bind(nameof(SortedRow<TItem, TKey>.Id), Expression.Property(row, nameof(Listed<T>.Id)))
            ),
            row
        );

        static MemberAssignment Bind(string property, Expression value) =>
            Expression.Bind(typeof(SortedRow<TItem, TKey>).GetProperty(property)!, value);
    }

    private sealed class Position
    {
        public required TKey Key { get; init; }

        public required Guid Id { get; init; }
    }
}
