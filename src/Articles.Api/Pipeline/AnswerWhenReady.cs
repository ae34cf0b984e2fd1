using Articles.Api.Database;

namespace Articles.Api.Pipeline;

/// <summary>
/// Refuses with 503 what needs the database until it is prepared: the server listens from the beginning, so that nobody who
/// watches it takes a long start for a failure.
/// </summary>
internal static class AnswerWhenReady
{
    private const int RetryAfterSeconds = 5;

    public static void UseReadiness(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Use(
            (context, next) =>
                readiness.IsReady || context.GetEndpoint()?.Metadata.GetMetadata<NeedsNoDatabase>() is not null
                    ? next(context)
                    : throw Starting(readiness)
        );
    }

    /// <summary>Answers from the beginning.</summary>
    public static T AnswersAtOnce<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsNoDatabase());

    public static RefusedException Starting(Readiness readiness) =>
        new(
            StatusCodes.Status503ServiceUnavailable,
            $"The server is starting ({readiness.Progress}). Try again shortly."
        )
        {
            RetryAfterSeconds = RetryAfterSeconds,
        };

    private sealed record NeedsNoDatabase;
}
