using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Database;

/// <summary>What became of something that is not found.</summary>
internal enum ResourceStatus
{
    /// <summary>It never was, or nobody may know that it is.</summary>
    Unknown,

    /// <summary>It has another slug now, or is another one.</summary>
    Moved,

    /// <summary>Readers saw it, and it was deleted.</summary>
    Deleted,

    /// <summary>Readers saw it, and it was taken away.</summary>
    Withdrawn,
}

internal static class ResourceStatuses
{
    /// <returns>With the present slug of what moved.</returns>
    public static async Task<(ResourceStatus ResourceStatus, string? Slug)> StatusOfAsync(
        this ArticlesDb db,
        Noun noun,
        string idOrSlug,
        CancellationToken cancellationToken
    )
    {
        var isId = Guid.TryParseExact(idOrSlug, "D", out var id);
        var owner = isId
            ? await db.SurvivorOfAsync(noun, id, cancellationToken)
            : await db
                .SlugAliases.Where(alias => alias.Noun == noun && alias.Slug == idOrSlug)
                .Select(alias => (Guid?)alias.OwnerId)
                .SingleOrDefaultAsync(cancellationToken);
        if (owner is not null && await db.SlugOfAsync(noun, owner.Value, cancellationToken) is { } slug)
            return (ResourceStatus.Moved, slug);
        id = owner ?? id;
        if (await db.Tombstones.AnyAsync(stone => stone.Noun == noun && stone.Id == id, cancellationToken))
            return (ResourceStatus.Deleted, null);
        var withdrawn = db.Articles.IgnoreQueryFilters().Where(article => article.State == ArticleState.Withdrawn);
        var isWithdrawn = noun switch
        {
            Noun.Article => await withdrawn.AnyAsync(
                article => article.Id == id || article.Slug == idOrSlug,
                cancellationToken
            ),
            Noun.Quote => await db
                .Quotes.IgnoreQueryFilters()
                .AnyAsync(quote => quote.Id == id && quote.Article.State == ArticleState.Withdrawn, cancellationToken),
            Noun.Update => await db
                .Updates.IgnoreQueryFilters()
                .AnyAsync(
                    update => update.Id == id && update.Article.State == ArticleState.Withdrawn,
                    cancellationToken
                ),
            Noun.Author or Noun.Speaker => false,
            _ => throw noun.NotListed(),
        };
        return (isWithdrawn ? ResourceStatus.Withdrawn : ResourceStatus.Unknown, null);
    }

    private static Task<string?> SlugOfAsync(
        this ArticlesDb db,
        Noun noun,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        (
            noun switch
            {
                Noun.Article => db.Articles.Where(article => article.Id == id).Select(article => article.Slug),
                Noun.Author => db.Authors.Where(author => author.Id == id).Select(author => author.Slug),
                Noun.Speaker => db.Speakers.Where(speaker => speaker.Id == id).Select(speaker => speaker.Slug),
                _ => throw noun.NotListed(),
            }
        ).SingleOrDefaultAsync(cancellationToken);
}
