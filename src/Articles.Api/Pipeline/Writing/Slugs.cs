using Articles.Api.Database;
using Articles.Api.Model;

namespace Articles.Api.Pipeline.Writing;

/// <summary>Slugs as clients ask for them; one that is taken, or was before, is refused.</summary>
internal static class Slugs
{
    /// <summary>The slug of something new.</summary>
    /// <param name="asked">Null to have one made of the name.</param>
    public static async Task<string> NewSlugAsync<T>(
        this ArticlesDb db,
        string? asked,
        string name,
        string otherwise,
        CancellationToken cancellationToken
    )
        where T : class, ISlugged
    {
        if (asked is null)
            return await db.FreeSlugAsync<T>(Slug.Of(name, otherwise), cancellationToken);
        return await db.IsTakenAsync<T>(asked, Guid.Empty, cancellationToken) ? throw Taken() : asked;
    }

    /// <summary>Gives an item another slug; the one that it had leads to it for ever.</summary>
    public static async Task TakeSlugAsync<T>(
        this ArticlesDb db,
        T item,
        string slug,
        CancellationToken cancellationToken
    )
        where T : class, ISlugged
    {
        if (!await db.MoveToSlugAsync(item, slug, keepsOld: true, cancellationToken))
            throw Taken();
    }

    private static RefusedException Taken() => RefusedException.Conflict("/slug", "is taken, or was before");
}
