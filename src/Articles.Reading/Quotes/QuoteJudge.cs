using System.Collections.Frozen;
using Articles.Reading.Lexicon;
using Articles.Reading.Lexicon.English;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Speakers;

namespace Articles.Reading.Quotes;

/// <summary>Tells quoted words from what else stands in quotation marks: titles, nicknames, so-called terms.</summary>
internal sealed class QuoteJudge(Passage passage)
{
    private const int ShortestUnattributed = 6;
    private const int LongestName = 3;
    private const int LongestWord = 40;
    private const WordClass Introducing =
        WordClass.Verb | WordClass.Auxiliary | WordClass.Relative | WordClass.ClauseOpener;

    private readonly ReportedContent _contents = new(passage);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Works = WordList.SetOf(
        SpeechWords.Works
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Makings = WordList.SetOf(
        SpeechWords.Makings
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameNouns = WordList.SetOf(
        SpeechWords.NameNouns
    );

    /// <param name="first">The quotation's first phrase.</param>
    internal bool IsQuote(Quotation quotation, int first, Attribution? attribution)
    {
        var words = CountWords(quotation.Start, quotation.End);
        if (words == 0 || (words <= LongestName && IsCalled(quotation)))
        {
            return false;
        }

        var isTitle = words < 12 && IsTitle(quotation);
        return attribution?.Method switch
        {
            null or "subject" or "paragraph" or "last-speaker" or "sentence-before" => words >= ShortestUnattributed
                && !isTitle,
            "continued" => words >= ShortestUnattributed || (words > 1 && IsSentence(quotation)),
            "subject-verb-quote"
            or "weak-verb"
            or "subject-gerund-quote"
            or "quote-subject-verb"
            or "quote-verb-subject" => !isTitle
                || !StandsForWork(quotation, attribution)
                || IsNamed(quotation, attribution)
                || (_contents.Holds(first, attribution) && !IsCalledWork(quotation, attribution)),
            "sentence-final" => !isTitle || !IsCalledWork(quotation, attribution),
            _ => true,
        };
    }

    // 'goes by the name “Shorty”', 'gave her name only as “Mara”', 'asked to be called “Kid”', 'calls herself “Dot”'.
    private bool IsCalled(Quotation quotation)
    {
        if (!char.IsUpper(passage.Text[quotation.Start]))
        {
            return false;
        }

        var from = Math.Max(0, quotation.OuterStart - LongestWord);
        var before = passage.Text.AsSpan(from, quotation.OuterStart - from).TrimEnd(" ,:");
        while (
            before.LastIndexOf(' ') is > 0 and var space
            && before[(space + 1)..] is "as" or "of" or "is" or "was" or "only" or "just"
        )
        {
            before = before[..space];
        }

        var word = LastWord(before);
        var earlier = LastWord(before[..^word.Length].TrimEnd());
        return NameNouns.Contains(word)
            || word is "called" && earlier is "be"
            || word.EndsWith("self") && (earlier.StartsWith("identif") || earlier.StartsWith("call"));
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(' ', '\n') + 1)..];

    // He called his opponent “Little Marco”.
    private bool IsNamed(Quotation quotation, Attribution attribution) =>
        attribution.Cue is { } cue
        && (EnglishWords.Of(passage.Text.AsSpan(cue.Start, cue.End - cue.Start)) & WordClass.Naming) != 0
        && (EnglishWords.Of(WordBefore(quotation)) & WordClass.Determiner) == 0;

    private bool IsSentence(Quotation quotation) =>
        char.IsUpper(passage.Text[quotation.Start])
        && passage.Text[quotation.End - 1] is '.' or '?' or '!' or ',' or '…';

    // MSNBC’s “Morning Joe”, author of “Going Viral”, the film “Equity”, told “Fox and Friends”.
    private bool StandsForWork(Quotation quotation, Attribution attribution)
    {
        var before = WordBefore(quotation);
        var isWord = before.Length > 0 && char.IsLetter(before[^1]);
        return (isWord && (EnglishWords.Of(before) & Introducing) == 0)
            || before is "told"
            || IsCalledWork(quotation, attribution);
    }

    private bool IsCalledWork(Quotation quotation, Attribution attribution) =>
        WordBefore(quotation) is var before
        && (
            before is "titled" or "entitled"
            || Works.Contains(before.TrimEnd(','))
            || Makings.Contains(before) && !IsCue(before, attribution)
        );

    // 'she wrote “Never Again”' may give her words, 'she said that she wrote “Never Again”' names a work.
    private bool IsCue(ReadOnlySpan<char> word, Attribution attribution) =>
        attribution.Cue is { } cue && passage.Text.AsSpan(cue.Start, cue.End - cue.Start).EndsWith(word);

    private ReadOnlySpan<char> WordBefore(Quotation quotation)
    {
        var from = Math.Max(0, quotation.OuterStart - LongestWord);
        var before = passage.Text.AsSpan(from, quotation.OuterStart - from).TrimEnd();
        return LastWord(before);
    }

    // Every long word is capitalised, and half of all.
    private bool IsTitle(Quotation quotation)
    {
        var (words, capitals) = (0, 0);
        foreach (
            var range in passage.Text.AsSpan(quotation.Start, quotation.End - quotation.Start).SplitAny(' ', '-', '\n')
        )
        {
            var word = passage.Text.AsSpan(quotation.Start, quotation.End - quotation.Start)[range];
            if (word.Length > 3 && char.IsLower(word[0]) && (EnglishWords.Of(word) & WordClass.Preposition) == 0)
            {
                return false;
            }

            words++;
            capitals += word.Length > 0 && char.IsUpper(word[0]) ? 1 : 0;
        }

        return capitals > 0 && capitals * 2 >= words && char.IsUpper(passage.Text[quotation.Start]);
    }

    private int CountWords(int start, int end)
    {
        var words = 0;
        for (var i = start; i < end; i++)
        {
            if (
                char.IsLetterOrDigit(passage.Text[i])
                && (
                    i == start
                    || char.IsWhiteSpace(passage.Text[i - 1])
                    || !char.IsLetterOrDigit(passage.Text[i - 1])
                        && passage.Text[i - 1] is not ('\'' or '’' or '-' or '.')
                )
            )
            {
                words++;
            }
        }

        return words;
    }
}
