using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Pipeline;

namespace Articles.Api.Formats.JsonLd;

/// <summary>The terms of <see href="https://schema.org">schema.org</see> that several nouns are described in.</summary>
internal static class JsonLdTerms
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Finishes a description. Its context stands in it, so that nobody has to fetch anything to understand it.</summary>
    public static Document ToDocument(this JsonObject described)
    {
        described.Insert(
            0,
            "@context",
            new JsonObject
            {
                ["@vocab"] = "https://schema.org/",
                ["url"] = Addressed(),
                ["image"] = Addressed(),
                ["sameAs"] = Addressed(),
                ["mainEntityOfPage"] = Addressed(),
            }
        );
        var contentType = Alternates.MediaTypes["jsonld"];
        return new Document(JsonSerializer.SerializeToUtf8Bytes(described, Json), contentType);
    }

    /// <summary>Sets a property, unless there is nothing to say.</summary>
    public static JsonObject Say(this JsonObject described, string property, JsonNode? value)
    {
        if (value is not null && value is not JsonArray { Count: 0 })
            described[property] = value;
        return described;
    }

    public static JsonArray ToJson(this IEnumerable<JsonNode> items) => [.. items];

    public static JsonObject Named(string type, string name) => new() { ["@type"] = type, ["name"] = name };

    public static JsonObject Reference(string address) => new() { ["@id"] = address };

    /// <summary>A time, or a day where no more is known.</summary>
    public static string? Date(DateTimeOffset? time, DatePrecision? precision) =>
        precision is DatePrecision.Day ? time?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : time is { } instant ? Rfc3339.ToTheSecond(instant)
        : null;

    private static JsonObject Addressed() => new() { ["@type"] = "@id" };
}
