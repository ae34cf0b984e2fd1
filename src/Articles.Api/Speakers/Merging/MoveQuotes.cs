using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers.Merging;

/// <summary>Makes words of one speaker another one's, in the transaction that is running, and lists their articles under that one.</summary>
internal sealed class MoveQuotes(ArticlesDb db, Speaker from, Speaker to)
{
    private const int AtOnce = 500;

    /// <param name="ids">Quotes of the one.</param>
    /// <param name="move">What becomes of each.</param>
    public async Task RunAsync(IReadOnlyCollection<Guid> ids, Action<Quote> move, CancellationToken cancellationToken)
    {
        var articles = new HashSet<Guid>();
        // In pieces, since a speaker may have said more than fits well into memory.
        foreach (var some in ids.Chunk(AtOnce))
        {
            var quotes = await db
                .Quotes.IgnoreQueryFilters()
                .Where(quote => some.Contains(quote.Id))
                .ToListAsync(cancellationToken);
            quotes.ForEach(move);
            articles.UnionWith(quotes.Select(quote => quote.ArticleId));
            await SaveAsync(quotes, cancellationToken);
        }
        foreach (var some in articles.Chunk(AtOnce))
            await RelinkAsync(some, cancellationToken);
    }

    private async Task RelinkAsync(Guid[] articles, CancellationToken cancellationToken)
    {
        // So that whoever writes one of them at the same time begins anew.
        await db
            .Articles.IgnoreQueryFilters()
            .Where(article => articles.Contains(article.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(article => article.HoldingsVersion, article => article.HoldingsVersion + 1),
                cancellationToken
            );
        var links = await db
            .ArticleSpeakers.IgnoreQueryFilters()
            .Where(link => articles.Contains(link.ArticleId) && (link.SpeakerId == from.Id || link.SpeakerId == to.Id))
            .ToListAsync(cancellationToken);
        var quoted = await db
            .Quotes.IgnoreQueryFilters()
            .Where(quote => articles.Contains(quote.ArticleId) && quote.Review != QuoteReview.Rejected)
            .Where(quote => quote.SpeakerId == from.Id || quote.SpeakerId == to.Id)
            .Select(quote => new
            {
                quote.ArticleId,
                SpeakerId = quote.SpeakerId!.Value,
                quote.SortAt,
            })
            .Distinct()
            .ToListAsync(cancellationToken);
        var isQuoted = quoted.Select(pair => (pair.ArticleId, pair.SpeakerId)).ToHashSet();
        var isLinked = links.Select(link => (link.ArticleId, link.SpeakerId)).ToHashSet();
        db.ArticleSpeakers.RemoveRange(links.Where(link => !isQuoted.Contains((link.ArticleId, link.SpeakerId))));
        var added = quoted
            .Where(pair => !isLinked.Contains((pair.ArticleId, pair.SpeakerId)))
            .Select(pair => new ArticleSpeaker(pair.ArticleId, pair.SpeakerId, pair.SortAt))
            .ToList();
        db.ArticleSpeakers.AddRange(added);
        await SaveAsync(links.Concat(added), cancellationToken);
    }

    private async Task SaveAsync(IEnumerable<object> written, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        foreach (var entity in written)
            db.Entry(entity).State = EntityState.Detached;
    }
}
