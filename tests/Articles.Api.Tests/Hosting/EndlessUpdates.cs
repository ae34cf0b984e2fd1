using Articles.Api.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Hosting;

/// <summary>A database in which whoever reads the updates never comes to an end, on either engine.</summary>
internal static class EndlessUpdates
{
    public static async Task MakeAsync(ApiHost host)
    {
        await host.StoreAsync(new MadeUpReading("Some Article").Updated(UpdateKind.Correction, "It was otherwise."));
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Updates" RENAME TO "UpdatesBefore" """);
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE VIEW "Updates" AS SELECT * FROM "UpdatesBefore" WHERE (
                WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n FROM numbers) SELECT COUNT(*) FROM numbers
            ) > 0
            """
        );
    }
}
