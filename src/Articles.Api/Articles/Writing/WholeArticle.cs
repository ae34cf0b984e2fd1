using Articles.Api.Comparison;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles.Writing;

/// <summary>An article with all that a change of it needs.</summary>
internal static class WholeArticle
{
    /// <summary>With what goes with it, but for its quotes and updates. Whatever its state: who may write may see it.</summary>
    public static IQueryable<Article> Whole(this IQueryable<Article> articles) =>
        articles.IgnoreQueryFilters().WithAll();

    public static Task<Article?> LoadWholeAsync(
        this ArticlesDb db,
        string idOrSlug,
        CancellationToken cancellationToken
    ) => db.Articles.At(idOrSlug).Whole().SingleOrDefaultAsync(cancellationToken);

    /// <summary>As a GET would answer it, with notes of what a new body lost on the way.</summary>
    public static PreparedAnswer<ArticleResponse> Answer(this Article article, IReadOnlyList<DroppedPart> dropped)
    {
        var detail = new Prepared<ArticleResponse>(article.Rendition.Detail);
        var noted =
            dropped.Count == 0
                ? detail
                : detail.With(response => response with { Notes = [.. dropped.Select(BodyNote.Of)] });
        return new(article.Id, article.Version, article.UpdatedAt, noted) { AsRead = detail };
    }

    /// <summary>
    /// Ends the request with 412 unless the client means the current version. The answer names the members that differ between
    /// the version that the client has and the current one.
    /// </summary>
    public static async Task RequireAsync(
        this ArticlesDb db,
        IfMatch ifMatch,
        Article article,
        CancellationToken cancellationToken
    )
    {
        if (ifMatch.Fits(article.Version))
            return;
        var meant = ifMatch.Versions.Where(version => version < article.Version).DefaultIfEmpty().Max();
        var before = await db
            .Revisions.IgnoreQueryFilters()
            .Where(revision => revision.ArticleId == article.Id && revision.Number == meant)
            .Select(revision => revision.Content)
            .SingleOrDefaultAsync(cancellationToken);
        var differing = before is null ? [] : CompareSnapshots.Names(before, ArticleSnapshot.Of(article));
        throw IfMatch.Stale(
            ETags.Of(article.Version, article.Rendition.Detail),
            before is null
                ? null
                : differing.ConvertAll(name => new ProblemError
                {
                    Pointer = $"/{name}",
                    Detail = $"is not what it was in version {meant}",
                })
        );
    }
}
