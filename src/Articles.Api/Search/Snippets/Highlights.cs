using Articles.Api.Database.Words;
using Articles.Api.Search.Analysis;

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

    /// <summary>Where they stand, in UTF-16 units, and which needle it is; in the order of the text.</summary>
    public List<(int Start, int End, int Needle)> In(string text)
    {
        var words = Words(text);
        var found = new List<(int Start, int End, int Needle)>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Term is null)
                continue;
            for (var n = 0; n < needles.Count; n++)
            {
                if (!Stands(needles[n], words, at))
                    continue;
                for (var i = at; i < at + needles[n].Terms.Count; i++)
                    found.Add((words[i].Start, words[i].End, n));
            }
        }
        found.Sort();
        return found;
    }

    private static bool Stands(Phrase needle, List<Candidate> words, int at)
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

    private List<Candidate> Words(string text)
    {
        var words = new List<Candidate>(text.Length / 6 + 1);
        foreach (var (start, end) in TextWords.Spans(text))
        {
            var initial = text[start];
            if (char.IsAscii(initial) && !initials.Contains(char.ToLowerInvariant(initial)))
            {
                words.Add(new Candidate(start, end, null, null));
                continue;
            }
            var folded = FoldedWord.Of(text.AsSpan(start, end - start));
            if (folded.Length > 0)
                words.Add(new Candidate(start, end, folded, EnglishStem.Of(folded)));
        }
        return words;
    }

    /// <summary>A word of the text; without its letters where it cannot be one that is looked for.</summary>
    private readonly record struct Candidate(int Start, int End, string? Folded, string? Term);
}
