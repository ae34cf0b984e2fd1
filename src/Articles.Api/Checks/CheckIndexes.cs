using Articles.Api.Database;
using Articles.Api.Indexing;
using Articles.Api.Model;
using Articles.Api.Quotes.Clusters;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Checks;

/// <summary>Checks the index of words and the clusters of quotes against what they are made of.</summary>
internal sealed class CheckIndexes(ArticlesDb db)
{
    private readonly IndexWords words = new(db);

    public async Task<List<Fault>> OfArticlesAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var stored = await db.Set<ArticleEntry>()
            .Where(entry => ids.Contains(entry.OwnerId))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var rows = await words.RowsOfArticlesAsync(ids, cancellationToken);
        return Compare("article", rows.ConvertAll(row => (row.Owner, row.Exposure, row.Weights)), stored);
    }

    public async Task<List<Fault>> OfQuotesAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var stored = await db.Set<QuoteEntry>()
            .Where(entry => ids.Contains(entry.OwnerId))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var rows = await words.RowsOfQuotesAsync(ids, cancellationToken);
        return
        [
            .. Compare("quote", rows.ConvertAll(row => (row.Owner, row.Exposure, row.Weights)), stored),
            .. await ClustersAsync(ids, cancellationToken),
        ];
    }

    /// <summary>Makes the index and the clusters of these anew.</summary>
    public Task<int> RepairAsync(Guid[] articles, Guid[] quotes, CancellationToken cancellationToken) =>
        db.TransactAsync(
            async () =>
            {
                var stale = new StaleWords();
                stale.Articles.UnionWith(articles);
                stale.Quotes.UnionWith(quotes);
                await words.RenewAsync(stale, cancellationToken);
                await new ClusterQuotes(db).RenewAsync(quotes, cancellationToken);
                return articles.Length + quotes.Length;
            },
            cancellationToken
        );

    private async Task<IEnumerable<Fault>> ClustersAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var rows = (await ReadQuotes.ReadAsync(db, ids, cancellationToken)).ToDictionary(quote => quote.Row.QuoteId);
        var stored = await db
            .ClusteredQuotes.AsNoTracking()
            .Where(row => ids.Contains(row.QuoteId))
            .ToDictionaryAsync(row => row.QuoteId, cancellationToken);
        return ids.Where(id =>
                rows.TryGetValue(id, out var row) != stored.TryGetValue(id, out var kept)
                || row is not null && !row.Row.IsAs(kept!)
            )
            .Select(id => new Fault($"quote {id}", "is not in its cluster", true));
    }

    private static List<Fault> Compare(
        string noun,
        IEnumerable<(Guid Owner, Exposure Exposure, byte[] Weights)> rows,
        IEnumerable<IndexEntry> stored
    )
    {
        var kept = stored.ToDictionary(entry => entry.OwnerId);
        var faults = new List<Fault>();
        foreach (var (owner, exposure, weights) in rows)
        {
            if (!kept.Remove(owner, out var entry))
                faults.Add(new Fault($"{noun} {owner}", "is not in the index of words", true));
            else if (entry.Exposure != exposure || !entry.Weights.AsSpan().SequenceEqual(weights))
                faults.Add(new Fault($"{noun} {owner}", "has other words in the index", true));
        }
        faults.AddRange(
            kept.Keys.Select(owner => new Fault($"{noun} {owner}", "is still in the index of words", true))
        );
        return faults;
    }
}
