using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Articles.Api.Readings;

/// <summary>
/// Reads a page's text from JSON even when characters in it are broken: halves of a surrogate pair, as scrapers write them that cut a text
/// within an emoji, and bytes that are no UTF-8 become U+FFFD. One broken character is no reason to refuse a page.
/// </summary>
internal sealed class MendedText : JsonConverter<string>
{
    private const int EscapeLength = 6;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            var valid = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(reader.ValueSpan));
            var mended = new Utf8JsonReader(WithoutHalves(valid));
            mended.Read();
            return mended.GetString();
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    // The string in its quotation marks, each half of a pair that stands alone replaced.
    private static byte[] WithoutHalves(ReadOnlySpan<byte> escaped)
    {
        var mended = new List<byte>(escaped.Length + 2) { (byte)'"' };
        for (var i = 0; i < escaped.Length; )
        {
            var length = LengthAt(escaped[i..], out var isHalf);
            mended.AddRange(isHalf ? "\\ufffd"u8 : escaped.Slice(i, length));
            i += length;
        }
        mended.Add((byte)'"');
        return [.. mended];
    }

    private static int LengthAt(ReadOnlySpan<byte> text, out bool isHalf)
    {
        isHalf = false;
        if (text[0] != '\\')
            return text.IndexOf((byte)'\\') is > 0 and var next ? next : text.Length;
        if (text[1] != 'u')
            return 2;
        var isPair = char.IsHighSurrogate(UnitAt(text)) && char.IsLowSurrogate(UnitAt(text[EscapeLength..]));
        isHalf = !isPair && char.IsSurrogate(UnitAt(text));
        return isPair ? 2 * EscapeLength : EscapeLength;
    }

    // The UTF-16 unit of an escape; a space where none stands.
    private static char UnitAt(ReadOnlySpan<byte> text) =>
        text is [(byte)'\\', (byte)'u', _, _, _, _, ..]
        && Utf8Parser.TryParse(text.Slice(2, 4), out ushort unit, out _, 'x')
            ? (char)unit
            : ' ';
}
