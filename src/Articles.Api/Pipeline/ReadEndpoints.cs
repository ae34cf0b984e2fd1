namespace Articles.Api.Pipeline;

/// <summary>What all endpoints that read have in common.</summary>
internal static class ReadEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="name">The operation's name in the OpenAPI document: <c>listArticles</c>.</param>
    public static RouteHandlerBuilder MapRead(
        this IEndpointRouteBuilder routes,
        string pattern,
        string name,
        Delegate handler
    ) => routes.MapHandler(pattern, Methods, handler).WithName(name).ChecksItsQuery();

    /// <summary>Maps another form of what has an address (see <see cref="Alternates"/>).</summary>
    /// <param name="mediaTypes">Those that it answers, in its order.</param>
    public static RouteHandlerBuilder MapAlternate(
        this IEndpointRouteBuilder routes,
        string pattern,
        string name,
        Delegate handler,
        params string[] mediaTypes
    ) =>
        routes
            .MapRead(pattern, name, handler)
            .WithMetadata(new Alternates.AnyAccepted())
            .Produces<string>(StatusCodes.Status200OK, mediaTypes[0], mediaTypes[1..])
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(
                StatusCodes.Status400BadRequest,
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status429TooManyRequests,
                StatusCodes.Status500InternalServerError,
                StatusCodes.Status503ServiceUnavailable
            );

    /// <summary>Shows one resource, or what hangs below it.</summary>
    public static RouteHandlerBuilder OfOne(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Produces(StatusCodes.Status301MovedPermanently)
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone);

    /// <summary>Answers a list.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Produces<T>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(
                StatusCodes.Status400BadRequest,
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status406NotAcceptable,
                StatusCodes.Status429TooManyRequests,
                StatusCodes.Status500InternalServerError,
                StatusCodes.Status503ServiceUnavailable
            );

    /// <summary>Answers one resource, or what hangs below it.</summary>
    public static RouteHandlerBuilder AnswersOne<T>(this RouteHandlerBuilder endpoint) => endpoint.Answers<T>().OfOne();

    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<Problem>(status, "application/problem+json");
        return endpoint;
    }
}
