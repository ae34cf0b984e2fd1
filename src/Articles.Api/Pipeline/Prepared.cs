using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Articles.Api.Pipeline;

/// <summary>A resource as its JSON was finished when it was written.</summary>
/// <param name="Json">UTF-8.</param>
public readonly record struct Prepared<T>(ReadOnlyMemory<byte> Json)
{
    /// <summary>Opens the finished JSON, changes it and closes it again: for what is asked for on top.</summary>
    public Prepared<T> With(Func<T, T> change) => new(JsonSerializer.SerializeToUtf8Bytes(change(Open()), TypeInfo));

    public T Open() => JsonSerializer.Deserialize(Json.Span, TypeInfo)!;

    private static JsonTypeInfo<T> TypeInfo => WireJson.TypeInfo<T>();
}

/// <summary>A prepared resource that is answered alone.</summary>
/// <param name="IsExtended">Whether more was put in than the resource's own rendition, such as other resources.</param>
public sealed record PreparedAnswer<T>(
    Guid Id,
    int Version,
    DateTimeOffset UpdatedAt,
    Prepared<T> Resource,
    bool IsExtended = false
) : IVersioned
{
    /// <summary>The resource as a GET answers it, where a write answers more; its ETag is the resource's.</summary>
    public Prepared<T>? AsRead { get; init; }

    /// <summary>What the answer says of other states; null where it says nothing.</summary>
    public PastStates? Past { get; init; }
}

internal sealed class PreparedConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Prepared<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Prepared<T>>
    {
        public override Prepared<T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("Prepared JSON is only ever written.");

        public override void Write(Utf8JsonWriter writer, Prepared<T> value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json.Span, skipInputValidation: true);
    }
}
