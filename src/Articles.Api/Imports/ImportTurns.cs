using System.Collections.Concurrent;

namespace Articles.Api.Imports;

/// <summary>
/// Whose turn it is to have a page read: of those who sent imports, whoever has waited longest, so that four pages do not wait for
/// twenty thousand of somebody else. Each process remembers for itself.
/// </summary>
internal sealed class ImportTurns
{
    private readonly ConcurrentDictionary<string, long> last = new(StringComparer.Ordinal);
    private long turns;

    /// <summary>When the caller had a turn; 0 for never.</summary>
    public long LastOf(string caller) => last.GetValueOrDefault(caller);

    public void Give(string caller) => last[caller] = Interlocked.Increment(ref turns);

    /// <summary>Who has nothing left need not be remembered.</summary>
    public void KeepOnly(IReadOnlySet<string> callers)
    {
        foreach (var caller in last.Keys.Where(caller => !callers.Contains(caller)))
            last.TryRemove(caller, out _);
    }
}
