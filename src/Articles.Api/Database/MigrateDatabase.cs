using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Articles.Api.Database;

/// <summary>Brings the tables to the newest form, one process at a time.</summary>
internal sealed class MigrateDatabase(ArticlesDb db, Readiness readiness)
{
    /// <summary>All that a command needs which reads no articles.</summary>
    /// <exception cref="UnusableDatabaseException">When there is no database to work with.</exception>
    /// <exception cref="NewerDatabaseException">When a newer version of this program migrated it.</exception>
    public Task RunAsync(CancellationToken cancellationToken) =>
        RunThenAsync(_ => Task.CompletedTask, cancellationToken);

    /// <summary>Migrates, and does more before another process may begin.</summary>
    /// <exception cref="UnusableDatabaseException">When there is no database to work with.</exception>
    /// <exception cref="NewerDatabaseException">When a newer version of this program migrated it.</exception>
    public async Task RunThenAsync(Func<CancellationToken, Task> then, CancellationToken cancellationToken)
    {
        try
        {
            await db.ExclusivelyAsync(
                async () =>
                {
                    await MigrateAsync(cancellationToken);
                    await then(cancellationToken);
                },
                cancellationToken
            );
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            throw new UnusableDatabaseException(
                $"The database {db.Name} (ConnectionStrings:Articles) cannot be used: {exception.GetBaseException().Message}",
                exception
            );
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        readiness.Begin("migrating the database");
        // Before it migrates, EF asks a table for which the first start has none, and the log would show an error.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        NewerDatabaseException.Refuse(
            await db.Database.GetAppliedMigrationsAsync(cancellationToken),
            db.Database.GetMigrations()
        );
        await db.Database.MigrateAsync(cancellationToken);
    }
}
