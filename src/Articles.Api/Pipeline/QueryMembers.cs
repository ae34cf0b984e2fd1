using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using FluentValidation.Results;

namespace Articles.Api.Pipeline;

/// <summary>What the members of a request say of its query. A filter is declared once, as a member: everything else follows from it.</summary>
internal static class QueryMembers
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

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = [];

    /// <summary>What narrows a list: a cursor holds only for the same values of these.</summary>
    public static IEnumerable<(string Name, object? Value)> FiltersOf(IListRequest request) =>
        MembersOf(request.GetType())
            .Where(member => !Showing.Contains(member.Name))
            .Select(member => (NameOf(member), member.GetValue(request)));

    /// <summary>What was sent and could not be read, each by the name of its parameter.</summary>
    public static IEnumerable<ValidationFailure> Unreadable(object request)
    {
        foreach (var member in MembersOf(request.GetType()))
        {
            if (member.PropertyType.IsQueryValue() && member.GetValue(request) is IQueryValue { IsRead: false } value)
                yield return new ValidationFailure(NameOf(member), value.Expected);
            else if (HasQueryValues(member.PropertyType) && member.GetValue(request) is { } query)
                foreach (var failure in Unreadable(query))
                    yield return failure;
        }
    }

    private static string NameOf(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    private static PropertyInfo[] MembersOf(Type type) =>
        Members.GetOrAdd(
            type,
            static type =>
                [
                    .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(member => member.CanWrite && member.GetIndexParameters().Length == 0),
                ]
        );

    // Members of an operation with a body lie together in one of it.
    private static bool HasQueryValues(Type type) =>
        type.Assembly == typeof(QueryMembers).Assembly
        && type.IsClass
        && Array.Exists(MembersOf(type), member => member.PropertyType.IsQueryValue());

    private static bool IsQueryValue(this Type type) =>
        Nullable.GetUnderlyingType(type) is { } value && typeof(IQueryValue).IsAssignableFrom(value);
}
