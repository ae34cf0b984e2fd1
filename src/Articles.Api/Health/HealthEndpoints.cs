using Articles.Api.Database;
using Articles.Api.Pipeline;

namespace Articles.Api.Health;

/// <summary>How the server is.</summary>
public sealed record HealthResponse
{
    /// <summary>Always `ok`: what is not well answers 503.</summary>
    public required string Status { get; init; }

    public static readonly HealthResponse Ok = new() { Status = "ok" };
}

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health").AnswersAtOnce();
        health.MapRead("/live", "getLiveness", Live).Produces<HealthResponse>().ProducesProblems(400, 406, 500);
        health.MapRead("/ready", "getReadiness", Ready).Produces<HealthResponse>().ProducesProblems(400, 406, 500, 503);
    }

    /// <summary>Is the process alive?</summary>
    /// <remarks>Asks nothing else of it: a database that is away is no reason to restart the server.</remarks>
    private static IResult Live() => Answer.Fresh(HealthResponse.Ok);

    /// <summary>Can the server answer?</summary>
    /// <remarks>
    /// 503 while the server starts, with how far it is, and while the database is away or cannot be written: a proxy should ask another replica.
    /// </remarks>
    private static async Task<IResult> Ready(
        Readiness readiness,
        DatabaseFaults faults,
        ArticlesDb db,
        CancellationToken cancellationToken
    )
    {
        if (!readiness.IsReady)
            throw AnswerWhenReady.Starting(readiness);
        await db.CountWritesAsync(cancellationToken);
        if (faults.MayNotWrite)
        {
            await db.TryWritingAsync(cancellationToken);
            faults.End();
        }
        return Answer.Fresh(HealthResponse.Ok);
    }
}
