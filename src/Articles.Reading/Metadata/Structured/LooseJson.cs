using System.Text;

namespace Articles.Reading.Metadata.Structured;

/// <summary>
/// Reads JSON as pages write it: with comments, trailing or missing commas, line ends and unescaped marks inside
/// strings, bare or single-quoted keys, or cut off. It yields what can be understood and never throws; its time grows
/// with the length of the text.
/// </summary>
internal sealed class LooseJson
{
    private const int Deepest = 48;
    private const int MostValues = 50_000;
    private readonly string _text;
    private int _at;
    private int _values;

    private LooseJson(string text, int start)
    {
        _text = text;
        _at = start;
    }

    /// <summary>All values that stand one behind the other in a text.</summary>
    public static IReadOnlyList<DataValue> Read(string text, int start = 0)
    {
        var reader = new LooseJson(text, start);
        var found = new List<DataValue>();
        while (reader.SeekValue())
        {
            if (reader.Value(0) is { } value)
                found.Add(value);
        }
        return found;
    }

    private bool SeekValue()
    {
        while (_at < _text.Length && _text[_at] is not ('{' or '['))
            _at++;
        return _at < _text.Length && _values < MostValues;
    }

    private DataValue? Value(int depth)
    {
        SkipSpace();
        if (_at >= _text.Length || ++_values > MostValues || depth > Deepest)
        {
            _at = _text.Length;
            return null;
        }
        return _text[_at] switch
        {
            '{' => Thing(depth),
            '[' => List(depth),
            '"' or '\'' => DataValue.OfText(Quoted()),
            _ => Bare() is { Length: > 0 } word && word != "null" ? DataValue.OfText(word) : null,
        };
    }

    private DataValue Thing(int depth)
    {
        var members = new Dictionary<string, DataValue>(StringComparer.Ordinal);
        for (_at++; SkipTo('}'); )
        {
            var key = _text[_at] is '"' or '\'' ? Quoted() : Bare();
            SkipSpace();
            if (_at >= _text.Length)
                break;
            if (_text[_at] != ':')
            {
                // What is neither key nor end is stepped over, so that the reading goes on.
                if (key.Length == 0)
                    _at++;
                continue;
            }
            _at++;
            if (Value(depth + 1) is { } value)
                members.TryAdd(key, value);
        }
        return DataValue.OfThing(members);
    }

    private DataValue List(int depth)
    {
        var items = new List<DataValue>();
        for (_at++; SkipTo(']'); )
        {
            var before = _at;
            if (Value(depth + 1) is { } value)
                items.Add(value);
            if (_at == before)
                _at++;
        }
        return DataValue.OfList(items);
    }

    // Whether something stands before the end of a thing or a list; steps behind the end otherwise.
    private bool SkipTo(char end)
    {
        do SkipSpace();
        while (_at < _text.Length && _text[_at] == ',' && ++_at > 0);
        if (_at >= _text.Length)
            return false;
        if (_text[_at] != end)
            return true;
        _at++;
        return false;
    }

    private void SkipSpace()
    {
        for (; _at < _text.Length; _at++)
        {
            if (char.IsWhiteSpace(_text[_at]) || char.IsControl(_text[_at]) || _text[_at] == '\uFEFF')
                continue;
            var end =
                Stands("//") ? _text.IndexOf('\n', _at)
                : Stands("/*") ? _text.IndexOf("*/", _at + 2, StringComparison.Ordinal)
                : -2;
            if (end == -2)
                return;
            _at = end < 0 ? _text.Length - 1 : end + (_text[end] == '\n' ? 0 : 1);
        }
    }

    private bool Stands(string mark) => string.CompareOrdinal(_text, _at, mark, 0, mark.Length) == 0;

    private string Bare()
    {
        var start = _at;
        while (
            _at < _text.Length
            && _text[_at] is not (',' or ':' or '}' or ']' or '{' or '[' or '"')
            && !char.IsWhiteSpace(_text[_at])
        )
            _at++;
        return _text[start.._at];
    }

    private string Quoted()
    {
        var mark = _text[_at++];
        var words = new StringBuilder();
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == mark && EndsString())
            {
                _at++;
                break;
            }
            if (c == '\\' && _at + 1 < _text.Length)
                words.Append(Escaped());
            else
                words.Append(char.IsControl(c) ? ' ' : c);
        }
        return words.ToString();
    }

    // Pages forget to escape marks inside strings: a mark ends one only where JSON may go on.
    private bool EndsString()
    {
        var next = NextVisible(_at + 1);
        if (next >= _text.Length || _text[next] is '}' or ']' or ':')
            return true;
        if (_text[next] != ',')
            // A comma that is missing between two lines.
            return _text[next] is '"' && _text.AsSpan(_at + 1, next - _at - 1).Contains('\n');
        next = NextVisible(next + 1);
        return next >= _text.Length || !char.IsLetter(_text[next]) || Literal(next);
    }

    private bool Literal(int at) =>
        _text[at] is 't' or 'f' or 'n' && (StandsAt(at, "true") || StandsAt(at, "false") || StandsAt(at, "null"));

    private bool StandsAt(int at, string word) => string.CompareOrdinal(_text, at, word, 0, word.Length) == 0;

    private int NextVisible(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
        return at;
    }

    private char Escaped()
    {
        _at++;
        switch (_text[_at])
        {
            case 'n' or 'r' or 't' or 'b' or 'f':
                return ' ';
            case 'u'
                when _at + 4 < _text.Length
                    && ushort.TryParse(
                        _text.AsSpan(_at + 1, 4),
                        System.Globalization.NumberStyles.AllowHexSpecifier,
                        null,
                        out var code
                    ):
                _at += 4;
                return (char)code;
            default:
                return _text[_at];
        }
    }
}
