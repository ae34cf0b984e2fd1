using Articles.Api.Comparison;

namespace Articles.Api.Quotes.Verifying;

/// <summary>A claim laid beside the words of a quote: where in the quote it fits best, and what differs there.</summary>
/// <param name="First">The first word of the quote that the claim is about.</param>
/// <param name="Last">One past the last.</param>
/// <param name="Likeness">0 to 1: what share of the claim, by the weight of its words, is there.</param>
internal sealed record AlignedWords(int First, int Last, double Likeness, IReadOnlyList<WordRun> Changes)
{
    private const double OfOtherForm = 0.4;
    private const double OfWordBetween = 0.7;
    private const double OfReplaced = 0.001;
    private const double OfInserted = 0.002;

    // Less than any word that was said costs.
    private const double Nothing = 0.1;

    /// <summary>Whether every word that is to have been said is there, in a row but for what the writer marked.</summary>
    public bool IsExact { get; private init; }

    private enum Step : byte
    {
        Both,
        Claim,
        Quote,
        Begin,
    }

    /// <summary>As <see cref="Of"/> where every word of the claim was said, and all stand in the quote in a row: found without comparing each with each.</summary>
    /// <returns>Null where that is not so.</returns>
    public static AlignedWords? InARow(IReadOnlyList<ClaimedWord> claim, IReadOnlyList<ClaimedWord> quote)
    {
        if (claim.Count == 0 || claim.Any(word => word.Kind is not ClaimedKind.Said))
            return null;
        for (var first = 0; first + claim.Count <= quote.Count; first++)
        {
            var same = 0;
            while (same < claim.Count && claim[same].Folded == quote[first + same].Folded)
                same++;
            if (same < claim.Count)
                continue;
            var words = quote.Skip(first).Take(same).Select(word => (RunChange.Same, word.Printed));
            return new AlignedWords(first, first + same, 1, Runs(words)) { IsExact = true };
        }
        return null;
    }

    /// <summary>How like they are at most, whatever the order of the words: found without comparing each with each.</summary>
    public static double MostLikeness(IReadOnlyList<ClaimedWord> claim, IReadOnlyList<ClaimedWord> quote)
    {
        var folded = quote.Select(word => word.Folded).ToHashSet();
        HashSet<string>? stems = null;
        var (total, there) = (0d, 0d);
        foreach (var word in claim.Where(word => word.Kind is ClaimedKind.Said))
        {
            total += word.Weight;
            if (folded.Contains(word.Folded))
                there += word.Weight;
            else if ((stems ??= [.. quote.Select(other => other.Stem)]).Contains(word.Stem))
                there += (1 - OfOtherForm) * word.Weight;
        }
        return total > 0 ? there / total : 0;
    }

    /// <summary>The claim must fit as a whole; of the quote, what stands before and behind it costs nothing.</summary>
    public static AlignedWords Of(IReadOnlyList<ClaimedWord> claim, IReadOnlyList<ClaimedWord> quote)
    {
        var (rows, columns) = (claim.Count + 1, quote.Count + 1);
        // Of the costs, no more than two rows are ever looked at.
        var (above, cost) = (new double[columns], new double[columns]);
        var steps = new Step[rows, columns];
        for (var q = 0; q < columns; q++)
            steps[0, q] = Step.Begin;
        for (var c = 1; c < rows; c++)
        {
            for (var q = 0; q < columns; q++)
                (cost[q], steps[c, q]) = Cheapest(claim[c - 1], quote, above, cost, q);
            (above, cost) = (cost, above);
        }
        var last = 0;
        for (var q = 1; q < columns; q++)
        {
            if (above[q] < above[last])
                last = q;
        }
        var (first, changes) = Trace(claim, quote, steps, last);
        var total = claim.Where(word => word.Kind is ClaimedKind.Said).Sum(word => word.Weight);
        var paid = above[last];
        return new AlignedWords(first, last, total > 0 ? Math.Max(0, 1 - paid / total) : 0, changes)
        {
            IsExact = total > 0 && paid < Nothing,
        };
    }

    private static (double Cost, Step Step) Cheapest(
        ClaimedWord word,
        IReadOnlyList<ClaimedWord> quote,
        double[] above,
        double[] row,
        int q
    )
    {
        var isSaid = word.Kind is ClaimedKind.Said;
        var alone = word.Kind switch
        {
            ClaimedKind.Said => word.Weight,
            // What the writer put in stands rather for a word than between two.
            ClaimedKind.Inserted => OfInserted,
            _ => 0,
        };
        var best = (Cost: above[q] + alone, Step: Step.Claim);
        if (q == 0)
            return best;
        var between = word.Kind switch
        {
            ClaimedKind.Said => OfWordBetween * quote[q - 1].Weight,
            ClaimedKind.Inserted => OfReplaced,
            _ => 0,
        };
        if (row[q - 1] + between < best.Cost)
            best = (row[q - 1] + between, Step.Quote);
        var both = above[q - 1] + (isSaid ? Difference(word, quote[q - 1]) : OfReplaced);
        return both <= best.Cost ? (both, Step.Both) : best;
    }

    private static double Difference(ClaimedWord one, ClaimedWord other) =>
        one.Folded == other.Folded ? 0
        : one.Stem == other.Stem ? OfOtherForm * one.Weight
        : Math.Max(one.Weight, other.Weight);

    private static (int First, List<WordRun> Changes) Trace(
        IReadOnlyList<ClaimedWord> claim,
        IReadOnlyList<ClaimedWord> quote,
        Step[,] steps,
        int last
    )
    {
        var pieces = new Stack<(RunChange Change, string Word)>();
        var (c, q) = (claim.Count, last);
        while (steps[c, q] is not Step.Begin)
        {
            switch (steps[c, q])
            {
                case Step.Quote:
                    pieces.Push((RunChange.Removed, quote[--q].Printed));
                    break;
                case Step.Claim:
                    pieces.Push((RunChange.Added, claim[--c].Printed));
                    break;
                case var _ when claim[--c].Folded == quote[--q].Folded:
                    pieces.Push((RunChange.Same, quote[q].Printed));
                    break;
                default:
                    pieces.Push((RunChange.Added, claim[c].Printed));
                    pieces.Push((RunChange.Removed, quote[q].Printed));
                    break;
            }
        }
        return (q, Runs(pieces));
    }

    private static List<WordRun> Runs(IEnumerable<(RunChange Change, string Word)> pieces)
    {
        var runs = new List<(RunChange Change, List<string> Words)>();
        foreach (var (change, word) in pieces)
        {
            if (runs.Count > 0 && runs[^1].Change == change)
                runs[^1].Words.Add(word);
            else
                runs.Add((change, [word]));
        }
        return runs.ConvertAll(run => new WordRun(run.Change, string.Join(' ', run.Words)));
    }
}
