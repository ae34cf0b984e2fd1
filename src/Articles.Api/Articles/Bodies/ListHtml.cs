using System.Globalization;
using System.Text;
using Articles.Api.Renditions;
using static Articles.Api.Articles.Bodies.InlineHtml;

namespace Articles.Api.Articles.Bodies;

/// <summary>Writes lists, definition lists and footnotes as HTML.</summary>
internal sealed class ListHtml(Func<MarkedText, string> inline, Func<IReadOnlyList<Block>, string> blocks)
{
    private const int DeepestWritten = 30;

    public string Of(Block block) =>
        block.Kind switch
        {
            BlockKind.DefinitionList => Definitions(block),
            BlockKind.Footnotes => Footnotes(block),
            _ => List(block),
        };

    private string List(Block block)
    {
        var html = new StringBuilder();
        var text = MarkedText.Of(block);
        var open = new Stack<string>();
        foreach (var (n, item) in ItemsOfBlock.Of(block).Index())
        {
            var depth = Math.Min(item.Depth, Math.Min(open.Count, DeepestWritten));
            var tag = item.Ordered ? "ol" : "ul";
            while (open.Count > depth + 1)
                html.Append("</li></").Append(open.Pop()).Append('>');
            if (open.Count == depth + 1 && open.Peek() != tag)
                html.Append("</li></").Append(open.Pop()).Append('>');
            else if (open.Count == depth + 1)
                html.Append("</li>");
            if (open.Count == depth)
            {
                open.Push(tag);
                var start = n == 0 ? block.FirstNumber : item.Number;
                html.Append(CultureInfo.InvariantCulture, $"<{tag}{Attribute("start", item.Ordered ? start : null)}>");
                html.Append("<li>");
            }
            else
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<li{Attribute("value", item.Ordered ? item.Number : null)}>"
                );
            html.Append(Box(item)).Append(Content(item, text));
        }
        while (open.Count > 0)
            html.Append("</li></").Append(open.Pop()).Append('>');
        return html.ToString();
    }

    private static string Box(ListItem item) =>
        item.Checked is { } isChecked ? $"<input type=\"checkbox\" disabled{(isChecked ? " checked" : "")}> " : "";

    private string Content(ListItem item, MarkedText text) =>
        item.Blocks.Count > 0 ? blocks(item.Blocks) : inline(text.Slice(item.Start, item.End));

    private string Definitions(Block block)
    {
        var html = new StringBuilder("<dl>");
        var text = MarkedText.Of(block);
        foreach (var item in ItemsOfBlock.Of(block))
        {
            var tag = item.IsTerm ? "dt" : "dd";
            html.Append(CultureInfo.InvariantCulture, $"<{tag}>{Content(item, text)}</{tag}>");
        }
        return html.Append("</dl>").ToString();
    }

    private string Footnotes(Block block)
    {
        var html = new StringBuilder("<section class=\"footnotes\" role=\"doc-endnotes\"><ol>");
        var text = MarkedText.Of(block);
        foreach (var (n, item) in ItemsOfBlock.Of(block).Index())
        {
            var label = item.Label ?? $"{n + 1}";
            html.Append(CultureInfo.InvariantCulture, $"<li{Attribute("id", $"fn-{label}")}>{Content(item, text)} ")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<a{Attribute("href", $"#fnref-{label}")} role=\"doc-backlink\">↩</a></li>"
                );
        }
        return html.Append("</ol></section>").ToString();
    }
}
