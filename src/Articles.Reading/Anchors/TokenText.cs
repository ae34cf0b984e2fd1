using System.Globalization;
using System.Text;

namespace Articles.Reading.Anchors;

/// <summary>A text as words and signs, each by its first unit, the unit after its last, and the number of its folded form.</summary>
internal sealed class TokenText
{
    // From Thai on, most scripts without capitals are written without spaces between words.
    private const int FirstUnspacedScript = 0x0E00;

    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _ids = [];

    internal TokenText(string text, WordNumbers vocabulary)
    {
        Text = text;
        for (var i = 0; i < text.Length; )
        {
            var rune = RuneAt(text, i, out var length);
            if (Rune.IsWhiteSpace(rune))
            {
                i += length;
                continue;
            }

            var end = i + length;
            if (IsWordly(rune))
            {
                while (end < text.Length && IsWordly(RuneAt(text, end, out var next)))
                {
                    end += next;
                }
            }

            _starts.Add(i);
            _ends.Add(end);
            _ids.Add(vocabulary.NumberOf(text.AsSpan(i, end - i)));
            i = end;
        }

        Ids = [.. _ids];
    }

    internal string Text { get; }

    internal int[] Ids { get; }

    internal int Count => Ids.Length;

    internal int StartOf(int token) => _starts[token];

    internal int EndOf(int token) => _ends[token];

    internal int LengthOf(int token) => _ends[token] - _starts[token];

    internal ReadOnlySpan<char> this[int token] => Text.AsSpan(_starts[token], LengthOf(token));

    /// <summary>The first token that does not begin before a unit.</summary>
    internal int TokenAt(int unit)
    {
        var found = _starts.BinarySearch(unit);
        return found < 0 ? ~found : found;
    }

    private static Rune RuneAt(string text, int index, out int length)
    {
        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out length);
        return rune;
    }

    private static bool IsWordly(Rune rune)
    {
        if (rune.IsAscii)
        {
            return Rune.IsLetterOrDigit(rune);
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherLetter => rune.Value < FirstUnspacedScript,
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Format => true,
            _ => false,
        };
    }
}
