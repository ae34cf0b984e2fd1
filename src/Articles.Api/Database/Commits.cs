namespace Articles.Api.Database;

/// <summary>
/// Tells who keeps copies that the database changed: at once and with the articles that changed when this process wrote,
/// within <see cref="Lag"/> and without saying what changed when another one did.
/// </summary>
public sealed class Commits
{
    /// <summary>The longest that a write of another process may go unnoticed.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private long writes;
    private long confirmedAt;

    /// <summary>Raised with the articles that changed, or with null when that is not known.</summary>
    public event Action<IReadOnlySet<Guid>?>? Happened;

    /// <summary>Whether all writes of other processes older than <see cref="Lag"/> are known here.</summary>
    public bool AreKnown => Environment.TickCount64 - Interlocked.Read(ref confirmedAt) < Lag.TotalMilliseconds;

    /// <summary>This process committed its change of <paramref name="articles"/> as the write numbered <paramref name="count"/>.</summary>
    public void Made(long count, IReadOnlySet<Guid> articles)
    {
        lock (gate)
        {
            // A gap means that somebody else wrote in between.
            var known = count == writes + 1;
            writes = Math.Max(writes, count);
            Happened?.Invoke(known ? articles : null);
        }
    }

    /// <summary>The database held <paramref name="count"/> writes when it was asked at <paramref name="asked"/>, in ticks of the environment.</summary>
    public void Saw(long count, long asked)
    {
        lock (gate)
        {
            if (count > writes)
            {
                writes = count;
                Happened?.Invoke(null);
            }
            Interlocked.Exchange(ref confirmedAt, asked);
        }
    }
}
