namespace Articles.Reading.Quotes;

internal static class BlockQuotes
{
    internal static IReadOnlyList<Block> Group(IReadOnlyList<Block> blocks) => blocks;
}
