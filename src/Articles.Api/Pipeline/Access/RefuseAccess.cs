using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Articles.Api.Pipeline.Access;

/// <summary>Answers who may not: 401 to those who did not say who they are, 403 to those who may not.</summary>
internal sealed class RefuseAccess : IAuthorizationMiddlewareResultHandler
{
    private const string Realm = "realm=\"Articles\"";

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
            return next(context);
        if (authorizeResult.Challenged)
            return UnknownAsync(context);
        var scope = context.GetEndpoint()!.Metadata.GetRequiredMetadata<RequiredScope>().Scope;
        return WithoutScopeAsync(context, scope, $"This needs the scope '{scope}', which the credentials do not have.");
    }

    /// <summary>Who asks is known, and may not.</summary>
    public static Task WithoutScopeAsync(HttpContext context, string scope, string detail)
    {
        if (Credentials.HasBearer(context.Request))
            context.Response.Headers.WWWAuthenticate =
                $"Bearer {Realm}, error=\"insufficient_scope\", scope=\"{scope}\"";
        return Problems.WriteAsync(context, StatusCodes.Status403Forbidden, detail);
    }

    /// <summary>Nobody was authenticated: because there are no credentials, or because they do not hold.</summary>
    public static async Task UnknownAsync(HttpContext context)
    {
        var failure = (await context.AuthenticateAsync()).Failure;
        var isBearer = Credentials.HasBearer(context.Request);
        var schemes = context.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>();
        context.Response.Headers.WWWAuthenticate =
            await schemes.GetSchemeAsync(Credentials.BearerScheme) is null ? $"ApiKey {Realm}"
            : isBearer ? new[] { $"ApiKey {Realm}", $"Bearer {Realm}, error=\"invalid_token\"" }
            : new[] { $"ApiKey {Realm}", $"Bearer {Realm}" };
        await Problems.WriteAsync(
            context,
            StatusCodes.Status401Unauthorized,
            !Credentials.AreSent(context.Request) ? null
                : Credentials.AreAmbiguous(context.Request)
                    ? $"Send either {Credentials.KeyHeader} or Authorization, and not both."
                : Credentials.HasAuthorization(context.Request) && !isBearer
                    ? $"Authorization of this scheme does not hold here. Send an API key as {Credentials.KeyHeader}."
                // What exactly is wrong with a token is between its issuer and its holder.
                : isBearer ? "The bearer token does not hold here."
                : $"The value of {Credentials.KeyHeader} {failure?.Message}."
        );
    }
}
