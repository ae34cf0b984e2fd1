using System.Text;
using AngleSharp.Dom;

namespace Articles.Reading.Metadata.Sources;

/// <summary>A line that a reader sees: the words between two ends of blocks.</summary>
/// <param name="Order">The place of its first words among all elements of the page.</param>
internal sealed record ShownLine(string Text, IElement Element, PageZones Zones, int Order);

/// <summary>Gathers a page's lines while its text goes by. Only short ones are kept whole: bylines, dates and titles are short.</summary>
internal sealed class ShownLines
{
    private const int Most = 20_000;
    private const int Longest = 300;
    private readonly List<ShownLine> _lines = [];
    private readonly StringBuilder _open = new();
    private (IElement Element, PageZones Zones, int Order)? _start;

    public IReadOnlyList<ShownLine> Lines => _lines;

    public void Add(string words, IElement element, PageZones zones, int order)
    {
        foreach (var c in words)
        {
            if (_open.Length > Longest)
                return;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200B' or '\u00AD' or '\uFEFF'))
            {
                _start ??= (element, zones, order);
                _open.Append(c);
            }
            else if (_open.Length > 0 && _open[^1] != ' ')
                _open.Append(' ');
        }
    }

    public void End()
    {
        if (_start is var (element, zones, order) && _lines.Count < Most)
            _lines.Add(new ShownLine(ComposedText.Of(_open.ToString().Trim()), element, zones, order));
        _open.Clear();
        _start = null;
    }
}
