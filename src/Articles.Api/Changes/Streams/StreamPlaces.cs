using System.Threading.RateLimiting;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;

namespace Articles.Api.Changes.Streams;

/// <summary>Bounds how many listen at a time, on the whole and of one caller.</summary>
internal sealed class StreamPlaces(StreamSettings settings) : IDisposable
{
    private const int RetrySeconds = 10;

    private readonly PartitionedRateLimiter<HttpContext> places = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            settings.MostPerCaller is null && RateLimits.IsThisMachine(context)
                ? RateLimitPartition.GetNoLimiter("")
                : Places(RateLimits.CallerOf(context), settings.MostPerCaller ?? StreamSettings.UsualPerCaller)
        ),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => Places("", settings.Most))
    );

    /// <summary>Takes a place, to be given back at the end of the stream.</summary>
    /// <exception cref="RefusedException">503 when there is none.</exception>
    public IDisposable Enter(HttpContext context)
    {
        var place = places.AttemptAcquire(context);
        if (place.IsAcquired)
            return place;
        place.Dispose();
        throw Full("As many as may be listen already. Try again later, or ask /v1/changes from time to time.");
    }

    public static RefusedException Full(string detail) =>
        new(StatusCodes.Status503ServiceUnavailable, detail) { RetryAfterSeconds = RetrySeconds };

    public void Dispose() => places.Dispose();

    private static RateLimitPartition<string> Places(string owner, int most) =>
        RateLimitPartition.GetConcurrencyLimiter(
            owner,
            _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 }
        );
}
