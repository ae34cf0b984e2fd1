using Microsoft.Data.Sqlite;
using Npgsql;

namespace Articles.Api.Tests.Hosting;

/// <summary>A database that is gone after the test.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public abstract string ConnectionString { get; }

    public abstract ValueTask DisposeAsync();
}

public sealed class SqliteFile : TestDatabase
{
    private readonly TemporaryFolder folder = new();

    public string Path => System.IO.Path.Combine(folder.Path, "articles.db");

    public override string ConnectionString => $"Data Source={Path}";

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class PostgresDatabase : TestDatabase
{
    private readonly string name = $"articles_{Guid.NewGuid():N}";

    private PostgresDatabase() { }

    /// <summary>How to reach the server on which tests may make and drop databases; null where there is none.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable("ARTICLES_TEST_POSTGRES");

    public override string ConnectionString => $"{Server};Database={name}";

    /// <param name="original">The one that it is a copy of, which is closed; null for an empty one.</param>
    public static async Task<PostgresDatabase> CreateAsync(PostgresDatabase? original = null)
    {
        var database = new PostgresDatabase();
        var template = original is null ? "" : $" TEMPLATE {original.name}";
        await ExecuteAsync($"CREATE DATABASE {database.name}{template}");
        return database;
    }

    /// <summary>Lets nobody in any more; only then it can be copied at any time.</summary>
    public async Task CloseAsync()
    {
        await ExecuteAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("articles-").FullName;

    public void Write(string name, string content) => File.WriteAllText(System.IO.Path.Combine(Path, name), content);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
