using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>A repaired page and its lines, which hold all findings' positions.</summary>
internal sealed class TextPage
{
    private readonly CodePoints _points;
    private readonly string?[] _keys;

    public TextPage(string text)
    {
        Text = text;
        Lines = HardWraps.Join(text, Split(text));
        _points = new CodePoints(text);
        _keys = new string?[Lines.Count];
    }

    public string Text { get; }

    /// <summary>The <see cref="LineShape.Key"/> of a line, made when it is first asked for.</summary>
    public string Key(int line) => _keys[line] ??= LineShape.Key(Lines[line].Text);

    /// <summary>The lines that print something, trimmed, in order; a paragraph that was broken to a width is one.</summary>
    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>Evidence whose words are the page's from one UTF-16 unit to another.</summary>
    public Evidence Evidence(string rule, double confidence, int start, int end) =>
        new(rule, confidence, _points.At(start), _points.At(end), Text[start..end]);

    public Evidence Evidence(string rule, double confidence, TextLine line) =>
        Text.AsSpan(line.Start, line.Text.Length).SequenceEqual(line.Text)
            ? new(rule, confidence, _points.At(line.Start), _points.At(line.End), line.Text)
            : Evidence(rule, confidence, line.Start, line.End);

    private static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var afterBlank = true;
        for (var start = 0; start < text.Length; )
        {
            var feed = text.AsSpan(start).IndexOf('\n');
            var next = feed < 0 ? text.Length : start + feed;
            var (first, end) = (start, next);
            while (first < end && char.IsWhiteSpace(text[first]))
                first++;
            while (end > first && char.IsWhiteSpace(text[end - 1]))
                end--;
            if (end > first)
                lines.Add(new TextLine(first, text[first..end], afterBlank));
            afterBlank = end == first;
            start = next + 1;
        }
        return lines;
    }
}

/// <summary>One printed line.</summary>
/// <param name="Start">Its first UTF-16 unit in the page.</param>
/// <param name="Text">Without white space at either end.</param>
/// <param name="AfterBlank">Whether a blank line, or nothing, stands before it.</param>
internal readonly record struct TextLine(int Start, string Text, bool AfterBlank)
{
    public int End => Start + Text.Length;
}
