using System.Net.Sockets;
using System.Text;
using Articles.Api.Model;
using Articles.Api.Renditions;

namespace Articles.Api.Tests.Pipeline;

public abstract class TakenInputTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : TakenInputTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : TakenInputTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Theory]
    [InlineData("2024-05-03T22:30:00.123456789Z", "2024-05-03T22:30:00.123456Z")]
    [InlineData("2024-05-03t22:30:00z", "2024-05-03T22:30:00Z")]
    [InlineData("2024-05-03T22:30:00.1000000000000000000001+02:00", "2024-05-03T20:30:00.1Z")]
    public async Task A_time_may_be_written_as_RFC_3339_lets_it(string written, string kept)
    {
        var body = $$"""{"title":"Timed","markdown":"Words.","publishedAt":"{{written}}"}""";
        using var made = await Host.WriteAsync(HttpMethod.Post, "/v1/articles", await KeyAsync(), body);
        Assert.Equal(kept, (string?)(await Host.ReadJsonAsync(HttpStatusCode.Created, made))["publishedAt"]);
        await Host.GetJsonAsync($"/v1/articles?publishedFrom={Uri.EscapeDataString(written)}");
    }

    [Theory]
    [InlineData("2024-05-03T22:30:00")]
    [InlineData("2024-05-03T22:30:00.Z")]
    [InlineData("2024-05-03T22:30:00.12x4567890Z")]
    [InlineData("2024-02-30")]
    [InlineData("2024-1-1")]
    public async Task What_is_no_time_is_refused(string written) =>
        await Host.GetErrorAsync("publishedFrom", $"/v1/articles?publishedFrom={written}");

    [Fact]
    public async Task A_plain_date_in_a_filter_is_that_day_in_UTC()
    {
        await Host.StoreAsync(
            new MadeUpReading("Before").Published("2024-01-01T00:30:00+01:00"),
            new MadeUpReading("On").Published("2024-01-01T00:00:00Z"),
            new MadeUpReading("After").Published("2024-01-02T00:00:00Z")
        );

        var found = await Host.WalkAsync<ArticleSummary>(
            "/v1/articles?publishedFrom=2024-01-01&publishedTo=2024-01-02"
        );

        Assert.Equal(["On"], found.Select(article => article.Title));
    }

    [Theory]
    [InlineData("articles", """{"title":"a","slug":""}""")]
    [InlineData("authors", """{"name":"a","slug":""}""")]
    [InlineData("speakers", """{"name":"a","slug":""}""")]
    public async Task A_slug_is_not_empty(string noun, string body)
    {
        var key = await KeyAsync();
        using var made = await Host.WriteAsync(HttpMethod.Post, $"/v1/{noun}", key, body);
        Assert.Equal(
            "/slug",
            Assert.Single((await Host.ReadProblemAsync(HttpStatusCode.BadRequest, made)).Errors!).Pointer
        );

        var named = body.Replace(",\"slug\":\"\"", "", StringComparison.Ordinal);
        using var other = await Host.WriteAsync(HttpMethod.Post, $"/v1/{noun}", key, named);
        var id = (await Host.ReadJsonAsync(HttpStatusCode.Created, other))["id"];
        using var patch = await Host.WriteAsync(
            HttpMethod.Patch,
            $"/v1/{noun}/{id}",
            key,
            """{"slug":""}""",
            ("If-Match", "*")
        );
        await Host.ReadProblemAsync(HttpStatusCode.BadRequest, patch);
    }

    [Theory]
    [InlineData("kind=direct")]
    [InlineData("source=x")]
    [InlineData("standing=current")]
    public async Task A_search_for_articles_by_what_only_quotes_have_finds_none(string filter)
    {
        await Host.StoreAsync(new MadeUpReading("A Long Winter").Says("The harbor reopened after a long winter."));

        var page = await Host.GetJsonAsync(
            $"/v1/search?q=long+winter&type=article&{filter}&includeTotal=true&facets=section"
        );

        Assert.Empty(page["items"]!.AsArray());
        Assert.Equal(0, (int)page["total"]!);
    }

    [Theory]
    [InlineData("///;;=")]
    [InlineData("/")]
    [InlineData("text")]
    public async Task What_is_no_media_type_is_not_taken(string type)
    {
        foreach (var path in new[] { "/v1/imports", "/v1/readings" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("Words.") };
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            request.Headers.Add("X-Api-Key", await KeyAsync());
            using var response = await Host.Client.SendAsync(request);
            await Host.ReadProblemAsync(HttpStatusCode.UnsupportedMediaType, response);
        }
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFF")]
    [InlineData("7FFFFFFFFFFFFFFF")]
    [InlineData("-1")]
    [InlineData("g")]
    public async Task A_chunk_that_is_none_is_a_bad_request(string size)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Host.Client.BaseAddress!.Host, Host.Client.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "POST /v1/readings HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nConnection: close\r\n"
                    + $"Transfer-Encoding: chunked\r\n\r\n{size}\r\nabc\r\n0\r\n\r\n"
            )
        );
        using var reader = new StreamReader(stream);

        var status = await reader.ReadLineAsync();

        Assert.True(status is null || status.Contains(" 4", StringComparison.Ordinal), status);
        Assert.Empty(Host.Log.Errors);
    }

    private Task<string> KeyAsync() => Host.NewKeyAsync(Scopes.Publish);
}
