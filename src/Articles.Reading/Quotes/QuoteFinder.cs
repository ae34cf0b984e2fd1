using Articles.Reading.Quotes.Grammar;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Speakers;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes;

/// <summary>Finds all quotes of an article, and who said them.</summary>
internal static class QuoteFinder
{
    /// <param name="authors">The article's authors: a single one is whom 'I' means outside quotes.</param>
    /// <param name="language">The text's language as a BCP 47 tag; null when it is not sure, and then nobody is named.</param>
    /// <param name="text">The texts of the blocks except images, joined by a blank line.</param>
    internal static (IReadOnlyList<FoundQuote> Quotes, IReadOnlyList<FoundSpeaker> Speakers) Find(
        IReadOnlyList<Block> blocks,
        string text,
        IReadOnlyList<string> authors,
        string? language
    )
    {
        var quotations = Quotations.Of(blocks, text);
        if (quotations.Count == 0)
        {
            return ([], []);
        }

        return new QuoteAssembly(text).Assemble(
            language?.Split('-')[0] switch
            {
                "en" => English(text, quotations, authors),
                { } other when SpeechGrammar.Lexicons.TryGetValue(other, out var lexicon) => new GrammarQuotes(
                    text,
                    quotations,
                    lexicon
                ).Read(),
                _ => Unattributed(text, quotations),
            }
        );
    }

    private static List<ReadQuote> English(string text, List<Quotation> quotations, IReadOnlyList<string> authors)
    {
        var tokens = Tokenizer.Read(text);
        var index = new SpeakerIndex(text, tokens);
        var author = authors.Count == 1 ? index.Named(authors[0]) : null;
        var reading = new QuoteAttribution(text, tokens, index);
        reading.Read(0, text.Length, quotations, outer: null, author);
        return reading.Quotes;
    }

    // English rules would name whatever stands where an English speaker stands.
    private static List<ReadQuote> Unattributed(string text, List<Quotation> quotations)
    {
        var reading = new UnattributedQuotes(text);
        reading.Read(quotations, null);
        return reading.Quotes;
    }
}
