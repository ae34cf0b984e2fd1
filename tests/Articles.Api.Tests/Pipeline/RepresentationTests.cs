using System.IO.Compression;

namespace Articles.Api.Tests.Pipeline;

/// <summary>What every answer that can be kept says about itself.</summary>
public abstract class RepresentationTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : RepresentationTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : RepresentationTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] Paths =
    [
        "/v1/articles",
        "/v1/articles?limit=1",
        "/v1/articles/long",
        "/v1/articles/long?include=text,quotes",
        "/v1/articles/long?fields=title",
        "/v1/articles/long/quotes",
        "/v1/articles/long/updates",
        "/v1/authors",
        "/v1/authors/ada-byron",
        "/v1/authors/ada-byron/articles",
        "/v1/quotes",
        "/v1/speakers",
        "/v1/speakers/jane-roe",
        "/v1/speakers/jane-roe/quotes",
        "/v1/updates",
    ];

    private const string Long = "/v1/articles/long";

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(host =>
            host.StoreAsync(
                new MadeUpReading("Long")
                    .By("Ada Byron")
                    .Says(new string('x', 3_000))
                    .Quotes("Oui, c’est ça", "Jane Roe"),
                new MadeUpReading("Short")
            )
        );

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_answer_says_what_it_is_and_how_it_may_be_kept() =>
        await Assert.AllAsync(
            Paths,
            async path =>
            {
                using var response = await Host.GetAsync(path);
                Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
                Assert.Equal("public, no-cache", Header(response, "Cache-Control"));
                Assert.Equal(VaryOf(path), Header(response, "Vary"));
                Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
                Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
                Assert.Matches("^\"([0-9]+-)?[0-9a-f]{16}\"$", Header(response, "ETag"));
                Assert.False(response.Headers.Contains("Server"));
            }
        );

    /// <summary>An article answers with its states of the past too.</summary>
    private static string VaryOf(string path) =>
        path.Split('?')[0] == Long ? "Accept, Accept-Encoding, Accept-Datetime" : "Accept, Accept-Encoding";

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Head_is_get_without_the_body(string encoding) =>
        await Assert.AllAsync(
            Paths.Concat(["/", "/v1", "/health/live", "/health/ready", "/v1/articles/nothing", "/v1/nothing"]),
            async path =>
            {
                using var get = await Host.GetAsync(path, ("Accept-Encoding", encoding));
                using var head = await Host.SendAsync(HttpMethod.Head, path, ("Accept-Encoding", encoding));
                Assert.Equal(get.StatusCode, head.StatusCode);
                Assert.Equal(Headers(get), Headers(head));
                Assert.NotNull(head.Content.Headers.ContentLength);
                Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            }
        );

    [Fact]
    public async Task The_tag_stays_while_nothing_changes_and_begins_with_the_version()
    {
        using var first = await Host.GetAsync(Long);
        using var second = await Host.GetAsync(Long);

        var article = await Host.GetAsync<ArticleResponse>(Long);
        Assert.Equal(Header(first, "ETag"), Header(second, "ETag"));
        Assert.StartsWith($"\"{article.Version}-", Header(first, "ETag"));
        // It would say less than the tag: what an answer shows of others changes without it.
        Assert.Null(first.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Other_fields_and_other_inclusions_have_other_tags()
    {
        var tags = new HashSet<string>();
        foreach (var query in new[] { "", "?fields=title", "?include=text", "?include=quotes" })
            Assert.True(tags.Add(Header(await Host.GetAsync(Long + query), "ETag")));
    }

    [Fact]
    public async Task The_tag_changes_with_the_article()
    {
        var id = Assert.Single(await Host.StoreAsync(new MadeUpReading("Changing").Says("One.")));
        var before = Header(await Host.GetAsync("/v1/articles/changing"), "ETag");

        await Host.StoreAsync(id, new MadeUpReading("Changing").Says("Two."));

        using var after = await Host.GetAsync("/v1/articles/changing", ("If-None-Match", before));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before, Header(after, "ETag"));
    }

    [Theory]
    [InlineData("{tag}")]
    [InlineData("W/{tag}")]
    [InlineData("*")]
    [InlineData("\"other\", {tag}")]
    [InlineData("\"other\",W/{tag},\"more\"")]
    [InlineData("{tag-br}")]
    [InlineData("{tag-gzip}")]
    public async Task A_client_that_has_it_already_is_told_so(string ifNoneMatch) =>
        await Assert.AllAsync(
            Paths,
            async path =>
            {
                using var get = await Host.GetAsync(path);
                var tag = Header(get, "ETag");
                var condition = ifNoneMatch
                    .Replace("{tag}", tag, StringComparison.Ordinal)
                    .Replace("{tag-br}", $"{tag[..^1]}-br\"", StringComparison.Ordinal)
                    .Replace("{tag-gzip}", $"{tag[..^1]}-gzip\"", StringComparison.Ordinal);
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
                {
                    using var response = await Host.SendAsync(method, path, ("If-None-Match", condition));
                    Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
                    Assert.Equal(tag, Header(response, "ETag"));
                    Assert.Equal(VaryOf(path), Header(response, "Vary"));
                    Assert.Equal("public, no-cache", Header(response, "Cache-Control"));
                    Assert.Empty(await response.Content.ReadAsByteArrayAsync());
                }
            }
        );

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("W/\"other\"")]
    [InlineData("nonsense")]
    [InlineData("\"")]
    [InlineData("")]
    public async Task A_client_that_has_something_else_gets_it(string ifNoneMatch)
    {
        using var response = await Host.GetAsync(Long, ("If-None-Match", ifNoneMatch));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("*/*", true)]
    [InlineData("application/*", true)]
    [InlineData("text/html, application/json;q=0.1", true)]
    [InlineData("application/json;charset=utf-8", true)]
    [InlineData("text/html", false)]
    [InlineData("application/json;q=0, */*", false)]
    [InlineData("*/*;q=0", false)]
    public async Task The_most_specific_range_decides_what_is_acceptable(string accept, bool isAcceptable)
    {
        using var response = await Host.GetAsync(Long, ("Accept", accept));

        Assert.Equal(isAcceptable ? HttpStatusCode.OK : HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, br", "br")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0.5, gzip;q=0", "br")]
    [InlineData("br;q=0.1, gzip;q=1", "gzip")]
    [InlineData("br;q=0.0, gzip;q=0", null)]
    [InlineData("deflate", null)]
    [InlineData("identity", null)]
    [InlineData("brotli", null)]
    [InlineData(";;;", null)]
    public async Task A_body_is_compressed_as_the_client_accepts_it(string accepted, string? encoding)
    {
        var plain = await Host.Client.GetByteArrayAsync(Long, TestContext.Current.CancellationToken);

        using var response = await Host.GetAsync(Long, ("Accept-Encoding", accepted));

        Assert.Equal(encoding is null ? [] : [encoding], response.Content.Headers.ContentEncoding);
        Assert.Equal(plain, await OpenAsync(response));
        Assert.EndsWith(encoding is null ? "\"" : $"-{encoding}\"", Header(response, "ETag"));
    }

    [Fact]
    public async Task A_short_body_is_not_worth_compressing()
    {
        using var response = await Host.GetAsync("/v1/articles/short?fields=title", ("Accept-Encoding", "br, gzip"));

        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/*")]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8")]
    [InlineData("application/json;q=0.1, text/html")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Json_is_answered_to_whoever_accepts_it(string accepted)
    {
        using var response = await Host.GetAsync(Long, ("Accept", accepted));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/*")]
    [InlineData("application/xml, image/*")]
    [InlineData("application/json;q=0")]
    public async Task Who_does_not_accept_json_is_told_so(string accepted) =>
        await Assert.AllAsync(
            Paths,
            async path =>
            {
                using var response = await Host.GetAsync(path, ("Accept", accepted));
                await Host.ReadProblemAsync(HttpStatusCode.NotAcceptable, response);
            }
        );

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(", ", response.Headers.GetValues(name));

    private static List<string> Headers(HttpResponseMessage response) =>
        response
            .Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order()
            .ToList();

    private static async Task<byte[]> OpenAsync(HttpResponseMessage response)
    {
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream opened = response.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var bytes = new MemoryStream();
        await opened.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
