using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Indexing;

/// <summary>Writes the words of articles and quotes into the index, as they stand in the database now.</summary>
internal sealed class IndexWords(ArticlesDb db)
{
    private const int AtOnce = 500;

    public async Task RenewAsync(StaleWords stale, CancellationToken cancellationToken)
    {
        await WithAllOfAsync(stale, cancellationToken);
        foreach (var some in stale.Articles.Except(stale.NewArticles.Keys).Chunk(AtOnce))
            await ArticlesAsync(some, cancellationToken);
        foreach (var some in stale.Quotes.Except(stale.NewQuotes.Keys).Chunk(AtOnce))
            await QuotesAsync(some, cancellationToken);
        await AddAsync(WordIndex.Articles, stale.NewArticles.Values.Select(RowOf), cancellationToken);
        await AddAsync(
            WordIndex.Quotes,
            stale.NewQuotes.Values.Where(quote => quote.Review is not QuoteReview.Rejected).Select(RowOf),
            cancellationToken
        );
    }

    /// <summary>What is new is not asked for again, and has no words to take away.</summary>
    private async Task AddAsync(WordIndex index, IEnumerable<WordRow> rows, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Chunk(AtOnce))
            await db.WriteWordsAsync(index, [], some, cancellationToken);
    }

    /// <summary>Makes the whole index anew, in transactions of some hundred each.</summary>
    /// <param name="report">Is told how many of how many articles and quotes are done.</param>
    public async Task RebuildAsync(Action<int, int> report, CancellationToken cancellationToken)
    {
        var articles = await db
            .Articles.IgnoreQueryFilters()
            .Select(article => article.Id)
            .ToListAsync(cancellationToken);
        var quotes = await db.Quotes.IgnoreQueryFilters().Select(quote => quote.Id).ToListAsync(cancellationToken);
        var all = articles.Count + quotes.Count;
        await RebuildAsync(articles, ArticlesAsync, done => report(done, all), cancellationToken);
        await RebuildAsync(quotes, QuotesAsync, done => report(articles.Count + done, all), cancellationToken);
    }

    private async Task RebuildAsync(
        List<Guid> all,
        Func<Guid[], CancellationToken, Task> renew,
        Action<int> report,
        CancellationToken cancellationToken
    )
    {
        var done = 0;
        foreach (var some in all.Chunk(AtOnce))
        {
            await db.TransactAsync(
                async () =>
                {
                    await renew(some, cancellationToken);
                    return 0;
                },
                cancellationToken
            );
            report(done += some.Length);
        }
    }

    private async Task WithAllOfAsync(StaleWords stale, CancellationToken cancellationToken)
    {
        if (stale.Authors.Count > 0)
            stale.Articles.UnionWith(
                await db
                    .ArticleAuthors.IgnoreQueryFilters()
                    .Where(link => stale.Authors.Contains(link.AuthorId))
                    .Select(link => link.ArticleId)
                    .ToListAsync(cancellationToken)
            );
        if (stale.Speakers.Count > 0)
            stale.Quotes.UnionWith(
                await db
                    .Quotes.IgnoreQueryFilters()
                    .Where(quote => quote.SpeakerId != null && stale.Speakers.Contains(quote.SpeakerId.Value))
                    .Select(quote => quote.Id)
                    .ToListAsync(cancellationToken)
            );
    }

    private async Task ArticlesAsync(Guid[] ids, CancellationToken cancellationToken) =>
        await db.WriteWordsAsync(
            WordIndex.Articles,
            ids,
            await RowsOfArticlesAsync(ids, cancellationToken),
            cancellationToken
        );

    private async Task QuotesAsync(Guid[] ids, CancellationToken cancellationToken) =>
        await db.WriteWordsAsync(
            WordIndex.Quotes,
            ids,
            await RowsOfQuotesAsync(ids, cancellationToken),
            cancellationToken
        );

    /// <summary>The words of articles as they are to be in the index.</summary>
    public async Task<List<WordRow>> RowsOfArticlesAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var articles = await db
            .Articles.IgnoreQueryFilters()
            .Where(article => ids.Contains(article.Id))
            .Select(article => new
            {
                article.Id,
                article.SortAt,
                article.Exposure,
                article.Title,
                article.Subtitle,
                article.Body.Text,
            })
            .ToListAsync(cancellationToken);
        var authors = (
            await db
                .ArticleAuthors.IgnoreQueryFilters()
                .Where(link => ids.Contains(link.ArticleId))
                .OrderBy(link => link.Position)
                .Select(link => new
                {
                    link.ArticleId,
                    link.Author.Name,
                    link.Author.Profile,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(author => author.ArticleId);
        return articles.ConvertAll(article =>
            WordsOf(
                    article.Title,
                    authors[article.Id].Select(author => (author.Name, author.Profile)),
                    article.Subtitle,
                    article.Text
                )
                .ToRow(article.Id, article.SortAt, article.Exposure)
        );
    }

    private static WordRow RowOf(Article article) =>
        WordsOf(
                article.Title,
                article.Authors.OrderBy(link => link.Position).Select(link => (link.Author.Name, link.Author.Profile)),
                article.Subtitle,
                article.Body.Text
            )
            .ToRow(article.Id, article.SortAt, article.Exposure);

    private static PreparedWords WordsOf(
        string title,
        IEnumerable<(string Name, AuthorProfile Profile)> authors,
        string? subtitle,
        string text
    )
    {
        var words = new PreparedWords();
        words.AddTitle(title);
        words.Add(WordField.People, authors.SelectMany(author => new[] { author.Name, author.Profile.Bio }));
        words.Add(WordField.Text, subtitle, text);
        return words;
    }

    /// <summary>As <see cref="RowsOfArticlesAsync"/>, of quotes. Those that an editor rejected are quotes no longer, and are not found.</summary>
    public async Task<List<WordRow>> RowsOfQuotesAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var quotes = await db
            .Quotes.IgnoreQueryFilters()
            .Where(quote => ids.Contains(quote.Id) && quote.Review != QuoteReview.Rejected)
            .Select(quote => new
            {
                quote.Id,
                quote.SortAt,
                quote.Exposure,
                quote.Text,
                quote.SpeakerText,
                quote.Source,
                Speaker = quote.Speaker == null ? null : quote.Speaker.Name,
            })
            .ToListAsync(cancellationToken);
        return quotes.ConvertAll(quote =>
            WordsOf(quote.Text, quote.Speaker, quote.SpeakerText, quote.Source)
                .ToRow(quote.Id, quote.SortAt, quote.Exposure)
        );
    }

    private static WordRow RowOf(Quote quote) =>
        WordsOf(quote.Text, quote.Speaker?.Name, quote.SpeakerText, quote.Source)
            .ToRow(quote.Id, quote.SortAt, quote.Exposure);

    private static PreparedWords WordsOf(string text, string? speaker, string? mention, string? source)
    {
        var words = new PreparedWords();
        words.Add(WordField.People, speaker, mention == speaker ? null : mention, source);
        words.AddQuote(text);
        return words;
    }
}
