using System.Globalization;
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

    public static Task<List<FoundClue>> FindAsync(
        ArticlesDb db,
        IEnumerable<long> hashes,
        int mostOfEach,
        CancellationToken cancellationToken
    ) => db.Database.SqlQueryRaw<FoundClue>(Find, Json(hashes), mostOfEach).ToListAsync(cancellationToken);

    public static async Task AddAsync(ArticlesDb db, ClusterRows rows, CancellationToken cancellationToken)
    {
        await InsertAsync(
            "Wordings",
            ["Id", "Words"],
            rows.Wordings.Select(row => new object[] { row.Key, row.Value })
        );
        await InsertAsync(
            "WordingClues",
            ["Hash", "WordingId"],
            rows.Clues.Select(row => new object[] { row.Hash, row.WordingId })
        );
        await InsertAsync(
            "Voices",
            ["Id", "WordingId", "Speaker", "Surname", "IsReport", "ClusterId"],
            rows.Voices.Select(row =>
                new object[] { row.Id, row.WordingId, row.Speaker, row.Surname, row.IsReport, row.ClusterId }
            )
        );
        await InsertAsync(
            "ClusteredQuotes",
            ["QuoteId", "ArticleId", "SortAt", "VoiceId"],
            rows.Quotes.Select(row =>
                new object[]
                {
                    SqliteStatement.Bytes(row.QuoteId),
                    SqliteStatement.Bytes(row.ArticleId),
                    row.SortAt.UtcTicks,
                    row.VoiceId,
                }
            )
        );

        async Task InsertAsync(string table, string[] columns, IEnumerable<object[]> values)
        {
            var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
            var places = string.Join(", ", columns.Select((_, n) => $"${n + 1}"));
            await using var insert = new SqliteStatement(
                db,
                $"INSERT INTO \"{table}\" ({names}) VALUES ({places})",
                columns.Length
            );
            foreach (var row in values)
                await insert.RunAsync(cancellationToken, row);
        }
    }

    private static string Json(IEnumerable<long> numbers) =>
        $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";
}
