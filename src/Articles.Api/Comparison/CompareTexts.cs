using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Articles.Api.Comparison;

/// <summary>Tells which sentences of a text changed, and whether their words did or only how they are printed.</summary>
internal static class CompareTexts
{
    // The time grows with the product of what is left to compare, so what is too different is not aligned any more.
    private const long MostComparisons = 9_000_000;
    private const int LookAhead = 4;
    private const double Alike = 0.4;

    /// <summary>In the order of the text; what did not change is left out.</summary>
    public static List<SentenceChange> Of(IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, now) = (ComparedSentences.Of(before), ComparedSentences.Of(after));
        var changes = new List<SentenceChange>();
        var (a, b) = (0, 0);
        foreach (var block in Blocks(old, now))
        {
            AddPrinted(changes, old[a..block.DeleteStartA], now[b..block.InsertStartB]);
            (a, b) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
            AddChanged(changes, old[block.DeleteStartA..a], now[block.InsertStartB..b]);
        }
        AddPrinted(changes, old[a..], now[b..]);
        return changes;
    }

    /// <summary>Where the words differ. What both texts begin and end with is not compared at all.</summary>
    private static IList<DiffBlock> Blocks(List<Sentence> old, List<Sentence> now)
    {
        var shorter = Math.Min(old.Count, now.Count);
        var first = 0;
        while (first < shorter && old[first].Words == now[first].Words)
            first++;
        var last = 0;
        while (last < shorter - first && old[^(last + 1)].Words == now[^(last + 1)].Words)
            last++;
        var (a, b) = (old[first..^last], now[first..^last]);
        if (a.Count == 0 && b.Count == 0)
            return [];
        if (a.Count == 0 || b.Count == 0 || (long)a.Count * b.Count > MostComparisons)
            return [new DiffBlock(first, a.Count, first, b.Count)];
        var blocks = Differ
            .Instance.CreateDiffs(Lines(a), Lines(b), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance)
            .DiffBlocks;
        return
        [
            .. blocks.Select(block => new DiffBlock(
                block.DeleteStartA + first,
                block.DeleteCountA,
                block.InsertStartB + first,
                block.InsertCountB
            )),
        ];
    }

    private static string Lines(List<Sentence> sentences) =>
        // A line without a word, such as a row of stars, is a line all the same.
        string.Join('\n', sentences.Select(sentence => sentence.Words.Length > 0 ? sentence.Words : "*"));

    /// <summary>Of sentences with the same words, those that are printed otherwise.</summary>
    private static void AddPrinted(List<SentenceChange> changes, List<Sentence> old, List<Sentence> now) =>
        changes.AddRange(
            old.Zip(now)
                .Where(pair => pair.First.Text != pair.Second.Text)
                .Select(pair => SentenceChange.Printed(pair.First.Text, pair.Second.Text))
        );

    private static void AddChanged(List<SentenceChange> changes, List<Sentence> old, List<Sentence> now)
    {
        // The same words in other sentences: only full stops moved.
        if (old.Count > 0 && now.Count > 0 && Joined(old) == Joined(now))
        {
            changes.Add(SentenceChange.Printed(TextOf(old), TextOf(now)));
            return;
        }
        var next = 0;
        foreach (var sentence in old)
        {
            var match = MatchOf(sentence, now, next);
            if (match < 0)
            {
                changes.Add(SentenceChange.Removed(sentence.Text));
                continue;
            }
            changes.AddRange(now[next..match].Select(added => SentenceChange.Added(added.Text)));
            changes.Add(SentenceChange.Changed(sentence.Text, now[match].Text));
            next = match + 1;
        }
        changes.AddRange(now[next..].Select(added => SentenceChange.Added(added.Text)));
    }

    private static string Joined(List<Sentence> sentences) =>
        string.Join(' ', sentences.Select(sentence => sentence.Words).Where(words => words.Length > 0));

    private static string TextOf(List<Sentence> sentences) =>
        string.Join(' ', sentences.Select(sentence => sentence.Text));

    /// <returns>Where the most similar of the next few sentences stands, if it is alike at all; else -1.</returns>
    private static int MatchOf(Sentence sentence, List<Sentence> now, int next)
    {
        var (best, likeness) = (-1, Alike);
        for (var i = next; i < Math.Min(now.Count, next + LookAhead); i++)
        {
            var found = Likeness(sentence, now[i]);
            if (found > likeness)
                (best, likeness) = (i, found);
        }
        return best;
    }

    /// <summary>Twice the words in common over all words.</summary>
    private static double Likeness(Sentence one, Sentence other)
    {
        var (left, right) = (one.Words.Split(' '), other.Words.Split(' '));
        var counts = left.CountBy(word => word).ToDictionary();
        var common = 0;
        foreach (var word in right)
        {
            if (counts.GetValueOrDefault(word) == 0)
                continue;
            counts[word]--;
            common++;
        }
        return 2.0 * common / (left.Length + right.Length);
    }
}
