using Articles.Api.Database.Words;
using Articles.Api.Indexing.Analysis;

namespace Articles.Api.Search.Snippets;

/// <summary>Finds in a text what a query matched there: the same words, by the same analysis.</summary>
/// <param name="needles">What was looked for.</param>
internal sealed class Highlights(IReadOnlyList<Phrase> needles)
{
    // A word begins as its term does, so most words of a text are none of these after a look at their first letter.
    private readonly HashSet<char> initials =
    [
        .. needles.SelectMany(needle => needle.Terms).Select(term => term[0]).Where(char.IsAscii),
    ];

    // Needles by the one word that they are; those of several words and beginnings are looked for one by one.
    private readonly ILookup<string, int> whole = Enumerable
        .Range(0, needles.Count)
        .Where(n => IsWhole(needles[n]))
        .ToLookup(n => needles[n].Terms[0], StringComparer.Ordinal);
    private readonly int[] others = [.. Enumerable.Range(0, needles.Count).Where(n => !IsWhole(needles[n]))];

    // The texts of one answer have most of their words in common.
    private readonly Dictionary<string, (string Folded, string Term)> read = [];
    private readonly List<Candidate> words = [];

    private readonly bool areWordsAlone = needles.All(needle => needle.Terms.Count == 1);

    /// <summary>Where they stand, in UTF-16 units, and which needle it is; in the order of the text.</summary>
    public List<(int Start, int End, int Needle)> In(string text)
    {
        Cut(text);
        var found = new List<(int Start, int End, int Needle)>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Term is not { } term)
                continue;
            foreach (var n in whole[term])
                found.Add((words[at].Start, words[at].End, n));
            foreach (var n in others)
            {
                if (!Stands(needles[n], at))
                    continue;
                for (var i = at; i < at + needles[n].Terms.Count; i++)
                    found.Add((words[i].Start, words[i].End, n));
            }
        }
        found.Sort();
        return found;
    }

    private static bool IsWhole(Phrase needle) => needle is { IsPrefix: false, Terms.Count: 1 };

    private bool Stands(Phrase needle, int at)
    {
        var count = needle.Terms.Count;
        if (at + count > words.Count)
            return false;
        for (var i = 0; i < count; i++)
        {
            var (word, term) = (words[at + i], needle.Terms[i]);
            var isThere =
                needle.IsPrefix && i == count - 1
                    ? word.Folded?.StartsWith(term, StringComparison.Ordinal) is true
                    : word.Term == term;
            if (!isThere)
                return false;
        }
        return true;
    }

    private void Cut(string text)
    {
        words.Clear();
        foreach (var (start, end) in TextWords.Spans(text))
        {
            var initial = text[start];
            if (char.IsAscii(initial) && !initials.Contains(char.ToLowerInvariant(initial)))
            {
                // Between words in a row there may be no other.
                if (!areWordsAlone)
                    words.Add(new Candidate(start, end, null, null));
                continue;
            }
            var (folded, term) = Read(text.AsSpan(start, end - start));
            if (folded.Length > 0)
                words.Add(new Candidate(start, end, folded, term));
        }
    }

    private (string Folded, string Term) Read(ReadOnlySpan<char> word)
    {
        var known = read.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(word, out var prepared))
        {
            var folded = FoldedWord.Of(word);
            known[word] = prepared = (folded, EnglishStem.Of(folded));
        }
        return prepared;
    }

    /// <summary>A word of the text; without its letters where it cannot be one that is looked for.</summary>
    private readonly record struct Candidate(int Start, int End, string? Folded, string? Term);
}
