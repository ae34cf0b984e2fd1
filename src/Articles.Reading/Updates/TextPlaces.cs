namespace Articles.Reading.Updates;

/// <summary>Makes selectors of places in an article's text.</summary>
internal sealed class TextPlaces(string text)
{
    private const int Context = 32;
    private readonly CodePoints _points = new(text);

    public TextSelector Selector(int start, int end) =>
        new(
            text[start..end],
            text[Whole(Math.Max(0, start - Context))..start],
            text[end..Whole(Math.Min(text.Length, end + Context))],
            _points.At(start),
            _points.At(end)
        );

    /// <summary>The first UTF-16 unit of a code point.</summary>
    public int UnitAt(int point) => _points.UnitAt(point);

    // No character is cut in half.
    private int Whole(int unit) =>
        unit > 0 && unit < text.Length && char.IsLowSurrogate(text[unit]) && char.IsHighSurrogate(text[unit - 1])
            ? unit - 1
            : unit;
}
