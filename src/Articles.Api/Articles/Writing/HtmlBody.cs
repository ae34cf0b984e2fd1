using System.Text;
using AngleSharp.Dom;
using Ganss.Xss;

namespace Articles.Api.Articles.Writing;

/// <summary>
/// Makes blocks of a fragment of HTML as an editor writes it. It is sanitised first, and only its text and the http addresses of its
/// pictures and embeds are taken over, so nothing in it can ever run.
/// </summary>
internal sealed class HtmlBody
{
    private static readonly HashSet<string> Embeds = ["iframe", "video", "audio", "source"];

    // What stands in running text; everything else begins a piece of its own.
    private static readonly HashSet<string> Inline =
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
    ];

    // After the names that it is made with.
    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    private readonly List<BlockContent> blocks = [];
    private readonly StringBuilder line = new();

    // Those of the figure that is being read; null outside of figures.
    private List<string>? captions;

    /// <exception cref="FormatException">When it is larger or deeper than any article is.</exception>
    public static IReadOnlyList<BlockContent> Read(string html)
    {
        HtmlSize.Check(html);
        using var document = Sanitizer.SanitizeDom(html);
        var body = new HtmlBody();
        body.Visit(document.Body!);
        body.EndParagraph();
        return body.blocks;
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.UnionWith(Embeds);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https"]);
        return sanitizer;
    }

    private void Visit(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                line.Append(text.Data);
            else if (node is IElement element)
                Visit(element);
        }
    }

    private void Visit(IElement element)
    {
        var tag = element.LocalName;
        if (Inline.Contains(tag))
            Visit((INode)element);
        else if (tag is "br")
            line.Append('\v');
        else if (tag is "wbr")
            line.Append('\u200B');
        else
        {
            EndParagraph();
            VisitBlock(element, tag);
            EndParagraph();
        }
    }

    private void VisitBlock(IElement element, string tag)
    {
        if (tag is ['h', >= '1' and <= '6'])
            Add(BlockKind.Heading, Lines(element).Replace('\n', ' '), level: tag[1] - '0');
        else if (tag is "ul" or "ol" or "dl" or "menu")
            Add(BlockKind.List, string.Join('\n', Pieces(element)));
        else if (tag is "blockquote")
            Add(BlockKind.Blockquote, string.Join("\n\n", Pieces(element)));
        else if (tag is "tr")
            Add(BlockKind.Paragraph, string.Join(' ', element.Children.Select(Lines)).Replace('\n', ' '));
        else if (tag is "pre")
            Add(BlockKind.Paragraph, Unblank(element.TextContent));
        else if (tag is "figure")
            VisitFigure(element);
        else if (tag is "figcaption" && captions is not null)
            captions.AddRange(Pieces(element));
        else if (tag is "img")
            AddElsewhere(BlockKind.Image, element, element.GetAttribute("alt"));
        else if (Embeds.Contains(tag))
            AddEmbed(element);
        else
            Visit((INode)element);
    }

    /// <summary>The caption belongs to the figure's picture; without one it is a paragraph.</summary>
    private void VisitFigure(IElement figure)
    {
        var (outer, first) = (captions, blocks.Count);
        captions = [];
        Visit((INode)figure);
        EndParagraph();
        var picture = blocks.FindIndex(first, block => block.Kind is BlockKind.Image or BlockKind.Embed);
        if (captions.Count > 0 && picture >= 0)
            blocks[picture] = blocks[picture] with { Text = string.Join(' ', captions) };
        else
            captions.ForEach(caption => Add(BlockKind.Paragraph, caption));
        captions = outer;
    }

    private void AddEmbed(IElement element)
    {
        if (element.HasAttribute("src"))
            AddElsewhere(BlockKind.Embed, element, element.GetAttribute("title"));
        else if (element.QuerySelector("source[src]") is { } source)
            AddElsewhere(BlockKind.Embed, source, element.GetAttribute("title"));
    }

    private void AddElsewhere(BlockKind kind, IElement element, string? text)
    {
        if (WebAddress.Is(element.GetAttribute("src")))
            blocks.Add(
                new BlockContent
                {
                    Kind = kind,
                    Text = Tidy(text ?? "").Replace('\n', ' '),
                    Address = element.GetAttribute("src"),
                }
            );
    }

    private void Add(BlockKind kind, string text, int? level = null)
    {
        if (text.Length > 0)
            blocks.Add(
                new BlockContent
                {
                    Kind = kind,
                    Text = text,
                    Level = level,
                }
            );
    }

    private void EndParagraph()
    {
        var text = Tidy(line.ToString());
        line.Clear();
        // Two line breaks are how some editors write a new paragraph.
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.TrimEntries))
            Add(BlockKind.Paragraph, paragraph);
    }

    /// <summary>The texts of what an element holds, one for each paragraph, item or heading in it.</summary>
    private static List<string> Pieces(IElement element)
    {
        var inner = new HtmlBody();
        inner.Visit((INode)element);
        inner.EndParagraph();
        return inner
            .blocks.Where(block => block.Kind is not (BlockKind.Image or BlockKind.Embed))
            .SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
    }

    private static string Lines(IElement element) => string.Join('\n', Pieces(element));

    /// <summary>Spaces as a browser shows them; only <c>br</c>, kept as a vertical tab until here, breaks a line.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isSpace = character is ' ' or '\t' or '\n' or '\r' or '\f';
            if (character is '\v')
            {
                while (tidy.Length > 0 && tidy[^1] == ' ')
                    tidy.Length--;
                tidy.Append('\n');
            }
            else if (!isSpace)
            {
                // Such as what &#1; stands for.
                if (!char.IsControl(character))
                    tidy.Append(character);
            }
            else if (tidy.Length > 0 && tidy[^1] is not (' ' or '\n'))
                tidy.Append(' ');
        }
        return tidy.ToString().Trim();
    }

    private static string Unblank(string text) =>
        string.Join(
            '\n',
            text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
                .Select(row => string.Concat(row.Where(character => character is '\t' || !char.IsControl(character))))
                .Where(row => !string.IsNullOrWhiteSpace(row))
        );
}
