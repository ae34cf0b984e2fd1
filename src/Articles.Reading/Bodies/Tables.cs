using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>Reads tables; those that only lay out what is in them are read as what is in them.</summary>
internal static class Tables
{
    private const int MostSpan = 1_000;

    /// <returns>Null for a table that is there for its looks.</returns>
    public static IEnumerable<Block>? Read(IElement table, BodyScope scope)
    {
        var rows = RowsOf(table).ToList();
        if (IsLayout(table, rows))
            return null;
        var caption = table.Children.FirstOrDefault(child => child.LocalName is "caption");
        var text = caption is null ? MarkedText.Empty : FlowReader.ReadText(scope, caption);
        var read = MakeBlock.Table(
            rows.Select(row =>
                CellsOf(row).Select(cell => (CellOf(cell), (IReadOnlyList<Block>)FlowReader.Read(scope, cell))).ToList()
            )
        );
        return [read with { Caption = text.Text.Length > 0 ? text.Text : null, CaptionMarks = text.Marks }];
    }

    private static bool IsLayout(IElement table, List<IElement> rows) =>
        table.GetAttribute("role") is "presentation" or "none"
        || !rows.Exists(row => CellsOf(row).Skip(1).Any())
            && !rows.Exists(row => CellsOf(row).Any(cell => cell.LocalName is "th"))
        || rows.Exists(row =>
            CellsOf(row).Any(cell => cell.QuerySelector("table table, h1, h2, blockquote, figure") is not null)
        );

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(child =>
            child.LocalName switch
            {
                "tr" => [child],
                "thead" or "tbody" or "tfoot" => child.Children.Where(row => row.LocalName is "tr"),
                _ => [],
            }
        );

    private static IEnumerable<IElement> CellsOf(IElement row) =>
        row.Children.Where(cell => cell.LocalName is "td" or "th");

    private static TableCell CellOf(IElement cell) =>
        new(0, 0)
        {
            IsHeader = cell.LocalName is "th",
            Align = AlignOf(cell),
            ColumnSpan = Span(cell, "colspan"),
            RowSpan = Span(cell, "rowspan"),
        };

    private static int? Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), out var span) && span is > 1 and <= MostSpan ? span : null;

    private static CellAlignment? AlignOf(IElement cell)
    {
        var said = $"{cell.GetAttribute("align")} {cell.GetAttribute("style")} {cell.ClassName}".ToLowerInvariant();
        return said switch
        {
            _ when Says("center") => CellAlignment.Center,
            _ when Says("right") => CellAlignment.Right,
            _ when Says("left") => CellAlignment.Left,
            _ => null,
        };

        bool Says(string side) =>
            said.StartsWith(side, StringComparison.Ordinal)
            || said.Replace(" ", "", StringComparison.Ordinal).Contains($"text-align:{side}", StringComparison.Ordinal)
            || said.Contains($"align-{side}", StringComparison.Ordinal);
    }
}
