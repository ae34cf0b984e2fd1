using System.Text;
using System.Xml;

namespace Articles.Api.Imports.Pages;

/// <summary>Reads XML that anybody may have written: no document type, nothing fetched, and no more kept than a page may have.</summary>
internal static class XmlText
{
    private const int ChunkLength = 8_192;

    public static XmlReader Open(Stream xml) =>
        XmlReader.Create(
            xml,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                // Exports have control characters in them that are no XML; the reader of the page replaces them.
                CheckCharacters = false,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );

    /// <summary>The text of the element on which the reader stands, which it leaves behind.</summary>
    /// <returns>Null when it is longer than <paramref name="longest"/> characters.</returns>
    public static string? Take(XmlReader reader, int longest)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }
        var depth = reader.Depth;
        var text = new StringBuilder();
        var chunk = new char[ChunkLength];
        while (reader.Read() && reader.Depth > depth)
        {
            if (!reader.CanReadValueChunk || !IsText(reader.NodeType))
                continue;
            while (text.Length <= longest && reader.ReadValueChunk(chunk, 0, chunk.Length) is > 0 and var length)
                text.Append(chunk, 0, length);
        }
        reader.Read();
        return text.Length <= longest ? text.ToString() : null;
    }

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;
}
