using Articles.Reading.Metadata.Bylines;
using Articles.Reading.Metadata.Dates;
using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>Reads what stands around a title: authors, dates, subtitle.</summary>
internal sealed class HeaderReader(LineMap map, BodySpan body, int? title)
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
        var found = new AuthorLines(map, body, title, _first, _last).Found();
        BylineLines = [.. found.Select(line => line.Index)];
        return
        [
            .. found
                .SelectMany(line =>
                    line.Byline.Names.Select(name => Author(line.Index, line.Byline, name.Name, name.Start))
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

    private FoundAuthor Author(int line, Byline byline, string name, int start) =>
        new(new Found<string>(name, Evidence(byline.Rule, byline.Confidence, line, start, start + name.Length)));

    private IEnumerable<(int Line, PrintedDate Date)> DatesInOrder(int first, int last)
    {
        for (var i = first; i <= last && i < map.Count; i++)
        {
            // The dates below are those of comments, or of other articles.
            if (map.Marks[i].Boilerplate is BoilerplateKind.Ending or BoilerplateKind.ListHeading && i > body.First)
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
