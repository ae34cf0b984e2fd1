namespace Articles.Reading.Quotes;

internal static class QuoteFinder
{
    internal static (IReadOnlyList<FoundQuote> Quotes, IReadOnlyList<FoundSpeaker> Speakers) Find(
        IReadOnlyList<Block> blocks,
        string text,
        string? title,
        IReadOnlyList<string> authors
    ) => ([], []);
}
