using System.Text;

namespace Articles.Reading;

/// <summary>A text that is put together from others, and where each of them came to stand.</summary>
internal sealed class Composition
{
    private readonly StringBuilder text = new();
    private readonly List<Mark> marks = [];
    private int length;

    /// <param name="separator">What stands in front, unless nothing does or nothing is added.</param>
    public (int Start, int End) Add(MarkedText part, string separator)
    {
        if (part.Text.Length > 0 && text.Length > 0)
        {
            text.Append(separator);
            length += separator.Length;
        }
        var start = length;
        text.Append(part.Text);
        length += part.Length;
        marks.AddRange(part.Marks.Select(mark => mark.Moved(start)));
        return (start, length);
    }

    public MarkedText ToMarkedText() => new(text.ToString(), [.. marks]);
}
