using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Quotes.Clusters;

namespace Articles.Api.Quotes;

/// <summary>A list of quotes, of which it can be asked where else they are printed.</summary>
public abstract record ListRequestOfQuotes : ListRequest<QuoteSummary>, IRead
{
    /// <summary>What to answer besides, comma-separated: `cluster`.</summary>
    public string? Include { get; init; }

    // What was asked for besides is answered besides.
    string? IRead.Fields => Fields is null || Include is null ? Fields : $"{Fields},{Include}";

    internal async Task<Page<QuoteSummary>> WithClustersAsync(
        Page<QuoteSummary> page,
        ArticlesDb db,
        CancellationToken cancellationToken
    ) =>
        Include.Asks("cluster") || Fields.Asks("cluster")
            ? page with
            {
                Items = await new SummarizeClusters(db).AddToAsync(page.Items, cancellationToken),
            }
            : page;
}
