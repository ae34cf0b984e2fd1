using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Editing;

/// <summary>What an editor said of an article stands over what its page says later.</summary>
internal static class EditorPrecedence
{
    /// <summary>
    /// Whether anybody but pages changed an article, or deleted it. The article is loaded first and stays tracked, so that an edit
    /// after this question makes the write that relies on the answer clash.
    /// </summary>
    public static async Task<bool> IsEditorsAsync(
        this ArticlesDb db,
        Guid article,
        CancellationToken cancellationToken
    ) =>
        await db.Articles.WithAll().SingleOrDefaultAsync(kept => kept.Id == article, cancellationToken) is null
        || await db.Revisions.AnyAsync(
            revision => revision.ArticleId == article && revision.By != Change.Seeds && revision.By != Change.Import,
            cancellationToken
        );

    /// <summary>Whether readers see an article, which no page that is not public may change.</summary>
    public static Task<bool> IsPublicAsync(this ArticlesDb db, Guid? article, CancellationToken cancellationToken) =>
        db.Articles.AnyAsync(kept => kept.Id == article && kept.Exposure == Exposure.Public, cancellationToken);
}
