namespace Articles.Reading.Pages;

/// <summary>Reads what stands around a title: authors, dates, subtitle.</summary>
internal sealed class HeaderReader(PageMap map, BodySpan body, int? title)
{
    // Bylines and dates stand above a title too, and below the first paragraph.
    private const int Above = 10;
    private const int Below = 4;

    // Where pages that print no date above print it.
    private const int Behind = 8;
    private const int BelowTitle = 10;
    private const int LongestSubtitle = 400;

    private readonly int _first = Math.Max(0, (title ?? (body.IsEmpty ? 0 : body.First - Above)) - Above);
    private readonly int _last = Math.Min(
        map.Count - 1,
        Math.Max(body.IsEmpty ? 0 : body.First + Below, title is { } line ? line + BelowTitle : 0)
    );

    public IReadOnlyList<int> BylineLines { get; private set; } = [];

    public IReadOnlyList<FoundAuthor> Authors()
    {
        var (lines, bylines) = Introduced();
        if (lines.Count == 0)
            (lines, bylines) = Beside();
        BylineLines = lines;
        return
        [
            .. lines
                .Zip(bylines)
                .SelectMany(pair =>
                    pair.Second.Names.Select(name => Author(pair.First, pair.Second, name.Name, name.Start))
                )
                .DistinctBy(author => LineShape.Key(author.Name.Value)),
        ];
    }

    /// <summary>The date of publication and that of the last change.</summary>
    public (Found<PageDate>? Published, Found<PageDate>? Modified) Dates()
    {
        Found<PageDate>? published = null;
        Found<PageDate>? modified = null;
        foreach (
            var (line, date) in DatesInOrder(_first, _last).Concat(DatesInOrder(body.Last + 1, body.Last + Behind))
        )
        {
            var found = new Found<PageDate>(date.Date, Evidence("printed-date", 0.9, line, date.Start, date.End));
            if (IsOfChange(line, date))
                modified ??= found;
            else
                published ??= found;
        }
        return (published, modified);
    }

    /// <summary>The line that stands under the title and above byline, date and body.</summary>
    public int? Subtitle()
    {
        if (title is not { } line || line + 1 >= map.Count)
            return null;
        var next = line + 1;
        if (map.Marks[next].IsMarked || map.Marks[next].Byline is not null || BylineLines.Contains(next))
            return null;
        var text = map.Line(next).Text;
        if (text.Length > LongestSubtitle || LineShape.Words(text) < 4 || Headline.Repeats(text, map.Line(line).Text))
            return null;
        return next < body.First || IsHeaderLine(next + 1) ? next : null;
    }

    private bool IsHeaderLine(int index) =>
        index < map.Count
        && (map.Marks[index].IsDateLine || map.Marks[index].Byline is not null || BylineLines.Contains(index));

    private (List<int>, List<Byline>) Introduced()
    {
        var (lines, bylines) = (new List<int>(), new List<Byline>());
        for (var i = _first; i <= _last; i++)
        {
            if (map.Marks[i].Byline is not { } byline || i < body.First && title is { } && i < title - 3)
                continue;
            // One author line is enough, unless the next continues it.
            if (lines.Count > 0 && (i > lines[^1] + 1 || byline.Rule != bylines[^1].Rule))
                continue;
            lines.Add(i);
            bylines.Add(byline);
        }
        return (lines, bylines);
    }

    // A name alone is the author's when a date or a post stands beside it.
    private (List<int>, List<Byline>) Beside()
    {
        var (lines, bylines) = (new List<int>(), new List<Byline>());
        for (var i = _first; i <= _last; i++)
        {
            if (map.Marks[i].Update is not null || NamesAt(i) is not { } byline)
                continue;
            lines.Add(i);
            bylines.Add(byline);
            break;
        }
        return (lines, bylines);
    }

    private Byline? NamesAt(int index) =>
        IsIntroduction(index - 1) ? Byline.OfIntroduced(map.Line(index).Text, map.Marks[index].Dates)
        : HasCompany(index) ? Byline.OfNamesAlone(map.Line(index).Text)
        : null;

    // 'By' on a line of its own.
    private bool IsIntroduction(int index) =>
        index >= 0 && BylineWords.Alone.Contains(LineShape.Key(map.Line(index).Text));

    private bool HasCompany(int index)
    {
        for (var i = Math.Max(0, index - 2); i <= Math.Min(map.Count - 1, index + 2); i++)
        {
            if (i != index && (map.Marks[i].IsDateLine || i == index + 1 && IsPost(map.Line(i).Text)))
                return true;
        }
        return index > 0 && map.Marks[index - 1].Furniture == FurnitureKind.BioHeading || index - 1 == title;
    }

    private static bool IsPost(string text) =>
        LineShape.Words(text) <= 6 && LineShape.Key(text).Split(' ').Any(BylineWords.Posts.Contains);

    private FoundAuthor Author(int line, Byline byline, string name, int start) =>
        new(new Found<string>(name, Evidence(byline.Rule, byline.Confidence, line, start, start + name.Length)));

    private IEnumerable<(int Line, PrintedDate Date)> DatesInOrder(int first, int last)
    {
        for (var i = first; i <= last && i < map.Count; i++)
        {
            // The dates below are those of comments, or of other articles.
            if (map.Marks[i].Furniture is FurnitureKind.Ending or FurnitureKind.ListHeading && i > body.First)
                yield break;
            var mark = map.Marks[i];
            if (mark.Update is not null || !mark.IsDateLine && mark.Byline is null)
                continue;
            foreach (var date in mark.Dates)
                yield return (i, date);
        }
    }

    // The nearest word of change or of publication before the date, in its line or in the short line above.
    private bool IsOfChange(int line, PrintedDate date)
    {
        var before = map.Line(line).Text[..date.Start];
        if (!LineShape.HasLetters(before) && line > 0 && LineShape.Words(map.Line(line - 1).Text) <= 3)
            before = map.Line(line - 1).Text;
        return DateLabels.IsOfChange(before);
    }

    private Evidence Evidence(string rule, double confidence, int line, int start, int end) =>
        map.Page.Evidence(rule, confidence, map.Line(line).Start + start, map.Line(line).Start + end);
}
