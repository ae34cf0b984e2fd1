using System.Linq.Expressions;
using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Articles.Api.Indexing;

/// <summary>Narrows lists to what has all of the words that a person typed; to nothing when there is no word among them.</summary>
internal static class FilterByWords
{
    // Where more is found, nearly every row of a list has the words: to ask each row is faster than to gather all that have them.
    private const int Many = 5_000;

    /// <param name="isCounted">Whether all that is found will be counted, and not only a page be read.</param>
    public static Task<IQueryable<Listed<Article>>> HavingAsync(
        this IQueryable<Listed<Article>> rows,
        ArticlesDb db,
        string typed,
        bool isCounted,
        CancellationToken cancellationToken
    ) => rows.HavingAsync(db, WordIndex.Articles, typed, isCounted, row => row.Id, cancellationToken);

    /// <param name="isCounted">Whether all that is found will be counted, and not only a page be read.</param>
    public static Task<IQueryable<Quote>> HavingAsync(
        this IQueryable<Quote> quotes,
        ArticlesDb db,
        string typed,
        bool isCounted,
        CancellationToken cancellationToken
    ) => quotes.HavingAsync(db, WordIndex.Quotes, typed, isCounted, quote => quote.Id, cancellationToken);

    private static async Task<IQueryable<T>> HavingAsync<T>(
        this IQueryable<T> rows,
        ArticlesDb db,
        WordIndex index,
        string typed,
        bool isCounted,
        Expression<Func<T, Guid>> id,
        CancellationToken cancellationToken
    )
    {
        var query = TypedQuery.Of(typed);
        if (query.IsEmpty)
            return rows.Where(row => false);
        var words = query.Words();
        var found = db.Match(index, words);
        if (!isCounted && await found.Take(Many).CountAsync(cancellationToken) == Many)
        {
            var each = db.MatchEach(index, words);
            return rows.Where(Of(owner => each.Any(match => match.OwnerId == owner)));
        }
        var owners = found.Select(match => match.OwnerId);
        return rows.Where(Of(owner => owners.Contains(owner)));

        Expression<Func<T, bool>> Of(Expression<Func<Guid, bool>> holds) =>
            Expression.Lambda<Func<T, bool>>(
                ReplacingExpressionVisitor.Replace(holds.Parameters[0], id.Body, holds.Body),
                id.Parameters
            );
    }
}
