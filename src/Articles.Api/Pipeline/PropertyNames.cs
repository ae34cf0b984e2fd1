using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Articles.Api.Pipeline.Writing;

namespace Articles.Api.Pipeline;

/// <summary>The names by which validators speak of what a client sent, in the client's spelling.</summary>
internal static class PropertyNames
{
    /// <summary>The member of a request that holds its body; what lies in it is named by a JSON pointer.</summary>
    private const string Body = "body";

    private const string Query = "query";

    /// <summary><c>request.Body.Links</c> is <c>body.links</c>, and <c>request.Query.Address</c> the parameter <c>address</c>.</summary>
    public static string? Of(MemberInfo? member, LambdaExpression? expression)
    {
        var names = new Stack<string>();
        var part = expression?.Body;
        while (part is MemberExpression access)
        {
            // The value of what may be left out has the name of what may be left out.
            if (access.Expression?.Type.IsOptional() is not true)
                names.Push(JsonNamingPolicy.CamelCase.ConvertName(access.Member.Name));
            part = access.Expression;
        }
        if (names is { Count: > 1 } && names.Peek() == Query)
            names.Pop();
        return names.Count > 0 ? string.Join('.', names)
            : member is null ? null
            : JsonNamingPolicy.CamelCase.ConvertName(member.Name);
    }

    /// <summary><c>body.links[0].address</c> is <c>/links/0/address</c>, <c>body[0].address</c> is <c>/0/address</c>.</summary>
    /// <returns>Null when it is not in the body.</returns>
    public static string? PointerOf(string propertyName) =>
        propertyName == Body ? ""
        : propertyName.StartsWith(Body, StringComparison.Ordinal) && propertyName[Body.Length] is '.' or '['
            ? propertyName[Body.Length..]
                .Replace('.', '/')
                .Replace("[", "/", StringComparison.Ordinal)
                .Replace("]", "", StringComparison.Ordinal)
        : null;
}
