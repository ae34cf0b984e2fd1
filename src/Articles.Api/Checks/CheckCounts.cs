using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Checks;

/// <summary>Checks how many quotes speakers have and how many articles authors, and that readers see those who have any.</summary>
internal sealed class CheckCounts(ArticlesDb db, TimeProvider clock)
{
    public async Task<List<Fault>> CheckAsync(CancellationToken cancellationToken)
    {
        var faults = new List<Fault>();
        var quotes = await QuotesAsync(cancellationToken);
        var speakers = db.Speakers.IgnoreQueryFilters().AsNoTracking();
        await foreach (
            var one in speakers
                .Select(s => new
                {
                    s.Id,
                    s.QuoteCount,
                    s.IsPublic,
                })
                .AsAsyncEnumerable()
        )
            faults.AddRange(
                Of($"speaker {one.Id}", "quoteCount", one.QuoteCount, quotes.GetValueOrDefault(one.Id), one.IsPublic)
            );
        var articles = await ArticlesAsync(cancellationToken);
        var authors = db.Authors.IgnoreQueryFilters().AsNoTracking();
        await foreach (
            var one in authors
                .Select(a => new
                {
                    a.Id,
                    a.ArticleCount,
                    a.IsPublic,
                })
                .AsAsyncEnumerable()
        )
            faults.AddRange(
                Of(
                    $"author {one.Id}",
                    "articleCount",
                    one.ArticleCount,
                    articles.GetValueOrDefault(one.Id),
                    one.IsPublic
                )
            );
        return faults;
    }

    /// <summary>Counts all of them anew.</summary>
    public Task<int> RepairAsync(CancellationToken cancellationToken) =>
        db.TransactAsync(
            async () =>
            {
                var now = clock.GetUtcNow();
                var quotes = await QuotesAsync(cancellationToken);
                foreach (var speaker in await db.Speakers.IgnoreQueryFilters().ToListAsync(cancellationToken))
                {
                    var difference = quotes.GetValueOrDefault(speaker.Id) - speaker.QuoteCount;
                    if (difference != 0)
                        speaker.CountQuotes(difference, now);
                    speaker.Show(speaker.IsPublic || speaker.QuoteCount > 0, now);
                }
                var articles = await ArticlesAsync(cancellationToken);
                foreach (var author in await db.Authors.IgnoreQueryFilters().ToListAsync(cancellationToken))
                {
                    var difference = articles.GetValueOrDefault(author.Id) - author.ArticleCount;
                    if (difference != 0 || author is { ArticleCount: > 0, IsPublic: false })
                        author.CountArticles(difference, now);
                }
                var saved = await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                return saved;
            },
            cancellationToken
        );

    private Task<Dictionary<Guid, int>> QuotesAsync(CancellationToken cancellationToken) =>
        db
            .Quotes.IgnoreQueryFilters()
            .Where(quote => quote.SpeakerId != null && quote.Exposure == Exposure.Public)
            .Where(quote => quote.Review != QuoteReview.Rejected)
            .GroupBy(quote => quote.SpeakerId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    private Task<Dictionary<Guid, int>> ArticlesAsync(CancellationToken cancellationToken) =>
        db
            .ArticleAuthors.IgnoreQueryFilters()
            .Where(link => link.Article.Exposure == Exposure.Public)
            .GroupBy(link => link.AuthorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    private static IEnumerable<Fault> Of(string on, string name, int stored, int counted, bool isPublic)
    {
        if (stored != counted)
            yield return new Fault(on, $"{name} is {stored} and not {counted}", true);
        if (counted > 0 && !isPublic)
            yield return new Fault(on, "readers do not see it, although it is in what they see", true);
    }
}
