using System.Net.Sockets;
using System.Text;

namespace Articles.Api.Tests.Pipeline;

public abstract class ProblemsTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ProblemsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ProblemsTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Theory]
    [InlineData("/nothing", "image/png")]
    [InlineData("/v1/nothing", "text/html")]
    [InlineData("/v1/articles/a/b/c", "text/html")]
    [InlineData("/v2/articles", "*/*")]
    public async Task An_unknown_address_is_a_404_whatever_the_client_accepts(string path, string accept)
    {
        using var response = await Host.GetAsync(path, ("Accept", accept));

        var problem = await Host.ReadProblemAsync(HttpStatusCode.NotFound, response);
        Assert.Null(problem.Errors);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("POST", "/v1/articles/some/revisions")]
    [InlineData("PUT", "/v1/articles/some/diff")]
    [InlineData("PATCH", "/v1/quotes")]
    [InlineData("DELETE", "/v1/authors/some/articles")]
    [InlineData("POST", "/health/live")]
    [InlineData("TRACE", "/v1")]
    [InlineData("NONSENSE", "/v1/quotes")]
    public async Task A_method_that_an_address_does_not_have_is_a_405_that_names_those_it_has(
        string method,
        string path
    )
    {
        using var response = await Host.SendAsync(new HttpMethod(method), path);

        await Host.ReadProblemAsync(HttpStatusCode.MethodNotAllowed, response);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/v1/nothing")]
    [InlineData("/nothing")]
    [InlineData("/sitemap-none.xml")]
    [InlineData("/v1/articles.nothing")]
    public async Task An_address_that_does_not_exist_is_a_404_for_every_method(string path)
    {
        foreach (var method in new[] { "GET", "POST", "PUT", "PATCH", "DELETE" })
        {
            using var response = await Host.SendAsync(new HttpMethod(method), path);
            await Host.ReadProblemAsync(HttpStatusCode.NotFound, response);
        }
    }

    [Theory]
    [InlineData("/v1/quotes/verify")]
    [InlineData("/v1/citations/check")]
    [InlineData("/v1/readings")]
    public async Task What_takes_only_a_post_says_so_to_every_other_method(string path)
    {
        foreach (var method in new[] { "GET", "PUT", "PATCH", "DELETE" })
        {
            using var response = await Host.SendAsync(new HttpMethod(method), path);
            await Host.ReadProblemAsync(HttpStatusCode.MethodNotAllowed, response);
            Assert.Equal(["POST"], response.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("/v1/articles/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/v1/articles/a%01b/quotes")]
    [InlineData("/v1/authors/%1B")]
    [InlineData("/v1/authors/%7F/articles")]
    [InlineData("/v1/speakers/a%0Ab/quotes")]
    [InlineData("/v1/quotes/%0D")]
    [InlineData("/v1/updates/a%1Fb")]
    public async Task Strange_characters_in_the_path_only_find_nothing(string path) =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, path);

    [Fact]
    public async Task The_server_itself_refuses_a_nul_in_the_path()
    {
        using var response = await Host.GetAsync("/v1/articles/a%00b");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("author=a%00b")]
    [InlineData("section=%00")]
    [InlineData("speaker=a%0Db")]
    public async Task A_control_character_in_the_query_is_refused(string query) =>
        Assert.Contains("control character", await Host.GetErrorAsync(query.Split('=')[0], $"/v1/articles?{query}"));

    [Fact]
    public async Task Two_problems_have_two_traces()
    {
        var first = await Host.GetProblemAsync(HttpStatusCode.NotFound, "/nothing");
        var second = await Host.GetProblemAsync(HttpStatusCode.NotFound, "/nothing");

        Assert.NotEqual(first.TraceId, second.TraceId);
        Assert.Equal(first.Type, second.Type);
    }

    [Theory]
    [InlineData("/v1/articles?limit=0")]
    [InlineData("/v1/articles?limit=2&nonsense=1")]
    [InlineData("/v1/articles/nothing")]
    [InlineData("/nothing")]
    [InlineData("/v1/quotes?kind=2&publishedFrom=2024")]
    public async Task Development_and_production_answer_the_same(string path)
    {
        await using var development = await ApiHost.StartAsync(api.Database, new() { ["environment"] = "Development" });

        using var here = await Host.GetAsync(path);
        using var there = await development.GetAsync(path);

        var (production, trace) = (await here.Content.ReadAsStringAsync(), "\"traceId\":\"[^\"]+\"");
        var other = await there.Content.ReadAsStringAsync();
        Assert.Equal(here.StatusCode, there.StatusCode);
        Assert.Equal(
            System.Text.RegularExpressions.Regex.Replace(production, trace, ""),
            System.Text.RegularExpressions.Regex.Replace(other, trace, "")
        );
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Proto", "evil")]
    [InlineData("X-Forwarded-Prefix", "/evil")]
    [InlineData("X-Original-URL", "/evil")]
    [InlineData("Forwarded", "host=evil.example")]
    public async Task What_a_client_says_of_the_host_comes_back_nowhere(string header, string value)
    {
        await Host.StoreAsync(new MadeUpReading("One").By("Ada Byron"), new MadeUpReading("Two").By("Ada Byron"));

        foreach (var path in new[] { "/", "/v1", "/v1/articles?limit=1", "/v1/articles/one", "/nothing" })
        {
            using var response = await Host.GetAsync(path, (header, value));
            Assert.DoesNotContain("evil", response.Headers.ToString());
            Assert.DoesNotContain("evil", await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task An_overlong_address_is_refused_and_others_are_unharmed()
    {
        using var response = await Host.GetAsync($"/v1/articles?author={new string('a', 20_000)}");

        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
        await Host.GetJsonAsync("/v1/articles");
    }

    [Theory]
    [InlineData("GET /v1 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET /v1 HTTP/1.1\r\n\r\n")]
    [InlineData("GET /v1/articles/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /v1 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task Broken_http_is_refused_without_an_error_in_the_log(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Host.Client.BaseAddress!.Host, Host.Client.BaseAddress.Port);

        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));

        var buffer = new byte[16];
        var length = await client.GetStream().ReadAtLeastAsync(buffer, 12, throwOnEndOfStream: false);
        Assert.Matches("^HTTP/1.1 (200|4..)", Encoding.ASCII.GetString(buffer, 0, length));
        Assert.Empty(Host.Log.Errors);
    }

    [Fact]
    public async Task A_client_that_hangs_up_is_no_error()
    {
        await using var host = await ApiHost.StartAsync(api.Database, new() { ["Limits:CacheMegabytes"] = "0" });
        await host.StoreAsync(new MadeUpReading("Hung Up").Says(new string('x', 500_000)));

        for (var n = 0; n < 20; n++)
        {
            using var client = new TcpClient { LingerState = new LingerOption(true, 0) };
            await client.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port);
            await client
                .GetStream()
                .WriteAsync(
                    Encoding.ASCII.GetBytes("GET /v1/articles/hung-up?include=text HTTP/1.1\r\nHost: a\r\n\r\n")
                );
            if (n % 2 == 0)
                _ = await client.GetStream().ReadAsync(new byte[1]);
        }

        await host.GetJsonAsync("/v1/articles");
        Assert.Empty(host.Log.Errors);
    }
}
