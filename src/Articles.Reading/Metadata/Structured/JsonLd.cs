using System.Net;
using AngleSharp.Dom;

namespace Articles.Reading.Metadata.Structured;

/// <summary>Reads the JSON-LD scripts of a page, whatever they are wrapped in.</summary>
internal static class JsonLd
{
    public const string Selector = "script[type=\"application/ld+json\"]";
    private const string Cdata = "CDATA[";

    // No honest page has more; a hostile one shall not fill the memory.
    private const int MostCharacters = 4_000_000;

    public static IEnumerable<DataValue> Things(IReadOnlyList<IElement> scripts)
    {
        var left = MostCharacters;
        foreach (var script in scripts)
        {
            var text = script.TextContent;
            if ((left -= text.Length) < 0)
                yield break;
            var unwrapped = Unwrapped(text);
            var wrapper = unwrapped
                .AsSpan(0, Math.Min(60, unwrapped.Length))
                .IndexOf(Cdata, StringComparison.OrdinalIgnoreCase);
            foreach (var value in LooseJson.Read(unwrapped, wrapper < 0 ? 0 : wrapper + Cdata.Length))
                yield return value;
        }
    }

    // Some pages escape the whole script once too often, for HTML or as a JSON string.
    private static string Unwrapped(string text)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n[{\uFEFF");
        if (start.StartsWith("&quot;") || start.StartsWith("&#34;") || start.StartsWith("&#x22;"))
            return WebUtility.HtmlDecode(text);
        return start.StartsWith("\\\"")
            ? text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : text;
    }
}
