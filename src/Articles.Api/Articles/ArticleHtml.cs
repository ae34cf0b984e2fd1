using System.Globalization;
using System.Text;
using Articles.Api.Articles.Bodies;
using static Articles.Api.Articles.Bodies.InlineHtml;

namespace Articles.Api.Articles;

/// <summary>Writes a body as HTML. Every word is encoded and every address checked, so it is safe by construction.</summary>
internal sealed class ArticleHtml
{
    private readonly Dictionary<string, int> references = [];
    private readonly WrittenAnnotations? annotations;

    private ArticleHtml(WrittenAnnotations? annotations = null) => this.annotations = annotations;

    public static string Of(IReadOnlyList<Block> blocks) => new ArticleHtml().Write(blocks);

    /// <summary>With annotations, block by block.</summary>
    public static IReadOnlyList<AnnotatedBlock> Of(IReadOnlyList<Block> blocks, AnnotateBlocks annotate)
    {
        var html = new ArticleHtml(new WrittenAnnotations(annotate.Annotations));
        return annotate.Run(blocks).Select(block => new AnnotatedBlock(html.Write(block.Block), block.Start)).ToList();
    }

    private string Write(IReadOnlyList<Block> blocks) => string.Join('\n', blocks.Select(Write));

    private string Inline(MarkedText text) => new InlineHtml(references, annotations).Write(text);

    private string Write(Block block) =>
        block.Kind switch
        {
            BlockKind.Heading =>
                $"<h{Number(block.Level ?? 2)}>{Inline(MarkedText.Of(block))}</h{Number(block.Level ?? 2)}>",
            BlockKind.Blockquote => Blockquote(block),
            BlockKind.List or BlockKind.DefinitionList or BlockKind.Footnotes => new ListHtml(Inline, Write).Of(block),
            BlockKind.Image => Image(block),
            BlockKind.Embed => Embed(block),
            BlockKind.Table => Table(block),
            BlockKind.Code => Captioned(
                $"<pre><code{Attribute("class", Language(block))}>{Inline(MarkedText.Of(block)).Replace("<br>\n", "\n", StringComparison.Ordinal)}</code></pre>",
                block
            ),
            BlockKind.Gallery =>
                $"<figure class=\"gallery\">\n{Write(block.Blocks)}{Caption("figcaption", block)}\n</figure>",
            BlockKind.Divider => "<hr>",
            BlockKind.Math when block.Language is "tex" => $"<div class=\"math\">\\[{Encode(block.Text)}\\]</div>",
            BlockKind.Math => $"<div class=\"math\">{Encode(block.Text)}</div>",
            _ => $"<p>{Inline(MarkedText.Of(block))}</p>",
        };

    private static string? Language(Block block) => block.Language is null ? null : $"language-{block.Language}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Blockquote(Block block)
    {
        var source = BodyAddress.Of(block.SourceAddress);
        return $"<blockquote{Attribute("cite", source)}>{Words(block)}{Footer(block)}</blockquote>";
    }

    /// <summary>What a block quote or an embedded post consists of.</summary>
    private string Words(Block block) =>
        block.Blocks.Count > 0
            ? Write(block.Blocks)
            : string.Concat(MarkedText.Of(block).Split("\n\n").Select(text => $"<p>{Inline(text)}</p>"));

    private static string Footer(Block block) =>
        block.Attribution is null ? "" : $"<footer>{Encode(block.Attribution)}</footer>";

    private string Caption(string tag, Block block) =>
        block.Caption is null ? "" : $"<{tag}>{Inline(new MarkedText(block.Caption, block.CaptionMarks))}</{tag}>";

    private string Captioned(string html, Block block) =>
        block.Caption is null ? html : $"<figure>{html}{Caption("figcaption", block)}</figure>";

    private string Image(Block block)
    {
        var image = InlineHtml.Image(
            new Mark(MarkKind.Image, 0, 0)
            {
                Href = block.Address,
                Alt = block.Alt,
                Title = block.Title,
                Width = block.Width,
                Height = block.Height,
                Srcset = block.Srcset,
                Link = block.Link,
            }
        );
        var credit = block.Credit is null ? "" : $"<span class=\"credit\">{Encode(block.Credit)}</span>";
        var caption = Inline(MarkedText.Of(block));
        var between = caption.Length > 0 && credit.Length > 0 ? " " : "";
        return caption.Length + credit.Length == 0
            ? $"<figure>{image}</figure>"
            : $"<figure>{image}<figcaption>{caption}{between}{credit}</figcaption></figure>";
    }

    private string Embed(Block block)
    {
        var post =
            block.Text.Length + block.Blocks.Count > 0 ? $"<blockquote>{Words(block)}{Footer(block)}</blockquote>" : "";
        var address = BodyAddress.Of(block.Address);
        var link = address is null
            ? ""
            : $"<a{Attribute("href", address)} rel=\"noopener nofollow\">{Encode(block.Title ?? address)}</a>";
        return $"<figure class=\"embed\"{Attribute("data-provider", block.Provider)}>{post}{link}{Caption("figcaption", block)}</figure>";
    }

    private string Table(Block block)
    {
        var html = new StringBuilder("<table>").Append(Caption("caption", block)).Append('\n');
        var text = MarkedText.Of(block);
        foreach (var row in block.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Cells)
            {
                var tag = cell.IsHeader ? "th" : "td";
                var align = cell.Align is null ? null : $"text-align: {cell.Align.ToString()!.ToLowerInvariant()}";
                html.Append(
                        CultureInfo.InvariantCulture,
                        $"<{tag}{Attribute("style", align)}{Attribute("colspan", cell.ColumnSpan)}{Attribute("rowspan", cell.RowSpan)}>"
                    )
                    .Append(cell.Blocks.Count > 0 ? Write(cell.Blocks) : Inline(text.Slice(cell.Start, cell.End)))
                    .Append(CultureInfo.InvariantCulture, $"</{tag}>");
            }
            html.Append("</tr>\n");
        }
        return html.Append("</table>").ToString();
    }
}
