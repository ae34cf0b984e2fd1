using Articles.Reading.Quotes.Marks;
using Articles.Reading.Speakers;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes;

/// <summary>Finds the quotes of a text in a language that has no rules here: the words, and nobody who said them.</summary>
internal sealed class UnattributedQuotes(string text)
{
    // What is shorter is a title or a so-called term more often than something said.
    private const int FewestWords = 6;
    private const double SureOfBlock = 0.8;
    private const double SureOfMarks = 0.3;

    internal List<ReadQuote> Quotes { get; } = [];

    internal void Read(IReadOnlyList<Quotation> quotations, ReadQuote? outer)
    {
        foreach (var quotation in quotations)
        {
            if (!quotation.IsBlock && LineShape.Words(text[quotation.Start..quotation.End]) < FewestWords)
            {
                continue;
            }

            var attribution = quotation.IsBlock
                ? new Attribution(null, null, "block", SureOfBlock)
                : new Attribution(null, null, "unattributed", SureOfMarks);
            var quote = new ReadQuote([quotation], attribution, null, outer);
            Quotes.Add(quote);
            Read(quotation.Children, quote);
        }
    }
}
