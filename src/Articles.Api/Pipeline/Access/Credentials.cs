using System.Security.Claims;
using Articles.Api.Model;
using Microsoft.Net.Http.Headers;

namespace Articles.Api.Pipeline.Access;

/// <summary>What a request may bring to say who sends it.</summary>
internal static class Credentials
{
    public const string KeyHeader = "X-Api-Key";
    public const string KeyScheme = "ApiKey";
    public const string BearerScheme = "Bearer";

    /// <summary>Claims of our own, whatever scheme authenticated.</summary>
    public const string ScopeClaim = "articles:scope";
    public const string IdClaim = "articles:caller";
    public const string NameClaim = "articles:name";

    public static bool AreSent(HttpRequest request) => HasAuthorization(request) || HasKey(request);

    public static bool HasKey(HttpRequest request) => request.Headers.ContainsKey(KeyHeader);

    /// <summary>Whether it brings any credentials of HTTP itself, those that mean nothing here included.</summary>
    public static bool HasAuthorization(HttpRequest request) => request.Headers.ContainsKey(HeaderNames.Authorization);

    /// <summary>Whether they might say two things: then neither is believed.</summary>
    public static bool AreAmbiguous(HttpRequest request) => HasAuthorization(request) && HasKey(request);

    /// <summary>Whether it brings a bearer token, an empty one included.</summary>
    public static bool HasBearer(HttpRequest request) =>
        request
            .Headers.Authorization.ToString()
            .Split(' ', 2)[0]
            .Equals(BearerScheme, StringComparison.OrdinalIgnoreCase);

    public static ClaimsIdentity Identify(string id, string name, IEnumerable<string> scopes, string scheme) =>
        new(
            [
                new Claim(IdClaim, id),
                new Claim(NameClaim, name),
                .. Scopes.Implied(scopes).Select(scope => new Claim(ScopeClaim, scope)),
            ],
            scheme,
            NameClaim,
            roleType: null
        );

    /// <returns>Null when nobody was authenticated.</returns>
    public static Caller? CallerOf(ClaimsPrincipal user) =>
        user.FindFirst(IdClaim) is { } id
            ? new Caller(
                id.Value,
                user.FindFirst(NameClaim)!.Value,
                user.FindAll(ScopeClaim).Select(claim => claim.Value).ToHashSet()
            )
            : null;
}
