using System.Globalization;
using Articles.Api.Database;
using Articles.Api.Pipeline.Rates;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Articles.Api.Pipeline;

/// <summary>
/// Gives every request a deadline. Its token, and the client's leaving, end queries in the middle: both engines stop what they are at.
/// </summary>
internal static class Deadlines
{
    private const string Writing = nameof(Writing);
    private const int RetryAfterSeconds = 5;

    public static void AddDeadlines(this IServiceCollection services, WorkSettings settings) =>
        services.AddRequestTimeouts(timeouts =>
        {
            timeouts.DefaultPolicy = Policy(settings.ReadSeconds);
            timeouts.AddPolicy(Writing, Policy(settings.WriteSeconds));
        });

    public static void UseDeadlines(this WebApplication app)
    {
        app.UseRequestTimeouts();
        app.Use(ReportAsync);
    }

    /// <summary>Gives a write the time that it may have to wait for its turn.</summary>
    public static RouteHandlerBuilder TakesTimeToWrite(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new RequestTimeoutAttribute(Writing));

    /// <summary>Gives a read the time that a body of so many bytes may take to arrive, too.</summary>
    public static RouteHandlerBuilder TakesTimeToArrive(
        this RouteHandlerBuilder endpoint,
        WorkSettings settings,
        long longest
    ) => endpoint.WithMetadata(Policy(settings.ReadSeconds + (int)BodyLimits.TimeOf(longest, settings).TotalSeconds));

    /// <summary>For what is bounded by other means: by the time that a large body may take, or by how fast an answer is taken.</summary>
    public static RouteHandlerBuilder TakesItsTime(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new DisableRequestTimeoutAttribute());

    private static RequestTimeoutPolicy Policy(int seconds) =>
        new()
        {
            Timeout = TimeSpan.FromSeconds(seconds),
            WriteTimeoutResponse = context =>
            {
                context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                return Problems.WriteAsync(
                    context,
                    StatusCodes.Status503ServiceUnavailable,
                    $"It took longer than the {seconds} seconds that such a request may take. Ask for less, or try again later."
                );
            },
        };

    /// <summary>A query that was ended fails in its engine's way; what the framework understands is the token.</summary>
    private static async Task ReportAsync(HttpContext context, RequestDelegate next)
    {
        var deadline = context.RequestAborted;
        try
        {
            await next(context);
        }
        catch (Exception exception) when (deadline.IsCancellationRequested && WasEnded(context, exception))
        {
            throw new OperationCanceledException(exception.Message, exception, deadline);
        }
    }

    private static bool WasEnded(HttpContext context, Exception exception) =>
        exception is not OperationCanceledException
        && context.RequestServices.GetRequiredService<ArticlesDb>().WasEnded(exception);
}
