using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>Which lines between the first and the last of the body belong to it.</summary>
internal sealed class BodyLines
{
    private const int MostHeadingWords = 16;
    private readonly LineMap _map;

    public BodyLines(LineMap map, BodySpan body, string? title, IReadOnlySet<int> taken)
    {
        _map = map;
        var kept = new List<int>(Math.Max(0, body.Last - body.First + 1));
        var inList = false;
        for (var i = body.First; i <= body.Last; i++)
        {
            var mark = map.Marks[i];
            var isProse = map.Looks[i].IsProse;
            if (mark.Boilerplate is BoilerplateKind.ListHeading or BoilerplateKind.Ending)
                inList = true;
            else if (isProse && mark.Boilerplate == BoilerplateKind.None)
                inList = false;
            if (
                !inList
                && !mark.IsMarked
                && !taken.Contains(i)
                && !map.Repeats[i]
                && !map.Teasers[i]
                && !(title is not null && Headline.Repeats(map.Line(i).Text, title))
            )
                kept.Add(i);
        }
        Kept = kept;
    }

    public IReadOnlyList<int> Kept { get; }

    /// <summary>The blocks of the kept lines; items that stand together are one list.</summary>
    public IReadOnlyList<Block> Blocks()
    {
        var blocks = new List<Block>();
        var items = new List<string>();
        foreach (var index in Kept)
        {
            var block = BlockOf(_map, index, Kept);
            if (block.Kind == BlockKind.List)
            {
                items.Add(block.Text);
                continue;
            }
            AddList(blocks, items);
            blocks.Add(block);
        }
        AddList(blocks, items);
        return blocks;
    }

    // One item makes no list: it is a paragraph that starts with a dash or a number.
    private static void AddList(List<Block> blocks, List<string> items)
    {
        if (items.Count > 0)
            blocks.Add(new Block(items.Count > 1 ? BlockKind.List : BlockKind.Paragraph, string.Join('\n', items)));
        items.Clear();
    }

    // A short line that ends like no sentence and stands before prose is a heading.
    private static Block BlockOf(LineMap map, int index, IReadOnlyList<int> kept)
    {
        var text = map.Line(index).Text;
        var isHeading =
            !LineShape.EndsSentence(text)
            && LineShape.Words(text) <= MostHeadingWords
            && index != kept[^1]
            && map.Looks[index + 1].IsProse;
        if (ListItems.IsItem(text))
            return new Block(BlockKind.List, text);
        return new Block(isHeading ? BlockKind.Heading : BlockKind.Paragraph, text);
    }
}
