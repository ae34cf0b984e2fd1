using Articles.Api.Pipeline;

namespace Articles.Api.Articles.Writing;

/// <summary>Makes the blocks of a body of those that an editor sends.</summary>
internal sealed class WrittenBlocks(List<ProblemError> errors)
{
    public const int Most = 5_000;

    private const int MostInner = 20_000;
    private const int Deepest = 12;
    private const int DefaultLevel = 2;

    private int inner;

    /// <param name="at">The pointer of the list, for errors: <c>/blocks</c>.</param>
    /// <returns>In Unicode NFC, lines end with <c>\n</c>, without space around the text.</returns>
    public static IReadOnlyList<Block> Read(IReadOnlyList<BlockContent> contents, string at, List<ProblemError> errors)
    {
        if (contents.Count > Most)
        {
            errors.Add(new ProblemError { Pointer = at, Detail = $"has more than {Most} blocks" });
            return [];
        }
        return new WrittenBlocks(errors).Read(contents, at, 0);
    }

    private List<Block> Read(IReadOnlyList<BlockContent> contents, string at, int depth)
    {
        if (depth > Deepest || (inner += depth > 0 ? contents.Count : 0) > MostInner)
        {
            Complain(
                at,
                depth > Deepest ? $"is nested deeper than {Deepest}" : $"has more than {MostInner} inner blocks"
            );
            return [];
        }
        return contents.Select((content, n) => Read(content, $"{at}/{n}", depth)).ToList();
    }

    private Block Read(BlockContent content, string at, int depth)
    {
        BlockRules.Check(content, at, errors);
        var words = WrittenMarks.Read(content, at, errors);
        var block = content switch
        {
            { Kind: BlockKind.List or BlockKind.DefinitionList or BlockKind.Footnotes, Items: { } items } => List(
                content.Kind,
                items,
                words,
                at,
                depth
            ),
            { Kind: BlockKind.Table, Rows: { } rows } => Table(rows, words, at, depth),
            { Kind: BlockKind.Blockquote, Blocks: { Count: > 0 } blocks } => MakeBlock.Blockquote(
                Read(blocks, $"{at}/blocks", depth + 1)
            ),
            { Kind: BlockKind.Embed, Blocks: { Count: > 0 } blocks } => MakeBlock.Blockquote(
                Read(blocks, $"{at}/blocks", depth + 1)
            ) with
            {
                Kind = BlockKind.Embed,
            },
            _ => new Block(content.Kind, words.Text) { Marks = words.Marks },
        };
        return Describe(block, content, at, depth);
    }

    private Block Describe(Block block, BlockContent content, string at, int depth)
    {
        var isImage = content.Kind is BlockKind.Image;
        var caption = WrittenMarks.ReadCaption(content, at, errors);
        return block with
        {
            Text = isImage && block.Text.Length == 0 ? caption.Text : block.Text,
            Marks = isImage ? caption.Marks : block.Marks,
            Level = content.Kind is BlockKind.Heading ? content.Level ?? DefaultLevel : null,
            Address = content.Address,
            Ordered = content is { Kind: BlockKind.List, Ordered: true } ? true : null,
            FirstNumber = content.FirstNumber is 1 ? null : content.FirstNumber,
            Blocks =
                content.Kind is BlockKind.Gallery
                    ? Read(content.Blocks ?? [], $"{at}/blocks", depth + 1)
                    : block.Blocks,
            Caption = isImage || caption.Text.Length == 0 ? null : caption.Text,
            CaptionMarks = isImage ? [] : caption.Marks,
            Language = Line(content.Language),
            Alt = Line(content.Alt),
            Title = Line(content.Title),
            Width = content.Width,
            Height = content.Height,
            Credit = Line(content.Credit),
            Srcset = Line(content.Srcset),
            Link = content.Link,
            Provider = Line(content.Provider),
            Attribution = Line(content.Attribution),
            SourceAddress = content.SourceAddress,
        };
    }

    private Block List(BlockKind kind, IReadOnlyList<ItemContent> items, MarkedText words, string at, int depth)
    {
        inner += items.Count;
        var read = items.Select(
            (item, n) =>
                (
                    new ListItem(0, 0)
                    {
                        Depth = Math.Clamp(item.Depth, 0, BlockRules.DeepestItem),
                        Ordered = item.Ordered,
                        Number = item.Number,
                        Checked = item.Checked,
                        IsTerm = item.IsTerm is true,
                        Label = Line(item.Label),
                    },
                    (IReadOnlyList<Block>)Inside(item.Text, item.Blocks, $"{at}/items/{n}", depth)
                )
        );
        var list = MakeBlock.List(kind, [.. read]);
        return WithMarks(
            list,
            words,
            list.Items.Where(item => item.Blocks.Count > 0).Select(item => (item.Start, item.End))
        );
    }

    private Block Table(IReadOnlyList<IReadOnlyList<CellContent>> rows, MarkedText words, string at, int depth)
    {
        inner += rows.Sum(row => row.Count);
        var read = rows.Select(
            (row, r) =>
                row.Select(
                    (cell, c) =>
                        (
                            new TableCell(0, 0)
                            {
                                IsHeader = cell.IsHeader,
                                Align = cell.Align,
                                ColumnSpan = BlockRules.Span(cell.ColumnSpan),
                                RowSpan = BlockRules.Span(cell.RowSpan),
                            },
                            (IReadOnlyList<Block>)Inside(cell.Text, cell.Blocks, $"{at}/rows/{r}/{c}", depth)
                        )
                )
        );
        var table = MakeBlock.Table([.. read.Select(row => row.ToList())]);
        return WithMarks(
            table,
            words,
            table
                .Rows.SelectMany(row => row.Cells)
                .Where(cell => cell.Blocks.Count > 0)
                .Select(cell => (cell.Start, cell.End))
        );
    }

    /// <summary>What an item or a cell consists of.</summary>
    private List<Block> Inside(string? text, IReadOnlyList<BlockContent>? blocks, string at, int depth)
    {
        if (inner > MostInner)
        {
            Complain(at, $"is one of more than {MostInner} inner parts");
            return [];
        }
        if (blocks is { Count: > 0 })
            return Read(blocks, $"{at}/blocks", depth + 1);
        var words = WrittenMarks.Clean(text ?? "");
        return words.Length == 0 ? [] : [new Block(BlockKind.Paragraph, words)];
    }

    /// <summary>Marks count in the whole text; those of inner blocks are said by the inner blocks.</summary>
    private static Block WithMarks(Block block, MarkedText words, IEnumerable<(int Start, int End)> apart)
    {
        var ranges = apart.ToList();
        var length = MarkedText.LengthOf(block.Text);
        var own = words.Marks.Where(mark =>
            mark.End <= length && !ranges.Exists(range => mark.Start >= range.Start && mark.End <= range.End)
        );
        return block with { Marks = WrittenMarks.InOrder([.. block.Marks, .. own]) };
    }

    private void Complain(string pointer, string detail) =>
        errors.Add(new ProblemError { Pointer = pointer, Detail = detail });

    private static string? Line(string? text) =>
        text is not null && ComposedText.Of(text).ReplaceLineEndings(" ").Trim() is { Length: > 0 } line ? line : null;
}
