using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Database.Words;

/// <summary>Asks the index of words the same on every engine.</summary>
internal static class WordQueries
{
    private const int AtOnce = 100;

    /// <summary>What readers see that is found by each of several queries, in the order of the numbers, of each query at most so many.</summary>
    /// <param name="latest">Whether the latest of each come first, and not the earliest.</param>
    public static async Task<ILookup<int, (long Number, Guid Owner)>> FindEachAsync(
        this ArticlesDb db,
        WordIndex index,
        IReadOnlyList<WordQuery> queries,
        int mostOfEach,
        bool latest,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(int Query, long Number, Guid Owner)>();
        var first = 0;
        // An engine takes only so many parts of one statement.
        foreach (var some in queries.Chunk(AtOnce))
        {
            var matches = await db.FindEach(index, some, mostOfEach, latest)
                .AsNoTracking()
                .ToListAsync(cancellationToken);
            found.AddRange(matches.Select(match => (first + match.Term, match.Number, match.OwnerId)));
            first += some.Length;
        }
        return found.ToLookup(match => match.Query, match => (match.Number, match.Owner));
    }

    /// <summary>What the index has of these numbers.</summary>
    public static IQueryable<WordMatch> MatchesOf(
        this ArticlesDb db,
        WordIndex index,
        IReadOnlyCollection<long> numbers
    ) =>
        db.Set<WordMatch>()
            .FromSqlRaw(
                index is WordIndex.Articles
                    ? "SELECT e.\"Number\", e.\"OwnerId\", e.\"Exposure\", e.\"Weights\" FROM \"ArticleEntries\" AS e"
                    : "SELECT e.\"Number\", e.\"OwnerId\", e.\"Exposure\", e.\"Weights\" FROM \"QuoteEntries\" AS e"
            )
            .Where(match => numbers.Contains(match.Number));
}
