using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Articles.Api.Database.Clusters;

/// <summary>The clusters of quotes as PostgreSQL is asked for them and given them.</summary>
internal static class PostgresClusters
{
    // Any number will do, as long as all replicas agree on it.
    private const long Lock = 0x436C757374657273;

    private const string Find = """
        SELECT c."Hash", c."WordingId"
        FROM unnest({0}) AS h(hash) CROSS JOIN LATERAL (
            SELECT f."Hash", f."WordingId" FROM "WordingClues" AS f WHERE f."Hash" = h.hash ORDER BY f."WordingId" LIMIT {1}) AS c
        """;

    /// <summary>Waits until nobody else writes clusters; from then to the end of the transaction nobody else does.</summary>
    public static Task AcquireLockAsync(ArticlesDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock({0})", [Lock], cancellationToken);

    public static Task<List<FoundClue>> FindAsync(
        ArticlesDb db,
        IEnumerable<long> hashes,
        int mostOfEach,
        CancellationToken cancellationToken
    ) => db.Database.SqlQueryRaw<FoundClue>(Find, hashes.ToArray(), mostOfEach).ToListAsync(cancellationToken);

    public static async Task AddAsync(ArticlesDb db, ClusterRows rows, CancellationToken cancellationToken)
    {
        await InsertAsync(
            "INSERT INTO \"Wordings\" (\"Id\", \"Words\") SELECT * FROM unnest(@p0, @p1)",
            rows.Wordings.Keys.ToArray(),
            rows.Wordings.Values.ToArray()
        );
        await InsertAsync(
            "INSERT INTO \"WordingClues\" (\"Hash\", \"WordingId\") SELECT * FROM unnest(@p0, @p1)",
            rows.Clues.Select(row => row.Hash).ToArray(),
            rows.Clues.Select(row => row.WordingId).ToArray()
        );
        await InsertAsync(
            """
            INSERT INTO "Voices" ("Id", "WordingId", "Speaker", "Surname", "IsReport", "ClusterId")
            SELECT * FROM unnest(@p0, @p1, @p2, @p3, @p4, @p5)
            """,
            rows.Voices.Select(row => row.Id).ToArray(),
            rows.Voices.Select(row => row.WordingId).ToArray(),
            rows.Voices.Select(row => row.Speaker).ToArray(),
            rows.Voices.Select(row => row.Surname).ToArray(),
            rows.Voices.Select(row => row.IsReport).ToArray(),
            rows.Voices.Select(row => row.ClusterId).ToArray()
        );
        await InsertAsync(
            """
            INSERT INTO "ClusteredQuotes" ("QuoteId", "ArticleId", "SortAt", "VoiceId") SELECT * FROM unnest(@p0, @p1, @p2, @p3)
            """,
            rows.Quotes.Select(row => row.QuoteId).ToArray(),
            rows.Quotes.Select(row => row.ArticleId).ToArray(),
            rows.Quotes.Select(row => row.SortAt.ToUniversalTime()).ToArray(),
            rows.Quotes.Select(row => row.VoiceId).ToArray()
        );

        Task InsertAsync(string sql, params Array[] columns) =>
            columns[0].Length == 0
                ? Task.CompletedTask
                : db.Database.ExecuteSqlRawAsync(
                    sql,
                    columns.Select((column, n) => new NpgsqlParameter($"p{n}", column)),
                    cancellationToken
                );
    }
}
