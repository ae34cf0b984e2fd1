using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Clusters;

/// <summary>
/// Keeps together the quotes that are the same. It is done at the end of a transaction, one at a time, so that of two who print the same
/// quote at the same time the second sees the first.
/// </summary>
internal sealed class ClusterQuotes(ArticlesDb db)
{
    private const int AtOnce = 500;

    /// <summary>Puts quotes into the clusters to which they belong as they stand in the database now.</summary>
    /// <param name="quotes">Those that are new, changed or deleted.</param>
    public Task RenewAsync(IReadOnlyCollection<Guid> quotes, CancellationToken cancellationToken) =>
        RenewAsync(quotes.ToDictionary(id => id, Quote? (_) => null), cancellationToken);

    /// <param name="quotes">Those that are new, changed or deleted, and those that are new as they are: nobody put them into a cluster before.</param>
    public async Task RenewAsync(IReadOnlyDictionary<Guid, Quote?> quotes, CancellationToken cancellationToken)
    {
        if (quotes.Count == 0)
            return;
        await db.AcquireClusterLockAsync(cancellationToken);
        foreach (var some in quotes.Where(pair => pair.Value is null).Select(pair => pair.Key).Chunk(AtOnce))
            await RenewSomeAsync(some, cancellationToken);
        foreach (var some in quotes.Values.OfType<Quote>().Select(ReadQuotes.Of).OfType<QuoteToCluster>().Chunk(AtOnce))
            await new EnterClusters(db).RunAsync(some, cancellationToken);
    }

    /// <summary>Makes all clusters anew, in transactions of some hundred quotes each.</summary>
    /// <param name="report">Is told how many of how many quotes are done.</param>
    public async Task RebuildAsync(Action<int, int> report, CancellationToken cancellationToken)
    {
        await db.TransactAsync(() => ForgetAllAsync(cancellationToken), cancellationToken);
        var all = await db.Quotes.IgnoreQueryFilters().Select(quote => quote.Id).ToListAsync(cancellationToken);
        var done = 0;
        foreach (var some in all.Chunk(AtOnce))
        {
            await db.TransactAsync(
                async () =>
                {
                    await RenewAsync(some, cancellationToken);
                    return 0;
                },
                cancellationToken
            );
            report(done += some.Length, all.Count);
        }
    }

    private async Task<int> ForgetAllAsync(CancellationToken cancellationToken)
    {
        await db.AcquireClusterLockAsync(cancellationToken);
        await db.ClusteredQuotes.ExecuteDeleteAsync(cancellationToken);
        await db.Voices.ExecuteDeleteAsync(cancellationToken);
        await db.WordingClues.ExecuteDeleteAsync(cancellationToken);
        return await db.Wordings.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task RenewSomeAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var quotes = (await ReadQuotes.ReadAsync(db, ids, cancellationToken)).ToDictionary(quote => quote.Row.QuoteId);
        var stored = await db
            .ClusteredQuotes.AsNoTracking()
            .Where(row => ids.Contains(row.QuoteId))
            .ToListAsync(cancellationToken);
        var gone = new List<ClusteredQuote>();
        foreach (var row in stored)
        {
            if (quotes.TryGetValue(row.QuoteId, out var quote) && quote.Row.IsAs(row))
                quotes.Remove(row.QuoteId);
            else
                gone.Add(row);
        }
        var left = gone.Select(row => row.QuoteId).ToList();
        if (left.Count > 0)
            await db.ClusteredQuotes.Where(row => left.Contains(row.QuoteId)).ExecuteDeleteAsync(cancellationToken);
        if (quotes.Count > 0)
            await new EnterClusters(db).RunAsync([.. quotes.Values], cancellationToken);
        if (left.Count > 0)
            await new LeaveClusters(db).RunAsync(
                gone.Select(row => row.VoiceId).Distinct().ToList(),
                cancellationToken
            );
    }
}
