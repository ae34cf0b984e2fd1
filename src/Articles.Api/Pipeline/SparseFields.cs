using System.Buffers;
using System.Text.Json;

namespace Articles.Api.Pipeline;

/// <summary>Narrows an answer to the members that <c>fields</c> names.</summary>
internal static class SparseFields
{
    /// <summary>The names of all members that an answer can have.</summary>
    public static IReadOnlyList<string> Of<T>() =>
        WireJson.TypeInfo<T>().Properties.Select(property => property.Name).ToList();

    /// <summary>Whether <c>fields</c> or <c>include</c> asks for a member.</summary>
    public static bool Asks(this string? names, string name) => names is not null && names.Split(',').Contains(name);

    /// <param name="json">An object.</param>
    /// <param name="isPage">Whether it is a page, whose items are to be narrowed instead of itself.</param>
    public static byte[] Keep(ReadOnlySpan<byte> json, string fields, bool isPage)
    {
        var kept = fields.Split(',').ToHashSet(StringComparer.Ordinal);
        var buffer = new ArrayBufferWriter<byte>(json.Length);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (isPage)
            CopyPage(json, ref reader, writer, kept);
        else
            CopyObject(json, ref reader, writer, kept);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void CopyPage(
        ReadOnlySpan<byte> json,
        ref Utf8JsonReader reader,
        Utf8JsonWriter writer,
        HashSet<string> kept
    )
    {
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isItems = reader.ValueTextEquals("items"u8);
            writer.WritePropertyName(reader.ValueSpan);
            reader.Read();
            if (isItems)
                CopyItems(json, ref reader, writer, kept);
            else
                CopyValue(json, ref reader, writer);
        }
        writer.WriteEndObject();
    }

    private static void CopyItems(
        ReadOnlySpan<byte> json,
        ref Utf8JsonReader reader,
        Utf8JsonWriter writer,
        HashSet<string> kept
    )
    {
        writer.WriteStartArray();
        while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
            CopyObject(json, ref reader, writer, kept);
        writer.WriteEndArray();
    }

    private static void CopyObject(
        ReadOnlySpan<byte> json,
        ref Utf8JsonReader reader,
        Utf8JsonWriter writer,
        HashSet<string> kept
    )
    {
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (kept.Contains(reader.GetString()!))
            {
                writer.WritePropertyName(reader.ValueSpan);
                reader.Read();
                CopyValue(json, ref reader, writer);
            }
            else
            {
                reader.Skip();
            }
        }
        writer.WriteEndObject();
    }

    private static void CopyValue(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        writer.WriteRawValue(json[start..(int)reader.BytesConsumed], skipInputValidation: true);
    }
}
