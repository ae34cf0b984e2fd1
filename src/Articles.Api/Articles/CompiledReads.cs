using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles;

/// <summary>
/// The reads that everybody asks for, compiled once: to build such a query and to look it up costs as much as to run it.
/// One object a host, because a compiled query holds for the model of one engine.
/// </summary>
internal sealed class CompiledReads
{
    public Func<ArticlesDb, Guid, CancellationToken, Task<PreparedAnswer<ArticleResponse>?>> ById { get; } =
        EF.CompileAsyncQuery(
            (ArticlesDb db, Guid id, CancellationToken _) =>
                db
                    .ArticleRenditions.Where(r => r.ArticleId == id)
                    .Select(r => new PreparedAnswer<ArticleResponse>(
                        r.ArticleId,
                        r.Version,
                        r.UpdatedAt,
                        new Prepared<ArticleResponse>(r.Detail),
                        false
                    ))
                    .SingleOrDefault()
        );

    public Func<ArticlesDb, string, CancellationToken, Task<PreparedAnswer<ArticleResponse>?>> BySlug { get; } =
        EF.CompileAsyncQuery(
            (ArticlesDb db, string slug, CancellationToken _) =>
                db
                    .ArticleRenditions.Where(r => r.Slug == slug)
                    .Select(r => new PreparedAnswer<ArticleResponse>(
                        r.ArticleId,
                        r.Version,
                        r.UpdatedAt,
                        new Prepared<ArticleResponse>(r.Detail),
                        false
                    ))
                    .SingleOrDefault()
        );

    /// <summary>So many of the latest articles.</summary>
    public Func<
        ArticlesDb,
        int,
        IAsyncEnumerable<SortedRow<Prepared<ArticleSummary>, DateTimeOffset>>
    > Latest { get; } =
        EF.CompileAsyncQuery(
            (ArticlesDb db, int count) =>
                db
                    .Articles.OrderByDescending(article => article.SortAt)
                    .ThenByDescending(article => article.Id)
                    .Take(count)
                    .Select(article => new SortedRow<Prepared<ArticleSummary>, DateTimeOffset>
                    {
                        Item = new Prepared<ArticleSummary>(article.Rendition.Summary),
                        Key = article.SortAt,
                        Id = article.Id,
                    })
        );
}
