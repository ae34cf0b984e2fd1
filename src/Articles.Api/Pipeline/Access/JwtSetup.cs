using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Articles.Api.Pipeline.Access;

/// <summary>Accepts JSON Web Tokens of the configured issuer, with the same scopes as API keys have.</summary>
internal static class JwtSetup
{
    // Signatures that only the issuer can make. Those with a shared secret are not among them.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddJwt(this AuthenticationBuilder authentication, JwtSettings settings)
    {
        // Now, so that a start is refused and not the first token.
        var keys = settings.KeySet is null ? null : KeysOf(settings.KeySet);
        authentication.AddJwtBearer(
            Credentials.BearerScheme,
            bearer =>
            {
                bearer.Authority = settings.Authority;
                bearer.RequireHttpsMetadata =
                    settings.Authority is not null && !new Uri(settings.Authority, UriKind.Absolute).IsLoopback;
                bearer.MapInboundClaims = false;
                bearer.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidAlgorithms = Algorithms,
                    ValidAudience = settings.Audience,
                    ValidIssuer = settings.Issuer,
                    IssuerSigningKeys = keys,
                    IssuerSigningKeyResolverUsingConfiguration = (_, _, kid, parameters, found) =>
                        KeysNamed(kid, [.. parameters.IssuerSigningKeys ?? [], .. found?.SigningKeys ?? []]),
                    TryAllIssuerSigningKeys = false,
                    RequireExpirationTime = true,
                    RequireSignedTokens = true,
                    ClockSkew = TimeSpan.FromSeconds(30),
                };
                bearer.Events = new JwtBearerEvents { OnTokenValidated = context => Identify(context, settings) };
            }
        );
    }

    /// <summary>A token that names its key is signed with that one, or it does not hold; one that names none may be signed with any.</summary>
    private static IEnumerable<SecurityKey> KeysNamed(string? kid, IEnumerable<SecurityKey> keys) =>
        string.IsNullOrEmpty(kid) ? keys : keys.Where(key => key.KeyId == kid);

    private static IList<SecurityKey> KeysOf(string keySet)
    {
        try
        {
            var json = keySet.TrimStart().StartsWith('{') ? keySet : File.ReadAllText(keySet);
            return new JsonWebKeySet(json).GetSigningKeys();
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or JsonException)
        {
            throw new SettingException($"Jwt:KeySet is '{keySet}', of which no keys can be read.", exception);
        }
    }

    private static Task Identify(TokenValidatedContext context, JwtSettings settings)
    {
        var token = context.Principal!;
        if (token.FindFirstValue("sub") is not { Length: > 0 } subject)
        {
            context.Fail("names no subject");
            return Task.CompletedTask;
        }
        var scopes = settings.Translate(token.FindAll(settings.ScopeClaim).Select(claim => claim.Value));
        context.Principal = new ClaimsPrincipal(
            Credentials.Identify(
                $"jwt:{subject}",
                token.FindFirstValue(settings.NameClaim) ?? subject,
                scopes,
                Credentials.BearerScheme
            )
        );
        return Task.CompletedTask;
    }
}
