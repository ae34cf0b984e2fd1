using System.Text;
using Articles.Api.Database.Words;
using Articles.Api.Indexing.Analysis;

namespace Articles.Api.Indexing;

/// <summary>A word, a phrase or the beginning of a word that a person typed.</summary>
/// <param name="Phrases">One of these has to be there.</param>
/// <param name="IsRequired">Whether it was asked for as it is: a phrase in quotation marks, or a beginning.</param>
/// <param name="IsCommon">Whether any text has it.</param>
/// <param name="Single">Where it stands in what was typed, in UTF-16 units, and its letters; null for more or less than a word.</param>
internal sealed record TypedWord(IReadOnlyList<Phrase> Phrases, bool IsRequired, bool IsCommon, TextWord? Single);

/// <summary>
/// What a person typed: words; phrases in quotation marks; beginnings of words before an asterisk; and what may not be there after a
/// minus sign. Whatever else is typed counts as space, so nothing is a mistake.
/// </summary>
internal sealed class TypedQuery
{
    /// <summary>Words beyond these are not looked for.</summary>
    public const int MostWords = 32;

    private const string Marks = "\"“”„‟«»「」『』";
    private const int ShortestBeginning = 2;

    // A beginning goes on in up to a few thousand words, each with a list to walk; beginnings beyond these are looked for as words.
    private const int MostBeginnings = 3;

    private readonly List<TypedWord> all = [];
    private readonly List<Phrase> none = [];
    private readonly List<Phrase> needles = [];
    private int count;
    private int beginnings;

    private TypedQuery() { }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => all.Count == 0;

    /// <summary>What tells one text from others: all but the common words, or these where nothing else was typed.</summary>
    public IReadOnlyList<TypedWord> Telling =>
        all.Exists(word => !word.IsCommon) ? all.FindAll(word => !word.IsCommon) : all;

    /// <summary>What is shown where it stands: all that was typed, but beginnings are of whole words.</summary>
    public IReadOnlyList<Phrase> Needles => needles;

    /// <param name="isUnfinished">Whether the last word may be only the beginning of one, as in a box that searches while a person types.</param>
    public static TypedQuery Of(string text, bool isUnfinished = false)
    {
        var query = new TypedQuery();
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var isNone = text[at] is '-' or '−';
            if (isNone)
                at++;
            var isPhrase = at < text.Length && Marks.Contains(text[at], StringComparison.Ordinal);
            var start = isPhrase ? at + 1 : at;
            var end = start;
            while (
                end < text.Length && !(isPhrase ? IsMark(text[end]) : char.IsWhiteSpace(text[end]) || IsMark(text[end]))
            )
                end++;
            var typed = text[start..end];
            if (isUnfinished && !isPhrase && end == text.Length && !typed.EndsWith('*'))
                typed += '*';
            query.Add(typed, start, isPhrase, isNone);
            at = isPhrase ? end + 1 : end;
        }
        return query;
    }

    private static bool IsMark(char letter) => Marks.Contains(letter, StringComparison.Ordinal);

    /// <summary>What has all that was typed.</summary>
    public WordQuery Words() => Having(all.Select(word => word.Phrases));

    /// <summary>What has one of each of these, and nothing that may not be there.</summary>
    public WordQuery Having(IEnumerable<IReadOnlyList<Phrase>> all) => new() { All = [.. all], None = none };

    /// <summary>Titles that say nothing else; null where the query is of other things than words.</summary>
    public WordQuery? WholeTitle() =>
        InARow() is { Count: > 0 } row && none.Count == 0
            ? new WordQuery
            {
                All =
                [
                    [new Phrase([WordRow.AllOf(row)])],
                ],
            }
            : null;

    /// <summary>All words as they were typed, one after the other; none when some are only beginnings.</summary>
    private List<string> InARow() =>
        needles.Exists(needle => needle.IsPrefix) ? [] : [.. needles.SelectMany(needle => needle.Terms)];

    private void Add(string typed, int start, bool isPhrase, bool isNone)
    {
        var words = TextWords.Of(typed);
        if (words.Count == 0 || (count += words.Count) > MostWords)
            return;
        var last = words[^1];
        var isUnspaced = Rune.TryGetRuneAt(typed, last.Start, out var rune) && Scripts.IsUnspaced(rune);
        // The last letter of a run stands alone in a text where the run ends there, which nobody who types a part of it means.
        if (isUnspaced && words.Count > 1 && last.Start < words[^2].End)
            words.RemoveAt(words.Count - 1);
        var isBeginning =
            (
                isUnspaced && words.Count == 1 && IsOneLetter(typed, words[0])
                || typed.EndsWith('*') && last.Folded.Length >= ShortestBeginning
            )
            && beginnings++ < MostBeginnings;
        var phrases = isBeginning
            ? Beginnings(words)
            : [new Phrase(words.ConvertAll(word => word.Term)), .. AsOne(typed, words)];
        if (isNone)
        {
            none.AddRange(phrases);
            return;
        }
        var isCommon = !isPhrase && words.TrueForAll(word => CommonWords.Contain(word.Folded));
        var isRequired = isPhrase || isBeginning;
        var single =
            isRequired || words.Count > 1
                ? (TextWord?)null
                : words[0] with
                {
                    Start = start + words[0].Start,
                    End = start + words[0].End,
                };
        all.Add(new TypedWord(phrases, isRequired, isCommon, single));
        needles.Add(phrases[0]);
    }

    private static IEnumerable<Phrase> AsOne(string typed, List<TextWord> words) =>
        Compounds
            .Of(typed, words)
            .Where(compound => compound.Start == words[0].Start && compound.End == words[^1].End)
            .Select(compound => new Phrase([compound.Term]));

    private static bool IsOneLetter(string typed, TextWord word) =>
        Rune.TryGetRuneAt(typed, word.Start, out var rune) && word.End == word.Start + rune.Utf16SequenceLength;

    private static Phrase[] Beginnings(List<TextWord> words)
    {
        var before = words.Take(words.Count - 1).Select(word => word.Term).ToList();
        var beginning = words[^1].Folded;
        return
        [
            new Phrase([.. before, beginning], IsPrefix: true),
            new Phrase([.. before, WordRow.WholeMark + beginning], IsPrefix: true),
        ];
    }
}
