using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Readings;
using Articles.Api.Tests.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Readings;

public sealed class CreateReadingTests(SqliteApi api) : IClassFixture<SqliteApi>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<HttpResponseMessage> SendAsync(ApiHost host, byte[] body, string type, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/readings{query}")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("Origin", "https://reader.example");
        // So that the server can refuse a body before it is sent.
        request.Headers.ExpectContinue = body.Length > 1 << 20;
        return await host.Client.SendAsync(request, Stop);
    }

    private async Task<JsonObject> ReadAsync(byte[] body, string type, string query = "")
    {
        using var response = await SendAsync(api.Host, body, type, query);
        var reading = await api.Host.ReadJsonAsync(HttpStatusCode.OK, response);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        return reading;
    }

    private Task<JsonObject> ReadAsync(string body, string type, string query = "") =>
        ReadAsync(Encoding.UTF8.GetBytes(body), type, query);

    [Fact]
    public async Task A_page_of_html_is_read_with_evidence()
    {
        var reading = await ReadAsync(
            MadeUpFiles.Html(),
            "text/html; charset=utf-8",
            "?address=https://town.example/x"
        );

        Assert.Equal("The Harbor Reopens", (string?)reading["title"]);
        Assert.Equal("Jane Roe", (string?)reading["quotes"]![0]!["speakerName"]);
        var title = reading["evidence"]!.AsArray().Single(piece => (string?)piece!["pointer"] == "/title")!;
        Assert.NotEmpty((string)title["method"]!);
        Assert.InRange((double)title["confidence"]!, 0, 1);
        Assert.Empty((await api.Host.GetJsonAsync("/v1/articles"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Positions_are_those_of_the_text()
    {
        var reading = await ReadAsync("🛳 " + MadeUpFiles.Text(), "text/plain");

        var runes = ((string)reading["text"]!).EnumerateRunes().Select(rune => rune.ToString()).ToList();
        var quote = reading["quotes"]![0]!;
        Assert.Equal((string?)quote["text"], string.Concat(runes[(int)quote["start"]!..(int)quote["end"]!]));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    [InlineData("\"iso-8859-1\"")]
    [InlineData("utf-16le")]
    public async Task Any_character_set_is_read(string charset)
    {
        var text = MadeUpFiles.Text("The Café Reopens").Replace('“', '"').Replace('”', '"');

        var reading = await ReadAsync(
            CodePagesEncodingProvider.Instance.GetEncoding(charset.Trim('"'))?.GetBytes(text)
                ?? Encoding.GetEncoding(charset.Trim('"')).GetBytes(text),
            $"text/plain; charset={charset}"
        );

        Assert.Equal("The Café Reopens", (string?)reading["title"]);
    }

    [Fact]
    public async Task A_body_in_json_is_read_as_it_stands()
    {
        var text = "“We waited,” said Jane Roe.\n\nLeave a comment";

        var reading = await ReadAsync(JsonSerializer.Serialize(new { text, isBody = true }), "application/json");

        Assert.Equal(text, (string?)reading["text"]);
        Assert.Equal("Jane Roe", (string?)reading["quotes"]![0]!["speakerName"]);
    }

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("\0\u0001\uFFFF", "text/html")]
    [InlineData("<", "text/html")]
    [InlineData("<html><body><p>unclosed", "text/html")]
    [InlineData("", "text/plain")]
    [InlineData("\0\0\0", "text/plain")]
    [InlineData("{\"text\":\"\\u0000\\u0007\"}", "application/json")]
    [InlineData("{\"html\":\"\"}", "application/json")]
    public async Task Whatever_is_sent_as_a_page_is_read(string body, string type) =>
        Assert.NotNull((await ReadAsync(body, type))["text"]);

    [Theory]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":\"a\",\"html\":\"b\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":\"a\",\"url\":\"b\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":5}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":\"a\",\"address\":\"javascript:alert(1)\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("nonsense", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("x", "text/html; charset=klingon", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("x", "application/pdf", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("x", "", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_page_is_refused(string body, string type, HttpStatusCode status)
    {
        using var response = await SendAsync(api.Host, Encoding.UTF8.GetBytes(body), type);

        await api.Host.ReadProblemAsync(status, response);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task A_page_larger_than_a_page_may_be_is_refused()
    {
        using var response = await SendAsync(api.Host, new byte[(8 << 20) + 1], "text/plain");

        await api.Host.ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge, response);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<span>x</span>", 60_000)]
    public async Task A_page_beyond_what_is_read_is_refused_soon(string piece, int times)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times)));

        using var response = await SendAsync(api.Host, page, "text/html");

        var problem = await api.Host.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, response);
        Assert.DoesNotContain("seconds", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_of_any_origin_may_send_a_page()
    {
        using var response = await api.Host.SendAsync(
            HttpMethod.Options,
            "/v1/readings",
            ("Origin", "https://reader.example"),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "content-type")
        );

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("POST", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Methods")));
    }

    [Fact]
    public async Task Who_sends_too_many_pages_is_told_when_to_come_again()
    {
        await using var database = new SqliteFile();
        await using var host = await ApiHost.StartAsync(database, new() { ["RateLimits:Readings"] = "3" });
        for (var n = 0; n < 3; n++)
        {
            using var fine = await SendAsync(host, "x"u8.ToArray(), "text/plain");
            Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        }

        using var response = await SendAsync(host, "x"u8.ToArray(), "text/plain");

        await host.ReadProblemAsync(HttpStatusCode.TooManyRequests, response);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var other = await host.GetAsync("/v1/articles");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("32", 4 << 20)]
    public async Task When_all_places_are_taken_others_are_asked_to_come_again(string places, int characters)
    {
        await using var database = new SqliteFile();
        await using var host = await ApiHost.StartAsync(
            database,
            new() { ["Readings:Waiting"] = places, ["Readings:PageMegabytes"] = "1" }
        );
        var place = host.Services.GetRequiredService<ReadingDesk>().Enter(characters);

        using var refused = await SendAsync(host, "x"u8.ToArray(), "text/plain");

        await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, refused);
        Assert.NotNull(refused.Headers.RetryAfter);
        place.Dispose();
        using var next = await SendAsync(host, "x"u8.ToArray(), "text/plain");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }
}
