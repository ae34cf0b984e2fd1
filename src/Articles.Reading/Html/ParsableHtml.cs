using System.Buffers;

namespace Articles.Reading.Html;

/// <summary>
/// A page's HTML made safe to parse, in one pass over its characters: parsers take quadratic time for what is nested
/// without end, and most of a page is programs and styles that nobody reads.
/// </summary>
internal sealed class ParsableHtml : IDisposable
{
    // What no tag of a page needs; a longer one is cut to its first attributes.
    private const int LongestTag = 20_000;
    private readonly string _html;
    private readonly OpenElements _nesting = new();
    private readonly HashSet<ReadingLimit> _exceeded = [];
    private readonly HashSet<string> _unclosed = [];
    private int _elements;

    // Pages are large: memory of their size is borrowed and not made anew for each.
    private char[] _kept;
    private int _length;

    private ParsableHtml(string html)
    {
        _html = Whole(html.Length > ReadingLimits.MostCharacters ? html[..ReadingLimits.MostCharacters] : html);
        if (_html.Length < html.Length)
            _exceeded.Add(ReadingLimit.Size);
        _kept = ArrayPool<char>.Shared.Rent(_html.Length);
        Read();
        if (_nesting.IsTooDeep)
            _exceeded.Add(ReadingLimit.Nesting);
    }

    /// <summary>The HTML without comments, styles, drawings and programs, within the limits.</summary>
    public ReadOnlyMemory<char> Html => _kept.AsMemory(0, _length);

    public IReadOnlyList<ReadingLimit> Exceeded => [.. _exceeded.Order()];

    public static ParsableHtml Of(string html) => new(html);

    public void Dispose() => ArrayPool<char>.Shared.Return(_kept);

    // Halves of characters can be neither normalised nor stored.
    private static string Whole(string html)
    {
        var at = HalfIn(html, 0);
        if (at < 0)
            return html;
        var whole = html.ToCharArray();
        for (; at >= 0; at = HalfIn(html, at + 1))
            whole[at] = '\uFFFD';
        return new string(whole);
    }

    private static int HalfIn(string html, int from)
    {
        for (var i = NextHalf(html, from); i < html.Length; i = NextHalf(html, i + 1))
        {
            if (i + 1 == html.Length || !char.IsSurrogatePair(html[i], html[i + 1]))
                return i;
            i++;
        }
        return -1;
    }

    private static int NextHalf(string html, int from) =>
        html.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0 ? from + at : html.Length;

    private void Read()
    {
        var at = 0;
        while (at < _html.Length)
        {
            var tag = _html.IndexOf('<', at);
            if (tag < 0)
                tag = _html.Length;
            Keep(_html.AsSpan(at, tag - at));
            if (tag == _html.Length)
                return;
            at = Markup(tag);
            if (_elements > ReadingLimits.MostElements)
            {
                _exceeded.Add(ReadingLimit.Elements);
                return;
            }
        }
    }

    // Reads what starts with '<', and says where the text goes on.
    private int Markup(int start)
    {
        var next = start + 1 < _html.Length ? _html[start + 1] : ' ';
        if (char.IsAsciiLetter(next))
            return StartTag(start);
        if (next == '/' && start + 2 < _html.Length && char.IsAsciiLetter(_html[start + 2]))
            return EndTag(start);
        if (_html.AsSpan(start).StartsWith("<!--"))
            return EndOfComment(start);
        if (next is '!' or '?' or '/')
        {
            var end = EndOf('>', start);
            if (next == '!')
                Keep(_html.AsSpan(start, Math.Min(end - start, LongestTag)));
            return end;
        }
        Keep("<");
        return start + 1;
    }

    private int StartTag(int start)
    {
        var nameEnd = NameEnd(start + 1);
        var name = TagNesting.NameOf(_html.AsSpan(start + 1, nameEnd - start - 1));
        var end = TagEnd(nameEnd);
        if (end < 0)
            return _html.Length;
        if (TagNesting.RawText.Contains(name))
            return RawText(name, start, end);
        if (name == "svg" && EndOfElement(name, end) is { } behind)
            return behind;
        if (!_nesting.Open(name) || name == "link" && TagNesting.IsForBrowsers(_html.AsSpan(nameEnd, end - nameEnd)))
            return end;
        _elements++;
        AppendTag(start, nameEnd, end);
        return end;
    }

    private int EndTag(int start)
    {
        var nameEnd = NameEnd(start + 2);
        var name = TagNesting.NameOf(_html.AsSpan(start + 2, nameEnd - start - 2));
        var end = EndOf('>', nameEnd);
        if (!_nesting.Close(name))
            return end;
        Keep("</");
        Keep(name);
        Keep(">");
        return end;
    }

    // Of programs only data are read; styles not at all.
    private int RawText(string name, int start, int tagEnd)
    {
        var end = EndOfElement(name, tagEnd) ?? _html.Length;
        var isKept = name switch
        {
            "script" => _html
                .AsSpan(start, Math.Min(tagEnd - start, LongestTag))
                .Contains("json", StringComparison.OrdinalIgnoreCase),
            "title" or "textarea" => true,
            _ => false,
        };
        if (name == "iframe")
        {
            Keep(_html.AsSpan(start, Math.Min(tagEnd - start, LongestTag)));
            Keep("</iframe>");
        }
        else if (isKept)
            Keep(_html.AsSpan(start, end - start));
        _elements++;
        return end;
    }

    private void AppendTag(int start, int nameEnd, int end)
    {
        if (end - start <= LongestTag)
        {
            Keep(_html.AsSpan(start, end - start));
            return;
        }
        Keep(_html.AsSpan(start, nameEnd - start));
        Keep(">");
    }

    private void Keep(ReadOnlySpan<char> part)
    {
        if (part.Length > _kept.Length - _length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _kept.Length, _length + part.Length));
            Html.CopyTo(larger);
            ArrayPool<char>.Shared.Return(_kept);
            _kept = larger;
        }
        part.CopyTo(_kept.AsSpan(_length));
        _length += part.Length;
    }

    // One past the element's end tag; null when it never ends.
    private int? EndOfElement(string name, int from)
    {
        if (_unclosed.Contains(name))
            return null;
        for (var at = from; ; at++)
        {
            at = _html.IndexOf("</", at, StringComparison.Ordinal);
            if (at < 0)
            {
                _unclosed.Add(name);
                return null;
            }
            if (_html.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return EndOf('>', at);
        }
    }

    private int EndOfComment(int start)
    {
        var rest = _html.AsSpan(start + 4);
        if (rest.StartsWith(">") || rest.StartsWith("->"))
            return EndOf('>', start + 4);
        var end = _html.IndexOf("-->", start + 4, StringComparison.Ordinal);
        return end < 0 ? _html.Length : end + 3;
    }

    private int NameEnd(int at)
    {
        while (at < _html.Length && !char.IsWhiteSpace(_html[at]) && _html[at] is not ('>' or '/' or '<'))
            at++;
        return at;
    }

    // One past the '>' that stands in no quoted value; -1 when there is none.
    private int TagEnd(int at)
    {
        var first = at;
        while (_html.AsSpan(at).IndexOfAny('"', '\'', '>') is >= 0 and var next)
        {
            at += next;
            if (_html[at] == '>')
                return at + 1;
            var close = IsValue(at, first) ? _html.IndexOf(_html[at], at + 1) : at;
            if (close < 0)
                return -1;
            at = close + 1;
        }
        return -1;
    }

    private bool IsValue(int mark, int first) => _html.AsSpan(first, mark - first).TrimEnd() is [.., '='];

    private int EndOf(char mark, int from) => _html.IndexOf(mark, from) is var at and >= 0 ? at + 1 : _html.Length;
}
