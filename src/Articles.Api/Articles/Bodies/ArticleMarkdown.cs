using System.Globalization;
using System.Text.RegularExpressions;
using Articles.Api.Renditions;

namespace Articles.Api.Articles.Bodies;

/// <summary>Writes a body as Markdown. What CommonMark and its common extensions have no sign for is written as HTML, which is Markdown too.</summary>
internal sealed partial class ArticleMarkdown
{
    public static string Of(IReadOnlyList<Block> blocks) => new ArticleMarkdown().Write(blocks);

    private string Write(IReadOnlyList<Block> blocks)
    {
        var written = new List<string>(blocks.Count);
        var isOther = false;
        foreach (var (n, block) in blocks.Index())
        {
            // Two lists in a row are one unless their signs differ.
            isOther = n > 0 && blocks[n - 1].Kind is BlockKind.List && block.Kind is BlockKind.List && !isOther;
            written.Add(Write(block, isOther));
        }
        return string.Join("\n\n", written.Where(text => text.Length > 0));
    }

    private static string Inline(MarkedText text) => new InlineMarkdown().Write(text);

    private string Write(Block block, bool isOther) =>
        block.Kind switch
        {
            BlockKind.Heading => Heading(block),
            BlockKind.Blockquote => Blockquote(block),
            BlockKind.List => List(block, isOther) ?? Html(block),
            BlockKind.Image when block is { Text: "", Credit: null, Width: null, Height: null, Srcset: null } =>
                InlineMarkdown.Image(
                    new Mark(MarkKind.Image, 0, 0)
                    {
                        Href = block.Address,
                        Alt = block.Alt,
                        Title = block.Title,
                        Link = block.Link,
                    }
                ),
            BlockKind.Table => MarkdownTable.Of(block, Inline) ?? Html(block),
            BlockKind.Code when block is { Caption: null, Marks.Count: 0 } => Code(block),
            BlockKind.Divider => "___",
            BlockKind.Math when block.Language is "tex" && !block.Text.Contains("$$", StringComparison.Ordinal) =>
                $"$$\n{block.Text}\n$$",
            BlockKind.Footnotes => Footnotes(block),
            BlockKind.Paragraph => Inline(MarkedText.Of(block)),
            _ => Html(block),
        };

    // A blank line would end it.
    private static string Html(Block block) =>
        ArticleHtml
            .Of([block])
            .Replace("<br>\n", "<br>", StringComparison.Ordinal)
            .Replace(">\n<", "><", StringComparison.Ordinal)
            .Replace("\n", "&#10;", StringComparison.Ordinal);

    private static string Heading(Block block)
    {
        var text = Inline(MarkedText.Of(block).WithSpacesForBreaks());
        return $"{new string('#', block.Level ?? 2)} {Closing().Replace(text, "\\#")}";
    }

    [GeneratedRegex("#$")]
    private static partial Regex Closing();

    private string Blockquote(Block block)
    {
        if (block.SourceAddress is not null && block.Attribution is null)
            return Html(block);
        var words =
            block.Blocks.Count > 0
                ? Write(block.Blocks)
                : string.Join("\n\n", MarkedText.Of(block).Split("\n\n").Select(Inline));
        if (block.Attribution is { } name)
            words += $"\n\n{Credit(name, BodyAddress.Of(block.SourceAddress))}";
        return Indented(words, "> ", "> ");
    }

    private static string Credit(string name, string? source) =>
        source is null
            ? $"<footer>{InlineHtml.Encode(name)}</footer>"
            : $"<footer><a{InlineHtml.Attribute("href", source)}>{InlineHtml.Encode(name)}</a></footer>";

    private string? List(Block block, bool isOther)
    {
        var items = ItemsOfBlock.Of(block);
        // Markdown counts by itself.
        if (
            items.Skip(1).Any(item => item.Number is not null)
            || items.Any(item => item.Start == item.End && item.Blocks.Count == 0)
        )
            return null;
        var text = MarkedText.Of(block);
        var lines = new List<string>();
        var indents = new List<string>();
        var numbers = new List<int>();
        foreach (var item in items)
        {
            var depth = Math.Min(item.Depth, indents.Count);
            indents.RemoveRange(depth, indents.Count - depth);
            if (numbers.Count > depth + 1)
                numbers.RemoveRange(depth + 1, numbers.Count - depth - 1);
            if (numbers.Count == depth)
                numbers.Add(depth == 0 ? block.FirstNumber ?? 1 : item.Number ?? 1);
            var sign =
                item.Ordered ? $"{(numbers[depth]++).ToString(CultureInfo.InvariantCulture)}{(isOther ? ")" : ".")} "
                : isOther ? "* "
                : "- ";
            var before = string.Concat(indents);
            var content = item.Blocks.Count > 0 ? Write(item.Blocks) : Inline(text.Slice(item.Start, item.End));
            lines.Add(Indented(Box(item) + content, before + sign, before + new string(' ', sign.Length)));
            indents.Add(new string(' ', sign.Length));
        }
        return string.Join('\n', lines);
    }

    private static string Box(ListItem item) =>
        item.Checked is { } isChecked
            ? isChecked
                ? "[x] "
                : "[ ] "
            : "";

    private static string Code(Block block)
    {
        var longest = Fences().Matches(block.Text).Select(match => match.Length).DefaultIfEmpty().Max();
        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}{block.Language}\n{block.Text}\n{fence}";
    }

    [GeneratedRegex("`{3,}")]
    private static partial Regex Fences();

    private string Footnotes(Block block)
    {
        var text = MarkedText.Of(block);
        return string.Join(
            "\n\n",
            ItemsOfBlock
                .Of(block)
                .Select(
                    (item, n) =>
                        Indented(
                            item.Blocks.Count > 0 ? Write(item.Blocks) : Inline(text.Slice(item.Start, item.End)),
                            $"[^{item.Label ?? $"{n + 1}"}]: ",
                            "    "
                        )
                )
        );
    }

    /// <param name="first">What stands in front of the first line.</param>
    /// <param name="others">What stands in front of the others.</param>
    private static string Indented(string text, string first, string others) =>
        first
        + string.Join(
            '\n',
            text.Split('\n')
                .Select(
                    (line, n) =>
                        n == 0 ? line
                        : line.Length == 0 ? others.TrimEnd()
                        : others + line
                )
        );
}
