using System.Threading.RateLimiting;

namespace Articles.Api.Pipeline.Rates;

/// <summary>
/// Lets bodies arrive: of the large ones not too many at once, of all and of one caller, and each within a time that follows from its size, so that nobody
/// who sends slowly keeps others out for long.
/// </summary>
internal sealed class BodyLimits(WorkSettings settings, TimeProvider clock) : IDisposable
{
    private const long Large = 1 << 20;

    private readonly PartitionedRateLimiter<HttpContext> ofCaller = PartitionedRateLimiter.Create<HttpContext, string>(
        context =>
            RateLimitPartition.GetConcurrencyLimiter(
                RateLimits.CallerOf(context),
                _ => new ConcurrencyLimiterOptions { PermitLimit = settings.LargeBodiesPerCaller, QueueLimit = 0 }
            )
    );

    private readonly ConcurrencyLimiter all = new(
        new ConcurrencyLimiterOptions { PermitLimit = settings.LargeBodies, QueueLimit = 0 }
    );

    /// <summary>How long a body of so many bytes may take.</summary>
    public static TimeSpan TimeOf(long bytes, WorkSettings settings) =>
        TimeSpan.FromSeconds(settings.BodySeconds + bytes / settings.BodyBytesPerSecond);

    /// <param name="longest">As many bytes may come.</param>
    /// <exception cref="RefusedException">503 when too many arrive, 408 when it takes too long.</exception>
    public async Task ReceiveAsync(HttpContext context, long longest, Func<CancellationToken, Task> receive)
    {
        var bytes = Math.Min(context.Request.ContentLength ?? longest, longest);
        using var own = bytes > Large ? ofCaller.AttemptAcquire(context) : null;
        using var place = own is { IsAcquired: true } ? all.AttemptAcquire() : own;
        if (place is { IsAcquired: false })
            throw new RefusedException(
                StatusCodes.Status503ServiceUnavailable,
                "As many large bodies as may be arrive already. Try again shortly."
            )
            {
                RetryAfterSeconds = 1,
            };
        var time = TimeOf(bytes, settings);
        using var late = new CancellationTokenSource(time, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted);
        try
        {
            await receive(ended.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            // What has not come is not waited for either when the connection is to be used again.
            context.Response.Headers.Connection = "close";
            throw new RefusedException(
                StatusCodes.Status408RequestTimeout,
                $"The body did not arrive within {time.TotalSeconds:F0} seconds."
            );
        }
    }

    public void Dispose()
    {
        ofCaller.Dispose();
        all.Dispose();
    }
}
