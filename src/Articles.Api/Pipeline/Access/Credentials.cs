using System.Security.Claims;
using Articles.Api.Model;

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

    public static bool AreSent(HttpRequest request) => HasBearer(request) || request.Headers.ContainsKey(KeyHeader);

    public static bool HasBearer(HttpRequest request) =>
        request.Headers.Authorization.Count > 0
        && request.Headers.Authorization.ToString().StartsWith(BearerScheme, StringComparison.OrdinalIgnoreCase);

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
