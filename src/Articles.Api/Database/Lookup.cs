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

    /// <summary>Like <see cref="FollowIdAsync"/>, and by a name as people type it: that of the slug which is made of it.</summary>
    /// <returns>The empty id, which nothing has, when there is none.</returns>
    public static async Task<Guid> FollowNameAsync<T>(
        this ArticlesDb db,
        string idSlugOrName,
        CancellationToken cancellationToken
    )
        where T : class, ISlugged
    {
        if (await db.FollowIdAsync<T>(idSlugOrName, cancellationToken) is { } id)
            return id;
        var slug = Slug.Of(idSlugOrName, "");
        return slug.Length > 0 && slug != idSlugOrName
            ? await db.FollowIdAsync<T>(slug, cancellationToken) ?? Guid.Empty
            : Guid.Empty;
    }

    /// <summary>The articles that an address on the web is of, or was before they moved; hidden ones too.</summary>
    public static async Task<List<Guid>> ArticlesAtAsync(
        this ArticlesDb db,
        string address,
        CancellationToken cancellationToken
    )
    {
        var keys = ArticleOrigin.KeysOfAddress(address);
        var there = await db.AtAddresses(keys).ToListAsync(cancellationToken);
        return keys.Select(key => there.FindAll(article => article.Key == key).ConvertAll(article => article.Id))
                .FirstOrDefault(ids => ids.Count > 0)
            ?? [];
    }

    /// <summary>Which articles are, or were, at addresses; hidden ones too.</summary>
    /// <param name="keys">See <see cref="ArticleOrigin.KeysOfAddress"/>.</param>
    public static IQueryable<AddressedArticle> AtAddresses(this ArticlesDb db, IReadOnlyCollection<string> keys) =>
        db
            .Articles.IgnoreQueryFilters()
            .Where(article => article.AddressKey != null && keys.Contains(article.AddressKey))
            .Select(article => new AddressedArticle { Key = article.AddressKey!, Id = article.Id })
            .Union(
                db.ArticleOrigins.Where(known => keys.Contains(known.Key))
                    .Select(known => new AddressedArticle { Key = known.Key, Id = known.ArticleId })
            );

    /// <summary>Of some addresses on the web those at which an article is, or was, that readers ever saw; of several the one that was there first.</summary>
    public static async Task<Dictionary<string, Guid>> SeenAtAsync(
        this ArticlesDb db,
        IEnumerable<string> addresses,
        CancellationToken cancellationToken
    )
    {
        var keys = addresses.Distinct().ToDictionary(address => address, ArticleOrigin.KeysOfAddress);
        if (keys.Count == 0)
            return [];
        var there = (
            await db.AtAddresses([.. keys.Values.SelectMany(some => some).Distinct()])
                .Where(at => db.Articles.IgnoreQueryFilters().Any(a => a.Id == at.Id && a.Exposure != Exposure.Hidden))
                .OrderBy(at => at.Id)
                .ToListAsync(cancellationToken)
        )
            .DistinctBy(at => at.Key)
            .ToDictionary(at => at.Key, at => at.Id);
        return keys.Select(pair => (pair.Key, At: pair.Value.FirstOrDefault(there.ContainsKey)))
            .Where(pair => pair.At is not null)
            .ToDictionary(pair => pair.Key, pair => there[pair.At!]);
    }

    /// <summary>Lets a slug that is free lead to an article.</summary>
    public static void KeepAlias(this ArticlesDb db, Article article, string slug)
    {
        if (article.SlugAliases.Contains(slug))
            return;
        db.SlugAliases.Add(new SlugAlias(Noun.Article, slug, article.Id));
        article.Answer(slug);
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
        var taken = await db.Set<T>()
            .IgnoreQueryFilters()
            .Where(item =>
                item.Slug == slug || string.Compare(item.Slug, from) > 0 && string.Compare(item.Slug, to) < 0
            )
            .Select(item => item.Slug)
            .Concat(
                db.SlugAliases.Where(alias =>
                        alias.Noun == noun
                        && (
                            alias.Slug == slug
                            || string.Compare(alias.Slug, from) > 0 && string.Compare(alias.Slug, to) < 0
                        )
                    )
                    .Select(alias => alias.Slug)
            )
            .ToHashSetAsync(cancellationToken);
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

/// <summary>An article and what one of its addresses is looked up by.</summary>
internal sealed class AddressedArticle
{
    public required string Key { get; init; }

    public required Guid Id { get; init; }
}
