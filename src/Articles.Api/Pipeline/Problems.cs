using System.Globalization;
using System.Text.Json;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Telemetry;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;

namespace Articles.Api.Pipeline;

/// <summary>Answers everything that goes wrong, in one shape, whatever the client accepts.</summary>
internal sealed partial class Problems(DatabaseFaults faults, ILogger<Problems> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;
    private const int RetryAfterSeconds = 1;
    private const int RetryAfterMendingSeconds = 60;

    public async ValueTask<bool> TryHandleAsync(
        HttpContext context,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        switch (exception)
        {
            case var _ when context.RequestAborted.IsCancellationRequested:
                // Nobody listens any more, and nothing went wrong here.
                context.Response.StatusCode = ClientClosedRequest;
                return true;
            case ValidationException invalid:
                await WriteAsync(context, StatusCodes.Status400BadRequest, errors: Errors(invalid));
                return true;
            // The length of a chunk that no number holds.
            case IOException { InnerException: OverflowException }:
                await WriteAsync(context, StatusCodes.Status400BadRequest);
                return true;
            case BadHttpRequestException bad:
                await WriteAsync(context, bad.StatusCode);
                return true;
            case OutOfMemoryException:
                LogNoMemory(LogRequests.TraceOf(context));
                context.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
                await WriteAsync(
                    context,
                    StatusCodes.Status503ServiceUnavailable,
                    "The server has no memory left for this at the moment. Try again shortly."
                );
                return true;
            case var _ when faults.Note(exception) is { } fault:
                var isSoon = fault is DatabaseFault.Away;
                context.Response.Headers.RetryAfter = $"{(isSoon ? RetryAfterSeconds : RetryAfterMendingSeconds)}";
                await WriteAsync(
                    context,
                    StatusCodes.Status503ServiceUnavailable,
                    isSoon ? null : DatabaseFaults.Reason(fault)
                );
                return true;
            case var _ when context.RequestServices.GetRequiredService<ArticlesDb>().IsClash(exception):
                LogClash(LogRequests.TraceOf(context), exception);
                context.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
                await WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
                return true;
            default:
                LogUnexpected(LogRequests.TraceOf(context), exception);
                await WriteAsync(context, StatusCodes.Status500InternalServerError);
                return true;
        }
    }

    /// <summary>
    /// Answers what is refused, which is nothing exceptional: the framework's exception handler would take away the ETag that a stale
    /// client needs.
    /// </summary>
    public static async Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (RefusedException refused)
        {
            if (refused.RetryAfterSeconds is { } seconds)
                context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await WriteAsync(context, refused.Status, refused.Detail, refused.Errors, refused.ETag);
        }
        catch (PublishingException forbidden)
        {
            await RefuseAccess.WithoutScopeAsync(context, Scopes.Publish, forbidden.Message);
        }
    }

    public static Task WriteAsync(HttpContext context) => WriteAsync(context, context.Response.StatusCode);

    public static Task WriteAsync(
        HttpContext context,
        int status,
        string? detail = null,
        IReadOnlyList<ProblemError>? errors = null,
        string? etag = null
    )
    {
        var (slug, title, usual) = Kind(status);
        var problem = new Problem
        {
            Type = $"/problems/{slug}",
            Title = title,
            Status = status,
            Detail = detail ?? usual,
            Instance = context.Request.PathBase.Add(context.Request.Path).ToUriComponent(),
            TraceId = LogRequests.TraceOf(context),
            Errors = errors,
        };
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = etag;
        ResponseHeaders.Common(response);
        var page = ProblemPage.For(context, problem);
        ReadOnlyMemory<byte> body =
            page?.Body ?? JsonSerializer.SerializeToUtf8Bytes(problem, WireJson.TypeInfo<Problem>());
        response.ContentType = page?.ContentType ?? "application/problem+json";
        response.Headers.ContentSecurityPolicy = page?.ContentSecurityPolicy;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body).AsTask();
    }

    /// <summary>The kind of problem in words.</summary>
    public static string TitleOf(int status) => Kind(status).Title;

    private static List<ProblemError> Errors(ValidationException exception) =>
        exception
            .Errors.Select(failure =>
                PropertyNames.PointerOf(failure.PropertyName) is { } pointer
                    ? new ProblemError { Pointer = pointer, Detail = failure.ErrorMessage }
                    : new ProblemError { Parameter = failure.PropertyName, Detail = failure.ErrorMessage }
            )
            .ToList();

    private static (string Slug, string Title, string Detail) Kind(int status) =>
        status switch
        {
            400 => ("invalid-request", "The request is not valid", "See errors for each piece of bad input."),
            401 => (
                "unauthorized",
                "Credentials are needed",
                "Send an API key as X-Api-Key. An administrator of this server makes one."
            ),
            403 => ("forbidden", "Not allowed", "The credentials do not have the scope that this needs."),
            404 => ("not-found", "Not found", "There is nothing at this address. GET /v1 lists what there is."),
            405 => ("method-not-allowed", "Method not allowed", "The Allow header names the methods of this address."),
            406 => ("not-acceptable", "Not acceptable", "This address answers application/json."),
            408 => ("request-timeout", "Request timeout", "The request did not arrive in time."),
            409 => ("conflict", "It contradicts what is there", "Look at what is there, and send another request."),
            410 => ("gone", "Gone", "What was here was deleted or withdrawn."),
            412 => (
                "stale",
                "It has changed since",
                "Somebody changed it after the version in If-Match. The ETag of this answer names the current one: get it, and change that."
            ),
            413 => ("too-large", "Too large", "The request is larger than this server takes."),
            414 => ("uri-too-long", "Address too long", "The address is longer than this server takes."),
            415 => (
                "unsupported-media-type",
                "Unsupported media type",
                "This address does not take that content type."
            ),
            422 => ("not-processable", "It cannot be done", "What is sent is well formed, but cannot be done."),
            428 => (
                "precondition-required",
                "If-Match is missing",
                "Send the ETag of the version that you mean to change as If-Match."
            ),
            429 => ("too-many-requests", "Too many requests", "Retry-After says in how many seconds to try again."),
            431 => ("headers-too-large", "Headers too large", "The headers are larger than this server takes."),
            503 => ("unavailable", "Unavailable for the moment", "The database is busy or away. Try again shortly."),
            >= 500 => ("internal-error", "Something went wrong here", "It has been logged under the traceId."),
            _ => ("bad-request", "The request was refused", "This server does not answer such a request."),
        };

    [LoggerMessage(LogLevel.Error, "Request {TraceId} failed.")]
    private partial void LogUnexpected(string traceId, Exception exception);

    [LoggerMessage(LogLevel.Warning, "There was no memory left for request {TraceId}.")]
    private partial void LogNoMemory(string traceId);

    [LoggerMessage(LogLevel.Warning, "Other writes came between request {TraceId} each time.")]
    private partial void LogClash(string traceId, Exception exception);
}
