using Microsoft.Data.Sqlite;

[assembly: AssemblyFixture(typeof(Articles.Api.Tests.Hosting.PreparedDatabases))]

namespace Articles.Api.Tests.Hosting;

/// <summary>
/// Databases that the program itself prepared, one of each engine and with nothing in it yet: to copy one takes a part of the time
/// that all migrations take, and hundreds are needed.
/// </summary>
public sealed class PreparedDatabases : IAsyncDisposable
{
    private static readonly Lazy<Task<SqliteFile>> Sqlite = new(async () =>
    {
        await using var prepared = new SqliteFile();
        await PrepareAsync(prepared);
        var whole = new SqliteFile();
        await using var connection = new SqliteConnection(prepared.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // All of it in one file, whatever stands in the log beside it.
        command.CommandText = $"VACUUM INTO '{whole.Path}'";
        await command.ExecuteNonQueryAsync();
        return whole;
    });

    private static readonly Lazy<Task<PostgresDatabase>> Postgres = new(async () =>
    {
        var prepared = await PostgresDatabase.CreateAsync();
        await PrepareAsync(prepared);
        await prepared.CloseAsync();
        return prepared;
    });

    public static async Task<TestDatabase> NewSqliteAsync()
    {
        var copy = new SqliteFile();
        File.Copy((await Sqlite.Value).Path, copy.Path);
        return copy;
    }

    public static async Task<TestDatabase> NewPostgresAsync() =>
        await PostgresDatabase.CreateAsync(await Postgres.Value);

    public async ValueTask DisposeAsync()
    {
        if (Sqlite.IsValueCreated)
            await (await Sqlite.Value).DisposeAsync();
        if (Postgres.IsValueCreated)
            await (await Postgres.Value).DisposeAsync();
    }

    private static async Task PrepareAsync(TestDatabase database)
    {
        await using var host = await ApiHost.StartAsync(database);
        await host.WaitUntilReadyAsync();
    }
}
