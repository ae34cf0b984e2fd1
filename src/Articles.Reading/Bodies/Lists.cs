using System.Globalization;
using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>Reads lists, with the lists in their items as deeper items.</summary>
internal static class Lists
{
    private const int MostDepth = 20;

    public static IEnumerable<Block> Read(IElement list, BodyScope scope)
    {
        if (scope.Footnotes.Holds(list))
            return ReadFootnotes(list, scope);
        var items = new List<(ListItem, IReadOnlyList<Block>)>();
        Collect(list, 0, items, scope);
        if (items.Count == 0)
            return [];
        var isOrdered = list.LocalName is "ol";
        return
        [
            MakeBlock.List(BlockKind.List, items) with
            {
                Ordered = isOrdered ? true : null,
                FirstNumber = isOrdered ? Number(list, "start") : null,
            },
        ];
    }

    /// <summary>The notes at the foot of a body.</summary>
    public static IEnumerable<Block> ReadFootnotes(IElement holder, BodyScope scope)
    {
        var notes = scope.Footnotes.In(holder);
        var items = notes.Select(note =>
            (new ListItem(0, 0) { Label = note.Label }, (IReadOnlyList<Block>)FlowReader.Read(scope, note.Element))
        );
        return [MakeBlock.List(BlockKind.Footnotes, items)];
    }

    public static IEnumerable<Block> ReadDefinitions(IElement list, BodyScope scope)
    {
        var items = new List<(ListItem, IReadOnlyList<Block>)>();
        foreach (var element in Parts(list))
        {
            var blocks = FlowReader.Read(scope, element);
            if (blocks.Count > 0)
                items.Add((new ListItem(0, 0) { IsTerm = element.LocalName is "dt" }, blocks));
        }
        return items.Count == 0 ? [] : [MakeBlock.List(BlockKind.DefinitionList, items)];
    }

    // Groups in a div may stand in a dl.
    private static IEnumerable<IElement> Parts(IElement list) =>
        list.Children.SelectMany(child => child.LocalName is "div" ? Parts(child) : [child]);

    private static void Collect(IElement list, int depth, List<(ListItem, IReadOnlyList<Block>)> items, BodyScope scope)
    {
        var isOrdered = list.LocalName is "ol";
        var number = depth > 0 && isOrdered ? Number(list, "start") : null;
        foreach (var child in list.ChildNodes)
        {
            if (scope.IsTaken(child))
                continue;
            // A list right in a list is the work of editors; what else is there is an item of its own.
            if (child is IElement { LocalName: "ul" or "ol" or "menu" or "dir" } inner && depth < MostDepth)
                Collect(inner, depth + 1, items, scope);
            else if (child is IElement { LocalName: "li" } item)
                CollectItem(item, Item(item, depth, isOrdered, number), items, scope);
            else if (child is IElement other)
                CollectItem(other, Item(other, depth, isOrdered, number), items, scope);
            else
                continue;
            number = null;
        }
    }

    private static ListItem Item(IElement element, int depth, bool isOrdered, int? number) =>
        new(0, 0)
        {
            Depth = depth,
            Ordered = isOrdered,
            Number = isOrdered ? Number(element, "value") ?? number : null,
            Checked = element
                .QuerySelector(
                    ":scope > input[type=checkbox], :scope > p > input[type=checkbox], :scope > label > input[type=checkbox]"
                )
                ?.HasAttribute("checked"),
        };

    private static void CollectItem(
        IElement element,
        ListItem item,
        List<(ListItem, IReadOnlyList<Block>)> items,
        BodyScope scope
    )
    {
        var lists = LastLists(element);
        // What the lists at its end hold comes behind it, one step deeper.
        if (item.Depth < MostDepth)
            lists.ForEach(scope.Take);
        var blocks = FlowReader.Read(scope, element);
        if (item.Depth < MostDepth && (MakeBlock.IsPlain(blocks) || lists.Count == 0))
        {
            if (blocks.Count > 0 || lists.Count > 0)
                items.Add((item, blocks));
            lists.ForEach(list => Collect(list, item.Depth + 1, items, scope));
            return;
        }
        blocks.AddRange(lists.SelectMany(list => Read(list, scope)));
        items.Add((item, blocks));
    }

    private static List<IElement> LastLists(IElement element)
    {
        var lists = new List<IElement>();
        for (var at = element.LastChild; at is not null; at = at.PreviousSibling)
        {
            if (at is IElement { LocalName: "ul" or "ol" or "menu" or "dir" } list)
                lists.Insert(0, list);
            else if (!string.IsNullOrWhiteSpace(at.TextContent) || at is IElement)
                break;
        }
        return lists;
    }

    private static int? Number(IElement element, string name) =>
        int.TryParse(
            element.GetAttribute(name),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number != 1
            ? number
            : null;
}
