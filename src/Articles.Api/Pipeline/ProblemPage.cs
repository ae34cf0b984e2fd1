namespace Articles.Api.Pipeline;

/// <summary>Shows a problem to a person.</summary>
internal sealed record ProblemPage(Func<Problem, Document> Show)
{
    /// <returns>Null for a program: at the operations of the API and the files beside them, and wherever no page is preferred to JSON.</returns>
    public static Document? For(HttpContext context, Problem problem) =>
        !IsForPrograms(context) && Alternates.PrefersPage(context.Request)
            ? context.RequestServices.GetService<ProblemPage>()?.Show(problem)
            : null;

    // Only operations of the API have names; a sitemap that does not exist is no page that does not.
    private static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/v1")
        || Path.HasExtension(context.Request.Path)
        || context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>() is not null;
}
