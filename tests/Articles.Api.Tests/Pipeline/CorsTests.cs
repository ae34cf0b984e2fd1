using Articles.Api.Model;

namespace Articles.Api.Tests.Pipeline;

public sealed class CorsTests(SqliteApi api) : IClassFixture<SqliteApi>
{
    [Theory]
    [InlineData("/v1/articles", HttpStatusCode.OK)]
    [InlineData("/v1", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/v1/articles/nothing", HttpStatusCode.NotFound)]
    [InlineData("/v1/articles?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    public async Task A_page_of_any_origin_may_read_answers_and_problems(string path, HttpStatusCode status)
    {
        using var response = await api.Host.GetAsync(path, ("Origin", "https://reader.example"));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        var exposed = Assert.Single(response.Headers.GetValues("Access-Control-Expose-Headers"));
        foreach (var name in new[] { "ETag", "Link", "Location", "Retry-After" })
            Assert.Contains(name, exposed);
    }

    [Fact]
    public async Task A_preflight_for_reading_is_granted()
    {
        using var response = await PreflightAsync("GET");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("GET", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Contains("if-none-match", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")));
    }

    [Fact]
    public async Task A_preflight_for_writing_is_not_granted()
    {
        using var response = await PreflightAsync("DELETE");

        var granted = response.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods)
            ? string.Join(',', methods)
            : "";
        Assert.DoesNotContain("DELETE", granted);
    }

    [Theory]
    [InlineData("https://editor.example", true)]
    [InlineData("https://reader.example", false)]
    [InlineData("https://editor.example.evil", false)]
    [InlineData("null", false)]
    public async Task Only_pages_of_configured_origins_may_write(string origin, bool mayWrite)
    {
        await using var database = new SqliteFile();
        await using var host = await ApiHost.StartAsync(
            database,
            new() { ["Cors:Origins"] = "https://editor.example;http://localhost:3000" }
        );
        var key = await host.NewKeyAsync(Scopes.Admin);

        using var preflight = await host.SendAsync(
            HttpMethod.Options,
            "/v1/keys",
            ("Origin", origin),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "x-api-key,content-type,if-match,idempotency-key")
        );
        using var write = await host.WriteAsync(
            HttpMethod.Post,
            "/v1/keys",
            key,
            """{ "name": "a", "scopes": ["write"] }""",
            ("Origin", origin)
        );
        using var refused = await host.WriteAsync(HttpMethod.Post, "/v1/keys", null, "{}", ("Origin", origin));

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        foreach (var response in new[] { preflight, write, refused })
        {
            Assert.Equal(mayWrite ? origin : null, Header(response, "Access-Control-Allow-Origin"));
            Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        }
        if (mayWrite)
        {
            Assert.Contains("POST", Header(preflight, "Access-Control-Allow-Methods"));
            Assert.Contains("Location", Header(write, "Access-Control-Expose-Headers"));
            Assert.Contains("Origin", Header(write, "Vary"));
        }
    }

    [Theory]
    [InlineData("editor.example")]
    [InlineData("https://editor.example/")]
    [InlineData("*")]
    public async Task What_is_no_origin_stops_the_start(string origin)
    {
        await using var database = new SqliteFile();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ApiHost.StartAsync(database, new() { ["Cors:Origins"] = origin })
        );
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private Task<HttpResponseMessage> PreflightAsync(string method) =>
        api.Host.SendAsync(
            HttpMethod.Options,
            "/v1/articles",
            ("Origin", "https://reader.example"),
            ("Access-Control-Request-Method", method),
            ("Access-Control-Request-Headers", "if-none-match")
        );
}
