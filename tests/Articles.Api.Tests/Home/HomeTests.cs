namespace Articles.Api.Tests.Home;

public sealed class HomeTests(SqliteApi api) : IClassFixture<SqliteApi>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/v1")]
    public async Task The_index_leads_to_everything(string path)
    {
        var index = await api.Host.GetJsonAsync(path);

        foreach (var (name, address) in index["links"]!.AsObject())
        {
            if (name is "documentation" or "openapi")
                continue;
            using var response = await api.Host.GetAsync((string)address!);
            // Where pages are sent to there is nothing to get, and imports are for those with a key.
            var expected = name switch
            {
                "readings" => HttpStatusCode.MethodNotAllowed,
                "imports" => HttpStatusCode.Unauthorized,
                "search" => HttpStatusCode.BadRequest,
                _ => HttpStatusCode.OK,
            };
            Assert.True(response.StatusCode == expected, $"{name}: {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v1")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_says_what_it_is_and_how_it_may_be_kept(string path)
    {
        using var response = await api.Host.GetAsync(path);

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.NotNull(response.Headers.CacheControl);
        Assert.NotNull(response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("/?limit=1")]
    [InlineData("/v1?limit=1")]
    [InlineData("/health/live?limit=1")]
    public async Task It_takes_no_parameters(string path) =>
        Assert.Contains("is not known here", await api.Host.GetErrorAsync("limit", path));
}
