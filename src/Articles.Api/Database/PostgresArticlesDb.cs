using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Articles.Api.Database;

/// <summary>PostgreSQL, past one machine.</summary>
public sealed class PostgresArticlesDb(DbContextOptions<PostgresArticlesDb> options) : ArticlesDb(options)
{
    // Any number will do, as long as all replicas agree on it.
    private const long PreparationLock = 0x41727469636C6573;

    public static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        ConfigureCommon(options);
        options.UseNpgsql(connectionString);
    }

    public override async Task ExclusivelyAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        // Not from the pool, which would keep the connection and the lock with it: closing it gives the lock back, and so
        // does the death of this process.
        var settings = new NpgsqlConnectionStringBuilder(Database.GetConnectionString()) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var acquire = new NpgsqlCommand("SELECT pg_advisory_lock(@key)", connection) { CommandTimeout = 0 };
        acquire.Parameters.AddWithValue("key", PreparationLock);
        await acquire.ExecuteNonQueryAsync(cancellationToken);
        await work();
    }

    public override Task AnalyzeAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("ANALYZE", cancellationToken);

    public override bool IsTransient(Exception exception) =>
        Causes(exception)
            .Any(cause =>
                cause
                    is NpgsqlException { IsTransient: true }
                        or NpgsqlException { InnerException: TimeoutException or IOException or SocketException }
                        or PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "53300" }
                        or SocketException
            );

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Text compares by its bytes, as in SQLite. What is sorted for people has been folded before.
        modelBuilder.UseCollation("C");
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (property.ClrType == typeof(string) || property.GetProviderClrType() == typeof(string))
                property.SetCollation("C");
        }
    }
}
