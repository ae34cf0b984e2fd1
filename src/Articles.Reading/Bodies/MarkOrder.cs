namespace Articles.Reading.Bodies;

/// <summary>Marks as they are kept: by position, the outer before the inner, none that says nothing.</summary>
internal static class MarkOrder
{
    public static IReadOnlyList<Mark> Of(IEnumerable<Mark> marks)
    {
        var kept = new List<Mark>();
        foreach (
            var mark in marks
                .Where(mark => mark.End > mark.Start || mark.Kind is MarkKind.Footnote or MarkKind.Image)
                .OrderBy(mark => mark.Start)
                .ThenByDescending(mark => mark.End)
                .ThenBy(mark => mark.Kind)
        )
        {
            if (!kept.Exists(outer => Covers(outer, mark)))
                kept.Add(mark);
        }
        return kept;
    }

    // Strong in strong is strong.
    private static bool Covers(Mark outer, Mark mark) =>
        outer.Kind == mark.Kind
        && mark.Kind
            is not (MarkKind.Footnote or MarkKind.Image or MarkKind.Small or MarkKind.Superscript or MarkKind.Subscript)
        && outer.Start <= mark.Start
        && outer.End >= mark.End
        && (mark.Kind is not (MarkKind.Quotation) || outer == mark);
}
