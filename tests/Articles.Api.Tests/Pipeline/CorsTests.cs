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

    private Task<HttpResponseMessage> PreflightAsync(string method) =>
        api.Host.SendAsync(
            HttpMethod.Options,
            "/v1/articles",
            ("Origin", "https://reader.example"),
            ("Access-Control-Request-Method", method),
            ("Access-Control-Request-Headers", "if-none-match")
        );
}
