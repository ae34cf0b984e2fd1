namespace Articles.Api.Renditions;

/// <summary>What a list consists of.</summary>
internal static class ItemsOfBlock
{
    /// <summary>The items of a list; of one that says no more than its lines, a line each.</summary>
    public static IReadOnlyList<ListItem> Of(Block block)
    {
        if (block.Items.Count > 0)
            return block.Items;
        var (items, start) = (new List<ListItem>(), 0);
        foreach (var line in block.Text.Split('\n'))
        {
            var end = start + MarkedText.LengthOf(line);
            items.Add(new ListItem(start, end) { Ordered = block.Ordered is true });
            start = end + 1;
        }
        return items;
    }
}
