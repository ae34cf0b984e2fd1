using System.Text;

namespace Articles.Reading.Bodies;

/// <summary>The running text of a paragraph while it is read, spaces as they are written, with the marks that are open.</summary>
internal sealed class InlineBuffer
{
    public const char Break = '\v';

    private const int LongestToCarry = 5_000;

    private readonly StringBuilder raw = new();
    private readonly List<Mark> closed = [];
    private readonly List<Mark> open = [];

    /// <summary>The marks that go on, from the outermost on.</summary>
    public IReadOnlyList<Mark> Open => open;

    public int Length => raw.Length;

    public char Last => raw.Length > 0 ? raw[^1] : '\n';

    public void Append(string text) => raw.Append(text);

    public void Append(char character) => raw.Append(character);

    public void Begin(Mark mark) => open.Add(mark with { Start = raw.Length });

    public void End()
    {
        closed.Add(open[^1] with { End = raw.Length });
        open.RemoveAt(open.Count - 1);
    }

    public void Point(Mark mark) => closed.Add(mark with { Start = raw.Length, End = raw.Length });

    /// <summary>Takes what was read until now; marks that are open go on in the next paragraph.</summary>
    public MarkedText Take()
    {
        var marks = closed.Concat(open.Select(mark => mark with { End = raw.Length })).ToList();
        var text = raw.ToString();
        raw.Clear();
        closed.Clear();
        for (var i = 0; i < open.Count; i++)
            open[i] = open[i] with { Start = 0 };
        return Tidy(text, marks);
    }

    /// <summary>Spaces as a browser shows them; only a <see cref="Break"/> breaks a line.</summary>
    private static MarkedText Tidy(string raw, List<Mark> marks)
    {
        var shown = new char[raw.Length];
        Array.Fill(shown, '\0');
        var last = -1;
        for (var i = 0; i < raw.Length; i++)
        {
            var character = raw[i];
            var isSpace = character is ' ' or '\t' or '\n' or '\r' or '\f';
            if (character is Break)
            {
                if (last >= 0 && shown[last] == ' ')
                    shown[last] = '\0';
                shown[i] = '\n';
            }
            else if (isSpace)
            {
                if (last < 0 || shown[last] is ' ' or '\n')
                    continue;
                shown[i] = ' ';
            }
            else if (!char.IsControl(character))
                shown[i] = character;
            else
                continue;
            last = i;
        }
        return Compacted(shown, marks);
    }

    private static MarkedText Compacted(char[] shown, List<Mark> marks)
    {
        var places = new int[shown.Length + 1];
        var text = new StringBuilder(shown.Length);
        for (var i = 0; i < shown.Length; i++)
        {
            places[i] = text.Length;
            if (shown[i] != '\0' && (text.Length > 0 || !char.IsWhiteSpace(shown[i])))
                text.Append(shown[i]);
        }
        places[shown.Length] = text.Length;
        var trimmed = text.ToString().TrimEnd();
        return Composed(trimmed, marks.Select(mark => Placed(mark, trimmed, places)));
    }

    // Spaces at the ends of a mark are not part of it, as an editor's double click takes them along.
    private static Mark Placed(Mark mark, string text, int[] places)
    {
        var (start, end) = (Math.Min(places[mark.Start], text.Length), Math.Min(places[mark.End], text.Length));
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return mark with { Start = start, End = end };
    }

    private static MarkedText Composed(string text, IEnumerable<Mark> marks)
    {
        var composed = ComposedText.Of(text);
        var points = new CodePoints(composed);
        return new(
            composed,
            MarkOrder.Of(marks.Select(mark => mark with { Start = At(mark.Start), End = At(mark.End) }))
        );

        int At(int unit) => points.At(composed == text ? unit : Carried(text, composed, unit));
    }

    // What was written apart was composed, so that everything behind it moved. Each mark costs the text in front of it.
    private static int Carried(string text, string composed, int unit) =>
        Math.Min(composed.Length, text.Length <= LongestToCarry ? ComposedText.Of(text[..unit]).Length : unit);
}
