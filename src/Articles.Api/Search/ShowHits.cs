using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Indexing;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Renditions;
using Articles.Api.Search.Snippets;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Search;

/// <summary>Loads what a page of hits shows, and cuts its snippets.</summary>
internal sealed class ShowHits(ArticlesDb db, TypedQuery query, bool withSnippets)
{
    private const int SnippetsOfText = 2;

    private readonly Highlights highlights = new(query.Needles);

    /// <summary>In the order of <paramref name="matches"/>.</summary>
    public async Task<List<SearchHit>> RunAsync(
        IReadOnlyCollection<RankedMatch> matches,
        CancellationToken cancellationToken
    )
    {
        var articles = await ArticlesAsync(IdsOf(matches, WordIndex.Articles), cancellationToken);
        var quotes = await QuotesAsync(IdsOf(matches, WordIndex.Quotes), cancellationToken);
        return matches
            .Select(match =>
                (match.Index is WordIndex.Articles ? articles : quotes).GetValueOrDefault(match.Id) is { } hit
                    ? hit with
                    {
                        Score = Math.Round(match.Score, 4),
                    }
                    : null
            )
            // What was deleted a moment ago is left out.
            .OfType<SearchHit>()
            .ToList();
    }

    private static List<Guid> IdsOf(IReadOnlyCollection<RankedMatch> matches, WordIndex index) =>
        matches.Where(match => match.Index == index).Select(match => match.Id).ToList();

    private async Task<Dictionary<Guid, SearchHit>> ArticlesAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var articles = await db
            .Articles.Where(article => ids.Contains(article.Id))
            .Select(article => new
            {
                article.Id,
                article.Title,
                article.Subtitle,
                Text = withSnippets ? article.Body.Text : null,
                Summary = new Prepared<ArticleSummary>(article.Rendition.Summary),
            })
            .ToListAsync(cancellationToken);
        return articles.ToDictionary(
            article => article.Id,
            article => new SearchHit
            {
                Type = HitType.Article,
                Score = 0,
                Article = article.Summary,
                Snippets = withSnippets
                    ?
                    [
                        .. CutSnippets.Of(SnippetField.Title, article.Title, highlights),
                        .. CutSnippets.Of(SnippetField.Subtitle, article.Subtitle, highlights),
                        .. CutSnippets.Of(SnippetField.Text, article.Text, highlights, SnippetsOfText),
                    ]
                    : [],
            }
        );
    }

    private async Task<Dictionary<Guid, SearchHit>> QuotesAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var quotes = await db
            .Quotes.Where(quote => ids.Contains(quote.Id))
            .Select(QuoteSummary.Projection)
            .ToListAsync(cancellationToken);
        return quotes.ToDictionary(
            quote => quote.Id,
            quote => new SearchHit
            {
                Type = HitType.Quote,
                Score = 0,
                Quote = quote,
                Snippets = withSnippets ? [.. CutSnippets.Of(SnippetField.Quote, quote.Text, highlights)] : [],
            }
        );
    }
}
