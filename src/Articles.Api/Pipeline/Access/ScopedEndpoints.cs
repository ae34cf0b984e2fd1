namespace Articles.Api.Pipeline.Access;

/// <summary>The scope that an endpoint asks for; also what the OpenAPI document says of it.</summary>
internal sealed record RequiredScope(string Scope);

internal static class ScopedEndpoints
{
    /// <summary>Lets only callers with this scope, or one that implies it, get as far as the endpoint.</summary>
    /// <param name="scope">One of <see cref="Model.Scopes"/>.</param>
    public static RouteHandlerBuilder RequireScope(this RouteHandlerBuilder endpoint, string scope) =>
        endpoint
            .RequireAuthorization(scope)
            .WithMetadata(new RequiredScope(scope))
            .ProducesProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
}
