namespace Articles.Reading.Metadata.Sources;

/// <summary>
/// Weighs answers against each other: an answer is doubtful only as far as all kinds of sources that speak for it are. Sources
/// that agree in part speak for each other in part.
/// </summary>
internal static class Weighing
{
    // A weighing compares each with each.
    private const int Most = 80;
    private const double Surest = 0.99;

    /// <summary>The answer with the least doubt, and of equal ones the first.</summary>
    public static (Candidate<T> Candidate, double Confidence)? Best<T>(
        IEnumerable<Candidate<T>> candidates,
        Func<T, T, double> likeness
    )
    {
        var all = candidates.Take(Most).ToList();
        (Candidate<T> Candidate, double Doubt)? best = null;
        foreach (var candidate in all)
        {
            var doubt = Doubt(candidate, all, likeness);
            // Between answers that are the same in other words, the better source writes them better.
            var isBetter =
                best is not { } known
                || doubt < known.Doubt - 1e-9
                || doubt < known.Doubt + 1e-9 && candidate.Prior > known.Candidate.Prior;
            if (isBetter)
                best = (candidate, doubt);
        }
        return best is { } found ? (found.Candidate, Math.Min(Surest, 1 - found.Doubt)) : null;
    }

    private static double Doubt<T>(Candidate<T> candidate, List<Candidate<T>> all, Func<T, T, double> likeness)
    {
        Span<double> support = stackalloc double[Enum.GetValues<SourceKind>().Length];
        support.Clear();
        foreach (var other in all)
        {
            ref var source = ref support[(int)other.Source];
            source = Math.Max(source, other.Prior * likeness(candidate.Value, other.Value));
        }
        var doubt = 1.0;
        foreach (var source in support)
            doubt *= 1 - source;
        return doubt;
    }
}
