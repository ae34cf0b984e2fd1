using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Articles.Api.Pipeline.Writing;

namespace Articles.Api.Pipeline;

/// <summary>How everything goes over the wire: strict in, camelCase out, times in UTC with a <c>Z</c>, enums as kebab-case words.</summary>
[JsonSerializable(typeof(Problem))]
internal sealed partial class WireJson : JsonSerializerContext
{
    private static readonly List<IJsonTypeInfoResolver> Rooms = [];

    /// <summary>The options of all that is read and written; also what the OpenAPI document describes.</summary>
    public static new JsonSerializerOptions Options => field ??= Compose();

    /// <summary>Takes in what a room reads and writes, before anything is.</summary>
    public static void Add(params IEnumerable<IJsonTypeInfoResolver> rooms) => Rooms.AddRange(rooms);

    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Compose() =>
        new(JsonSerializerOptions.Strict)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine([Default, .. Rooms]),
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // Letters and quotation marks stay readable; every answer says nosniff and is never inside HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new UtcTime(),
                // The words of an enum, such as "editors-note". Numbers are refused.
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new PreparedConverters(),
                new OptionalConverters(),
            },
        };

    /// <summary>RFC 3339 in UTC, no finer than it has to be.</summary>
    private sealed class UtcTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => Rfc3339.TryParse(reader.GetString(), out var time) ? time : throw new JsonException(Rfc3339.Expectation);

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        {
            Span<char> text = stackalloc char[32];
            value.UtcDateTime.TryFormat(
                text,
                out var length,
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
                CultureInfo.InvariantCulture
            );
            writer.WriteStringValue(text[..length]);
        }
    }
}
