using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Database;

/// <summary>Finds what is addressed by an id or a slug.</summary>
internal static class Lookup
{
    /// <returns>Null when there is none.</returns>
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

    /// <summary>The slug itself when it is free, or the first free one that goes on from it with a number.</summary>
    public static async Task<string> FreeSlugAsync<T>(
        this DbSet<T> items,
        string slug,
        CancellationToken cancellationToken
    )
        where T : class, ISlugged
    {
        // All that begin with "slug-" lie between it and "slug.", the next character; a range walks the index, LIKE may not.
        var (from, to) = (slug + '-', slug + '.');
        var taken = await items
            .Where(item =>
                item.Slug == slug || string.Compare(item.Slug, from) > 0 && string.Compare(item.Slug, to) < 0
            )
            .Select(item => item.Slug)
            .ToListAsync(cancellationToken);
        // Those that are about to be saved count too.
        return Slug.FirstFree(slug, taken.Concat(items.Local.Select(item => item.Slug)).ToHashSet());
    }
}
