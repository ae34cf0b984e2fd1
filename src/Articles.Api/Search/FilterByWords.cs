using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Model;
using Articles.Api.Search.Query;

namespace Articles.Api.Search;

/// <summary>Narrows lists to what has all of the words that a person typed; to nothing when there is no word among them.</summary>
internal static class FilterByWords
{
    public static IQueryable<Listed<Article>> Having(this IQueryable<Listed<Article>> rows, ArticlesDb db, string typed)
    {
        var query = TypedQuery.Of(typed);
        if (query.IsEmpty)
            return rows.Where(row => false);
        var found = db.Match(WordIndex.Articles, query.Words()).Select(match => match.OwnerId);
        return rows.Where(row => found.Contains(row.Id));
    }

    public static IQueryable<Quote> Having(this IQueryable<Quote> quotes, ArticlesDb db, string typed)
    {
        var query = TypedQuery.Of(typed);
        if (query.IsEmpty)
            return quotes.Where(quote => false);
        var found = db.Match(WordIndex.Quotes, query.Words()).Select(match => match.OwnerId);
        return quotes.Where(quote => found.Contains(quote.Id));
    }
}
