using System.Globalization;
using Articles.Api.Renditions;

namespace Articles.Api.Articles.Bodies;

/// <summary>Puts annotations into blocks, as marks that <see cref="InlineHtml"/> knows by their targets.</summary>
internal sealed class AnnotateBlocks(IReadOnlyList<BodyAnnotation> annotations)
{
    private const string ClosingMarks = "”’»›\"'";

    // No label of a footnote begins with a control character.
    private const char Sign = '\u0001';

    public IReadOnlyList<BodyAnnotation> Annotations => annotations;

    /// <returns>Null for a mark that the article has itself.</returns>
    public static int? IndexOf(Mark mark) =>
        mark.Target is [Sign, .. var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;

    public IReadOnlyList<(Block Block, int? Start)> Run(IReadOnlyList<Block> blocks) =>
        Run(blocks, 0, PlacedBlocks.BetweenParagraphs);

    private List<(Block Block, int? Start)> Run(IReadOnlyList<Block> blocks, int position, int gap) =>
        PlacedBlocks
            .Of(blocks, position, gap)
            .Select(placed => (placed.Start is { } start ? Annotate(placed.Block, start) : placed.Block, placed.Start))
            .ToList();

    private List<Block> Inner(IReadOnlyList<Block> blocks, int position, int gap) =>
        Run(blocks, position, gap).ConvertAll(inner => inner.Block);

    private Block Annotate(Block block, int start)
    {
        var end = start + MarkedText.LengthOf(block.Text);
        var added = annotations.Index().SelectMany(one => MarksOf(one.Item, one.Index, block, start, end)).ToList();
        if (added.Count == 0)
            return block;
        return block with
        {
            Marks = [.. block.Marks, .. added],
            Blocks = Inner(block.Blocks, start, PlacedBlocks.BetweenParagraphs),
            Items =
            [
                .. block.Items.Select(item =>
                    item with
                    {
                        Blocks = Inner(item.Blocks, start + item.Start, PlacedBlocks.BetweenLines),
                    }
                ),
            ],
            Rows =
            [
                .. block.Rows.Select(row =>
                    row with
                    {
                        Cells =
                        [
                            .. row.Cells.Select(cell =>
                                cell with
                                {
                                    Blocks = Inner(cell.Blocks, start + cell.Start, PlacedBlocks.BetweenLines),
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
    }

    private static IEnumerable<Mark> MarksOf(BodyAnnotation annotation, int index, Block block, int start, int end)
    {
        var (from, to) = (Math.Max(annotation.Start, start) - start, Math.Min(annotation.End, end) - start);
        if (from >= to)
            yield break;
        var target = $"{Sign}{index.ToString(CultureInfo.InvariantCulture)}";
        yield return new Mark(MarkKind.Highlight, from, to) { Target = target };
        if (annotation.After.Length == 0 || annotation.End > end)
            yield break;
        var points = new CodePoints(block.Text);
        var unit = points.UnitAt(to);
        if (unit < block.Text.Length && ClosingMarks.Contains(block.Text[unit], StringComparison.Ordinal))
            to++;
        // No link is in a link.
        var link = block.Marks.FirstOrDefault(mark => mark.Kind is MarkKind.Link && mark.Start <= to && to < mark.End);
        to = link?.End ?? to;
        yield return new Mark(MarkKind.Footnote, to, to) { Target = target };
    }
}
