using Articles.Reading.Speakers;

namespace Articles.Reading.Quotes;

/// <summary>Finds all quotes of an article, and who said them.</summary>
internal static class QuoteFinder
{
    /// <param name="text">The texts of the blocks except images, joined by a blank line.</param>
    internal static (IReadOnlyList<FoundQuote> Quotes, IReadOnlyList<FoundSpeaker> Speakers) Find(
        IReadOnlyList<Block> blocks,
        string text,
        string? title,
        IReadOnlyList<string> authors
    )
    {
        var quotations = Quotations.Of(blocks, text);
        if (quotations.Count == 0)
        {
            return ([], []);
        }

        var tokens = Tokenizer.Read(text);
        var reading = new VoiceReader(text, tokens, new Cast(text, tokens));
        reading.Read(0, text.Length, quotations, voice: null);
        return new QuoteAssembly(text).Assemble(reading.Quotes);
    }
}
