using Articles.Reading.Lexicon.English;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes;

/// <summary>Nicknames within a name, Tom “the Wall” Poe: they are a part of the name, and no words of anybody.</summary>
internal static class Nicknames
{
    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create([
        .. Enumerable.Range('A', 0x250 - 'A').Select(c => (char)c).Where(char.IsLetter),
        '-',
        '’',
        '\'',
    ]);

    private const int MostSpaces = 3;
    private const int Longest = 40;

    /// <summary>Takes the nicknames out of the quotations, and their words and marks out of the tokens.</summary>
    internal static void Take(string text, List<Quotation> quotations, List<Token> tokens)
    {
        var taken = new List<Quotation>();
        Take(text, quotations, taken);
        if (taken.Count > 0)
        {
            taken.Sort((one, other) => one.OuterStart.CompareTo(other.OuterStart));
            var next = 0;
            tokens.RemoveAll(token =>
            {
                while (next < taken.Count && taken[next].OuterEnd <= token.Start)
                {
                    next++;
                }

                return next < taken.Count && token.Start >= taken[next].OuterStart;
            });
        }
    }

    private static void Take(string text, List<Quotation> quotations, List<Quotation> taken)
    {
        quotations.RemoveAll(quotation =>
        {
            if (Is(text, quotation))
            {
                taken.Add(quotation);
                return true;
            }

            Take(text, quotation.Children, taken);
            return false;
        });
    }

    private static bool Is(string text, Quotation quotation) =>
        quotation is { IsBlock: false, IsClosed: true, Pieces.Count: 1 }
        && quotation.End - quotation.Start is > 0 and <= Longest
        && text.AsSpan(quotation.Start, quotation.End - quotation.Start).Count(' ') <= MostSpaces
        && char.IsLetter(text[quotation.End - 1])
        && IsNamePart(WordBefore(text, quotation.OuterStart))
        && IsNamePart(WordAfter(text, quotation.OuterEnd));

    // 'Tom', 'J.'; not 'The', 'President' or 'Congress'.
    private static bool IsNamePart(ReadOnlySpan<char> word)
    {
        word = word is [_, '.'] ? word[..1] : word;
        if (word.IsEmpty || !char.IsUpper(word[0]) || word.ContainsAnyExcept(Letters))
        {
            return false;
        }

        var kind = EnglishWords.Of(word);
        return kind == WordClass.None || (kind & (WordClass.MaleName | WordClass.FemaleName)) != 0;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int end)
    {
        var from = Math.Max(0, end - Longest);
        var before = text.AsSpan(from, end - from);
        return before is [.., ' '] ? before[(before[..^1].LastIndexOfAny(' ', '\n') + 1)..^1] : [];
    }

    private static ReadOnlySpan<char> WordAfter(string text, int start)
    {
        var after = text.AsSpan(start, Math.Min(Longest, text.Length - start));
        if (after is not [' ', _, ..])
        {
            return [];
        }

        var end = after[1..].IndexOfAnyExcept(Letters);
        return end < 0 ? after[1..] : after[1..(end + 1)];
    }
}
