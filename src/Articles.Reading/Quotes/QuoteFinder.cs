using Articles.Reading.Quotes.Grammar;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Speakers;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes;

/// <summary>What is said in an article, in marks or not, and by whom.</summary>
internal sealed record FoundSpeech(
    IReadOnlyList<FoundQuote> Quotes,
    IReadOnlyList<FoundReport> Reports,
    IReadOnlyList<FoundSpeaker> Speakers
);

/// <summary>Finds all quotes and reports of an article, and who said them.</summary>
internal static class QuoteFinder
{
    /// <param name="authors">The article's authors: a single one is whom 'I' means outside quotes.</param>
    /// <param name="language">The text's language as a BCP 47 tag; null when it is not sure, and then nobody is named.</param>
    /// <param name="text">The texts of the blocks except images, joined by a blank line.</param>
    internal static FoundSpeech Find(
        IReadOnlyList<Block> blocks,
        string text,
        IReadOnlyList<string> authors,
        string? language
    )
    {
        var quotations = Quotations.Of(blocks, text);
        var assembly = new QuoteAssembly(text);
        var spoken = language?.Split('-')[0];
        if (spoken == "en")
        {
            var read = English(text, quotations, authors);
            return assembly.Assemble(read.Quotes, read.Reports);
        }

        return assembly.Assemble(
            spoken is not null && SpeechGrammar.Lexicons.TryGetValue(spoken, out var lexicon)
                ? new GrammarQuotes(text, quotations, lexicon).Read()
                : Unattributed(text, quotations),
            []
        );
    }

    private static QuoteAttribution English(string text, List<Quotation> quotations, IReadOnlyList<string> authors)
    {
        var tokens = Tokenizer.Read(text);
        Nicknames.Take(text, quotations, tokens);
        var index = new SpeakerIndex(text, tokens);
        var author = authors.Count == 1 ? index.Named(authors[0]) : null;
        var reading = new QuoteAttribution(text, tokens, index);
        reading.Read(0, text.Length, quotations, outer: null, author);
        return reading;
    }

    // English rules would name whatever stands where an English speaker stands.
    private static List<ReadQuote> Unattributed(string text, List<Quotation> quotations)
    {
        var reading = new UnattributedQuotes(text);
        reading.Read(quotations, null);
        return reading.Quotes;
    }
}
