using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Model;

namespace Articles.Api.Search;

/// <summary>What a search looks at: all articles and quotes, or those that its filters leave.</summary>
internal sealed class SearchScope
{
    private readonly SearchAll request;
    private readonly Guid? author;
    private readonly Guid? speaker;
    private readonly string? section;
    private readonly string? tag;
    private readonly string? source;

    private SearchScope(SearchAll request, Guid? author, Guid? speaker)
    {
        this.request = request;
        this.author = author;
        this.speaker = speaker;
        section = request.Section is null ? null : Slug.OfTerm(request.Section);
        tag = request.Tag is null ? null : Slug.OfTerm(request.Tag);
        source = request.Source is null ? null : FoldedText.Of(request.Source);
    }

    public static async Task<SearchScope> ReadAsync(
        ArticlesDb db,
        SearchAll request,
        CancellationToken cancellationToken
    ) =>
        new(
            request,
            await IdAsync<Author>(db, request.Author, cancellationToken),
            await IdAsync<Speaker>(db, request.Speaker, cancellationToken)
        );

    // Whoever does not exist has nothing: the empty id finds none.
    private static async Task<Guid?> IdAsync<T>(ArticlesDb db, string? idOrSlug, CancellationToken cancellationToken)
        where T : class, ISlugged => idOrSlug is null ? null : await db.FollowNameAsync<T>(idOrSlug, cancellationToken);

    /// <summary>Articles have no kind, no standing and no source.</summary>
    public IEnumerable<WordIndex> Indexes
    {
        get
        {
            var type = request.Type?.Value;
            if (type is not HitType.Quote && request is { Kind: null, Standing: null, Source: null })
                yield return WordIndex.Articles;
            if (type is not HitType.Article)
                yield return WordIndex.Quotes;
        }
    }

    public IQueryable<WordMatch> Match(ArticlesDb db, WordIndex index, WordQuery query)
    {
        var matches = db.Match(index, query);
        if (index is WordIndex.Articles)
            return Articles(db) is { } articles
                ? matches.Join(articles, match => match.OwnerId, article => article.Id, (match, _) => match)
                : matches;
        return Quotes(db) is { } quotes
            ? matches.Join(quotes, match => match.OwnerId, quote => quote.Id, (match, _) => match)
            : matches;
    }

    /// <returns>Null for all of them.</returns>
    private IQueryable<Article>? Articles(ArticlesDb db)
    {
        IQueryable<Article> articles = db.Articles;
        if (author is not null)
            articles = articles.Where(article => article.Authors.Any(link => link.AuthorId == author));
        if (speaker is not null)
            articles = articles.Where(article => article.Speakers.Any(link => link.SpeakerId == speaker));
        if (section is not null)
            articles = articles.Where(article => article.Sections.Any(link => link.Key == section));
        if (tag is not null)
            articles = articles.Where(article => article.Tags.Any(link => link.Key == tag));
        if (request.PublishedFrom?.Value is { } from)
            articles = articles.Where(article => article.PublishedAt != null && article.SortAt >= from);
        if (request.PublishedTo?.Value is { } to)
            articles = articles.Where(article => article.PublishedAt != null && article.SortAt < to);
        return ReferenceEquals(articles, db.Articles) ? null : articles;
    }

    private IQueryable<Quote>? Quotes(ArticlesDb db)
    {
        IQueryable<Quote> quotes = db.Quotes;
        if (author is not null)
            quotes = quotes.Where(quote => quote.Article.Authors.Any(link => link.AuthorId == author));
        if (speaker is not null)
            quotes = quotes.Where(quote => quote.SpeakerId == speaker);
        if (section is not null)
            quotes = quotes.Where(quote => quote.Article.Sections.Any(link => link.Key == section));
        if (tag is not null)
            quotes = quotes.Where(quote => quote.Article.Tags.Any(link => link.Key == tag));
        if (source is not null)
            quotes = quotes.Where(quote => quote.SourceKey == source);
        if (request.Kind?.Value is { } kind)
            quotes = quotes.Where(quote => quote.Kind == kind);
        if (request.Standing?.Value is { } standing)
            quotes = quotes.Where(quote => quote.Standing == standing);
        if (request.PublishedFrom?.Value is { } from)
            quotes = quotes.Where(quote => quote.PublishedAt != null && quote.SortAt >= from);
        if (request.PublishedTo?.Value is { } to)
            quotes = quotes.Where(quote => quote.PublishedAt != null && quote.SortAt < to);
        return ReferenceEquals(quotes, db.Quotes) ? null : quotes;
    }
}
