using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using FluentValidation.Results;

namespace Articles.Api.Pipeline;

/// <summary>What the members of a request say of its query. A filter is declared once, as a member: everything else follows from it.</summary>
internal sealed class QueryMembers
{
    // They say how a list is cut, ordered and shown. All other members narrow it.
    private static readonly HashSet<string> Showing =
    [
        nameof(IListRequest.Limit),
        nameof(IListRequest.Cursor),
        nameof(IListRequest.Sort),
        nameof(IListRequest.Fields),
        nameof(IListRequest.IncludeTotal),
        "Include",
        "Facets",
    ];

    // Every request is looked at, and its type never changes.
    private static readonly ConcurrentDictionary<Type, QueryMembers> OfTypes = [];

    private readonly PropertyInfo[] filters;
    private readonly PropertyInfo[] typed;
    private readonly PropertyInfo[] queries;

    private QueryMembers(Type type)
    {
        var members = MembersOf(type).ToList();
        filters = [.. members.Where(member => !Showing.Contains(member.Name))];
        typed = [.. members.Where(IsTyped)];
        queries = [.. members.Where(HoldsQuery)];
    }

    /// <summary>What narrows a list: a cursor holds only for the same values of these.</summary>
    public static IEnumerable<(string Name, object? Value)> FiltersOf(IListRequest request) =>
        Of(request).filters.Select(member => (NameOf(member), member.GetValue(request)));

    /// <summary>What was sent and could not be read, each by the name of its parameter.</summary>
    public static IEnumerable<ValidationFailure> Unreadable(object request)
    {
        foreach (var member in Of(request).typed)
        {
            if (member.GetValue(request) is IQueryValue { IsRead: false } value)
                yield return new ValidationFailure(NameOf(member), value.Expected);
        }
        var queries = Of(request).queries.Select(member => member.GetValue(request)).OfType<object>();
        foreach (var failure in queries.SelectMany(Unreadable))
            yield return failure;
    }

    private static QueryMembers Of(object request) =>
        OfTypes.GetOrAdd(request.GetType(), static type => new QueryMembers(type));

    private static string NameOf(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    private static IEnumerable<PropertyInfo> MembersOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.CanWrite && member.GetIndexParameters().Length == 0);

    private static bool IsTyped(PropertyInfo member) =>
        Nullable.GetUnderlyingType(member.PropertyType) is { } value && value.IsAssignableTo(typeof(IQueryValue));

    // Members of an operation with a body lie together in one of it.
    private static bool HoldsQuery(PropertyInfo member) =>
        member.PropertyType.IsClass
        && member.PropertyType.Assembly == typeof(QueryMembers).Assembly
        && MembersOf(member.PropertyType).Any(IsTyped);
}
