namespace Articles.Reading.Quotes.Marks;

/// <summary>
/// Pairs quotation marks. A mark that nothing closes ends with its paragraph, unless the next paragraph repeats it:
/// then the quote goes on there. One odd mark never disturbs more than its own paragraph.
/// </summary>
internal sealed class MarkPairing
{
    private const int DeepestNesting = 6;

    private static readonly Comparer<Mark> ByStart = Comparer<Mark>.Create((a, b) => a.Start.CompareTo(b.Start));

    private readonly string _text;
    private readonly List<Mark> _marks;
    private readonly int[] _nextCloser;
    private readonly List<Quotation> _open = [];
    private readonly List<Quotation> _found = [];

    private MarkPairing(string text, List<Mark> marks)
    {
        _text = text;
        _marks = marks;
        _nextCloser = new int[marks.Count];
    }

    /// <summary>The quotations between <paramref name="from"/> and <paramref name="to"/> in the order of their starts.</summary>
    internal static List<Quotation> Pair(string text, List<Mark> marks, int from, int to)
    {
        var first = FirstFrom(marks, from);
        var within = marks.GetRange(first, FirstFrom(marks, to) - first);
        return new MarkPairing(text, within).Pair(to);
    }

    private static int FirstFrom(List<Mark> marks, int position)
    {
        var found = marks.BinarySearch(new Mark(position, 0, default, false, false), ByStart);
        return found < 0 ? ~found : found;
    }

    private List<Quotation> Pair(int to)
    {
        for (var first = 0; first < _marks.Count; )
        {
            var end = ParagraphEnd(_marks[first].Start, to);
            var last = first;
            while (last < _marks.Count && _marks[last].Start < end)
            {
                last++;
            }

            ReadParagraph(first, last, end);
            CarryOver(end, last, to);
            first = last;
        }

        return _found.FindAll(quotation => quotation.OuterEnd > 0);
    }

    private int ParagraphEnd(int start, int to)
    {
        var step = _text.AsSpan(start, to - start).IndexOf('\n');
        return step < 0 ? to : start + step;
    }

    private void ReadParagraph(int first, int last, int end)
    {
        for (int i = last - 1, closer = -1; i >= first; i--)
        {
            _nextCloser[i] = closer;
            if (_marks[i] is { Family: MarkFamily.Single, CanClose: true })
            {
                closer = i;
            }
        }

        for (var i = first; i < last; i++)
        {
            var mark = _marks[i];
            var opener = _open.FindLastIndex(open => open.Family == mark.Family);
            if (opener >= 0 && mark.CanClose && !IsPossessive(i))
            {
                _open[opener].Close(TrimmedEnd(_open[opener].LastStart, mark.Start), mark.End, closed: true);
                _open.RemoveRange(opener, _open.Count - opener);
            }
            else if (mark.CanOpen)
            {
                Open(i, last, opener);
            }
        }
    }

    private void Open(int index, int last, int opener)
    {
        var mark = _marks[index];
        if (mark.Family == MarkFamily.Single && _nextCloser[index] < 0)
        {
            return;
        }

        if (opener >= 0 && !IsNested(index, last))
        {
            // The mark before this one was never closed: its words end where the new ones begin.
            var end = TrimmedEnd(_open[opener].LastStart, mark.Start);
            _open[opener].Close(end, end, closed: false);
            _open.RemoveRange(opener, _open.Count - opener);
        }

        if (_open.Count < DeepestNesting)
        {
            var quotation = new Quotation(mark.Start, TrimmedStart(mark.End))
            {
                Family = mark.Family,
                Parent = _open.Count > 0 ? _open[^1] : null,
            };
            _open.Add(quotation);
            _found.Add(quotation);
        }
    }

    // “… “inner” …” in marks of one family: two marks must close what two have opened.
    private bool IsNested(int index, int last)
    {
        var closers = 0;
        for (var i = index + 1; i < last && closers < 2; i++)
        {
            if (_marks[i].Family == _marks[index].Family)
            {
                if (!_marks[i].CanClose)
                {
                    return false;
                }

                closers++;
            }
        }

        return closers == 2;
    }

    // The voters’ rights: after an s, with a better closing mark to come.
    private bool IsPossessive(int index)
    {
        var mark = _marks[index];
        return mark.Family == MarkFamily.Single
            && _text[mark.Start - 1] is 's' or 'S'
            && mark.End + 1 < _text.Length
            && _text[mark.End] == ' '
            && char.IsLower(_text[mark.End + 1])
            && _nextCloser[index] >= 0
            && !IsOpenedNext(index);
    }

    // ‘wrongs’ and ‘rights’: what the next mark opens, this one must have closed.
    private bool IsOpenedNext(int index)
    {
        var next = index + 1;
        while (next < _marks.Count && _marks[next].Family != MarkFamily.Single)
        {
            next++;
        }

        return next < _marks.Count && _marks[next] is { CanOpen: true, CanClose: false };
    }

    // At the end of a paragraph: the outermost open quote waits for the next one, all others are settled or given up.
    private void CarryOver(int end, int next, int to)
    {
        var waiting = _open.Find(open => open.Family != MarkFamily.Single);
        _open.Clear();
        if (waiting is null)
        {
            return;
        }

        var settled = TrimmedEnd(waiting.LastStart, end);
        waiting.Close(settled, settled, closed: false);
        var start = end;
        while (start < to && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        if (
            next < _marks.Count
            && _marks[next] is { CanOpen: true } mark
            && mark.Start == start
            && mark.Family == waiting.Family
        )
        {
            waiting.Reopen(mark.Start, TrimmedStart(mark.End));
            _open.Add(waiting);
            _marks[next] = mark with { CanOpen = false, CanClose = false };
        }
    }

    // « Oui »: the blanks within the marks are no part of the words.
    private int TrimmedStart(int start)
    {
        while (start < _text.Length && _text[start] is ' ' or '\u00A0' or '\u202F')
        {
            start++;
        }

        return start;
    }

    private int TrimmedEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
