namespace Articles.Reading;

/// <summary>Makes the blocks that hold others: their text is that of what they hold.</summary>
public static class MakeBlock
{
    internal const string BetweenParagraphs = "\n\n";
    internal const string BetweenLines = "\n";
    internal const string BetweenCells = " ";

    /// <summary>The texts of blocks that are part of the article's text.</summary>
    internal static MarkedText TextOf(IEnumerable<Block> blocks, string separator) =>
        MarkedText.Join(separator, blocks.Where(block => block.Kind is not BlockKind.Image).Select(MarkedText.Of));

    /// <summary>Whether blocks are no more than one paragraph, or nothing.</summary>
    internal static bool IsPlain(IReadOnlyList<Block> blocks) =>
        blocks.Count == 0 || blocks is [{ Kind: BlockKind.Paragraph }];

    /// <summary>A block quote of what it consists of.</summary>
    public static Block Blockquote(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var text = TextOf(blocks, BetweenParagraphs);
        return new Block(BlockKind.Blockquote, text.Text)
        {
            Marks = text.Marks,
            Blocks = blocks.All(block => block.Kind is BlockKind.Paragraph) ? [] : blocks,
        };
    }

    /// <summary>A list, a definition list or footnotes.</summary>
    /// <param name="items">Each with what it consists of; its position is given to it here.</param>
    public static Block List(BlockKind kind, IEnumerable<(ListItem Item, IReadOnlyList<Block> Blocks)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var text = new Composition();
        var placed = new List<ListItem>();
        foreach (var (item, blocks) in items)
        {
            var (start, end) = text.Add(TextOf(blocks, BetweenLines), BetweenLines);
            placed.Add(item with { Start = start, End = end, Blocks = IsPlain(blocks) ? [] : blocks });
        }
        var whole = text.ToMarkedText();
        return new Block(kind, whole.Text)
        {
            Marks = whole.Marks,
            Items = kind is BlockKind.List && FollowFromLines(whole.Text, placed) ? [] : placed,
        };
    }

    // Items that say no more than the lines of the text.
    private static bool FollowFromLines(string text, List<ListItem> items) =>
        text.Split('\n').Length == items.Count
        && items.TrueForAll(item => item.Start < item.End && item == new ListItem(item.Start, item.End));

    /// <summary>A table of its rows of cells, each with what it consists of.</summary>
    public static Block Table(IEnumerable<IEnumerable<(TableCell Cell, IReadOnlyList<Block> Blocks)>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new Composition();
        var placed = new List<TableRow>();
        foreach (var row in rows)
        {
            var separator = BetweenLines;
            var cells = new List<TableCell>();
            foreach (var (cell, blocks) in row)
            {
                var part = TextOf(blocks, BetweenCells);
                var (start, end) = text.Add(part, separator);
                cells.Add(cell with { Start = start, End = end, Blocks = IsPlain(blocks) ? [] : blocks });
                if (part.Text.Length > 0)
                    separator = BetweenCells;
            }
            placed.Add(new TableRow { Cells = cells });
        }
        var whole = text.ToMarkedText();
        return new Block(BlockKind.Table, whole.Text) { Marks = whole.Marks, Rows = placed };
    }
}
