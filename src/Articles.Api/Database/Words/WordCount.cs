using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Database.Words;

/// <summary>How many rows one of several queries finds.</summary>
/// <param name="Place">Which of them.</param>
internal sealed record WordCount(int Place, int Count)
{
    private const int AtOnce = 200;

    /// <summary>Counts in as few queries as may be what each of several finds.</summary>
    /// <param name="expressions">What is to be found.</param>
    /// <param name="rows">The rows that an expression finds, which stands in a parameter of this name.</param>
    public static async Task<List<int>> AllAsync(
        ArticlesDb db,
        IEnumerable<string> expressions,
        Func<string, string> rows,
        CancellationToken cancellationToken
    )
    {
        var all = new List<int>();
        // SQLite takes no more than 500 parts of one statement.
        foreach (object[] some in expressions.Chunk(AtOnce))
        {
            var counts = some.Select(
                (_, n) =>
                    $"SELECT {n} AS \"Place\", CAST((SELECT COUNT(*) FROM ({rows($"{{{n}}}")}) AS r{n}) AS int) AS \"Count\""
            );
            var found = await db
                .Database.SqlQueryRaw<WordCount>(string.Join(" UNION ALL ", counts), some)
                .ToListAsync(cancellationToken);
            all.AddRange(found.OrderBy(count => count.Place).Select(count => count.Count));
        }
        return all;
    }
}
