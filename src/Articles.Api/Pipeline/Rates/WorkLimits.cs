using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Articles.Api.Pipeline.Rates;

/// <summary>What there is a limit for.</summary>
internal enum Work
{
    /// <summary>Changes something.</summary>
    Write,

    /// <summary>Keeps a processor busy for longer than most reads do.</summary>
    Dear,

    /// <summary>Sends everything, in pieces each of which is a dear read.</summary>
    Export,
}

/// <summary>
/// Refuses with 503 what would wait too long, at once instead of after a time-out, so that cheap reads never wait for dear ones.
/// A place is taken after the body was read and given back before the answer is sent: no slow client holds one.
/// </summary>
internal sealed class WorkLimits(WorkSettings settings) : IDisposable
{
    private const int RetrySeconds = 1;
    private const int ExportRetrySeconds = 30;
    private const int GraceSeconds = 10;

    private readonly PartitionedRateLimiter<HttpContext> writes = Places(_ => "", settings.Writes, waiting: 0);

    private readonly PartitionedRateLimiter<HttpContext> dearOfCaller = Places(
        RateLimits.CallerOf,
        settings.DearPerCaller,
        waiting: 0
    );

    private readonly PartitionedRateLimiter<HttpContext> exports = PartitionedRateLimiter.CreateChained(
        Places(RateLimits.CallerOf, settings.ExportsPerCaller, waiting: 0),
        Places(_ => "", settings.Exports, waiting: 0)
    );

    private readonly ConcurrencyLimiter dear = new(
        new ConcurrencyLimiterOptions { PermitLimit = settings.Dear, QueueLimit = settings.DearWaiting }
    );

    public async ValueTask<object?> InvokeAsync(
        Work work,
        EndpointFilterInvocationContext invocation,
        EndpointFilterDelegate next
    )
    {
        var context = invocation.HttpContext;
        using var own = (work is Work.Write ? writes : dearOfCaller).AttemptAcquire(context);
        using var place = work is Work.Dear && own.IsAcquired ? await AcquireLockAsync(context.RequestAborted) : null;
        return own.IsAcquired && place?.IsAcquired is not false ? await next(invocation) : throw Full(work);
    }

    /// <summary>Takes a place among the dear reads, for what is no endpoint; to be disposed of afterwards.</summary>
    /// <exception cref="RefusedException">503 when there is none.</exception>
    public async ValueTask<IDisposable> BeginDearAsync(HttpContext context)
    {
        var own = dearOfCaller.AttemptAcquire(context);
        var place = own.IsAcquired ? await AcquireLockAsync(context.RequestAborted) : null;
        var both = new Held(own, place);
        if (place is { IsAcquired: true })
            return both;
        both.Dispose();
        throw Full(Work.Dear);
    }

    private sealed record Held(RateLimitLease Own, RateLimitLease? Place) : IDisposable
    {
        public void Dispose()
        {
            Place?.Dispose();
            Own.Dispose();
        }
    }

    /// <summary>Takes a place for an export, which is held until it is sent.</summary>
    public IDisposable BeginExport(HttpContext context)
    {
        var place = exports.AttemptAcquire(context);
        if (place.IsAcquired)
            return place;
        place.Dispose();
        throw Full(Work.Export);
    }

    /// <summary>Ends the connection of who takes what it is sent too slowly.</summary>
    public void RequirePace(HttpContext context)
    {
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } pace)
            pace.MinDataRate = new MinDataRate(settings.ExportBytesPerSecond, TimeSpan.FromSeconds(GraceSeconds));
    }

    /// <summary>Waits for a place among the dear reads, for one piece of something long.</summary>
    public ValueTask<RateLimitLease> AcquireLockAsync(CancellationToken cancellationToken) =>
        dear.AcquireAsync(permitCount: 1, cancellationToken);

    public void Dispose()
    {
        writes.Dispose();
        dearOfCaller.Dispose();
        exports.Dispose();
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
        new(
            StatusCodes.Status503ServiceUnavailable,
            work switch
            {
                Work.Write => "As many writes as may be wait already. Try again shortly.",
                Work.Dear => "As many searches and comparisons as may be wait already. Try again shortly.",
                _ => "As many exports as may be are being sent. Try again later.",
            }
        )
        {
            RetryAfterSeconds = work is Work.Export ? ExportRetrySeconds : RetrySeconds,
        };
}

internal static class WorkSetup
{
    /// <summary>Counts what this endpoint does against the limit of its kind.</summary>
    /// <param name="when">The query's parameters that make it so; always when there are none.</param>
    public static RouteHandlerBuilder LimitWork(this RouteHandlerBuilder endpoint, Work work, params string[] when) =>
        endpoint.LimitWork(work, query => when.Length == 0 || when.Any(query.ContainsKey));

    /// <summary>Counts what this endpoint does against the limit of its kind.</summary>
    /// <param name="when">Whether the query makes it so.</param>
    public static RouteHandlerBuilder LimitWork(
        this RouteHandlerBuilder endpoint,
        Work work,
        Func<IQueryCollection, bool> when
    ) =>
        endpoint.AddEndpointFilter(
            (context, next) =>
                when(context.HttpContext.Request.Query)
                    ? context
                        .HttpContext.RequestServices.GetRequiredService<WorkLimits>()
                        .InvokeAsync(work, context, next)
                    : next(context)
        );

    /// <summary>Counts what is dear of a list: to find by words, and to count to its end.</summary>
    public static RouteHandlerBuilder LimitDearLists(this RouteHandlerBuilder endpoint) =>
        endpoint.LimitWork(Work.Dear, "q", "includeTotal");
}
