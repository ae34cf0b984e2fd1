using Articles.Reading.Quotes.Marks;
using Articles.Reading.Speakers;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes;

/// <summary>Finds all quotes of an article, and who said them.</summary>
internal static class QuoteFinder
{
    /// <param name="authors">The article's authors: a single one is whom 'I' means outside quotes.</param>
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
        var index = new SpeakerIndex(text, tokens);
        var author = authors.Count == 1 ? index.Named(authors[0]) : null;
        var reading = new QuoteAttribution(text, tokens, index);
        reading.Read(0, text.Length, quotations, outer: null, author);
        return new QuoteAssembly(text).Assemble(reading.Quotes);
    }
}
