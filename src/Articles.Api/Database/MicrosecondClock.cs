namespace Articles.Api.Database;

/// <summary>Tells the time as finely as PostgreSQL keeps it, so that what is answered before and after saving is the same.</summary>
internal sealed class MicrosecondClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
