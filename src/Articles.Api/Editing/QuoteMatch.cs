using Articles.Api.Model;

namespace Articles.Api.Editing;

/// <summary>Which quotes of an article are the quotes of a reading: by their words and their place, each once.</summary>
internal sealed class QuoteMatch(IReadOnlyList<Quote> held)
{
    // Where words that stood at two places now stand at one, what an editor said of one of them holds.
    private readonly ILookup<(QuoteKind, int, string), Quote> literal = held.Where(quote => quote.IsLiteral)
        .OrderByDescending(quote => quote.IsEditors)
        .ToLookup(quote => (quote.Kind, quote.Start, quote.Text));

    // Two quotes over much the same words are one, when an editor says where it ends, or when it has drifted.
    private readonly List<Quote> near = held.Where(quote =>
            quote.Anchor is not QuoteAnchor.Orphaned && (quote.IsEditors || quote.Anchor is QuoteAnchor.Drifted)
        )
        .ToList();

    private readonly HashSet<Quote> taken = [];

    /// <returns>Null when the article has no such quote yet.</returns>
    public Quote? Take(FoundQuote found)
    {
        var quote =
            literal[(found.Kind, found.Start, found.Text)].FirstOrDefault(IsFree)
            ?? near.Find(quote => quote.Kind == found.Kind && IsFree(quote) && IsMuchTheSame(quote, found));
        if (quote is not null)
            taken.Add(quote);
        return quote;
    }

    private bool IsFree(Quote quote) => !taken.Contains(quote);

    private static bool IsMuchTheSame(Quote quote, FoundQuote found)
    {
        var shared = Math.Min(quote.End, found.End) - Math.Max(quote.Start, found.Start);
        return 2 * shared >= Math.Max(1, Math.Min(quote.End - quote.Start, found.End - found.Start));
    }
}
