namespace Articles.Api.Renditions;

/// <summary>Where blocks stand in the text of their article. Images have no text there.</summary>
internal static class PlacedBlocks
{
    /// <summary>So many code points stand between two blocks, and between the paragraphs of a quotation.</summary>
    public const int BetweenParagraphs = 2;

    /// <summary>So many stand between the blocks of an item or a cell.</summary>
    public const int BetweenLines = 1;

    /// <param name="position">Where the first of them begins.</param>
    /// <param name="gap">How many code points stand between two of them.</param>
    public static IEnumerable<(Block Block, int? Start)> Of(IReadOnlyList<Block> blocks, int position, int gap)
    {
        foreach (var block in blocks)
        {
            if (block.Kind is BlockKind.Image || block.Text.Length == 0)
            {
                yield return (block, null);
                continue;
            }
            yield return (block, position);
            position += MarkedText.LengthOf(block.Text) + gap;
        }
    }
}
