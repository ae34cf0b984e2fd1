using System.Collections.Concurrent;

namespace Articles.Api.Database;

/// <summary>
/// Lets the writers of this process write in the order in which they came. SQLite has one at a time, and those who fight for its
/// lock wait ten times as long as those who queue. On PostgreSQL a few write at once, so that the others hold no connection
/// while they wait.
/// </summary>
internal sealed class WriterTurns(int atOnce) : IDisposable
{
    // Nobody who was let in is refused for a long line (see WorkLimits): only for a writer that does not end.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim turns = new(atOnce);

    // Of those who yield one at a time stands in the line, however many there are: nobody else waits for more than one of them.
    private readonly SemaphoreSlim yielding = new(1);
    private readonly ConcurrentDictionary<string, bool> held = new(StringComparer.Ordinal);

    /// <param name="yields">Whether it is work of which there may be much, and for which nobody waits.</param>
    /// <returns>To be disposed of when the turn is over; null when it did not come in time.</returns>
    public async Task<IDisposable?> TakeAsync(bool yields, CancellationToken cancellationToken)
    {
        if (!yields)
            return await TakeAsync(cancellationToken);
        await yielding.WaitAsync(cancellationToken);
        try
        {
            return await TakeAsync(cancellationToken);
        }
        finally
        {
            yielding.Release();
        }
    }

    private async Task<IDisposable?> TakeAsync(CancellationToken cancellationToken) =>
        await turns.WaitAsync(LongestWait, cancellationToken) ? new Turn(turns) : null;

    /// <returns>What nobody else of this process holds until it is disposed of; null when somebody does.</returns>
    public IAsyncDisposable? TryHold(string name) => held.TryAdd(name, true) ? new Hold(held, name) : null;

    public void Dispose()
    {
        turns.Dispose();
        yielding.Dispose();
    }

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }

    private sealed class Hold(ConcurrentDictionary<string, bool> held, string name) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            held.TryRemove(name, out _);
            return ValueTask.CompletedTask;
        }
    }
}
