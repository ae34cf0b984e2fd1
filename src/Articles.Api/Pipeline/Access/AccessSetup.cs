using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Rates;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Articles.Api.Pipeline.Access;

/// <summary>Who may do what: API keys, JSON Web Tokens where configured, and the scopes of both.</summary>
internal static class AccessSetup
{
    private const string AnyScheme = "Any";

    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var jwt = JwtSettings.From(configuration);
        // Not AddAuthentication, which also makes a key to encrypt cookies with and writes it to the home folder.
        services.AddAuthenticationCore(authentication => authentication.DefaultScheme = AnyScheme);
        services.AddWebEncoders();
        services.AddSingleton<IAuthenticationConfigurationProvider, NoMoreSettings>();
        var authentication = new AuthenticationBuilder(services)
            .AddPolicyScheme(
                AnyScheme,
                null,
                policy =>
                    policy.ForwardDefaultSelector = context =>
                        jwt is not null && Credentials.HasAuthorization(context.Request)
                            ? Credentials.BearerScheme
                            : Credentials.KeyScheme
            )
            .AddScheme<AuthenticationSchemeOptions, AuthenticateKey>(Credentials.KeyScheme, null);
        if (jwt is not null)
            authentication.AddJwt(jwt);
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in Scopes.All)
            authorization.AddPolicy(scope, policy => policy.RequireClaim(Credentials.ScopeClaim, scope));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefuseAccess>();
        services.AddScoped<CallerOfRequest>();
        services.AddScoped(provider => provider.GetRequiredService<CallerOfRequest>().Value);
        services.AddScoped(provider =>
        {
            var caller = provider.GetRequiredService<CallerOfRequest>();
            return new Actor(() => caller.Value.Name, () => caller.Value.MayPublish);
        });
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRateLimits();
        app.Use(TakeCallerAsync);
        app.UseAuthorization();
    }

    /// <summary>What schemes are set up with is all in <see cref="JwtSettings"/>.</summary>
    private sealed class NoMoreSettings : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
    }

    private static async Task TakeCallerAsync(HttpContext context, RequestDelegate next)
    {
        if (Credentials.AreSent(context.Request))
        {
            // Also where nobody need say who he is: an answer as to a stranger would hide that the key no longer holds.
            if (Credentials.AreAmbiguous(context.Request) || Credentials.CallerOf(context.User) is not { } caller)
            {
                await RefuseAccess.UnknownAsync(context);
                return;
            }
            context.RequestServices.GetRequiredService<CallerOfRequest>().Value = caller;
            if (caller.SeesDrafts)
                context.RequestServices.GetRequiredService<Visibility>().Least = Exposure.Hidden;
        }
        await next(context);
    }
}
