namespace Articles.Api.Imports.Pages;

/// <summary>The characters of an XML file. What it says of them is believed where its bytes can be that.</summary>
internal static class XmlCharacters
{
    public static PageText Of(ReadOnlySpan<byte> bytes, string? charset)
    {
        // A byte order mark may stand behind spaces that nobody meant.
        var start = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        return PageText.Of(start > 0 ? bytes[start..] : bytes, charset);
    }
}
