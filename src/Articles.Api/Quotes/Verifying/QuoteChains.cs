using Articles.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Verifying;

/// <summary>The attribution chains of some quotes, all at once.</summary>
internal static class QuoteChains
{
    public static async Task<Dictionary<Guid, List<ChainLink>>> ChainsAsync(
        this ArticlesDb db,
        IReadOnlyCollection<QuoteSummary> quotes,
        CancellationToken cancellationToken
    )
    {
        var related = quotes.ToDictionary(quote => quote.Id);
        // One round for each level of nesting, which is seldom more than one.
        while (ParentsMissing(related) is { Count: > 0 } missing)
        {
            var around = await db
                .Quotes.Where(quote => missing.Contains(quote.Id))
                .Select(QuoteSummary.Projection)
                .ToListAsync(cancellationToken);
            if (around.Count == 0)
                break;
            around.ForEach(quote => related.TryAdd(quote.Id, quote));
        }
        var articles = quotes.Select(quote => quote.Article.Id).Distinct().ToList();
        var authors = (
            await db
                .ArticleAuthors.Where(link => articles.Contains(link.ArticleId))
                .OrderBy(link => link.Position)
                .Select(link => new { link.ArticleId, link.Author.Name })
                .ToListAsync(cancellationToken)
        ).ToLookup(link => link.ArticleId, link => link.Name);
        return quotes.ToDictionary(
            quote => quote.Id,
            quote => AttributionChain.Of(quote, [.. related.Values], [.. authors[quote.Article.Id]])
        );
    }

    private static List<Guid> ParentsMissing(Dictionary<Guid, QuoteSummary> related) =>
        related
            .Values.Select(quote => quote.Parent)
            .OfType<Guid>()
            .Where(parent => !related.ContainsKey(parent))
            .Distinct()
            .ToList();
}
