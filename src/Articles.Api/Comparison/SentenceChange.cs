using DiffPlex;
using DiffPlex.Chunkers;

namespace Articles.Api.Comparison;

/// <summary>What happened to a sentence.</summary>
public enum SentenceChangeKind
{
    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It is no longer there.</summary>
    Removed,

    /// <summary>Its words are others.</summary>
    Changed,

    /// <summary>Its words are the same; punctuation, quotation marks or spaces are others.</summary>
    Cosmetic,
}

/// <summary>A sentence that is not what it was.</summary>
public sealed record SentenceChange
{
    /// <summary>What happened to it.</summary>
    public required SentenceChangeKind Change { get; init; }

    /// <summary>As it was; null when it was not there.</summary>
    public required string? Before { get; init; }

    /// <summary>As it is; null when it is not there.</summary>
    public required string? After { get; init; }

    /// <summary>Word by word, of a sentence that changed: put together without what was added it is as before, without what was removed as after. Empty otherwise.</summary>
    public required IReadOnlyList<WordRun> Words { get; init; }

    internal static SentenceChange Added(string text) => Of(SentenceChangeKind.Added, null, text);

    internal static SentenceChange Removed(string text) => Of(SentenceChangeKind.Removed, text, null);

    internal static SentenceChange Printed(string before, string after) =>
        Of(SentenceChangeKind.Cosmetic, before, after);

    internal static SentenceChange Changed(string before, string after) =>
        Of(SentenceChangeKind.Changed, before, after) with
        {
            Words = WordRun.Between(before, after),
        };

    private static SentenceChange Of(SentenceChangeKind change, string? before, string? after) =>
        new()
        {
            Change = change,
            Before = before,
            After = after,
            Words = [],
        };
}

/// <summary>What happened to a run of words.</summary>
public enum RunChange
{
    /// <summary>It is in both.</summary>
    Same,

    /// <summary>It is in the later one only.</summary>
    Added,

    /// <summary>It is in the earlier one only.</summary>
    Removed,
}

/// <summary>Words of a sentence in a row that have one fate.</summary>
/// <param name="Change">What happened to them.</param>
/// <param name="Text">The words, with what stands between them.</param>
public sealed record WordRun(RunChange Change, string Text)
{
    // A longer "sentence" is a table or a page without full stops: it is shown whole, before and after.
    private const int Longest = 10_000;

    internal static List<WordRun> Between(string before, string after)
    {
        if (before.Length > Longest || after.Length > Longest)
            return [new(RunChange.Removed, before), new(RunChange.Added, after)];
        var diff = Differ.Instance.CreateDiffs(before, after, false, false, WordChunker.Instance);
        var runs = new List<WordRun>();
        var (old, now) = (diff.PiecesOld.ToArray(), diff.PiecesNew.ToArray());
        var (a, b) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            Add(runs, RunChange.Same, now[b..block.InsertStartB]);
            (a, b) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
            Add(runs, RunChange.Removed, old[block.DeleteStartA..a]);
            Add(runs, RunChange.Added, now[block.InsertStartB..b]);
        }
        Add(runs, RunChange.Same, now[b..]);
        return runs;
    }

    private static void Add(List<WordRun> runs, RunChange change, IEnumerable<string> pieces)
    {
        var text = string.Concat(pieces);
        if (text.Length > 0)
            runs.Add(new WordRun(change, text));
    }
}
