using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Articles.Api.Pipeline;

/// <summary>The words that the contract has for the values of enums: <c>editors-note</c>, unless a value says another one.</summary>
internal static class EnumWords
{
    public static string Of(Type type, string name) =>
        type.GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
        ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
