namespace Articles.Api.Articles.Bodies;

/// <summary>Writes a table with pipes.</summary>
internal static class MarkdownTable
{
    /// <returns>Null for one that is more than rows of words under a row of headings.</returns>
    public static string? Of(Block table, Func<MarkedText, string> inline)
    {
        if (table.Caption is not null || table.Rows.Count == 0 || !IsPlain(table))
            return null;
        var text = MarkedText.Of(table);
        var rows = table
            .Rows.Select(row => Line(row.Cells.Select(cell => inline(text.Slice(cell.Start, cell.End)))))
            .ToList();
        rows.Insert(1, Line(table.Rows[0].Cells.Select(cell => Rule(cell.Align))));
        return string.Join('\n', rows);
    }

    private static bool IsPlain(Block table)
    {
        var heads = table.Rows[0].Cells;
        return heads.Count > 0
            && heads.All(cell => cell.IsHeader)
            && table.Rows.Skip(1).All(row => row.Cells.Count == heads.Count && row.Cells.All(cell => !cell.IsHeader))
            && table.Rows.All(row =>
                row.Cells.Zip(heads)
                    .All(pair =>
                        pair.First is { Blocks.Count: 0, ColumnSpan: null, RowSpan: null }
                        && pair.First.Align == pair.Second.Align
                    )
            )
            && !table.Marks.Any(mark => mark.Kind is MarkKind.Code or MarkKind.Image)
            && table.Text.Count(character => character == '\n') < table.Rows.Count;
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Rule(CellAlignment? align) =>
        align switch
        {
            CellAlignment.Left => ":---",
            CellAlignment.Center => ":---:",
            CellAlignment.Right => "---:",
            _ => "---",
        };
}
