using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Articles.Api.Articles;
using Articles.Api.Authors;
using Articles.Api.Database;
using Articles.Api.Formats.Chunks;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Quotes;
using Articles.Api.Speakers;
using Articles.Api.Updates;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Formats.Exports;

/// <summary>
/// Everything that readers see of a noun, in the order of its ids. It is read a few hundred rows at a time, so that an export of any
/// length takes the same memory and holds up no writer.
/// </summary>
internal sealed class ExportRows(ArticlesDb db, WorkLimits work, Site site)
{
    private const int AtOnce = 200;

    /// <returns>UTF-8 JSON, as the API answers each alone, without what only <c>include</c> brings.</returns>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> JsonOf(Noun noun, CancellationToken cancellationToken) =>
        noun switch
        {
            Noun.Article => ArticlesAsync(cancellationToken),
            Noun.Author => InJsonAsync(
                last => db.Authors.Where(author => author.Id > last).OrderBy(author => author.Id),
                AuthorResponse.Projection,
                cancellationToken
            ),
            Noun.Quote => InJsonAsync(Quotes, QuoteSummary.Projection, cancellationToken),
            Noun.Speaker => InJsonAsync(
                last => db.Speakers.Where(speaker => speaker.Id > last).OrderBy(speaker => speaker.Id),
                SpeakerResponse.Projection,
                cancellationToken
            ),
            Noun.Update => InJsonAsync(
                last => db.Updates.Where(update => update.Id > last).OrderBy(update => update.Id),
                UpdateResponse.Projection,
                cancellationToken
            ),
            _ => throw noun.NotListed(),
        };

    public IAsyncEnumerable<QuoteSummary> QuotesAsync(CancellationToken cancellationToken) =>
        WalkAsync(Quotes, QuoteSummary.Projection, cancellationToken);

    public Task<int> CountAsync(Noun noun, CancellationToken cancellationToken)
    {
        db.SeeAsReaders();
        return noun switch
        {
            Noun.Article => db.ArticleRenditions.CountAsync(cancellationToken),
            Noun.Author => db.Authors.CountAsync(cancellationToken),
            Noun.Quote => ListQuotes.Accepted(db.Quotes).CountAsync(cancellationToken),
            Noun.Speaker => db.Speakers.CountAsync(cancellationToken),
            Noun.Update => db.Updates.CountAsync(cancellationToken),
            _ => throw noun.NotListed(),
        };
    }

    private IQueryable<Quote> Quotes(Guid last) =>
        ListQuotes.Accepted(db.Quotes.Where(quote => quote.Id > last)).OrderBy(quote => quote.Id);

    /// <returns>Articles in chunks, each as the API answers it.</returns>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ChunksAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var some in Articles(cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
        {
            var ids = Array.ConvertAll(some, article => article.Id);
            List<QuoteSummary> quotes;
            using (await work.AcquireLockAsync(cancellationToken))
                quotes = await ListQuotes
                    .Accepted(db.Quotes.Where(quote => ids.Contains(quote.ArticleId)))
                    .OrderBy(quote => quote.Start)
                    .ThenBy(quote => quote.Id)
                    .Select(QuoteSummary.Projection)
                    .ToListAsync(cancellationToken);
            var byArticle = quotes.ToLookup(quote => quote.Article.Id);
            foreach (var article in some)
                yield return JsonSerializer.SerializeToUtf8Bytes(
                    ChunksResponse.Of(article.Resource.Open(), [.. byArticle[article.Id]], site),
                    WireJson.TypeInfo<ChunksResponse>()
                );
        }
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> ArticlesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var article in Articles(cancellationToken))
            yield return article.Resource.Json;
    }

    private IAsyncEnumerable<PreparedAnswer<ArticleResponse>> Articles(CancellationToken cancellationToken) =>
        WalkAsync(
            last => db.ArticleRenditions.Where(r => r.ArticleId > last).OrderBy(r => r.ArticleId),
            rendition => new PreparedAnswer<ArticleResponse>(
                rendition.ArticleId,
                rendition.Version,
                rendition.UpdatedAt,
                new Prepared<ArticleResponse>(rendition.Detail),
                false
            ),
            cancellationToken
        );

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> InJsonAsync<T, TItem>(
        Func<Guid, IQueryable<T>> after,
        Expression<Func<T, TItem>> projection,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where TItem : IVersioned
    {
        await foreach (var item in WalkAsync(after, projection, cancellationToken))
            yield return JsonSerializer.SerializeToUtf8Bytes(item, WireJson.TypeInfo<TItem>());
    }

    /// <param name="after">The rows beyond an id, in the order of their ids.</param>
    private async IAsyncEnumerable<TItem> WalkAsync<T, TItem>(
        Func<Guid, IQueryable<T>> after,
        Expression<Func<T, TItem>> projection,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where TItem : IVersioned
    {
        db.SeeAsReaders();
        var last = Guid.Empty;
        while (true)
        {
            List<TItem> some;
            // Between the pieces others have their turn, and none is held while the client takes what it is sent.
            using (await work.AcquireLockAsync(cancellationToken))
                some = await after(last).Take(AtOnce).Select(projection).ToListAsync(cancellationToken);
            foreach (var item in some)
                yield return item;
            if (some.Count < AtOnce)
                yield break;
            last = some[^1].Id;
        }
    }
}
