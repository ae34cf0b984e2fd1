using Microsoft.Data.Sqlite;
using Npgsql;

namespace Articles.Api.Tests.Hosting;

/// <summary>A new and empty database that is gone after the test.</summary>
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

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new PostgresDatabase();
        await ExecuteAsync($"CREATE DATABASE {database.name}");
        return database;
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
