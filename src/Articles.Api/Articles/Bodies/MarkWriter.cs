using System.Text;

namespace Articles.Api.Articles.Bodies;

/// <summary>Writes text with its marks in a language in which marks must lie inside each other: one that does not is cut where the other ends.</summary>
internal abstract class MarkWriter
{
    protected StringBuilder Out { get; } = new();

    public string Write(MarkedText text)
    {
        Out.Clear();
        var points = new CodePoints(text.Text);
        var marks = text
            .Marks.OrderBy(mark => mark.Start)
            .ThenByDescending(mark => mark.End)
            .Select(mark => mark with { Start = points.UnitAt(mark.Start), End = points.UnitAt(mark.End) })
            .ToList();
        Write(text.Text, 0, text.Text.Length, marks);
        return Out.ToString();
    }

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
            var rest = marks[1..];
            AddMarked(text, mark, [.. rest.Where(other => other.Start < mark.End).Select(other => Cut(other, mark.End))]);
            start = mark.End;
            marks = [.. rest.Where(other => other.Start >= mark.End || other.End > mark.End).Select(other => Behind(other, mark.End))];
        }
        AddText(text, start, end);
    }

    private static Mark Cut(Mark mark, int end) => mark.End > end ? mark with { End = end } : mark;

    private static Mark Behind(Mark mark, int start) => mark.Start < start ? mark with { Start = start } : mark;
}
