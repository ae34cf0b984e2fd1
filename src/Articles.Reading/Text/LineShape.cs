using System.Buffers;
using System.Globalization;

namespace Articles.Reading.Text;

/// <summary>What the look of a line tells, whatever its words.</summary>
internal static class LineShape
{
    private const int ShortestProse = 8;
    private const int LongestOnStack = 512;
    private const string SentenceEnds = ".!?…:;。！？：；।؟۔";
    private static readonly char[] AsciiKeys = [.. Enumerable.Range(0, 128).Select(c => KeyOf((char)c))];
    private const string ClosingMarks = "\"'”’»›)]」』“*_";

    /// <summary>Words, or what would be words: an ideograph is half a one.</summary>
    public static int Words(string text)
    {
        var (words, ideographs, inside) = (0, 0, false);
        foreach (var c in text)
        {
            if (c < 128)
            {
                var plain = char.IsAsciiLetterOrDigit(c);
                words += plain && !inside ? 1 : 0;
                inside = plain || inside && c is '\'' or '-';
                continue;
            }
            var ideograph = IsIdeograph(c);
            var letter = !ideograph && (char.IsLetterOrDigit(c) || char.IsSurrogate(c));
            if (ideograph)
                ideographs++;
            if (letter && !inside)
                words++;
            inside = letter || inside && c == '’';
        }
        return words + ideographs / 2;
    }

    /// <summary>Characters, where an ideograph says as much as two and a half letters.</summary>
    public static int Weight(string text)
    {
        var ideographs = 0;
        foreach (var c in text)
            ideographs += IsIdeograph(c) ? 1 : 0;
        return text.Length + ideographs * 3 / 2;
    }

    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd(ClosingMarks).TrimEnd();
        return !end.IsEmpty && SentenceEnds.Contains(end[^1]);
    }

    /// <summary>Running text: enough words that end as sentences do, or so many that only prose has them.</summary>
    public static bool IsProse(string text) =>
        Weight(text) >= 200 || EndsSentence(text) && Words(text) >= ShortestProse;

    /// <summary>A sentence, however short.</summary>
    public static bool IsSentence(string text) =>
        EndsSentence(text) && Words(text) >= 3 && !text.EndsWith(':') && !text.EndsWith('…');

    public static bool HasLetters(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    /// <summary>The words alone, lower-case, with one space between: by this key lines are compared.</summary>
    public static string Key(string text)
    {
        // Lower-casing and dropping marks never make a text longer.
        var rented = text.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var key = rented ?? stackalloc char[LongestOnStack];
        var made = new string(key[..WriteKey(text, key)]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return made;
    }

    // A method of its own, since what allocates on the stack is compiled once and never better.
    private static int WriteKey(string text, Span<char> key)
    {
        var length = 0;
        foreach (var c in text)
        {
            var kept = c < 128 ? AsciiKeys[c] : KeyOf(c);
            if (kept != ' ')
                key[length++] = kept;
            else if (c is not ('\'' or '’') && length > 0 && key[length - 1] != ' ')
                key[length++] = ' ';
        }
        return length > 0 && key[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>A character in lower case. Most letters beyond ASCII are small ones or have no case, and casing those is slow.</summary>
    public static char Lower(char c) =>
        c < 128 || char.GetUnicodeCategory(c) is not (UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter)
            ? char.ToLowerInvariant(c)
            : c;

    // What a character is in a key; a space when it belongs to no word.
    private static char KeyOf(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
            ? Lower(c)
            : ' ';

    public static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3';
}
