using System.Text.Json;

namespace Articles.Api.Imports.Pages;

/// <summary>Looks into JSON that somebody else wrote: what is not there, or is something else, is null or nothing.</summary>
internal static class JsonValues
{
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object
        && json.TryGetProperty(name, out var member)
        && member.ValueKind is not JsonValueKind.Null
            ? member
            : null;

    /// <summary>A text or a number that is not empty.</summary>
    public static string? Text(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } member
        && member.ToString().Trim() is { Length: > 0 } text
            ? text
            : null;

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static bool IsTrue(this JsonElement json, string name) =>
        json.Member(name) is { } member
        && (
            member.ValueKind is JsonValueKind.True
            || member.ValueKind is JsonValueKind.Number && member.TryGetInt32(out var number) && number != 0
        );
}
