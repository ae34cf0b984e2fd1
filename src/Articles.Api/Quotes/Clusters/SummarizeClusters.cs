using Articles.Api.Database;
using Articles.Api.Quotes.Verifying;
using Articles.Api.References;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Clusters;

/// <summary>Tells in a few figures where else quotes are printed; of many at once with as many questions as of one.</summary>
internal sealed class SummarizeClusters(ArticlesDb db)
{
    /// <returns>Null when the quote is in none.</returns>
    public Task<long?> FindAsync(Guid quote, CancellationToken cancellationToken) =>
        db
            .ClusteredQuotes.Where(row => row.QuoteId == quote)
            .Select(row => (long?)row.Voice.ClusterId)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Adds to quotes what is known of their clusters.</summary>
    public async Task<List<T>> AddToAsync<T>(IReadOnlyCollection<T> quotes, CancellationToken cancellationToken)
        where T : QuoteSummary
    {
        var summaries = await OfAsync(quotes, cancellationToken);
        return quotes.Select(quote => quote with { Cluster = summaries[quote.Id] }).ToList();
    }

    /// <returns>By the ids of the quotes. What is in no cluster, such as a draft's, is alone.</returns>
    public async Task<Dictionary<Guid, ClusterSummary>> OfAsync(
        IReadOnlyCollection<QuoteSummary> quotes,
        CancellationToken cancellationToken
    )
    {
        var ids = quotes.Select(quote => quote.Id).ToList();
        var clusters = await db
            .ClusteredQuotes.Where(row => ids.Contains(row.QuoteId))
            .Select(row => new { row.QuoteId, row.Voice.ClusterId })
            .ToDictionaryAsync(row => row.QuoteId, row => row.ClusterId, cancellationToken);
        var all = clusters.Values.Distinct().ToList();
        var counts = await CountAsync(all, cancellationToken);
        var first = await FirstAsync(all, cancellationToken);
        var speakers = await SpeakersAsync(all, cancellationToken);
        return quotes.ToDictionary(
            quote => quote.Id,
            quote =>
                clusters.TryGetValue(quote.Id, out var id) && first.TryGetValue(id, out var printed)
                    ? new ClusterSummary
                    {
                        QuoteCount = counts[id].Quotes,
                        ArticleCount = counts[id].Articles,
                        VariantCount = counts[id].Variants,
                        SpeakersDiffer = Differ(speakers[id]),
                        FirstSeen = printed,
                        Href = ClusterSummary.Address(quote.Id),
                    }
                    : Alone(quote)
        );
    }

    private static ClusterSummary Alone(QuoteSummary quote) =>
        new()
        {
            QuoteCount = 1,
            ArticleCount = 1,
            VariantCount = 1,
            SpeakersDiffer = false,
            FirstSeen = new FirstSeen
            {
                At = quote.PublishedAt ?? quote.CreatedAt,
                Quote = quote.Id,
                Article = quote.Article,
            },
            Href = ClusterSummary.Address(quote.Id),
        };

    private Task<Dictionary<long, Counts>> CountAsync(List<long> clusters, CancellationToken cancellationToken) =>
        db
            .ClusteredQuotes.Where(row => clusters.Contains(row.Voice.ClusterId))
            .GroupBy(row => row.Voice.ClusterId)
            .Select(group => new
            {
                group.Key,
                Quotes = group.Count(),
                Articles = group.Select(row => row.ArticleId).Distinct().Count(),
                Variants = group.Select(row => row.Voice.WordingId).Distinct().Count(),
            })
            .ToDictionaryAsync(
                row => row.Key,
                row => new Counts(row.Quotes, row.Articles, row.Variants),
                cancellationToken
            );

    private async Task<Dictionary<long, FirstSeen>> FirstAsync(List<long> clusters, CancellationToken cancellationToken)
    {
        var first = (
            await db
                .Voices.Where(voice => clusters.Contains(voice.ClusterId))
                .Select(voice => new
                {
                    voice.ClusterId,
                    SortAt = db.ClusteredQuotes.Where(row => row.VoiceId == voice.Id).Min(row => row.SortAt),
                    QuoteId = db
                        .ClusteredQuotes.Where(row => row.VoiceId == voice.Id)
                        .OrderBy(row => row.SortAt)
                        .ThenBy(row => row.QuoteId)
                        .Select(row => row.QuoteId)
                        .First(),
                })
                .ToListAsync(cancellationToken)
        ).GroupBy(row => row.ClusterId).Select(rows => rows.OrderBy(row => row.SortAt).ThenBy(row => row.QuoteId).First()).ToList();
        var ids = first.ConvertAll(row => row.QuoteId);
        var articles = await db
            .Quotes.Where(quote => ids.Contains(quote.Id))
            .Select(quote => new
            {
                quote.Id,
                Article = new ArticleReference
                {
                    Id = quote.ArticleId,
                    Slug = quote.Article.Slug,
                    Title = quote.Article.Title,
                },
            })
            .ToDictionaryAsync(quote => quote.Id, quote => quote.Article, cancellationToken);
        return first
            // What was deleted a moment ago is left out.
            .Where(row => articles.ContainsKey(row.QuoteId))
            .ToDictionary(
                row => row.ClusterId,
                row => new FirstSeen
                {
                    At = row.SortAt,
                    Quote = row.QuoteId,
                    Article = articles[row.QuoteId],
                }
            );
    }

    private async Task<ILookup<long, string>> SpeakersAsync(List<long> clusters, CancellationToken cancellationToken) =>
        (
            await db
                .Voices.Where(voice => clusters.Contains(voice.ClusterId) && voice.Speaker != "")
                .Select(voice => new { voice.ClusterId, voice.Speaker })
                .Distinct()
                .ToListAsync(cancellationToken)
        ).ToLookup(voice => voice.ClusterId, voice => voice.Speaker);

    /// <summary>Whether any two of them cannot be one person.</summary>
    private static bool Differ(IEnumerable<string> speakers)
    {
        var names = speakers.Select(speaker => speaker.Split(' ')).OrderByDescending(name => name.Length).ToList();
        return names.Exists(name => !ClaimedSpeaker.AreLike(name, names[0]));
    }

    private sealed record Counts(int Quotes, int Articles, int Variants);
}
