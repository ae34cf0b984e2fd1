namespace Articles.Api.Database;

/// <summary>
/// Tells the time as finely as PostgreSQL keeps it, so that what is answered before and after saving is the same, and never
/// the same time twice, so that the time of a change tells it from every other.
/// </summary>
internal sealed class MicrosecondClock : TimeProvider
{
    private long last;

    public override DateTimeOffset GetUtcNow()
    {
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var now = Math.Max(base.GetUtcNow().Ticks / TimeSpan.TicksPerMicrosecond, before + 1);
            if (Interlocked.CompareExchange(ref last, now, before) == before)
                return new DateTimeOffset(now * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        }
    }
}
