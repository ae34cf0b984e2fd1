using System.IO.Hashing;
using System.Runtime.InteropServices;
using Articles.Api.Indexing.Analysis;
using Articles.Api.Quotes.Verifying;

namespace Articles.Api.Quotes.Clusters;

/// <summary>
/// The words of a quote as they are compared with those of others: what case, accents, punctuation and quotation marks do not change, with
/// signs where a writer left something out or put something in. Of scripts without spaces each letter is a word.
/// </summary>
internal sealed class SaidWords
{
    /// <summary>Longer texts are found by all of their words only.</summary>
    private const int Longest = 1_000;

    private const int InARow = 3;
    private const int Few = 12;

    // Of the clues that two texts would share if all of the shorter were in the longer.
    private const double LeastShared = 0.6;

    private const char Gap = '…';
    private const char Insertion = '[';

    private readonly List<ClaimedWord> words;

    private SaidWords(List<ClaimedWord> words)
    {
        this.words = words;
        Count = words.Count(word => word.Kind is ClaimedKind.Said);
        Id = Hash(ToString());
    }

    public long Id { get; }

    /// <summary>How many words were said.</summary>
    public int Count { get; }

    /// <summary>With what was left out and put in.</summary>
    public IReadOnlyList<ClaimedWord> Claim => words;

    /// <summary>Without signs of what was left out.</summary>
    public IReadOnlyList<ClaimedWord> Plain =>
        field ??= words.Where(word => word.Kind is not ClaimedKind.LeftOut).ToList();

    private HashSet<string> Distinct => field ??= Plain.Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);

    public static SaidWords Of(string text) =>
        new(
            ClaimedWords
                .Of(text)
                .Words.SelectMany(word => Letters(word.Folded).Select(one => word with { Printed = one, Folded = one }))
                .ToList()
        );

    /// <summary>As <see cref="ToString"/> wrote them.</summary>
    public static SaidWords Read(string stored) =>
        new(
            stored
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    word[0] switch
                    {
                        Gap => new ClaimedWord(word, word, ClaimedKind.LeftOut),
                        Insertion => new ClaimedWord(word[1..], word[1..], ClaimedKind.Inserted),
                        _ => new ClaimedWord(word, word),
                    }
                )
                .ToList()
        );

    public override string ToString() =>
        string.Join(
            ' ',
            words.Select(word => word.Kind is ClaimedKind.Inserted ? Insertion + word.Folded : word.Folded)
        );

    public static long Hash(string text) => unchecked((long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan())));

    /// <summary>
    /// Hashes of some of its words, by which it is found: of each few in a row the least, so that texts that share words share clues.
    /// </summary>
    public IReadOnlySet<long> Clues =>
        field ??= Count > Longest ? [] : Runs.SelectMany(run => LeastOfEach(run, Window(Count))).ToHashSet();

    private static IEnumerable<long> LeastOfEach(List<long> run, int window)
    {
        var least = -1;
        for (var end = Math.Min(window, run.Count); end <= run.Count && run.Count > 0; end++)
        {
            var start = Math.Max(0, end - window);
            // Only where it has been left behind are all of them looked at again.
            if (least < start)
                least = Enumerable.Range(start, end - start).MinBy(n => run[n]);
            else if (run[end - 1] < run[least])
                least = end - 1;
            yield return run[least];
        }
    }

    /// <summary>Whether it shares as many clues with another text as make it worth to compare them.</summary>
    public bool IsNear(SaidWords other)
    {
        var (shorter, longer) = Count <= other.Count ? (this, other) : (other, this);
        var shared = shorter.Clues.Count(longer.Clues.Contains);
        return shared > 0 && shared >= LeastShared * shorter.Count / (Window(longer.Count) + 1) - 1;
    }

    // As many words in a row as make the same quote always have a clue in them. A few words have all that there are.
    private static int Window(int count) => count < Few ? 1 : ComparedWords.LeastShare(count) - InARow + 1;

    /// <summary>What share of its words, by their weight, is in another text at all.</summary>
    public double SharedWith(SaidWords other)
    {
        var (shared, all) = (0.0, 0.0);
        foreach (var word in words.Where(word => word.Kind is ClaimedKind.Said))
        {
            all += word.Weight;
            if (other.Distinct.Contains(word.Folded))
                shared += word.Weight;
        }
        return shared / all;
    }

    /// <summary>What share of its words in a row are in a row in another text too.</summary>
    public double SharedInRow(SaidWords other) =>
        InRow.Count == 0 ? 0 : (double)InRow.Count(other.InRow.Contains) / InRow.Count;

    private HashSet<long> InRow => field ??= Runs.SelectMany(run => run).ToHashSet();

    /// <summary>For each run of words that were said the hashes of each few in a row.</summary>
    private List<List<long>> Runs => field ??= Hashes();

    private List<List<long>> Hashes()
    {
        var runs = new List<List<long>> { new() };
        var (before, last) = (0L, 0L);
        var length = 0;
        foreach (var word in words)
        {
            if (word.Kind is not ClaimedKind.Said)
            {
                length = 0;
                runs.Add([]);
                continue;
            }
            var hash = Hash(word.Folded);
            if (++length >= InARow)
                runs[^1].Add(Mix(Mix(before, last), hash));
            (before, last) = (last, hash);
        }
        return runs;
    }

    // The order counts.
    private static long Mix(long hash, long next)
    {
        var mixed = (unchecked((ulong)hash * 31) ^ unchecked((ulong)next)) * 0x9E3779B97F4A7C15;
        return unchecked((long)(mixed ^ mixed >> 29));
    }

    // Some signs stand for several words.
    private static IEnumerable<string> Letters(string word) =>
        word.EnumerateRunes().Any(Scripts.IsUnspaced)
            ? word.EnumerateRunes().Select(rune => $"{rune}")
            : word.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
