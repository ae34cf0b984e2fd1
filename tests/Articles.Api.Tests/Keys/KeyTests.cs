using Articles.Api.Model;

namespace Articles.Api.Tests.Keys;

public abstract class KeyTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : KeyTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : KeyTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task A_key_is_shown_once_and_works_from_then_on()
    {
        var admin = await Host.NewKeyAsync(Scopes.Admin);

        using var created = await Host.WriteAsync(
            HttpMethod.Post,
            "/v1/keys",
            admin,
            """{ "name": "Newsroom", "scopes": ["admin", "write"] }"""
        );

        var made = await Host.ReadJsonAsync(HttpStatusCode.Created, created);
        var key = (string)made["key"]!;
        Assert.StartsWith($"{(string)made["tag"]!}_", key);
        Assert.Equal(["write", "admin"], made["scopes"]!.AsArray().Select(scope => (string)scope!));
        Assert.Equal($"key:{KeyText.Read(admin)!.Tag}", (string?)made["createdBy"]);
        using var got = await Host.GetAsync(created.Headers.Location!.OriginalString, ("X-Api-Key", key));
        var shown = await Host.ReadJsonAsync(HttpStatusCode.OK, got);
        Assert.False(shown.ContainsKey("key"));
        Assert.Equal((string?)made["id"], (string?)shown["id"]);
        using var listed = await Host.GetAsync("/v1/keys?limit=1&sort=-createdAt", ("X-Api-Key", key));
        var item = (await Host.ReadJsonAsync(HttpStatusCode.OK, listed))["items"]![0]!;
        Assert.Equal((string?)made["id"], (string?)item["id"]);
        Assert.Null(item["key"]);
    }

    [Fact]
    public async Task The_etag_of_what_was_made_is_that_of_what_is_there()
    {
        var admin = await Host.NewKeyAsync(Scopes.Admin);
        using var created = await Host.WriteAsync(
            HttpMethod.Post,
            "/v1/keys",
            admin,
            """{ "name": "Newsroom", "scopes": ["write"] }"""
        );

        using var got = await Host.GetAsync(created.Headers.Location!.OriginalString, ("X-Api-Key", admin));

        Assert.NotNull(created.Headers.ETag);
        Assert.Equal(created.Headers.ETag, got.Headers.ETag);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.PreconditionRequired)]
    [InlineData("nonsense", HttpStatusCode.BadRequest)]
    [InlineData("\"2\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"nonsense\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("W/\"1\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"0\", \"2-abc\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"0\", \"1-abc\"", HttpStatusCode.NoContent)]
    [InlineData("\"1\"", HttpStatusCode.NoContent)]
    [InlineData("*", HttpStatusCode.NoContent)]
    public async Task A_key_is_revoked_with_its_version_only(string? ifMatch, HttpStatusCode status)
    {
        var admin = await Host.NewKeyAsync(Scopes.Admin);
        var path = $"/v1/keys/{KeyText.Read(await Host.NewKeyAsync(Scopes.Write))!.Tag}";

        using var response = await Host.WriteAsync(
            HttpMethod.Delete,
            path,
            admin,
            null,
            ifMatch is null ? [] : [("If-Match", ifMatch)]
        );

        using var got = await Host.GetAsync(path, ("X-Api-Key", admin));
        var key = await Host.ReadJsonAsync(HttpStatusCode.OK, got);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status is HttpStatusCode.NoContent, key["revokedAt"] is not null);
        Assert.Equal(status is HttpStatusCode.NoContent ? 2 : 1, (int)key["version"]!);
        if (status is HttpStatusCode.PreconditionFailed)
            Assert.Equal(got.Headers.ETag, response.Headers.ETag);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_revoked()
    {
        var admin = await Host.NewKeyAsync(Scopes.Admin);

        using var response = await Host.WriteAsync(
            HttpMethod.Delete,
            "/v1/keys/art_nothing",
            admin,
            null,
            ("If-Match", "*")
        );

        await Host.ReadProblemAsync(HttpStatusCode.NotFound, response);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("write", "read:drafts write")]
    [InlineData("publish read:drafts", "read:drafts write publish")]
    [InlineData("admin", "read:drafts write publish admin")]
    [InlineData("nonsense", "")]
    public void A_scope_implies_those_before_it(string given, string implied) =>
        Assert.Equal(implied, string.Join(' ', Scopes.Implied(given.Split(' ')).OrderBy(Scopes.All.ToList().IndexOf)));
}
