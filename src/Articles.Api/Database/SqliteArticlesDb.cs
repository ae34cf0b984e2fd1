// SqliteRelationalConnection is EF's own; there is no public way to keep a pooled context's connection open.
#pragma warning disable EF1001

using System.Data.Common;
using Articles.Api.Database.Clusters;
using Articles.Api.Database.Words;
using Articles.Api.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SQLitePCL;

namespace Articles.Api.Database;

/// <summary>
/// SQLite, the embedded default. The file is in WAL mode, so that readers never wait for a writer; <c>synchronous</c>
/// stays at FULL, so that an answered write survives the loss of power; foreign keys are enforced.
/// </summary>
public sealed partial class SqliteArticlesDb(DbContextOptions<SqliteArticlesDb> options) : ArticlesDb(options)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Interrupted = 9;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int Constraint = 19;
    private const int UniqueConstraint = Constraint | 8 << 8;
    private const int PrimaryKeyConstraint = Constraint | 6 << 8;
    private const int ForeignKeyConstraint = Constraint | 3 << 8;
    private const int CannotOpen = 14;

    public static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        ConfigureCommon(options);
        // The pooled contexts hold the connections. A second pool below would keep them open at the end, and then SQLite would
        // leave what was written last beside the file instead of in it.
        // Who waited for a lock inside SQLite has waited enough, and does not begin anew (see BusyTimeout).
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = 1 };
        options
            // A list as one parameter: EF would write the statement anew for each list, and SQLite parse it anew for each length.
            .UseSqlite(
                settings.ConnectionString,
                sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .AddInterceptors(BusyTimeout.Instance, SqliteInterrupts.Instance);
        options.ReplaceService<IRelationalConnection, OpenOnce>();
    }

    public override string Name => new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource;

    public override async Task ExclusivelyAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await using var held = await HoldFileAsync(cancellationToken);
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        // EF's own lock is a row that a killed process leaves behind, and then every start waits for it for ever.
        // The file that is held here goes with its process, so such a row can only be a dead one's.
        await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await work();
    }

    public override async Task AtOneMomentAsync(Func<Task> read, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        // Not EF's own, which would take the turn of a writer.
        await using var moment = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        await Database.UseTransactionAsync(moment, cancellationToken);
        try
        {
            await read();
        }
        finally
        {
            await Database.UseTransactionAsync(null, CancellationToken.None);
        }
    }

    public override Task AnalyzeAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("ANALYZE", cancellationToken);

    public override IQueryable<WordMatch> Match(WordIndex index, WordQuery query) =>
        SqliteWords.Match(this, index, query);

    public override IQueryable<WordMatch> MatchEach(WordIndex index, WordQuery query) =>
        SqliteWords.MatchEach(this, index, query);

    public override Task<List<int>> CountAsync(
        WordIndex index,
        IReadOnlyList<Phrase> phrases,
        int most,
        CancellationToken cancellationToken
    ) => SqliteWords.CountAsync(this, index, phrases, most, cancellationToken);

    public override IQueryable<TermMatch> FindTerms(IReadOnlyList<string> terms, int mostOfEach) =>
        SqliteWords.FindTerms(this, terms, mostOfEach);

    public override IQueryable<TermMatch> FindEach(
        WordIndex index,
        IReadOnlyList<WordQuery> queries,
        int mostOfEach,
        bool latest
    ) => SqliteWords.FindEach(this, index, queries, mostOfEach, latest);

    public override Task WriteWordsAsync(
        WordIndex index,
        IReadOnlyCollection<Guid> owners,
        IReadOnlyCollection<WordRow> rows,
        CancellationToken cancellationToken
    ) => SqliteWords.WriteAsync(this, index, owners, rows, cancellationToken);

    // Whoever writes has been alone from the start.
    public override Task AcquireClusterLockAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<List<WordingClue>> FindCluesAsync(
        IReadOnlyCollection<long> hashes,
        int mostOfEach,
        CancellationToken cancellationToken
    ) => SqliteClusters.FindAsync(this, hashes, mostOfEach, cancellationToken);

    public override bool IsTransient(Exception exception) => FaultOf(exception) is not null;

    /// <summary>What an exception says is wrong with the database; null when it says something else.</summary>
    internal static DatabaseFault? FaultOf(Exception exception) =>
        Causes(exception)
            .Select(cause =>
                cause is SqliteException sqlite
                    ? sqlite.SqliteErrorCode switch
                    {
                        Full => DatabaseFault.Full,
                        InputOutput or ReadOnly => DatabaseFault.Unwritable,
                        Busy or Locked or CannotOpen => DatabaseFault.Away,
                        _ => null,
                    }
                    : CommonFault(cause)
            )
            .FirstOrDefault(fault => fault is not null);

    public override bool WasEnded(Exception exception) =>
        Causes(exception).Any(cause => cause is SqliteException { SqliteErrorCode: Interrupted });

    public override bool IsClash(Exception exception) =>
        base.IsClash(exception)
        || Causes(exception)
            .Any(cause =>
                cause
                    is SqliteException
                    {
                        SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint or ForeignKeyConstraint
                    }
            );

    public override async Task<T> AloneAsync<T>(
        string name,
        Func<Task<T>> work,
        Func<T> busy,
        bool whileNobodyWrites,
        CancellationToken cancellationToken
    )
    {
        // Of those who write to SQLite each is alone.
        await using var held = await HoldAsync(name, cancellationToken);
        return held is null ? busy() : await TransactAsync(work, cancellationToken);
    }

    public override Task<IAsyncDisposable?> HoldAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable?>(this.GetService<WriterTurns>().TryHold(name));

    // BEGIN IMMEDIATE has done so.
    protected override Task LockOutWritersAsync(bool all, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite has neither type. Ticks sort as times do; sixteen bytes, most significant first, sort as PostgreSQL's uuid.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Guid>().HaveConversion<BigEndianBytes>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // PostgreSQL compresses what is large by itself. The columns stay as they were made; SQLite keeps bytes in them as they are.
        modelBuilder
            .Entity<ArticleBody>()
            .Property(body => body.Blocks)
            .HasConversion<PackedJson<IReadOnlyList<Block>>>()
            .HasColumnType("TEXT");
        modelBuilder
            .Entity<Revision>()
            .Property(revision => revision.Content)
            .HasConversion<PackedJson<ArticleSnapshot>>()
            .HasColumnType("TEXT");
    }

    private async Task<FileStream> HoldFileAsync(CancellationToken cancellationToken)
    {
        var path = Name + ".lock";
        var isTold = false;
        while (true)
        {
            try
            {
                var held = new FileStream(path, ForOwner(FileMode.OpenOrCreate, FileShare.None));
                // SQLite gives the files beside it the same mode.
                await new FileStream(Name, ForOwner(FileMode.OpenOrCreate, FileShare.ReadWrite)).DisposeAsync();
                return held;
            }
            catch (IOException exception) when (IsHeld(exception))
            {
                if (!isTold)
                    LogWaiting(this.GetService<ILoggerFactory>().CreateLogger<SqliteArticlesDb>(), path);
                isTold = true;
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }

    /// <summary>Whether another process has the file, and nothing else is wrong with it: EWOULDBLOCK of Linux and macOS, or what Windows calls a sharing violation.</summary>
    private static bool IsHeld(IOException exception) => exception.HResult is (11 or 35) or unchecked((int)0x80070020);

    /// <summary>A file that is made is for its owner alone: it holds drafts, and what signs webhooks and cursors.</summary>
    private static FileStreamOptions ForOwner(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    [LoggerMessage(LogLevel.Information, "Another process prepares the database; waiting until it lets go of {Path}.")]
    private static partial void LogWaiting(ILogger logger, string path);

    public sealed class UtcTicks()
        : ValueConverter<DateTimeOffset, long>(
            time => time.UtcTicks,
            ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
        );

    public sealed class BigEndianBytes()
        : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    /// <summary>Waits for a lock inside SQLite, which wakes as soon as it is free, instead of polling from outside.</summary>
    private sealed class BusyTimeout : DbConnectionInterceptor
    {
        public static readonly BusyTimeout Instance = new();

        private const int Milliseconds = 5_000;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Apply(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Apply(connection);
            return Task.CompletedTask;
        }

        private static void Apply(DbConnection connection) =>
            raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, Milliseconds);
    }

    /// <summary>
    /// Keeps the connection of a pooled context open until the context is disposed of for good: opening one costs more than
    /// a read, because EF registers its functions on it each time.
    /// </summary>
    private sealed class OpenOnce(
        RelationalConnectionDependencies dependencies,
        IRawSqlCommandBuilder rawSqlCommandBuilder,
        IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger
    ) : SqliteRelationalConnection(dependencies, rawSqlCommandBuilder, logger)
    {
        private SqliteConnections Connections => Context.GetService<SqliteConnections>();

        protected override DbConnection CreateDbConnection()
        {
            var connection = base.CreateDbConnection();
            Connections.Add(connection);
            return connection;
        }

        protected override void CloseDbConnection() { }

        protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

        protected override void DisposeDbConnection()
        {
            Connections.Remove(DbConnection);
            base.DisposeDbConnection();
        }

        protected override ValueTask DisposeDbConnectionAsync()
        {
            Connections.Remove(DbConnection);
            return base.DisposeDbConnectionAsync();
        }
    }
}
