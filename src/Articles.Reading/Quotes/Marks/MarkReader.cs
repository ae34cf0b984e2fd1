namespace Articles.Reading.Quotes.Marks;

/// <summary>The languages' families of quotation marks; a mark closes only what a mark of its family opened.</summary>
internal enum MarkFamily
{
    /// <summary>Curly and straight double marks: writers and content systems mix them.</summary>
    Double,
    Single,
    Guillemet,
    SingleGuillemet,
    Corner,
    WhiteCorner,
    DoubledSingle,
}

/// <summary>One quotation mark, and what its neighbours allow it to be.</summary>
internal readonly record struct Mark(int Start, int Length, MarkFamily Family, bool CanOpen, bool CanClose)
{
    internal int End => Start + Length;
}

/// <summary>Finds the quotation marks of a text. Apostrophes are told from single marks as far as their neighbours tell.</summary>
internal static class MarkReader
{
    private static readonly System.Buffers.SearchValues<char> Candidates = System.Buffers.SearchValues.Create(
        "\"“”„‟'‘’‚‛`«»‹›「」『』＂"
    );

    /// <summary>Whether a text starts with what may be a quotation mark.</summary>
    internal static bool MayOpen(string text) => text.Length > 0 && Candidates.Contains(text[0]);

    internal static List<Mark> Read(string text)
    {
        var marks = new List<Mark>();
        for (var i = 0; i < text.Length; )
        {
            var step = text.AsSpan(i).IndexOfAny(Candidates);
            if (step < 0)
            {
                break;
            }

            i += step;
            var isDoubled = text[i] is '\'' or '`' or '’' or '‘' && i + 1 < text.Length && text[i] == text[i + 1];
            var length = isDoubled ? 2 : 1;
            if (At(text, i, length) is { } mark)
            {
                marks.Add(mark);
            }

            i += length;
        }

        return marks;
    }

    private static Mark? At(string text, int start, int length)
    {
        var before = start == 0 ? '\n' : text[start - 1];
        var after = start + length >= text.Length ? '\n' : text[start + length];
        var isLoose = IsGap(before) && IsGap(after);
        var opens = isLoose || ((IsGap(before) || IsOpener(before)) && !IsGap(after));
        var closes = isLoose || !IsGap(before);
        return (text[start], length) switch
        {
            ('"' or '＂', _) => new(
                start,
                1,
                MarkFamily.Double,
                opens || (!IsWordly(before) && before != '=' && IsWordly(after)),
                closes
            ),
            ('\'' or '`' or '’' or '‘', 2) => new(start, 2, MarkFamily.DoubledSingle, opens, closes),
            ('“' or '„' or '‟', _) => new(
                start,
                1,
                MarkFamily.Double,
                true,
                text[start] == '“' && closes && !IsWordly(after)
            ),
            ('”', _) => new(start, 1, MarkFamily.Double, opens, true),
            ('«', _) => new(start, 1, MarkFamily.Guillemet, true, !IsGap(before)),
            ('»', _) => new(start, 1, MarkFamily.Guillemet, opens, true),
            ('‹', _) => new(start, 1, MarkFamily.SingleGuillemet, true, !IsGap(before)),
            ('›', _) => new(start, 1, MarkFamily.SingleGuillemet, opens, true),
            ('「', _) => new(start, 1, MarkFamily.Corner, true, false),
            ('」', _) => new(start, 1, MarkFamily.Corner, false, true),
            ('『', _) => new(start, 1, MarkFamily.WhiteCorner, true, false),
            ('』', _) => new(start, 1, MarkFamily.WhiteCorner, false, true),
            ('`', _) => opens ? new(start, 1, MarkFamily.Single, true, false) : null,
            _ => Single(text[start], start, before, after, opens),
        };
    }

    // Between two letters it is an apostrophe, and before a digit the mark of left-out figures (’90s).
    private static Mark? Single(char mark, int start, char before, char after, bool opens)
    {
        opens = opens && !char.IsAsciiDigit(after) && mark != '’';
        var closes = !IsGap(before) && !char.IsLetterOrDigit(after) && mark is not ('‘' or '‚');
        return opens || closes ? new(start, 1, MarkFamily.Single, opens, closes) : null;
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';

    private static bool IsWordly(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static bool IsOpener(char c) =>
        c
            is '('
                or '['
                or '{'
                or '-'
                or '–'
                or '—'
                or '/'
                or '"'
                or '“'
                or '‘'
                or '\''
                or '«'
                or '„'
                or '‹'
                or ':'
                or '―'
                or '…'
                or '>';
}
