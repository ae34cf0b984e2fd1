using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Articles.Api.Pipeline.Writing;

/// <summary>Reads a time that keeps its offset, because the day of its place is asked for too.</summary>
internal sealed class PlacedTime : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Rfc3339.TryParsePlaced(reader.GetString(), out var time) ? time : throw new JsonException(Rfc3339.Expectation);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer,
            value,
            (JsonTypeInfo<DateTimeOffset>)options.GetTypeInfo(typeof(DateTimeOffset))
        );

    /// <summary>The same, of a member that may be left out.</summary>
    internal sealed class Optional : OptionalConverter<DateTimeOffset?>
    {
        private static readonly PlacedTime Time = new();

        public override Optional<DateTimeOffset?> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            new(reader.TokenType is JsonTokenType.Null ? null : Time.Read(ref reader, typeof(DateTimeOffset), options));
    }
}
