using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Changes;

internal static class WithdrawnArticles
{
    /// <summary>
    /// Those of which some changes with reasons speak. What was said of an article before it was withdrawn is hidden with it; when a withdrawn one is
    /// deleted, its reasons are.
    /// </summary>
    public static async Task<IReadOnlySet<Guid>> WithdrawnAmongAsync(
        this ArticlesDb db,
        IReadOnlyCollection<RecordedChange> changes,
        CancellationToken cancellationToken
    )
    {
        var ids = changes.Where(change => change.Reason is not null).Select(change => change.Article).ToHashSet();
        return ids.Count == 0
            ? ids
            : await db
                .Articles.IgnoreQueryFilters()
                .Where(article => ids.Contains(article.Id) && article.State == ArticleState.Withdrawn)
                .Select(article => article.Id)
                .ToHashSetAsync(cancellationToken);
    }
}
