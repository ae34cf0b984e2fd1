using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;

namespace Articles.Api.Pipeline;

/// <summary>POSTs that store nothing: anybody may send them, and a script of any origin.</summary>
internal static class StorelessPosts
{
    private static readonly string[] Others =
    [
        HttpMethods.Get,
        HttpMethods.Head,
        HttpMethods.Put,
        HttpMethods.Patch,
        HttpMethods.Delete,
    ];

    /// <param name="name">The operation's name in the OpenAPI document: <c>createReading</c>.</param>
    /// <param name="longest">The longest body, in bytes.</param>
    public static RouteHandlerBuilder MapOpenPost(
        this IEndpointRouteBuilder routes,
        string pattern,
        string name,
        Delegate handler,
        long longest
    )
    {
        // Else an address with a name in this place, such as /quotes/{id}, would take the other methods.
        routes.MapMethods(pattern, Others, RefuseMethod).ExcludeFromDescription();
        return routes
            .MapHandler(pattern, [HttpMethods.Post], handler)
            .WithName(name)
            .ChecksItsQuery()
            .TakesUpTo(longest)
            .TakesTimeToArrive(routes.ServiceProvider.GetRequiredService<WorkSettings>(), longest)
            .RequireCors(CorsSetup.StorelessPosts)
            .ProducesProblems(
                StatusCodes.Status400BadRequest,
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status406NotAcceptable,
                StatusCodes.Status408RequestTimeout,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity,
                StatusCodes.Status429TooManyRequests,
                StatusCodes.Status500InternalServerError,
                StatusCodes.Status503ServiceUnavailable
            );
    }

    private static Task RefuseMethod(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return Problems.WriteAsync(context, StatusCodes.Status405MethodNotAllowed);
    }
}
