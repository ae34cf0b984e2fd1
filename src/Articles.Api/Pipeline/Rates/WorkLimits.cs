using System.Threading.RateLimiting;

namespace Articles.Api.Pipeline.Rates;

/// <summary>What there is a limit for.</summary>
internal enum Work
{
    /// <summary>Changes something.</summary>
    Write,

    /// <summary>Keeps a processor busy for longer than most reads do.</summary>
    Dear,
}

/// <summary>
/// Refuses with 503 what would wait too long, at once instead of after a time-out, so that cheap reads never wait for dear ones.
/// A place is taken after the body was read and given back before the answer is sent: no slow client holds one.
/// </summary>
internal sealed class WorkLimits(WorkSettings settings) : IDisposable
{
    private const int WriteRetrySeconds = 2;
    private const int DearRetrySeconds = 1;

    private readonly PartitionedRateLimiter<HttpContext> writes = Places(_ => "", settings.Writes, waiting: 0);

    private readonly PartitionedRateLimiter<HttpContext> dear = PartitionedRateLimiter.CreateChained(
        Places(RateLimits.CallerOf, settings.DearPerCaller, waiting: 0),
        Places(_ => "", settings.Dear, settings.DearWaiting)
    );

    public async ValueTask<object?> InvokeAsync(
        Work work,
        EndpointFilterInvocationContext invocation,
        EndpointFilterDelegate next
    )
    {
        var context = invocation.HttpContext;
        var limiter = work is Work.Write ? writes : dear;
        using var place = await limiter.AcquireAsync(context, permitCount: 1, context.RequestAborted);
        return place.IsAcquired ? await next(invocation) : throw Full(work);
    }

    public void Dispose()
    {
        writes.Dispose();
        dear.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Places(
        Func<HttpContext, string> owner,
        int permits,
        int waiting
    ) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetConcurrencyLimiter(
                owner(context),
                _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = waiting }
            )
        );

    private static RefusedException Full(Work work) =>
        work is Work.Write
            ? new(StatusCodes.Status503ServiceUnavailable, "As many writes as may be wait already. Try again shortly.")
            {
                RetryAfterSeconds = WriteRetrySeconds,
            }
            : new(
                StatusCodes.Status503ServiceUnavailable,
                "As many searches and comparisons as may be wait already. Try again shortly."
            )
            {
                RetryAfterSeconds = DearRetrySeconds,
            };
}

internal static class WorkSetup
{
    /// <summary>Counts what this endpoint does against the limit of its kind.</summary>
    public static RouteHandlerBuilder LimitWork(this RouteHandlerBuilder endpoint, Work work) =>
        endpoint.AddEndpointFilter(
            (context, next) =>
                context.HttpContext.RequestServices.GetRequiredService<WorkLimits>().InvokeAsync(work, context, next)
        );
}
