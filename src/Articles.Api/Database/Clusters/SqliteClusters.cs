using System.Globalization;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Database.Clusters;

/// <summary>The clusters of quotes as SQLite is asked for them and given them.</summary>
internal static class SqliteClusters
{
    private const string Find = """
        SELECT c."Hash", c."WordingId"
        FROM json_each({0}) AS h CROSS JOIN "WordingClues" AS c ON c."Hash" = h.value AND c."WordingId" IN (
            SELECT f."WordingId" FROM "WordingClues" AS f WHERE f."Hash" = h.value ORDER BY f."WordingId" LIMIT {1})
        """;

    public static Task<List<WordingClue>> FindAsync(
        ArticlesDb db,
        IEnumerable<long> hashes,
        int mostOfEach,
        CancellationToken cancellationToken
    ) => db.WordingClues.FromSqlRaw(Find, Json(hashes), mostOfEach).AsNoTracking().ToListAsync(cancellationToken);

    private static string Json(IEnumerable<long> numbers) =>
        $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";
}
