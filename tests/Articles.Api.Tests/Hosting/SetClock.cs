using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Hosting;

/// <summary>Goes on from whatever time it is set to, unless it stands still.</summary>
public sealed class SetClock : TimeProvider
{
    private DateTimeOffset at;
    private TimeSpan ahead;
    private long last;

    /// <summary>What is stamped then has the time that was set, however long a busy machine takes to stamp it.</summary>
    public bool StandsStill { get; init; }

    public DateTimeOffset Now
    {
        set
        {
            at = value;
            ahead = value - System.GetUtcNow();
        }
    }

    public void GoOn(TimeSpan time) => ahead += time;

    public void Replace(IServiceCollection services) => services.AddSingleton<TimeProvider>(this);

    // Never the same time twice, and no finer than PostgreSQL keeps it.
    public override DateTimeOffset GetUtcNow()
    {
        var now = (StandsStill ? at : System.GetUtcNow() + ahead).Ticks / TimeSpan.TicksPerMicrosecond;
        long before;
        do before = Interlocked.Read(ref last);
        while (Interlocked.CompareExchange(ref last, Math.Max(now, before + 1), before) != before);
        return new DateTimeOffset(Math.Max(now, before + 1) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }
}
