using System.IO.Hashing;
using System.Net.Sockets;
using System.Text;
using Articles.Api.Database.Clusters;
using Articles.Api.Database.Words;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Articles.Api.Database;

/// <summary>PostgreSQL, past one machine.</summary>
public sealed class PostgresArticlesDb(DbContextOptions<PostgresArticlesDb> options) : ArticlesDb(options)
{
    // Any number will do, as long as all replicas agree on it.
    internal const long PreparationLock = 0x41727469636C6573;
    private const long WritersLock = PreparationLock + 1;

    /// <summary>More would wait for one another at the end of their transactions, where the writes are counted.</summary>
    public const int WritersAtOnce = 8;

    public static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        ConfigureCommon(options);
        options.UseNpgsql(connectionString);
    }

    public override string Name
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(Database.GetConnectionString());
            return $"{settings.Database} at {settings.Host}:{settings.Port}";
        }
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

    public override async Task AtOneMomentAsync(Func<Task> read, CancellationToken cancellationToken)
    {
        await using var moment = await Database.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            cancellationToken
        );
        await read();
    }

    public override Task AnalyzeAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("ANALYZE", cancellationToken);

    public override IQueryable<WordMatch> Match(WordIndex index, WordQuery query) =>
        PostgresWords.Match(this, index, query);

    // Which of the two leads is the planner's to say.
    public override IQueryable<WordMatch> MatchEach(WordIndex index, WordQuery query) => Match(index, query);

    public override Task<List<int>> CountAsync(
        WordIndex index,
        IReadOnlyList<Phrase> phrases,
        int most,
        CancellationToken cancellationToken
    ) => PostgresWords.CountAsync(this, index, phrases, most, cancellationToken);

    public override IQueryable<TermMatch> FindTerms(IReadOnlyList<string> terms, int mostOfEach) =>
        PostgresWords.FindTerms(this, terms, mostOfEach);

    public override IQueryable<TermMatch> FindEach(
        WordIndex index,
        IReadOnlyList<WordQuery> queries,
        int mostOfEach,
        bool latest
    ) => PostgresWords.FindEach(this, index, queries, mostOfEach, latest);

    public override Task WriteWordsAsync(
        WordIndex index,
        IReadOnlyCollection<Guid> owners,
        IReadOnlyCollection<WordRow> rows,
        CancellationToken cancellationToken
    ) => PostgresWords.WriteAsync(this, index, owners, rows, cancellationToken);

    public override Task AcquireClusterLockAsync(CancellationToken cancellationToken) =>
        PostgresClusters.AcquireLockAsync(this, cancellationToken);

    public override Task<List<WordingClue>> FindCluesAsync(
        IReadOnlyCollection<long> hashes,
        int mostOfEach,
        CancellationToken cancellationToken
    ) => PostgresClusters.FindAsync(this, hashes, mostOfEach, cancellationToken);

    public override bool IsTransient(Exception exception) => FaultOf(exception) is not null;

    /// <summary>What an exception says is wrong with the database; null when it says something else.</summary>
    internal static DatabaseFault? FaultOf(Exception exception) =>
        Causes(exception)
            .Select(cause =>
                cause switch
                {
                    PostgresException { SqlState: PostgresErrorCodes.DiskFull } => DatabaseFault.Full,
                    PostgresException
                    {
                        SqlState: PostgresErrorCodes.IoError or PostgresErrorCodes.ReadOnlySqlTransaction
                    } => DatabaseFault.Unwritable,
                    NpgsqlException { IsTransient: true }
                    or NpgsqlException { InnerException: TimeoutException or IOException or SocketException }
                    or PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "53300" }
                    or SocketException => DatabaseFault.Away,
                    _ => CommonFault(cause),
                }
            )
            .FirstOrDefault(fault => fault is not null);

    public override bool WasEnded(Exception exception) =>
        Causes(exception).Any(cause => cause is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled });

    public override bool IsClash(Exception exception) =>
        base.IsClash(exception)
        || Causes(exception)
            .OfType<PostgresException>()
            .Any(cause =>
                cause.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation
                // After these two a transaction cannot go on, so only one that was the write's own can be done again.
                || cause.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                    && Database.CurrentTransaction is null
            );

    public override Task<T> AloneAsync<T>(
        string name,
        Func<Task<T>> work,
        Func<T> busy,
        bool whileNobodyWrites,
        CancellationToken cancellationToken
    ) =>
        TransactAsync(
            whileNobodyWrites,
            async () =>
            {
                // Held to the end of the transaction, and no longer than its connection lives.
                var key = LockOf(name);
                var isHeld = await Database
                    .SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({key}) AS \"Value\"")
                    .SingleAsync(cancellationToken);
                return isHeld ? await work() : busy();
            },
            cancellationToken
        );

    public override async Task<IAsyncDisposable?> HoldAsync(string name, CancellationToken cancellationToken)
    {
        // A connection of its own: what is done meanwhile is in other transactions.
        var connection = new NpgsqlConnection(Database.GetConnectionString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var acquire = new NpgsqlCommand("SELECT pg_try_advisory_lock(@key)", connection);
            acquire.Parameters.AddWithValue("key", LockOf(name));
            if (await acquire.ExecuteScalarAsync(cancellationToken) is true)
                return new Hold(connection, LockOf(name));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    private static long LockOf(string name) => unchecked((long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(name)));

    // Held to the end of the transaction. Who waits to be alone has those wait who come after him.
    protected override Task LockOutWritersAsync(bool all, CancellationToken cancellationToken) =>
        all
            ? Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WritersLock})", cancellationToken)
            : Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({WritersLock})", cancellationToken);

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

    /// <summary>A lock of a connection, which is given back before the connection goes to the pool.</summary>
    private sealed class Hold(NpgsqlConnection connection, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock(@key)", connection);
                release.Parameters.AddWithValue("key", key);
                await release.ExecuteNonQueryAsync();
            }
        }
    }
}
