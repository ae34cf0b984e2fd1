namespace Articles.Api.Quotes.Verifying;

/// <summary>
/// What one verification may spend on laying its claim beside texts, whose cost is the product of the two lengths. Texts that come when
/// it is spent, the least likely ones, are not looked at.
/// </summary>
internal sealed class AlignBudget
{
    // A quarter of a second, more or less.
    private long left = 10_000_000;

    /// <returns>Null when the budget does not reach.</returns>
    public (int Length, AlignedWords Words)? Align(ClaimedWords claim, string text)
    {
        // Before the words are cut: each is longer than nothing, and has a space behind it.
        if (claim.Words.Count * (long)text.Length / 2 > left && claim.Words.Count * (long)CountWords(text) > left)
            return null;
        var words = ClaimedWord.Of(text);
        left -= claim.Words.Count * (long)words.Count;
        return (words.Count, AlignedWords.Of(claim.Words, words));
    }

    private static int CountWords(string text) => text.AsSpan().Count(' ') + text.AsSpan().Count('\n') + 1;
}
