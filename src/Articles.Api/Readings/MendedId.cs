using System.Text.Json;
using System.Text.Json.Serialization;

namespace Articles.Api.Readings;

/// <summary>Reads the id of a page, a string or a number, so that it can be written again: see <see cref="MendedText"/>.</summary>
internal sealed class MendedId : JsonConverter<JsonElement?>
{
    private static readonly MendedText Text = new();

    public override JsonElement? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => JsonSerializer.SerializeToElement(
                Text.Read(ref reader, typeof(string), options)!,
                FilterJson.Wire.String
            ),
            JsonTokenType.Number => JsonElement.ParseValue(ref reader),
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, JsonElement? value, JsonSerializerOptions options)
    {
        if (value is { } id)
            id.WriteTo(writer);
        else
            writer.WriteNullValue();
    }
}
