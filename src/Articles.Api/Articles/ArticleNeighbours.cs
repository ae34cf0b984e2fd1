using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.References;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles;

/// <summary>What readers see before and after an article, in the order of lists; pages that stand by themselves are not among them.</summary>
public sealed record ArticleNeighbours
{
    /// <summary>The one published before it; null for the first.</summary>
    public required ArticleReference? Previous { get; init; }

    /// <summary>The one published after it; null for the latest.</summary>
    public required ArticleReference? Next { get; init; }

    internal static async Task<ArticleNeighbours> OfAsync(ArticlesDb db, Guid id, CancellationToken cancellationToken)
    {
        var at = await db
            .Articles.Where(article => article.Id == id)
            .Select(article => article.SortAt)
            .SingleAsync(cancellationToken);
        var others = db.Articles.Where(article =>
            article.Exposure >= Exposure.Public && article.Type == ArticleType.Article
        );
        return new ArticleNeighbours
        {
            Previous = await others
                .Where(other => other.SortAt <= at && (other.SortAt < at || other.Id < id))
                .OrderByDescending(other => other.SortAt)
                .ThenByDescending(other => other.Id)
                .Select(ArticleReference.Projection)
                .FirstOrDefaultAsync(cancellationToken),
            Next = await others
                .Where(other => other.SortAt >= at && (other.SortAt > at || other.Id > id))
                .OrderBy(other => other.SortAt)
                .ThenBy(other => other.Id)
                .Select(ArticleReference.Projection)
                .FirstOrDefaultAsync(cancellationToken),
        };
    }
}
