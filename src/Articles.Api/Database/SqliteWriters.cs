using System.Collections.Concurrent;

namespace Articles.Api.Database;

/// <summary>
/// Lets the writers of this process write one after the other, in the order in which they came: SQLite has one at a time, and
/// those who fight for its lock wait ten times as long as those who queue.
/// </summary>
internal sealed class SqliteWriters : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turns = new(1);
    private readonly ConcurrentDictionary<string, bool> held = new(StringComparer.Ordinal);

    /// <returns>To be disposed of when the turn is over; null when it did not come in time.</returns>
    public async Task<IDisposable?> TakeTurnAsync(CancellationToken cancellationToken) =>
        await turns.WaitAsync(LongestWait, cancellationToken) ? new Turn(turns) : null;

    /// <summary>Whether nobody else of this process has the name until <see cref="LetGo"/>.</summary>
    public bool TryHold(string name) => held.TryAdd(name, true);

    public void LetGo(string name) => held.TryRemove(name, out _);

    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
