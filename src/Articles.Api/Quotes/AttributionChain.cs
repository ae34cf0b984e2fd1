namespace Articles.Api.Quotes;

/// <summary>Who said it, who reported it, where we read it.</summary>
internal static class AttributionChain
{
    /// <param name="quote">Whose chain.</param>
    /// <param name="related">Quotes of the article, at least all that contain <paramref name="quote"/>.</param>
    /// <param name="authors">The names in the article's byline.</param>
    public static List<ChainLink> Of(QuoteSummary quote, IReadOnlyList<QuoteSummary> related, List<string> authors)
    {
        var chain = new List<ChainLink>();
        if (quote.Speaker is not null || quote.SpeakerText is not null)
            chain.Add(Speaker(quote));
        var inner = quote;
        while (related.FirstOrDefault(other => other.Id == inner.Parent) is { } outer)
        {
            chain.Add(Around(outer));
            inner = outer;
        }
        chain.Add(
            new ChainLink
            {
                Role = ChainRole.Article,
                Name = quote.Article.Title,
                Href = $"/v1/articles/{quote.Article.Id}",
                Authors = authors,
            }
        );
        return chain;
    }

    private static ChainLink Speaker(QuoteSummary quote) =>
        new()
        {
            Role = ChainRole.Speaker,
            Name = quote.Speaker?.Name ?? quote.SpeakerText,
            Href = quote.Speaker is null ? null : $"/v1/speakers/{quote.Speaker.Id}",
            Authors = [],
        };

    private static ChainLink Around(QuoteSummary outer) =>
        new()
        {
            Role = ChainRole.Quote,
            Name = outer.Source ?? outer.Speaker?.Name ?? outer.SpeakerText,
            Href = $"/v1/quotes/{outer.Id}",
            Authors = [],
        };
}
