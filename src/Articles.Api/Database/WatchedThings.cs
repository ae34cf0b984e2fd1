using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Database;

/// <summary>What a <see cref="WatchedIds">watchlist</see> is of, looked up.</summary>
/// <param name="Around">The articles in which the watched quotes stand, as far as who asks may see them.</param>
internal sealed record WatchedThings(IReadOnlySet<Guid> Articles, IReadOnlySet<Guid> Quotes, IReadOnlySet<Guid> Around)
{
    public static async Task<WatchedThings> OfAsync(
        ArticlesDb db,
        WatchedIds ids,
        CancellationToken cancellationToken
    ) =>
        new(
            ids.Articles.ToHashSet(),
            ids.Quotes.ToHashSet(),
            ids.Quotes.Count == 0
                ? new HashSet<Guid>()
                : await db
                    .Quotes.Where(quote => ids.Quotes.Contains(quote.Id))
                    .Select(quote => quote.ArticleId)
                    .ToHashSetAsync(cancellationToken)
        );

    /// <summary>Whether a change is of a watched article, of a watched quote, or of the article around one but not of its other quotes.</summary>
    public bool Have(RecordedChange change) =>
        change.Noun switch
        {
            Noun.Article or Noun.Update => Articles.Contains(change.Article) || Around.Contains(change.Article),
            Noun.Quote => Articles.Contains(change.Article) || Quotes.Contains(change.Subject),
            Noun.Author or Noun.Speaker => false,
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Noun, null),
        };
}
