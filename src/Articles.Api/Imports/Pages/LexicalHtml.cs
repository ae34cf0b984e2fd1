using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Articles.Api.Imports.Pages;

/// <summary>HTML of what Ghost's newer editor keeps, Lexical.</summary>
internal static class LexicalHtml
{
    // By the bits of a text's format.
    private static readonly (int Bit, string Tag)[] Formats =
    [
        (1, "strong"),
        (2, "em"),
        (4, "s"),
        (16, "code"),
        (32, "sub"),
        (64, "sup"),
    ];

    /// <returns>Null when nothing of it can be read.</returns>
    public static string? Of(string lexical)
    {
        try
        {
            using var json = JsonDocument.Parse(lexical, new JsonDocumentOptions { MaxDepth = 128 });
            var html = new StringBuilder();
            if (json.RootElement.Member("root") is { } root)
                AddChildren(html, root);
            return html.Length > 0 ? html.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void AddChildren(StringBuilder html, JsonElement parent)
    {
        foreach (var child in parent.Items("children"))
            Add(html, child);
    }

    private static void Add(StringBuilder html, JsonElement node)
    {
        var type = node.Text("type") ?? "";
        switch (type)
        {
            case "text" or "extended-text":
                AddText(html, node);
                break;
            case "linebreak":
                html.Append("<br>");
                break;
            case "tab":
                html.Append(' ');
                break;
            case "paragraph":
                Wrap(html, "p", node);
                break;
            case "heading" or "extended-heading":
                Wrap(html, node.Text("tag") is ['h', >= '1' and <= '6'] tag ? tag : "h2", node);
                break;
            case "quote" or "extended-quote" or "aside":
                Wrap(html, "blockquote", node);
                break;
            case "list":
                Wrap(html, node.Text("listType") is "number" ? "ol" : "ul", node);
                break;
            case "listitem":
                Wrap(html, "li", node);
                break;
            case "link" or "autolink":
                html.Append(CultureInfo.InvariantCulture, $"<a href=\"{Escape(node.Text("url"))}\">");
                AddChildren(html, node);
                html.Append("</a>");
                break;
            default:
                if (!GhostCards.TryAdd(html, type, node))
                    AddChildren(html, node);
                break;
        }
    }

    private static void Wrap(StringBuilder html, string tag, JsonElement node)
    {
        html.Append('<').Append(tag).Append('>');
        AddChildren(html, node);
        html.Append("</").Append(tag).Append('>');
    }

    private static void AddText(StringBuilder html, JsonElement node)
    {
        var bits =
            node.Member("format") is { ValueKind: JsonValueKind.Number } format && format.TryGetInt32(out var n)
                ? n
                : 0;
        var tags = Formats.Where(f => (bits & f.Bit) != 0).Select(f => f.Tag).ToList();
        foreach (var tag in tags)
            html.Append('<').Append(tag).Append('>');
        html.Append(Escape(node.Member("text") is { ValueKind: JsonValueKind.String } text ? text.GetString() : ""));
        foreach (var tag in Enumerable.Reverse(tags))
            html.Append("</").Append(tag).Append('>');
    }

    internal static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");
}
