using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles.Related;

/// <summary>Lists the articles that have most in common with one.</summary>
public sealed record ListRelatedArticles : IRequest<Page<RelatedArticle>?>, IRead
{
    /// <summary>The article's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>How many articles to answer, 1 to 100.</summary>
    public QueryValue<int>? Limit { get; init; }

    /// <summary>The members to answer, comma-separated; all of them when left out.</summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<ListRelatedArticles>
    {
        public Validator(ReadingLimits limits)
        {
            RuleFor(request => request.Limit).IsPageSize(limits);
            RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<RelatedArticle>());
        }
    }

    internal sealed class Handler(ArticlesDb db, ReadingLimits limits)
        : IRequestHandler<ListRelatedArticles, Page<RelatedArticle>?>
    {
        public async Task<Page<RelatedArticle>?> Handle(
            ListRelatedArticles request,
            CancellationToken cancellationToken
        )
        {
            var article = await db
                .Articles.At(request.Id)
                .Select(article => new OneArticle(article.Id, article.SortAt, article.Title, article.Body.Text))
                .SingleOrDefaultAsync(cancellationToken);
            if (article is null)
                return null;
            // Whoever asks of a draft is answered what readers see.
            db.SeeAsReaders();
            var common = new RelatedScores(article.SortAt);
            await new SharedQuotes(db, article.Id).FindAsync(common, cancellationToken);
            await new SharedSpeakers(db, article).FindAsync(common, cancellationToken);
            await new SharedTerms(db, article).FindAsync(common, cancellationToken);
            var best = common.Best(request.Limit?.Value ?? limits.DefaultPageSize);
            return new Page<RelatedArticle> { Items = await ShowAsync(best, cancellationToken) };
        }

        private async Task<List<RelatedArticle>> ShowAsync(
            IReadOnlyList<ScoredArticle> best,
            CancellationToken cancellationToken
        )
        {
            var ids = best.Select(one => one.Id).ToList();
            var summaries = await db
                .Articles.Where(article => ids.Contains(article.Id))
                .Select(article => new { article.Id, article.Rendition.Summary })
                .ToDictionaryAsync(article => article.Id, article => article.Summary, cancellationToken);
            return best.Where(one => summaries.ContainsKey(one.Id))
                .Select(one => new RelatedArticle
                {
                    Article = new Prepared<ArticleSummary>(summaries[one.Id]),
                    Score = Math.Round(one.Score, 4),
                    Because = one.Because,
                })
                .ToList();
        }
    }
}

/// <summary>The article of which related ones are sought.</summary>
internal sealed record OneArticle(Guid Id, DateTimeOffset SortAt, string Title, string Text);
