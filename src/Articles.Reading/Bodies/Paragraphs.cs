namespace Articles.Reading.Bodies;

/// <summary>Cuts running text into paragraphs, and takes out of it the images that stand by themselves.</summary>
internal static class Paragraphs
{
    public static IEnumerable<Block> Of(MarkedText text)
    {
        // Two line breaks are how some editors write a new paragraph.
        foreach (var paragraph in text.Split("\n\n"))
        {
            foreach (var block in Apart(Trimmed(paragraph)))
                yield return block;
        }
    }

    private static MarkedText Trimmed(MarkedText text)
    {
        var start = text.Text.Length - text.Text.TrimStart().Length;
        var kept = MarkedText.LengthOf(text.Text.Trim());
        return kept == text.Length ? text : text.Slice(start, start + kept);
    }

    private static IEnumerable<Block> Apart(MarkedText text)
    {
        var points = new CodePoints(text.Text);
        var (start, from) = (0, 0);
        foreach (var image in text.Marks.Where(mark => mark.Kind is MarkKind.Image))
        {
            var at = points.UnitAt(image.Start);
            var isAtStart = at == from || at == 0 || text.Text[at - 1] == '\n';
            var isAtEnd = at == text.Text.Length || text.Text[at] == '\n';
            var isEdge = at == 0 || at == text.Text.Length || isAtStart && isAtEnd;
            if (!isEdge)
                continue;
            if (Words(text, start, image.Start) is { } words)
                yield return words;
            yield return BodyImages.Apart(image);
            (start, from) = (image.Start, at);
        }
        if (Words(text, start, text.Length) is { } last)
            yield return last;
    }

    private static Block? Words(MarkedText text, int start, int end)
    {
        if (start == end)
            return null;
        var apart = (
            text with
            {
                Marks = [.. text.Marks.Where(mark => mark.Kind is not MarkKind.Image || IsInside(mark))],
            }
        ).Slice(start, end);
        apart = apart.Text.Length == apart.Text.Trim().Length ? apart : Trimmed(apart);
        return apart.Text.Length == 0
            ? null
            : Embeds.OfLine(apart) ?? new Block(BlockKind.Paragraph, apart.Text) { Marks = apart.Marks };

        bool IsInside(Mark mark) => mark.Start > start && mark.Start < end;
    }
}
