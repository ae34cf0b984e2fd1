using System.Text;
using Articles.Api.Database.Words;
using Articles.Api.Indexing.Analysis;

namespace Articles.Api.Indexing;

/// <summary>
/// What a person typed: words, all of which have to be there; phrases in quotation marks; beginnings of words before an asterisk; and
/// what may not be there after a minus sign. Whatever else is typed counts as space, so nothing is a mistake.
/// </summary>
internal sealed class TypedQuery
{
    /// <summary>Words beyond these are not looked for.</summary>
    public const int MostWords = 32;

    private const string Marks = "\"“”„‟«»「」『』";
    private const int ShortestBeginning = 2;

    // A beginning goes on in up to a few thousand words, each with a list to walk; beginnings beyond these are looked for as words.
    private const int MostBeginnings = 3;

    private readonly List<IReadOnlyList<Phrase>> all = [];
    private readonly List<Phrase> none = [];
    private readonly List<Phrase> needles = [];
    private int count;
    private int beginnings;

    private TypedQuery() { }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => all.Count == 0;

    /// <summary>Of each of these, one has to be there.</summary>
    public IReadOnlyList<IReadOnlyList<Phrase>> All => all;

    /// <summary>What is shown where it stands: as in <see cref="All"/>, but beginnings are of whole words.</summary>
    public IReadOnlyList<Phrase> Needles => needles;

    public static TypedQuery Of(string text)
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
            query.Add(text[start..end], isNone);
            at = isPhrase ? end + 1 : end;
        }
        return query;
    }

    private static bool IsMark(char letter) => Marks.Contains(letter, StringComparison.Ordinal);

    /// <summary>What is to be looked for.</summary>
    public WordQuery Words() => new() { All = all, None = none };

    /// <summary>As <see cref="Words"/>, in titles.</summary>
    public WordQuery InTitles() => Words() with { All = [.. all.Select(AsInTitle)] };

    // Whole words are not marked in titles: a beginning that the stem does not cover is found there by the words as such.
    private static List<Phrase> AsInTitle(IReadOnlyList<Phrase> phrases) =>
        phrases
            .Where(phrase => !phrase.Terms[^1].StartsWith(WordRow.WholeMark, StringComparison.Ordinal))
            .Select(phrase => phrase with { Terms = [.. phrase.Terms.Select(term => WordRow.TitleMark + term)] })
            .ToList();

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

    private void Add(string typed, bool isNone)
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
        var phrases = isBeginning ? Beginnings(words) : [new Phrase(words.ConvertAll(word => word.Term))];
        if (isNone)
        {
            none.AddRange(phrases);
            return;
        }
        all.Add(phrases);
        needles.Add(phrases[0]);
    }

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
