using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Articles.Api.Pipeline;

/// <summary>
/// Scripts of which origin may do what: any may read, and send the POSTs that store nothing; only the configured ones may write.
/// None ever with cookies.
/// </summary>
internal static class CorsSetup
{
    /// <summary>The policy of POSTs that store nothing.</summary>
    public const string StorelessPosts = "open-posts";

    /// <summary>The policy of all other writes.</summary>
    public const string Writes = "writes";

    private const string OriginsKey = "Cors:Origins";

    /// <summary>The headers that scripts may see.</summary>
    public static readonly string[] Exposed =
    [
        "ETag",
        "Link",
        "Location",
        "Retry-After",
        "RateLimit",
        "RateLimit-Policy",
        PastStates.Header,
    ];

    public static void AddOrigins(this IServiceCollection services, IConfiguration configuration)
    {
        var origins = (configuration[OriginsKey] ?? "").Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } wrong)
            throw new SettingException($"{OriginsKey} names '{wrong}', which is not like https://editor.example.");
        services.AddCors(cors =>
        {
            cors.AddDefaultPolicy(policy => Open(policy).WithMethods("GET", "HEAD"));
            cors.AddPolicy(StorelessPosts, policy => Open(policy).WithMethods("POST"));
            cors.AddPolicy(
                Writes,
                policy => Common(policy.WithOrigins(origins)).WithMethods("POST", "PUT", "PATCH", "DELETE")
            );
        });
    }

    private static CorsPolicyBuilder Open(CorsPolicyBuilder policy) => Common(policy.AllowAnyOrigin());

    private static CorsPolicyBuilder Common(CorsPolicyBuilder policy) =>
        policy.AllowAnyHeader().WithExposedHeaders(Exposed).SetPreflightMaxAge(TimeSpan.FromDays(1));

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.GetLeftPart(UriPartial.Authority) == text;
}
