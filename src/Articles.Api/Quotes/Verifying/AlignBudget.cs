namespace Articles.Api.Quotes.Verifying;

/// <summary>
/// What may be spent on laying a claim beside texts, whose cost is the product of the two lengths. Texts that come when it is spent, the
/// least likely ones, are not looked at.
/// </summary>
/// <param name="all">So many pairs of words.</param>
internal sealed class AlignBudget(long all)
{
    /// <summary>A quarter of a second, more or less.</summary>
    public const long OfRequest = 10_000_000;

    private long left = all;

    /// <summary>Whether a text was not looked at.</summary>
    public bool IsSpent { get; private set; }

    /// <param name="least">What is less like than this is of no use.</param>
    /// <returns>Null when it is less like, or the budget does not reach.</returns>
    public (int Length, AlignedWords Words)? Align(ClaimedWords claim, string text, double least)
    {
        // Before the words are cut: each is longer than nothing, and has a space behind it.
        if (text.Length > left)
            return Refuse();
        var words = ClaimedWord.Of(text);
        left -= words.Count;
        if (AlignedWords.InARow(claim.Words, words) is { } same)
            return (words.Count, same);
        if (AlignedWords.MostLikeness(claim.Words, words) < least)
            return null;
        var cost = claim.Words.Count * (long)words.Count;
        if (cost > left)
            return Refuse();
        left -= cost;
        return (words.Count, AlignedWords.Of(claim.Words, words));
    }

    /// <summary>Takes a part of what is left, which <see cref="Return"/> gives back as far as it was not spent.</summary>
    /// <param name="among">How many there are yet to share it, so that none of them is left with nothing.</param>
    public AlignBudget Share(int among)
    {
        var part = left / among;
        left -= part;
        return new AlignBudget(part);
    }

    public void Return(AlignBudget part) => left += part.left;

    private (int Length, AlignedWords Words)? Refuse()
    {
        IsSpent = true;
        return null;
    }
}
