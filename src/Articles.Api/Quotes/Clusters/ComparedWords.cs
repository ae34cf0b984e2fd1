using Articles.Api.Quotes.Verifying;

namespace Articles.Api.Quotes.Clusters;

/// <summary>The words of two quotes side by side, and whether they are the same quote.</summary>
/// <param name="Shorter">How many words the shorter has.</param>
/// <param name="Longer">How many the longer has.</param>
/// <param name="IsExact">Whether the shorter stands in the longer, in a row but for what a writer marked.</param>
/// <param name="Likeness">0 to 1: what share of the shorter, by the weight of its words, stands in the longer.</param>
internal sealed record ComparedWords(int Shorter, int Longer, bool IsExact, double Likeness)
{
    /// <summary>Fewer words out of longer ones may be anybody's, and are only compared as a whole.</summary>
    public const int LeastFragment = 5;

    /// <summary>Fewer words are said by many, and on many occasions.</summary>
    private const int LeastOfAnybody = 6;
    private const int LeastFragmentOfAnybody = 8;
    private const double LeastShareOfAnybody = 0.5;
    private const double LeastShareOfReport = 0.9;
    private const int LeastAltered = 6;
    private const double LeastLikeness = 0.8;

    // Much the same is said by many.
    private const int LeastAlteredOfAnybody = 12;
    private const double LeastLikenessOfAnybody = 0.9;

    /// <summary>Of longer statements, a sentence is no longer the same quote.</summary>
    public const int Short = 60;

    // What the two do not share cannot be aligned, which takes time.
    private const double LeastShared = 0.65;
    private const double LeastInRow = 0.35;
    private const int Long = 20;
    private const int Longest = 1_000;

    private double Share => (double)Shorter / Longer;

    /// <summary>How many words in a row of a text of <paramref name="count"/> words are enough to be the same quote.</summary>
    public static int LeastShare(int count) => count > Short ? count / 4 : LeastFragment;

    /// <returns>Null when they have too little in common.</returns>
    public static ComparedWords? Of(SaidWords one, SaidWords other)
    {
        var isFirst = one.Count < other.Count || one.Count == other.Count && one.Id <= other.Id;
        var (shorter, longer) = isFirst ? (one, other) : (other, one);
        if (one.Id == other.Id)
            return new ComparedWords(one.Count, one.Count, IsExact: true, Likeness: 1);
        if (longer.Count > Longest || shorter.Count < LeastShare(longer.Count) && shorter.Count < longer.Count)
            return null;
        if (
            !one.IsNear(other)
            || shorter.SharedWith(longer) < LeastShared
            || shorter.Count > Long && shorter.SharedInRow(longer) < LeastInRow
        )
            return null;
        var aligned = AlignedWords.Of(shorter.Claim, longer.Plain);
        return new ComparedWords(shorter.Count, longer.Count, aligned.IsExact, aligned.Likeness);
    }

    /// <summary>Whether they are the same quote whoever said it.</summary>
    /// <param name="isMixed">Whether one of them is a report, which may have words of others in it, and the other is not.</param>
    public bool JoinAnybody(bool isMixed) =>
        IsExact && Shorter == Longer && Shorter >= LeastOfAnybody
        || Share >= (isMixed ? LeastShareOfReport : LeastShareOfAnybody)
            && (
                IsExact && Shorter >= LeastFragmentOfAnybody
                || Likeness >= LeastLikenessOfAnybody && Shorter >= LeastAlteredOfAnybody
            );

    /// <summary>Whether they are the same quote when one speaker said both.</summary>
    public bool JoinOneSpeaker(bool isMixed) =>
        !isMixed && (IsExact || Likeness >= LeastLikeness && Shorter >= LeastAltered) || JoinAnybody(isMixed);
}
