using System.Text;

namespace Articles.Api.Articles.Bodies;

/// <summary>Writes text with its marks in a language in which marks must lie inside each other: one that does not is cut where the other ends.</summary>
internal abstract class MarkWriter
{
    private const string Quotes = "“”„‘’‚«»‹›「」『』\"'";

    protected StringBuilder Out { get; } = new();

    public string Write(MarkedText text)
    {
        Out.Clear();
        var points = new CodePoints(text.Text);
        var marks = Joined(text.Marks)
            .OrderBy(mark => mark.Start)
            .ThenByDescending(mark => mark.End)
            .ThenBy(mark => mark.Kind)
            .Select(mark => mark with { Start = points.UnitAt(mark.Start), End = points.UnitAt(mark.End) })
            .ToList();
        Write(text.Text, 0, text.Text.Length, marks);
        return Out.ToString();
    }

    /// <summary>Strong words beside or over strong words are one run of them: written as two, their signs would meet.</summary>
    private static List<Mark> Joined(IEnumerable<Mark> marks)
    {
        var joined = new List<Mark>();
        foreach (var mark in marks.OrderBy(mark => mark.Start))
        {
            var before = joined.FindLastIndex(other =>
                IsRun(mark) && other.Kind == mark.Kind && other.End >= mark.Start
            );
            if (before < 0)
                joined.Add(mark);
            else
                joined[before] = joined[before] with { End = Math.Max(joined[before].End, mark.End) };
        }
        return joined;
    }

    private static bool IsRun(Mark mark) => mark.Kind is MarkKind.Strong or MarkKind.Emphasis or MarkKind.Strikethrough;

    protected abstract void AddText(string text, int start, int end);

    protected abstract void AddPoint(string text, Mark mark);

    /// <param name="inner">The marks inside it, cut to its ends.</param>
    protected abstract void AddMarked(string text, Mark mark, List<Mark> inner);

    protected void Write(string text, int start, int end, List<Mark> marks)
    {
        while (marks.Count > 0)
        {
            var mark = marks[0];
            AddText(text, start, mark.Start);
            start = mark.Start;
            if (mark.Start == mark.End)
            {
                AddPoint(text, mark);
                marks = marks[1..];
                continue;
            }
            // No link is in a link.
            var rest = marks[1..].Where(other => !IsLinkInside(other, mark)).ToList();
            AddMarked(
                text,
                mark,
                [.. rest.Where(other => other.Start < mark.End).Select(other => Cut(other, mark.End))]
            );
            start = mark.End;
            marks =
            [
                .. rest.Where(other => other.Start >= mark.End || other.End > mark.End)
                    .Select(other => Behind(other, mark.End)),
            ];
        }
        AddText(text, start, end);
    }

    /// <summary>Whether a mark's own element writes the quotation marks that stand at its ends.</summary>
    protected static bool IsQuoted(string text, Mark mark) =>
        mark.Kind is MarkKind.Quotation
        && mark.End - mark.Start > 2
        && Quotes.Contains(text[mark.Start], StringComparison.Ordinal)
        && Quotes.Contains(text[mark.End - 1], StringComparison.Ordinal);

    /// <summary>What stands between the quotation marks.</summary>
    protected void WriteQuoted(string text, Mark mark, List<Mark> inner) =>
        Write(
            text,
            mark.Start + 1,
            mark.End - 1,
            [
                .. inner
                    .Select(other => Cut(Behind(other, mark.Start + 1), mark.End - 1))
                    .Where(other => other.End > other.Start || other.Kind is MarkKind.Footnote or MarkKind.Image),
            ]
        );

    private static Mark Cut(Mark mark, int end) =>
        mark.End > end ? mark with { Start = Math.Min(mark.Start, end), End = end } : mark;

    private static bool IsLinkInside(Mark other, Mark mark) =>
        other.Kind is MarkKind.Link && mark.Kind is MarkKind.Link && other.Start < mark.End;

    private static Mark Behind(Mark mark, int start) =>
        mark.Start < start ? mark with { Start = start, End = Math.Max(mark.End, start) } : mark;
}
