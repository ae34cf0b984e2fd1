using MediatR;

namespace Articles.Api.Pipeline;

/// <summary>What every list can be asked. Each member that a list adds is a filter: see <see cref="QueryMembers"/>.</summary>
public abstract record ListRequest<T> : IRequest<Page<T>>, IListRequest
{
    /// <summary>How many items a page has, 1 to 100.</summary>
    public QueryValue<int>? Limit { get; init; }

    /// <summary>Where the page begins: the `nextCursor` of the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>The key to sort by, after a minus sign for descending.</summary>
    public string? Sort { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out of the answer, those that its schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    /// <summary>Whether to count the whole list.</summary>
    public QueryValue<bool>? IncludeTotal { get; init; }

    /// <summary>The order when <see cref="Sort"/> does not say, in its spelling.</summary>
    public abstract string DefaultSort { get; }
}

/// <summary>What is asked of a list, whatever it lists.</summary>
public interface IListRequest : IRead
{
    QueryValue<int>? Limit { get; }

    string? Cursor { get; }

    string? Sort { get; }

    QueryValue<bool>? IncludeTotal { get; }

    string DefaultSort { get; }
}

/// <summary>A read whose answer can be narrowed to some of its members.</summary>
public interface IRead
{
    string? Fields { get; }
}
