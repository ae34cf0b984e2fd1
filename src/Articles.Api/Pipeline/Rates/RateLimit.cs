using System.Globalization;
using System.Threading.RateLimiting;

namespace Articles.Api.Pipeline.Rates;

/// <summary>One limit, counted for each caller, and the header fields that tell of it (draft-ietf-httpapi-ratelimit-headers).</summary>
internal sealed class RateLimit(string name, int permits, int windowSeconds) : IDisposable
{
    public const string Header = "RateLimit";
    public const string PolicyHeader = "RateLimit-Policy";

    private readonly string policy = string.Create(
        CultureInfo.InvariantCulture,
        $"\"{name}\";q={permits};w={windowSeconds}"
    );

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetFixedWindowLimiter(
            caller,
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = TimeSpan.FromSeconds(windowSeconds),
                QueueLimit = 0,
            }
        )
    );

    /// <summary>Counts a request, and says in the answer's headers how many are left.</summary>
    /// <returns>In how many seconds to try again, or null when the request may go on.</returns>
    public int? Count(string caller, IHeaderDictionary headers)
    {
        using var lease = limiter.AttemptAcquire(caller);
        var left = limiter.GetStatistics(caller)?.CurrentAvailablePermits ?? 0;
        headers[PolicyHeader] = policy;
        if (lease.IsAcquired)
        {
            headers[Header] = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";r={left}");
            return null;
        }
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time.TotalSeconds : windowSeconds;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait));
        headers[Header] = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";r=0;t={seconds}");
        return seconds;
    }

    public void Dispose() => limiter.Dispose();
}
