using System.Buffers;
using System.Globalization;
using System.Text;

namespace Articles.Api.Indexing.Analysis;

/// <summary>
/// Cuts a text into the words that it is found by; texts and queries alike, so that what a query asks for is what a text was stored
/// under. A word is a run of letters and digits; an apostrophe is inside it (don't), unless a short word is elided before it (l'homme);
/// single letters with full stops are one word (U.S.). Where a script has no spaces, each pair of letters is a word, and the last letter
/// of a run alone, so that any part of the run is found as pairs in a row, and one letter as the beginning of a pair.
/// </summary>
internal static class TextWords
{
    private static readonly HashSet<string> Elided = new(StringComparer.OrdinalIgnoreCase)
    {
        "l",
        "d",
        "j",
        "m",
        "t",
        "s",
        "n",
        "c",
        "qu",
    };

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    );

    public static List<TextWord> Of(string text)
    {
        var words = new List<TextWord>(text.Length / 6 + 1);
        foreach (var (start, end) in Spans(text))
            words.Add(new TextWord(start, end, FoldedWord.Of(text.AsSpan(start, end - start))));
        // What has nothing left, such as a lone mark, is no word.
        words.RemoveAll(word => word.Folded.Length == 0);
        return words;
    }

    /// <summary>Where the words stand, in UTF-16 units. Pairs of letters overlap.</summary>
    public static IEnumerable<(int Start, int End)> Spans(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            if (char.IsAscii(text[at]) && !char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var rune = RuneAt(text, at);
            if (!IsPart(rune) || IsMark(rune))
            {
                at += rune.Utf16SequenceLength;
            }
            else if (Scripts.IsUnspaced(rune))
            {
                var letters = Letters(text, at);
                for (var n = 0; n + 1 < letters.Count; n++)
                    yield return (letters[n], letters[Math.Min(n + 2, letters.Count - 1)]);
                at = letters[^1];
            }
            else
            {
                var end = EndOfWord(text, at);
                yield return (at, end);
                at = end;
            }
        }
    }

    public static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ' or '＇';

    /// <summary>Whether it is part of a word, wherever it stands.</summary>
    public static bool IsPart(Rune rune) =>
        rune.IsAscii
            ? char.IsAsciiLetterOrDigit((char)rune.Value)
            : Rune.IsLetter(rune) || Rune.IsNumber(rune) || IsMark(rune);

    private static bool IsMark(Rune rune) =>
        !rune.IsAscii
        && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static Rune RuneAt(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;

    /// <summary>Where each letter of a run begins, marks with it, and where the run ends.</summary>
    private static List<int> Letters(string text, int at)
    {
        var starts = new List<int>();
        while (at < text.Length && RuneAt(text, at) is var rune && (Scripts.IsUnspaced(rune) || IsMark(rune)))
        {
            if (!IsMark(rune))
                starts.Add(at);
            at += rune.Utf16SequenceLength;
        }
        starts.Add(at);
        return starts;
    }

    private static int EndOfWord(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            // Most words are of plain letters and end where a space is.
            var plain = text.AsSpan(at).IndexOfAnyExcept(Plain);
            at = plain < 0 ? text.Length : at + plain;
            if (at == text.Length || text[at] is ' ' or '\n')
                break;
            var rune = RuneAt(text, at);
            if (IsPart(rune) && !Scripts.IsUnspaced(rune))
                at += rune.Utf16SequenceLength;
            else if (IsInside(text, start, at))
                at++;
            else
                break;
        }
        return at;
    }

    /// <summary>Whether what is no letter is inside a word all the same.</summary>
    private static bool IsInside(string text, int start, int at)
    {
        if (at + 1 >= text.Length)
            return false;
        if (IsApostrophe(text[at]))
            return char.IsLetter(text[at + 1]) && char.IsLetter(text[at - 1]) && !Elided.Contains(text[start..at]);
        return text[at] is '.'
            ? IsLoneLetter(text, at - 1, start) && IsLoneLetter(text, at + 1, at + 1)
            // Soft hyphens and their like are not seen.
            : char.GetUnicodeCategory(text[at]) is UnicodeCategory.Format && char.IsLetter(text[at + 1]);
    }

    /// <summary>Whether a letter stands alone between the beginning of a word or a full stop, and what is no letter.</summary>
    private static bool IsLoneLetter(string text, int at, int start) =>
        char.IsLetter(text[at])
        && (at == start || at - 1 > start && text[at - 1] is '.')
        && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
}
