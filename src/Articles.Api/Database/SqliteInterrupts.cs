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
    private readonly ConditionalWeakTable<DbCommand, Registration> running = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        // A write that is interrupted takes its whole transaction with it, and none takes long.
        if (cancellationToken.CanBeCanceled && command.Transaction is null)
        {
            var connection = (SqliteConnection)command.Connection!;
            running.AddOrUpdate(
                command,
                new Registration(cancellationToken.UnsafeRegister(_ => raw.sqlite3_interrupt(connection.Handle), null))
            );
        }
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

    // Waits for an interruption that has begun, so that none meets the connection's next query.
    private void Forget(DbCommand command)
    {
        if (running.TryGetValue(command, out var registration) && running.Remove(command))
            registration.Token.Dispose();
    }

    private sealed record Registration(CancellationTokenRegistration Token);
}
