using System.Text;
using System.Xml;

namespace Articles.Api.Formats;

/// <summary>Text for XML, which has no way to write some characters that a text may have.</summary>
internal static class XmlText
{
    public static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(IsAllowed).Select(rune => rune.ToString()));

    private static bool IsAllowed(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
