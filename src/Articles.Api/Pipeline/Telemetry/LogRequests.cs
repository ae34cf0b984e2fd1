using System.Diagnostics;

namespace Articles.Api.Pipeline.Telemetry;

/// <summary>Logs a line for each request, with the id under which its problems and its trace are found.</summary>
internal sealed partial class LogRequests(ILogger<LogRequests> logger)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var request = context.Request;
            LogRequest(
                request.Method,
                request.Path.ToUriComponent(),
                context.Response.StatusCode,
                Math.Round(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, 1),
                TraceOf(context)
            );
        }
    }

    /// <summary>The id of the trace that the request belongs to; its own where nobody traces.</summary>
    public static string TraceOf(HttpContext context) =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity
            ? activity.TraceId.ToHexString()
            : context.TraceIdentifier;

    [LoggerMessage(LogLevel.Information, "{Method} {Path} answered {Status} in {Milliseconds} ms, trace {TraceId}")]
    private partial void LogRequest(string method, string path, int status, double milliseconds, string traceId);
}
