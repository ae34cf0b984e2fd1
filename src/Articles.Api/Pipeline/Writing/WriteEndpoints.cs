using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Pipeline.Rates;
using Microsoft.AspNetCore.Http.Metadata;

namespace Articles.Api.Pipeline.Writing;

/// <summary>What all endpoints that write have in common.</summary>
internal static class WriteEndpoints
{
    /// <param name="name">The operation's name in the OpenAPI document: <c>createAuthor</c>.</param>
    public static RouteHandlerBuilder MapWrite(
        this IEndpointRouteBuilder routes,
        HttpMethod method,
        string pattern,
        string name,
        Delegate handler
    )
    {
        var limits = routes.ServiceProvider.GetRequiredService<ReadingLimits>();
        var endpoint = routes
            .MapHandler(pattern, [method.Method], handler)
            .WithName(name)
            .ChecksItsQuery()
            .RequireCors(CorsSetup.Writes)
            .TakesUpTo(limits.BodyBytes)
            .LimitWork(Work.Write)
            .TakesTimeToWrite()
            .ProducesProblems(
                StatusCodes.Status400BadRequest,
                StatusCodes.Status406NotAcceptable,
                StatusCodes.Status429TooManyRequests,
                StatusCodes.Status500InternalServerError,
                StatusCodes.Status503ServiceUnavailable
            );
        if (pattern.Contains("{id}", StringComparison.Ordinal))
            endpoint
                .Produces(StatusCodes.Status308PermanentRedirect)
                .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone);
        return method == HttpMethod.Post ? endpoint.Idempotent() : endpoint;
    }

    /// <summary>Takes bodies of so many bytes; the limit that is set last holds.</summary>
    public static T TakesUpTo<T>(this T endpoint, long bytes)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new BodyLimit(bytes));

    /// <summary>Answers 202: what it began goes on after the answer.</summary>
    public static RouteHandlerBuilder Begins<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<T>(StatusCodes.Status202Accepted).TakesBody();

    /// <summary>Answers 201 with what it made.</summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<T>(StatusCodes.Status201Created).TakesBody();

    /// <summary>Changes what is at its address and answers it.</summary>
    public static RouteHandlerBuilder Changes<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<T>().TakesBody().NeedsIfMatch();

    /// <summary>Deletes what is at its address and answers 204.</summary>
    public static RouteHandlerBuilder Deletes(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces(StatusCodes.Status204NoContent).NeedsIfMatch();

    /// <summary>What to send, for the OpenAPI document; what it is answered is recorded.</summary>
    public static RouteHandlerBuilder Example<T>(this RouteHandlerBuilder endpoint, T body) =>
        endpoint.WithMetadata(new ExampleBody(() => JsonSerializer.SerializeToNode(body, WireJson.TypeInfo<T>())!));

    /// <summary>What it takes besides JSON, as it is, for the OpenAPI document.</summary>
    public static RouteHandlerBuilder TakesAlso(this RouteHandlerBuilder endpoint, params string[] mediaTypes) =>
        endpoint.WithMetadata(new OtherBodies(mediaTypes));

    /// <summary>As <see cref="Example{T}"/>, of a merge patch, which has only some members.</summary>
    public static RouteHandlerBuilder Example(this RouteHandlerBuilder endpoint, JsonObject patch) =>
        endpoint.WithMetadata(new ExampleBody(() => patch));

    private static RouteHandlerBuilder TakesBody(this RouteHandlerBuilder endpoint) =>
        endpoint.ProducesProblems(
            StatusCodes.Status408RequestTimeout,
            StatusCodes.Status413PayloadTooLarge,
            StatusCodes.Status415UnsupportedMediaType
        );

    private static RouteHandlerBuilder NeedsIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.ProducesProblems(StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired);

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}

/// <summary>Bodies that an operation takes besides JSON, for its documentation.</summary>
internal sealed record OtherBodies(IReadOnlyList<string> MediaTypes);

/// <summary>A body that an operation takes, for its documentation; made when that is asked for, and not at each start.</summary>
internal sealed record ExampleBody(Func<JsonNode> Json);
