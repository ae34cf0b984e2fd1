using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Articles.Api.Database;

/// <summary>
/// Ends a query in the middle when its token is cancelled: the provider looks at the token only before it begins, and then computes to
/// the end for nobody.
/// </summary>
internal sealed class SqliteInterrupts : DbCommandInterceptor
{
    public static readonly SqliteInterrupts Instance = new();

    // Which queries run; an entry goes with its command.
    private readonly ConditionalWeakTable<DbCommand, Interruption> running = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        // A write that is interrupted takes its whole transaction with it, and none takes long.
        if (cancellationToken.CanBeCanceled && command.Transaction is null)
            running.AddOrUpdate(command, new Interruption((SqliteConnection)command.Connection!, cancellationToken));
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(command);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(
        DbCommand command,
        CommandEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(command);
        return Task.CompletedTask;
    }

    public override InterceptionResult DataReaderDisposing(
        DbCommand command,
        DataReaderDisposingEventData eventData,
        InterceptionResult result
    )
    {
        Forget(command);
        return result;
    }

    private void Forget(DbCommand command)
    {
        if (running.TryGetValue(command, out var interruption) && running.Remove(command))
            interruption.Dispose();
    }

    /// <summary>
    /// Interrupts a query from when its token is cancelled until the query is over: SQLite forgets an interruption that comes while it still
    /// prepares the query.
    /// </summary>
    private sealed class Interruption : IDisposable
    {
        private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(20);

        private readonly Lock turn = new();
        private readonly SqliteConnection connection;
        private readonly CancellationTokenRegistration registration;
        private Timer? timer;
        private bool isOver;

        public Interruption(SqliteConnection connection, CancellationToken cancellationToken)
        {
            this.connection = connection;
            registration = cancellationToken.UnsafeRegister(_ => Begin(), null);
        }

        // Waits for an interruption that has begun, so that none meets the connection's next query.
        public void Dispose()
        {
            lock (turn)
            {
                isOver = true;
                timer?.Dispose();
            }
            registration.Dispose();
        }

        private void Begin()
        {
            lock (turn)
            {
                if (!isOver)
                    timer = new Timer(_ => Interrupt(), null, TimeSpan.Zero, Again);
            }
        }

        private void Interrupt()
        {
            lock (turn)
            {
                if (!isOver && connection.Handle is { IsClosed: false } handle)
                    raw.sqlite3_interrupt(handle);
            }
        }
    }
}
