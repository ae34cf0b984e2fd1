using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

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

    public static Task<List<WordingClue>> FindAsync(
        ArticlesDb db,
        IEnumerable<long> hashes,
        int mostOfEach,
        CancellationToken cancellationToken
    ) => db.WordingClues.FromSqlRaw(Find, hashes.ToArray(), mostOfEach).AsNoTracking().ToListAsync(cancellationToken);
}
