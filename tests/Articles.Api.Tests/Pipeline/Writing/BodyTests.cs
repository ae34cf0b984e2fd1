using System.Net.Http.Headers;
using System.Text;
using Articles.Api.Model;

namespace Articles.Api.Tests.Pipeline.Writing;

/// <summary>What a body may be, tried on one that has a text, a list and a time.</summary>
public abstract class BodyTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : BodyTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : BodyTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Theory]
    [InlineData("", "", "missing")]
    [InlineData("{", "", "not JSON")]
    [InlineData("{} {}", "", "not JSON")]
    [InlineData("{\"name\":\"a\",}", "", "not JSON")]
    [InlineData("// no\n{}", "", "not JSON")]
    [InlineData("null", "", "null")]
    [InlineData("[]", "", "not an object")]
    [InlineData("\"name\"", "", "not an object")]
    [InlineData("{\"scopes\":[\"write\"]}", "/name", "missing")]
    [InlineData("{\"name\":null,\"scopes\":[\"write\"]}", "/name", "null")]
    [InlineData("{\"name\":1,\"scopes\":[\"write\"]}", "/name", "not a string")]
    [InlineData("{\"name\":{\"a\":[1]},\"scopes\":[\"write\"]}", "/name", "not a string")]
    [InlineData("{\"name\":\" \",\"scopes\":[\"write\"]}", "/name", "empty")]
    [InlineData("{\"name\":\"a\\nb\",\"scopes\":[\"write\"]}", "/name", "line break")]
    [InlineData("{\"name\":\"a\\u0000b\",\"scopes\":[\"write\"]}", "/name", "control character")]
    [InlineData("{\"name\":\"a\\u0085b\",\"scopes\":[\"write\"]}", "/name", "control character")]
    [InlineData("{\"name\":\"a\\ud800b\",\"scopes\":[\"write\"]}", "/name", "characters in it that are none")]
    [InlineData("{\"name\":\"a\",\"scopes\":\"write\"}", "/scopes", "not an array")]
    [InlineData("{\"name\":\"a\",\"scopes\":[]}", "/scopes", "empty")]
    [InlineData("{\"name\":\"a\",\"scopes\":[\"write\",\"own\"]}", "/scopes/1", "not one of")]
    [InlineData("{\"name\":\"a\",\"scopes\":[\"write\",null]}", "/scopes/1", "null")]
    [InlineData("{\"name\":\"a\",\"scopes\":[\"write\",2]}", "/scopes/1", "not a string")]
    [InlineData("{\"name\":\"a\",\"scopes\":[\"write\"],\"expiresAt\":\"2999-01-01\"}", "/expiresAt", "date-time")]
    [InlineData(
        "{\"name\":\"a\",\"scopes\":[\"write\"],\"expiresAt\":\"2999-01-01T00:00:00\"}",
        "/expiresAt",
        "offset"
    )]
    [InlineData("{\"name\":\"a\",\"scopes\":[\"write\"],\"expiresAt\":0}", "/expiresAt", "date-time")]
    [InlineData(
        "{\"name\":\"a\",\"scopes\":[\"write\"],\"expiresAt\":\"2001-01-01T00:00:00Z\"}",
        "/expiresAt",
        "future"
    )]
    [InlineData("{\"name\":\"a\",\"name\":\"b\",\"scopes\":[\"write\"]}", "/name", "twice")]
    [InlineData("{\"name\":\"a\",\"scopes\":[\"write\"],\"id\":\"b\"}", "/id", "not known")]
    [InlineData("{\"name\":\"a\",\"scopes\":[\"write\"],\"Name\":\"b\"}", "/Name", "not known")]
    [InlineData("{\"name\":\"a\",\"scopes\":[\"write\"],\"$type\":\"b\"}", "/$type", "not known")]
    [InlineData("{\"name\":\"a\",\"scopes\":[\"write\"],\"a/b~c\":{}}", "/a~1b~0c", "not known")]
    public async Task A_mistake_is_named_with_its_place(string body, string pointer, string detail)
    {
        var error = Assert.Single(await ErrorsAsync(body));

        Assert.Equal(pointer, error.Pointer);
        Assert.Contains(detail, error.Detail);
    }

    [Fact]
    public async Task All_mistakes_are_named_at_once()
    {
        var errors = await ErrorsAsync("""{"scopes":[1,null],"x":1,"expiresAt":"no"}""");

        Assert.Equal(["/scopes/0", "/scopes/1", "/x", "/expiresAt", "/name"], errors.Select(error => error.Pointer));
    }

    [Fact]
    public async Task What_is_no_utf8_is_refused()
    {
        var bytes = Encoding.Latin1.GetBytes("{\"name\":\"\u00e9\",\"scopes\":[\"write\"]}");

        using var response = await SendAsync(new ByteArrayContent(bytes), "application/json");

        await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
    }

    [Fact]
    public async Task What_nests_too_deep_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 10_000));

        var error = Assert.Single(await ErrorsAsync($$"""{"name":{{deep}}"""));

        Assert.Contains("deeper than 32", error.Detail);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_too_long_is_refused(bool isLengthSaid)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"name":"{{new string('a', 1 << 20)}}"}"""));
        if (!isLengthSaid)
            content.Headers.ContentLength = null;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/keys") { Content = content };
        request.Headers.TransferEncodingChunked = !isLengthSaid;
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Api-Key", await Host.NewKeyAsync(Scopes.Admin));

        using var response = await Host.Client.SendAsync(request);

        await Host.ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge, response);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused(string? type)
    {
        using var response = await SendAsync(new StringContent("{}"), type);

        await Host.ReadProblemAsync(HttpStatusCode.UnsupportedMediaType, response);
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        var content = new StringContent("{}");
        content.Headers.ContentEncoding.Add("gzip");

        using var response = await SendAsync(content, "application/json");

        await Host.ReadProblemAsync(HttpStatusCode.UnsupportedMediaType, response);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON;charset=UTF-8")]
    public async Task What_is_right_is_taken(string type)
    {
        const string Body = """{"name":"Ünïcödé 😀","scopes":["write"],"expiresAt":"2999-01-01T00:00:00+02:00"}""";

        using var response = await SendAsync(new StringContent(Body), type);

        var key = await Host.ReadJsonAsync(HttpStatusCode.Created, response);
        Assert.Equal("Ünïcödé 😀", (string?)key["name"]);
        Assert.Equal("2998-12-31T22:00:00Z", (string?)key["expiresAt"]);
    }

    private async Task<IReadOnlyList<ProblemError>> ErrorsAsync(string body)
    {
        using var response = await SendAsync(new StringContent(body), "application/json");
        return (await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response)).Errors!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent content, string? type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/keys") { Content = content };
        content.Headers.Remove("Content-Type");
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("X-Api-Key", await Host.NewKeyAsync(Scopes.Admin));
        return await Host.Client.SendAsync(request);
    }
}
