using System.Buffers;
using Articles.Reading.Lexicon;
using Articles.Reading.Metadata.Dates;
using Articles.Reading.Text;

namespace Articles.Reading.Updates;

/// <summary>How a paragraph says that it is a note after publication.</summary>
/// <param name="TextStart">Where, in the paragraph, the note's own words start: after the label.</param>
internal sealed record UpdateLabel(UpdateKind Kind, string Rule, double Confidence, int TextStart, PrintedDate? At)
{
    // 'UPDATED Sunday, March 3, 2019, at 3:15 p.m. ET' is as much as a label holds.
    private const int LongestLabel = 90;

    // 'on Thursday, ' may stand between a verb of change and its date.
    private const int NearestDate = 14;

    // What every label and every sentence that speaks of its page starts with; most lines start otherwise.
    private static readonly SearchValues<char> Initials = SearchValues.Create([
        .. UpdateWords.Labels.Select(label => label.Label[0]),
        .. UpdateWords.EarlierVersions.Concat(UpdateWords.PageOpenings).Select(words => words[0]),
    ]);
    private static readonly SearchValues<char> Wrapping = SearchValues.Create(" \t*_[(—–-•\"“");

    public static UpdateLabel? Of(string paragraph)
    {
        var start = paragraph.AsSpan().IndexOfAnyExcept(Wrapping);
        return start < 0 || !Initials.Contains((char)(paragraph[start] | ' '))
            ? null
            : Labelled(paragraph, start) ?? SelfSpeaking(paragraph, start);
    }

    private static UpdateLabel? Labelled(string paragraph, int start)
    {
        foreach (var (label, kind) in UpdateWords.Labels)
        {
            if (
                !StartsWith(paragraph, start, label) || AfterLabel(paragraph, start + label.Length) is not { } textStart
            )
                continue;
            return IsDateAlone(paragraph, textStart) || IsMenu(paragraph, textStart)
                ? null
                : new UpdateLabel(
                    kind,
                    "update-label",
                    0.95,
                    textStart,
                    DateIn(paragraph, start + label.Length, textStart) ?? DateOfChange(paragraph, textStart)
                );
        }
        return null;
    }

    /// <summary>Where the words after a label start: behind its colon or dash, or at the end when the label stands alone.</summary>
    private static int? AfterLabel(string paragraph, int end)
    {
        var limit = Math.Min(paragraph.Length, end + LongestLabel);
        if (paragraph.AsSpan(end).IndexOfAnyExcept("*_])") < 0)
            return paragraph.Length;
        if (paragraph[end] is not (' ' or ':' or ',' or '*' or '_' or '(' or '.' or '—' or '–' or '|'))
            return null;
        for (var i = end; i < limit; i++)
        {
            var between = paragraph.AsSpan(end, i - end);
            var isMark =
                paragraph[i] == ':' && !IsInTime(paragraph, i)
                || paragraph[i] is '—' or '–' or '|'
                || paragraph[i] == '-' && i > end && paragraph[i - 1] == ' ';
            if (isMark)
                return IsWhen(between) ? SkipSpace(paragraph, i + 1) : null;
        }
        return null;
    }

    // Between a label and its mark stand only a date, a time, a number or a parenthesis, never a sentence.
    private static bool IsWhen(ReadOnlySpan<char> between)
    {
        var words = between
            .ToString()
            .Split([' ', ',', '(', ')', '.', '/', '#', ':', '*', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.All(word =>
            char.IsAsciiDigit(word[0])
            || DateWords.Months.ContainsKey(word.ToLowerInvariant())
            || UpdateWords.BesideLabels.Contains(word.ToLowerInvariant())
            || DateWords.Zones.ContainsKey(word.ToLowerInvariant())
            || DateWords.SeasonalZones.ContainsKey(word.ToLowerInvariant())
        );
    }

    private static UpdateLabel? SelfSpeaking(string paragraph, int start)
    {
        if (StartsWithAny(paragraph, start, UpdateWords.EarlierVersions))
            return new UpdateLabel(UpdateKind.Correction, "earlier-version", 0.9, start, null);
        return StartsWithAny(paragraph, start, UpdateWords.PageOpenings) ? Changed(paragraph, start) : null;
    }

    private static bool StartsWithAny(string paragraph, int start, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (StartsWith(paragraph, start, opening))
                return true;
        }
        return false;
    }

    // 'This article has been corrected'
    private static UpdateLabel? Changed(string paragraph, int start)
    {
        var sentenceEnd = paragraph.IndexOf(". ", start, StringComparison.Ordinal);
        var sentence = sentenceEnd < 0 ? paragraph[start..] : paragraph[start..sentenceEnd];
        foreach (var (words, kind) in UpdateWords.Predicates)
        {
            var at = sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && SpeaksOfThePage(sentence[..at]))
                return new UpdateLabel(
                    kind,
                    "page-was-changed",
                    0.85,
                    start,
                    DateIn(paragraph, start, start + sentence.Length)
                );
        }
        return null;
    }

    // 'This article', 'This opinion column'; 'The story' is spoken of in other stories too.
    private static bool SpeaksOfThePage(string subject)
    {
        var words = subject.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6
            && words[0] == "this"
            && UpdateWords.Subjects.Any(word => words.Contains(word));
    }

    // 'Corrections and clarifications | Submit a news tip | Report an error'
    private static bool IsMenu(string paragraph, int start) =>
        paragraph.AsSpan(start).Contains('|') && !LineShape.EndsSentence(paragraph);

    // 'Updated: March 3, 2019' dates the page and says nothing of it.
    private static bool IsDateAlone(string paragraph, int start)
    {
        var rest = paragraph[start..];
        if (rest.Length > 0 && IsWhen(rest))
            return true;
        return PrintedDates.In(rest).Count > 0 && LineShape.Words(rest) <= 10 && !LineShape.IsProse(rest);
    }

    // 'This column was updated on June 13, 2021': the date of a change stands right behind the verb.
    private static PrintedDate? DateOfChange(string paragraph, int start)
    {
        foreach (var verb in UpdateWords.Changes)
        {
            var at = paragraph.IndexOf(verb, start, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var dateStart = at + verb.Length;
            var end = Math.Min(paragraph.Length, dateStart + LongestLabel);
            if (DateIn(paragraph, dateStart, end) is { } date && date.Start <= dateStart + NearestDate)
                return date;
        }
        return null;
    }

    private static PrintedDate? DateIn(string paragraph, int start, int end)
    {
        return PrintedDates.In(paragraph[start..end]) is [var date, ..]
            ? date with
            {
                Start = date.Start + start,
                End = date.End + start,
            }
            : null;
    }

    private static bool StartsWith(string text, int start, string words) =>
        text.Length >= start + words.Length
        && (text[start] | ' ') == words[0]
        && (
            text.AsSpan(start).StartsWith(words, StringComparison.OrdinalIgnoreCase)
            || words.Contains('\'')
                && text[start..(start + words.Length)]
                    .Replace('’', '\'')
                    .Equals(words, StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsInTime(string text, int colon) =>
        colon > 0
        && colon + 1 < text.Length
        && char.IsAsciiDigit(text[colon - 1])
        && char.IsAsciiDigit(text[colon + 1]);

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is '*' or '_'))
            i++;
        return i;
    }
}
