using Articles.Api.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Database;

public sealed class SqliteArticlesDbTests(SqliteApi api) : IClassFixture<SqliteApi>
{
    [Theory]
    [InlineData("foreign_keys", "1")]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "5000")]
    public async Task Every_connection_is_set_up(string pragma, string value)
    {
        // Several at once, so that pooled and new connections are both among them.
        var scopes = Enumerable.Range(0, 3).Select(_ => api.Host.Services.CreateAsyncScope()).ToList();
        foreach (var scope in scopes)
        {
            var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(value, $"{await command.ExecuteScalarAsync()}");
        }
        foreach (var scope in scopes)
            await scope.DisposeAsync();
    }

    [Fact]
    public async Task The_lock_of_a_dead_process_does_not_block_a_start()
    {
        await using var database = new SqliteFile();
        await using (await ApiHost.StartAsync(database)) { }
        await using (var connection = new SqliteConnection(database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT OR IGNORE INTO "__EFMigrationsLock" VALUES (1, '2020-01-01 00:00:00+00:00');
                """;
            await command.ExecuteNonQueryAsync();
        }

        await using var host = await ApiHost.StartAsync(database).WaitAsync(Patience.Long);

        await host.GetJsonAsync("/v1/articles");
    }

    [Fact]
    public async Task Nothing_is_left_beside_the_file_at_the_end()
    {
        await using var database = new SqliteFile();
        await using (var host = await ApiHost.StartAsync(database))
        {
            await host.StoreAsync(new MadeUpReading("Kept"));
            await Task.WhenAll(Enumerable.Range(1, 20).Select(n => host.GetJsonAsync($"/v1/articles?limit={n}")));
        }

        // The program ends on a thread of its own, on a busy machine later than its host.
        using var patience = new CancellationTokenSource(Patience.Long);
        while (File.Exists(database.Path + "-wal") || File.Exists(database.Path + "-shm"))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_writer()
    {
        await using var connection = new SqliteConnection(api.Database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        await api.Host.GetJsonAsync("/v1/articles?limit=3").WaitAsync(Patience.Long);
    }
}
