using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Articles.Api.Model;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Articles.Api.Tests.Pipeline.Access;

/// <summary>Tokens of an issuer whose keys are configured, as those of an OpenID Connect provider would be fetched.</summary>
public sealed class JwtTests : IAsyncLifetime
{
    private const string Issuer = "https://issuer.example";
    private const string Audience = "articles";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly SqliteFile database = new();
    private ApiHost host = null!;

    public async ValueTask InitializeAsync() =>
        host = await ApiHost.StartAsync(
            database,
            new()
            {
                ["Jwt:Issuer"] = Issuer,
                ["Jwt:Audience"] = Audience,
                ["Jwt:KeySet"] = KeySet(rsa),
                ["Jwt:Scopes:editor"] = Scopes.Admin,
            }
        );

    [Theory]
    [InlineData("admin", HttpStatusCode.OK)]
    [InlineData("openid profile admin", HttpStatusCode.OK)]
    [InlineData("editor", HttpStatusCode.OK)]
    [InlineData("publish write", HttpStatusCode.Forbidden)]
    [InlineData("administrator", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    public async Task The_scopes_of_a_token_are_those_of_a_key(string scope, HttpStatusCode status)
    {
        using var response = await SendAsync(Sign(Token(scope)));

        Assert.Equal(status, response.StatusCode);
        if (status is HttpStatusCode.Forbidden)
            Assert.Contains("insufficient_scope", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Who_made_a_change_is_the_subject_of_the_token()
    {
        using var response = await host.WriteAsync(
            HttpMethod.Post,
            "/v1/keys",
            null,
            """{ "name": "By token", "scopes": ["write"] }""",
            ("Authorization", $"Bearer {Sign(Token("admin"))}")
        );

        var key = await host.ReadJsonAsync(HttpStatusCode.Created, response);
        Assert.Equal("jwt:ada", (string?)key["createdBy"]);
    }

    [Fact]
    public async Task A_token_that_does_not_hold_is_refused_even_to_read()
    {
        using var other = RSA.Create(2048);
        var secret = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(KeySet(rsa)));
        string[] tokens =
        [
            Sign(Token("admin", issuer: "https://elsewhere.example")),
            Sign(Token("admin", audience: "another")),
            Sign(Token("admin", expires: DateTime.UtcNow.AddMinutes(-5))),
            Sign(Token("admin", notBefore: DateTime.UtcNow.AddMinutes(5), expires: DateTime.UtcNow.AddHours(1))),
            Sign(Token("admin", subject: null)),
            Sign(Token("admin"), new SigningCredentials(new RsaSecurityKey(other), SecurityAlgorithms.RsaSha256)),
            Sign(Token("admin"), Named("two")),
            Sign(Token("admin"), new SigningCredentials(secret, SecurityAlgorithms.HmacSha256)),
            Unsigned(Token("admin")),
            Sign(Token("admin"))[..^3] + "AAA",
            WithoutExpiry(),
            "nonsense",
            "",
        ];

        foreach (var token in tokens)
        {
            foreach (var path in new[] { "/v1/keys", "/v1/articles" })
            {
                using var response = await SendAsync(token, path);
                await host.ReadProblemAsync(HttpStatusCode.Unauthorized, response);
                Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString());
            }
        }
        Assert.DoesNotContain(host.Log.All, line => line.Contains("eyJ"));
    }

    [Fact]
    public async Task Keys_go_on_to_hold_beside_tokens()
    {
        using var response = await host.GetAsync("/v1/keys", ("X-Api-Key", await host.NewKeyAsync(Scopes.Admin)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Jwt:Issuer", Issuer)]
    [InlineData("Jwt:Authority", Issuer)]
    public async Task A_server_that_would_take_tokens_meant_for_others_does_not_start(string name, string value)
    {
        await using var other = new SqliteFile();

        await Assert.ThrowsAsync<InvalidOperationException>(() => ApiHost.StartAsync(other, new() { [name] = value }));
    }

    private Task<HttpResponseMessage> SendAsync(string token, string path = "/v1/keys") =>
        host.GetAsync(path, ("Authorization", $"Bearer {token}"));

    private static SecurityTokenDescriptor Token(
        string scope,
        string? issuer = Issuer,
        string? audience = Audience,
        string? subject = "ada",
        DateTime? notBefore = null,
        DateTime? expires = null
    ) =>
        new()
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = notBefore ?? DateTime.UtcNow.AddMinutes(-10),
            Expires = expires ?? DateTime.UtcNow.AddMinutes(10),
            Subject = new ClaimsIdentity(
                subject is null ? [new Claim("scope", scope)] : [new Claim("scope", scope), new Claim("sub", subject)]
            ),
        };

    private string Sign(SecurityTokenDescriptor token, SigningCredentials? by = null)
    {
        token.SigningCredentials =
            by ?? new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = "one" }, SecurityAlgorithms.RsaSha256);
        return new JsonWebTokenHandler().CreateToken(token);
    }

    /// <summary>The right key, by a name that the issuer does not give to it.</summary>
    private SigningCredentials Named(string kid) =>
        new(new RsaSecurityKey(rsa) { KeyId = kid }, SecurityAlgorithms.RsaSha256);

    private static string Unsigned(SecurityTokenDescriptor token) => new JsonWebTokenHandler().CreateToken(token);

    private string WithoutExpiry() =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            $$"""{"iss":"{{Issuer}}","aud":"{{Audience}}","sub":"ada","scope":"admin"}""",
            new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = "one" }, SecurityAlgorithms.RsaSha256)
        );

    private static string KeySet(RSA rsa)
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return $$"""
            {"keys":[{"kty":"RSA","use":"sig","kid":"one","n":"{{Base64UrlEncoder.Encode(
                key.Modulus
            )}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}"}]}
            """;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
        rsa.Dispose();
    }
}
