using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Indexing;
using Articles.Api.Model;

namespace Articles.Api.Changes;

/// <summary>What a <see cref="ChangeFilter"/> names, found.</summary>
internal sealed record SoughtChanges
{
    public Guid? Article { get; private init; }

    public Guid? Quote { get; private init; }

    public Guid? Speaker { get; private init; }

    public Guid? Author { get; private init; }

    public string? Section { get; private init; }

    public string? Tag { get; private init; }

    /// <summary>The words as they were typed.</summary>
    public string? Q { get; private init; }

    /// <summary>Null where there is no word in what was typed: then nothing is sought.</summary>
    public WordQuery? Words { get; private init; }

    public WatchedThings? Watched { get; private init; }

    /// <summary>Whether what changed has to be looked at, and not only its id.</summary>
    public bool LooksInside => (Speaker ?? Author) is not null || (Section ?? Tag ?? Q) is not null;

    /// <summary>As who asks may see it: what is hidden from him is not found by its name.</summary>
    public static async Task<SoughtChanges> OfAsync(
        ArticlesDb db,
        ChangeFilter filter,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Article = await IdAsync<Article>(db, filter.Article, cancellationToken),
            Quote = filter.Quote is { } quote ? Id(quote) ?? Guid.Empty : null,
            Speaker = await IdAsync<Speaker>(db, filter.Speaker, cancellationToken),
            Author = await IdAsync<Author>(db, filter.Author, cancellationToken),
            Section = filter.Section is null ? null : Slug.OfTerm(filter.Section),
            Tag = filter.Tag is null ? null : Slug.OfTerm(filter.Tag),
            Q = filter.Q,
            Words = filter.Q is { } typed && TypedQuery.Of(typed) is { IsEmpty: false } query ? query.Words() : null,
            Watched =
                filter.Watchlist is { } token && WatchedIds.TryRead(token, out var ids)
                    ? await WatchedThings.OfAsync(db, ids, cancellationToken)
                    : null,
        };

    /// <returns>The empty id, which nothing has, when there is none; what is gone still has its id.</returns>
    private static async Task<Guid?> IdAsync<T>(ArticlesDb db, string? name, CancellationToken cancellationToken)
        where T : class, ISlugged
    {
        if (name is null)
            return null;
        var found = await db.FollowNameAsync<T>(name, cancellationToken);
        return found == Guid.Empty ? Id(name) ?? found : found;
    }

    private static Guid? Id(string text) => Guid.TryParseExact(text, "D", out var id) ? id : null;
}
