using System.Collections.Frozen;
using Articles.Reading.Lexicon;
using Articles.Reading.Lexicon.English;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes;

/// <summary>
/// The style of a paragraph: that of a news report (honorifics, weekdays, people who are quoted) or in the
/// writer's own (to the reader, of oneself, in judgement).
/// </summary>
internal static class ParagraphStyle
{
    private const int Reported = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OwnVoice = WordList.SetOf(
        WriterWords.Own,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Weekdays = new[]
    {
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    }
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    internal static bool IsReport(string paragraph) => Score(paragraph) >= Reported;

    private static int Score(string paragraph)
    {
        var quoted = MarkPairing
            .Pair(paragraph, MarkReader.Read(paragraph), 0, paragraph.Length)
            .FindAll(q => q.Parent is null);
        var tokens = Tokenizer.Read(paragraph);
        var score = 0;
        var next = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            while (next < quoted.Count && quoted[next].OuterEnd <= tokens[at].Start)
            {
                next++;
            }

            if (next == quoted.Count || tokens[at].Start < quoted[next].OuterStart)
            {
                score += Score(tokens, at, paragraph, quoted.Count > 0);
            }
        }

        return score;
    }

    private static int Score(List<Token> tokens, int at, string paragraph, bool hasQuotes)
    {
        var token = tokens[at];
        var word = token.In(paragraph);
        if (token.Kind != TokenKind.Word)
        {
            return word is "!" ? -1 : 0;
        }

        if (OwnVoice.Contains(word))
        {
            return -2;
        }

        var isTitle = token.IsCapital && token.Is(WordClass.Title) && at + 1 < tokens.Count && tokens[at + 1].IsCapital;
        return isTitle || Weekdays.Contains(word) || (hasQuotes && token.Is(WordClass.SureVerb)) ? 1 : 0;
    }
}
