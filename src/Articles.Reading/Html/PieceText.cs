using System.Text;

namespace Articles.Reading.Html;

/// <summary>Text that is being gathered from a page: white space is one space, and nothing that cannot be printed gets in.</summary>
internal sealed class PieceText
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private int _breaks;

    public int LinkLength { get; private set; }

    /// <summary>Whether two line breaks stand at the end, which part paragraphs.</summary>
    public bool IsParted => _breaks > 1;

    public bool IsEmpty => _text.Length == 0;

    public void Break()
    {
        _space = true;
        _breaks++;
    }

    public void Add(string text, bool isLink, bool keepsLines = false)
    {
        var before = _text.Length;
        foreach (var c in text)
        {
            if (keepsLines && c is '\n' or '\t' or ' ')
                _text.Append(c);
            else if (IsSpace(c))
                _space = true;
            else if (!IsUnprinted(c))
                Append(c, keepsLines);
        }
        if (isLink)
            LinkLength += _text.Length - before;
    }

    /// <summary>The text so far, NFC; what comes next is another.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        (LinkLength, _space, _breaks) = (0, false, 0);
        return ComposedText.Of(text);
    }

    private void Append(char c, bool keepsLines)
    {
        if (_space && (_text.Length > 0 || keepsLines))
            _text.Append(' ');
        (_space, _breaks) = (false, 0);
        _text.Append(c is (< ' ' and not '\n') or '\u007F' or '\uFFFE' or '\uFFFF' ? '\uFFFD' : c);
    }

    private static bool IsSpace(char c) =>
        c <= ' ' ? c is ' ' or '\n' or '\t' or '\r' or '\f' or '\v' : c > '\u0084' && char.IsWhiteSpace(c);

    // A byte order mark, a zero-width space, a word joiner or a soft hyphen prints nothing.
    private static bool IsUnprinted(char c) => c is '\uFEFF' or '\u200B' or '\u2060' or '\u00AD';
}
