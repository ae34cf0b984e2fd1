using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Articles.Api.Pipeline.Writing;

/// <summary>What a JSON value must be, as the type that it is read into says.</summary>
/// <param name="Type">Without <see cref="Nullable{T}"/> and <see cref="Optional{T}"/> around it.</param>
internal sealed record JsonShape(Type Type, bool TakesNull)
{
    public static JsonShape Of(Type type) => new(Plain(type), Nullable.GetUnderlyingType(type) is not null);

    public static JsonShape Of(JsonPropertyInfo member) =>
        new(
            Plain(member.PropertyType),
            member.PropertyType.IsOptional() ? OptionalTakesNull(member) : member.IsSetNullable
        )
        {
            TakesControls = member.AttributeProvider!.IsDefined(typeof(PageContentAttribute), false),
        };

    /// <summary>Whether text may have control characters in it: a page has what it has, and whoever reads it replaces them.</summary>
    public bool TakesControls { get; private init; }

    public JsonTypeInfo Info => WireJson.Options.GetTypeInfo(Type);

    /// <summary>What is wrong with a value that is neither object, array nor null; null when nothing is.</summary>
    public string? Complaint(ref Utf8JsonReader reader)
    {
        if (Info.Kind is JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary)
            return "is not an object";
        if (Info.Kind is JsonTypeInfoKind.Enumerable)
            return "is not an array";
        var text = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
        if (Type == typeof(string))
            return text is null ? "is not a string" : null;
        if (Type == typeof(bool))
            return reader.TokenType is JsonTokenType.True or JsonTokenType.False ? null : "is neither true nor false";
        if (Type == typeof(Guid))
            return Guid.TryParseExact(text, "D", out _) ? null : "is not an id";
        if (Type == typeof(DateTimeOffset))
            return Rfc3339.TryParse(text, out _) ? null : QueryValue<DateTimeOffset>.Expectation;
        if (Type.IsEnum)
            return Words(Type).Contains(text) ? null : $"is not one of {string.Join(", ", Words(Type))}";
        return NumberComplaint(ref reader);
    }

    private string? NumberComplaint(ref Utf8JsonReader reader)
    {
        var isNumber = reader.TokenType is JsonTokenType.Number;
        if (Type == typeof(int))
            return isNumber && reader.TryGetInt32(out _) ? null : "is not a whole number of 32 bits";
        if (Type == typeof(long))
            return isNumber && reader.TryGetInt64(out _) ? null : "is not a whole number of 64 bits";
        if (Type == typeof(double))
            return isNumber && double.IsFinite(reader.GetDouble()) ? null : "is not a number";
        throw new NotSupportedException(
            string.Create(CultureInfo.InvariantCulture, $"What JSON makes a {Type} is not known here.")
        );
    }

    private static IEnumerable<string> Words(Type type) => Enum.GetNames(type).Select(name => EnumWords.Of(type, name));

    private static Type Plain(Type type)
    {
        if (type.IsOptional())
            type = type.GetGenericArguments()[0];
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    // The serializer does not look into a type's arguments for this.
    private static bool OptionalTakesNull(JsonPropertyInfo member) =>
        new NullabilityInfoContext().Create((PropertyInfo)member.AttributeProvider!).GenericTypeArguments[0].ReadState
        is NullabilityState.Nullable;
}
