using Articles.Reading.Text;
using Articles.Reading.Updates;

namespace Articles.Reading.PlainText;

/// <summary>Reads the notes by which a page says that it was changed, and which lines they take.</summary>
internal sealed class UpdateNotes
{
    // What follows a late note belongs to it, unless that is more than a note says.
    private const int MostParagraphs = 3;

    // No page has more; a hostile one shall not fill the memory.
    private const int MostNotes = 500;

    private readonly LineMap _map;
    private readonly BodySpan _body;
    private readonly HashSet<int> _lines = [];
    private readonly List<FoundUpdate> _updates = [];

    public UpdateNotes(LineMap map, BodySpan body)
    {
        (_map, _body) = (map, body);
        for (var i = 0; i < map.Count; i++)
        {
            if (map.Marks[i].Update is { } label && !_lines.Contains(i) && _updates.Count < MostNotes)
                Take(i, label);
        }
    }

    public IReadOnlyList<FoundUpdate> Updates => _updates;

    /// <summary>The lines that the notes consist of.</summary>
    public IReadOnlySet<int> Lines => _lines;

    private void Take(int first, UpdateLabel label)
    {
        var last = LastLine(first, label);
        var opening = _map.Line(first).Text[label.TextStart..];
        var rest = Enumerable.Range(first + 1, last - first).Select(i => _map.Line(i).Text);
        var text = string.Join(ArticleText.Separator, rest.Prepend(opening).Where(part => part.Length > 0));
        text = UpdateNote.Trimmed(text);
        if (text.Length == 0)
            return;
        for (var i = first; i <= last; i++)
            _lines.Add(i);
        var evidence = _map.Page.Evidence(label.Rule, label.Confidence, _map.Line(first).Start, _map.Line(last).End);
        var at = label.At is { } date
            ? new Found<PageDate>(
                date.Date,
                _map.Page.Evidence(
                    "update-date",
                    0.9,
                    _map.Line(first).Start + date.Start,
                    _map.Line(first).Start + date.End
                )
            )
            : null;
        _updates.Add(
            new FoundUpdate(label.Kind, text, evidence)
            {
                At = at,
                Severity = Severities.Of(evidence.Words),
                Note = UpdateNote.Missing(text),
            }
        );
    }

    private int LastLine(int first, UpdateLabel label)
    {
        var text = _map.Line(first).Text;
        if (text.TrimStart('*', '_', ' ').StartsWith('[') && !text.Contains(']'))
            return ClosingBracket(first);
        var last = first;
        if (label.TextStart >= text.Length && IsRunning(first + 1))
            last++;
        else if (text.EndsWith(':') && IsRunning(first + 1) && (IsLate(first) || OpensQuote(_map.Line(first + 1).Text)))
            last++;
        // A late update goes on to the end, and so does what stands under a label of its own.
        var goesOn = label.Kind == UpdateKind.Update || label.TextStart >= text.Length;
        return IsLate(first) && goesOn && Tail(last) is { } end ? end : last;
    }

    // The paragraphs between a late note and the end of the body, when they are few.
    private int? Tail(int first)
    {
        var last = first;
        while (last - first <= MostParagraphs && last < _body.Last && IsRunning(last + 1))
            last++;
        return last - first <= MostParagraphs && last >= _body.Last ? last : null;
    }

    private bool IsRunning(int index) =>
        index < _map.Count && !_map.Marks[index].IsMarked && LineShape.IsProse(_map.Line(index).Text);

    private bool IsLate(int index) => !_body.IsEmpty && index > _body.First + (_body.Last - _body.First) * 2 / 3;

    private int ClosingBracket(int first)
    {
        for (var i = first + 1; i < _map.Count && i <= first + MostParagraphs; i++)
        {
            if (_map.Line(i).Text.Contains(']'))
                return i;
        }
        return first;
    }

    private static bool OpensQuote(string text) => text[0] is '“' or '"' or '‘' or '«' or '„';
}
