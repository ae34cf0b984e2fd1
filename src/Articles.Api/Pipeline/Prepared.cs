using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Articles.Api.Pipeline;

/// <summary>A resource whose JSON was finished when it was written.</summary>
/// <param name="Json">UTF-8.</param>
public readonly record struct Prepared<T>(Guid Id, int Version, DateTimeOffset UpdatedAt, ReadOnlyMemory<byte> Json)
    : IVersioned
{
    /// <summary>Whether more was put in than the resource's own rendition, such as other resources.</summary>
    public bool IsExtended { get; private init; }

    /// <summary>Opens the finished JSON, changes it and closes it again: for what is asked for on top.</summary>
    public Prepared<T> With(Func<T, T> change) =>
        this with
        {
            IsExtended = true,
            Json = JsonSerializer.SerializeToUtf8Bytes(
                change(JsonSerializer.Deserialize(Json.Span, TypeInfo)!),
                TypeInfo
            ),
        };

    private static JsonTypeInfo<T> TypeInfo => WireJson.TypeInfo<T>();
}

internal sealed class PreparedConverter<T> : JsonConverter<Prepared<T>>
{
    public override Prepared<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Prepared JSON is only ever written.");

    public override void Write(Utf8JsonWriter writer, Prepared<T> value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json.Span, skipInputValidation: true);
}
