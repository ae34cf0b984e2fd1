namespace Articles.Api.Pipeline;

/// <summary>
/// Maps handlers that are compiled when they are first asked for, and not all of them before the first request is answered: that took
/// a fifth of a start's CPU time. What an endpoint says of itself is known from the beginning.
/// </summary>
internal static class LazyHandlers
{
    public static RouteHandlerBuilder MapHandler(
        this IEndpointRouteBuilder routes,
        string pattern,
        IEnumerable<string> methods,
        Delegate handler
    ) =>
        RouteHandlerServices.Map(
            routes,
            pattern,
            handler,
            methods,
            (method, options) => RequestDelegateFactory.InferMetadata(method, options),
            CreateLazily
        );

    private static RequestDelegateResult CreateLazily(
        Delegate handler,
        RequestDelegateFactoryOptions options,
        RequestDelegateMetadataResult? metadata
    )
    {
        var compiled = new Lazy<RequestDelegate>(() =>
            RequestDelegateFactory.Create(handler, options, metadata).RequestDelegate
        );
        return new RequestDelegateResult(context => compiled.Value(context), metadata?.EndpointMetadata ?? []);
    }
}
