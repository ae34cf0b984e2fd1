using Articles.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles.Related;

/// <summary>Finds the articles that print the same quotes as one.</summary>
internal sealed class SharedQuotes(ArticlesDb db, Guid article)
{
    private const int MostOfCluster = 50;
    private const int MostClusters = 50;
    private const double OfQuote = 6;

    public async Task FindAsync(RelatedScores common, CancellationToken cancellationToken)
    {
        var own = await db
            .Quotes.Where(quote => quote.ArticleId == article)
            .Join(db.ClusteredQuotes, quote => quote.Id, row => row.QuoteId, (quote, row) => new { quote, row })
            .OrderBy(pair => pair.quote.Start)
            .Select(pair => new
            {
                pair.row.Voice.ClusterId,
                pair.quote.Id,
                pair.quote.Text,
            })
            .ToListAsync(cancellationToken);
        var clusters = own.Select(quote => quote.ClusterId).Distinct().Take(MostClusters).ToList();
        var first = own.DistinctBy(quote => quote.ClusterId).ToDictionary(quote => quote.ClusterId);
        var others = await db
            .ClusteredQuotes.Where(row => clusters.Contains(row.Voice.ClusterId) && row.ArticleId != article)
            .Select(row => new
            {
                row.Voice.ClusterId,
                row.ArticleId,
                row.SortAt,
                row.QuoteId,
            })
            .OrderByDescending(row => row.SortAt)
            .Take(MostOfCluster * MostClusters)
            .ToListAsync(cancellationToken);
        foreach (var cluster in others.GroupBy(row => row.ClusterId))
        {
            var articles = cluster.DistinctBy(row => row.ArticleId).ToList();
            // What everybody prints tells less.
            var score = OfQuote / (1 + Math.Log2(articles.Count));
            foreach (var row in articles.Take(MostOfCluster))
                common.Add(
                    row.ArticleId,
                    row.SortAt,
                    score,
                    new SharedQuote
                    {
                        Here = first[row.ClusterId].Id,
                        There = row.QuoteId,
                        Text = first[row.ClusterId].Text,
                    }
                );
        }
    }
}
