namespace Articles.Api.Renditions;

/// <summary>Answers blocks with their positions in the article's text.</summary>
internal static class ArticleBlocks
{
    public static List<BlockResponse> Of(IReadOnlyList<Block> blocks) => Of(blocks, 0, PlacedBlocks.BetweenParagraphs);

    private static List<BlockResponse> Of(IReadOnlyList<Block> blocks, int position, int gap) =>
        [.. PlacedBlocks.Of(blocks, position, gap).Select(placed => Of(placed.Block, placed.Start))];

    private static BlockResponse Of(Block block, int? start)
    {
        var isImage = block.Kind is BlockKind.Image;
        return new BlockResponse
        {
            Kind = block.Kind,
            Text = block.Text,
            Level = block.Level,
            Address = block.Address,
            Start = start,
            End = start + MarkedText.LengthOf(block.Text),
            Marks = isImage ? null : Marks(block.Marks, start ?? 0),
            Ordered = block.Kind is BlockKind.List ? block.Ordered ?? false : null,
            FirstNumber = block.FirstNumber,
            Items = Items(block, start ?? 0),
            Rows = Rows(block, start ?? 0),
            Blocks = block.Blocks.Count > 0 ? Of(block.Blocks, start ?? 0, PlacedBlocks.BetweenParagraphs) : null,
            Caption =
                !isImage ? block.Caption
                : block.Text.Length > 0 ? block.Text
                : null,
            CaptionMarks = Marks(isImage ? block.Marks : block.CaptionMarks, 0),
            Language = block.Language,
            Alt = block.Alt,
            Title = block.Title,
            Width = block.Width,
            Height = block.Height,
            Credit = block.Credit,
            Srcset = block.Srcset,
            Link = block.Link,
            Provider = block.Provider,
            Attribution = block.Attribution,
            SourceAddress = block.SourceAddress,
        };
    }

    private static List<BlockMark>? Marks(IReadOnlyList<Mark> marks, int start) =>
        marks.Count > 0 ? [.. marks.Select(mark => BlockMark.Of(mark.Moved(start)))] : null;

    private static List<ItemResponse>? Items(Block block, int start)
    {
        if (block.Kind is not (BlockKind.List or BlockKind.DefinitionList or BlockKind.Footnotes))
            return null;
        var text = new MarkedText(block.Text, []);
        return
        [
            .. ItemsOfBlock
                .Of(block)
                .Select(item => new ItemResponse
                {
                    Text = text.Slice(item.Start, item.End).Text,
                    Start = start + item.Start,
                    End = start + item.End,
                    Depth = item.Depth,
                    Ordered = item.Ordered,
                    Number = item.Number,
                    Checked = item.Checked,
                    IsTerm = block.Kind is BlockKind.DefinitionList ? item.IsTerm : null,
                    Label = item.Label,
                    Blocks =
                        item.Blocks.Count > 0 ? Of(item.Blocks, start + item.Start, PlacedBlocks.BetweenLines) : null,
                }),
        ];
    }

    private static List<IReadOnlyList<CellResponse>>? Rows(Block block, int start)
    {
        if (block.Rows.Count == 0)
            return null;
        var text = new MarkedText(block.Text, []);
        return [.. block.Rows.Select(row => row.Cells.Select(cell => Cell(cell, text, start)).ToList())];
    }

    private static CellResponse Cell(TableCell cell, MarkedText text, int start) =>
        new()
        {
            Text = text.Slice(cell.Start, cell.End).Text,
            Start = start + cell.Start,
            End = start + cell.End,
            IsHeader = cell.IsHeader,
            Align = cell.Align,
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Blocks = cell.Blocks.Count > 0 ? Of(cell.Blocks, start + cell.Start, PlacedBlocks.BetweenLines) : null,
        };
}
