using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Database;

/// <summary>Finds what is addressed by an id or a slug, and keeps slugs apart.</summary>
internal static class Lookup
{
    /// <returns>Null when there is none. A former slug finds none: whoever asks by it is sent to the present one.</returns>
    public static Task<Guid?> FindIdAsync<T>(
        this IQueryable<T> items,
        string idOrSlug,
        CancellationToken cancellationToken
    )
        where T : class, ISlugged =>
        items.At(idOrSlug).Select(item => (Guid?)item.Id).SingleOrDefaultAsync(cancellationToken);

    public static IQueryable<T> At<T>(this IQueryable<T> items, string idOrSlug)
        where T : class, ISlugged =>
        Guid.TryParseExact(idOrSlug, "D", out var id)
            ? items.Where(item => item.Id == id)
            : items.Where(item => item.Slug == idOrSlug);

    /// <summary>Into whom a speaker was merged; of one whom readers did not know only those who see drafts are told.</summary>
    public static Task<Guid?> SurvivorOfAsync(
        this ArticlesDb db,
        Noun noun,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        noun is Noun.Speaker
            ? db
                .MergedSpeakers.Where(merged => merged.Id == id && (db.SeesHidden || merged.IsPublic))
                .Select(merged => (Guid?)merged.SurvivorId)
                .SingleOrDefaultAsync(cancellationToken)
            : Task.FromResult<Guid?>(null);

    /// <summary>Like <see cref="FindIdAsync"/>, for filters: a former slug, or the id of who was merged, finds its owner.</summary>
    public static async Task<Guid?> FollowIdAsync<T>(
        this ArticlesDb db,
        string idOrSlug,
        CancellationToken cancellationToken
    )
        where T : class, ISlugged
    {
        if (await db.Set<T>().FindIdAsync(idOrSlug, cancellationToken) is { } id)
            return id;
        var noun = Nouns.Of<T>();
        if (Guid.TryParseExact(idOrSlug, "D", out var former))
            return await db.SurvivorOfAsync(noun, former, cancellationToken) is { } survivor
                ? await db.Set<T>().FindIdAsync($"{survivor}", cancellationToken)
                : null;
        return await db.Set<T>()
            .Where(item =>
                db.SlugAliases.Any(alias => alias.Noun == noun && alias.Slug == idOrSlug && alias.OwnerId == item.Id)
            )
            .Select(item => (Guid?)item.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The slug itself when it is free, or the first free one that goes on from it with a number.</summary>
    public static async Task<string> FreeSlugAsync<T>(
        this ArticlesDb db,
        string slug,
        CancellationToken cancellationToken
    )
        where T : class, ISlugged
    {
        // All that begin with "slug-" lie between it and "slug.", the next character; a range walks the index, LIKE may not.
        var (from, to) = (slug + '-', slug + '.');
        var noun = Nouns.Of<T>();
        // A slug becomes an alias in one step, so whoever asks for slugs first and for aliases then misses neither.
        var taken = await db.Set<T>()
            .IgnoreQueryFilters()
            .Where(item =>
                item.Slug == slug || string.Compare(item.Slug, from) > 0 && string.Compare(item.Slug, to) < 0
            )
            .Select(item => item.Slug)
            .ToHashSetAsync(cancellationToken);
        taken.UnionWith(
            await db
                .SlugAliases.Where(alias =>
                    alias.Noun == noun
                    && (
                        alias.Slug == slug || string.Compare(alias.Slug, from) > 0 && string.Compare(alias.Slug, to) < 0
                    )
                )
                .Select(alias => alias.Slug)
                .ToListAsync(cancellationToken)
        );
        // Those that are about to be saved count too.
        taken.UnionWith(db.Set<T>().Local.Select(item => item.Slug));
        return Slug.FirstFree(slug, taken);
    }

    /// <summary>Whether somebody else than <paramref name="owner"/> has the slug, or had it before.</summary>
    public static async Task<bool> IsTakenAsync<T>(
        this ArticlesDb db,
        string slug,
        Guid owner,
        CancellationToken cancellationToken
    )
        where T : class, ISlugged
    {
        var noun = Nouns.Of<T>();
        return await db.Set<T>()
                .IgnoreQueryFilters()
                .AnyAsync(item => item.Slug == slug && item.Id != owner, cancellationToken)
            || await db.SlugAliases.AnyAsync(
                alias => alias.Noun == noun && alias.Slug == slug && alias.OwnerId != owner,
                cancellationToken
            );
    }

    /// <summary>Gives an item another slug.</summary>
    /// <param name="keepsOld">Whether readers may know the one it had, which then leads to it for ever.</param>
    /// <returns>Whether it could be: false when somebody else has the slug, or had it before.</returns>
    public static async Task<bool> MoveToSlugAsync<T>(
        this ArticlesDb db,
        T item,
        string slug,
        bool keepsOld,
        CancellationToken cancellationToken
    )
        where T : class, ISlugged
    {
        if (slug == item.Slug)
            return true;
        if (await db.IsTakenAsync<T>(slug, item.Id, cancellationToken))
            return false;
        var noun = Nouns.Of<T>();
        // Whoever goes back to a former slug has it as the slug again, and no longer as an alias.
        var own = await db.SlugAliases.SingleOrDefaultAsync(
            alias => alias.Noun == noun && alias.Slug == slug,
            cancellationToken
        );
        if (own is not null)
            db.SlugAliases.Remove(own);
        if (keepsOld)
            db.SlugAliases.Add(new SlugAlias(noun, item.Slug, item.Id));
        item.MoveTo(slug, keepsOld);
        return true;
    }
}
