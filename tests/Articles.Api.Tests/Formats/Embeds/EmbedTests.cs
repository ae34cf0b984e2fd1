using System.Xml.Linq;

namespace Articles.Api.Tests.Formats.Embeds;

public abstract class EmbedTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : EmbedTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : EmbedTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    private string Root => Host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task A_card_shows_the_words_and_runs_nothing()
    {
        var quote = await StoreAsync("Card", "<script>alert(1)</script> & so on", "Card Speaker");

        using var response = await Host.GetAsync($"/v1/quotes/{quote}/card", ("Accept", "text/html"));

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("“&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on”", page);
        Assert.Contains("<b>Card Speaker</b>", page);
        Assert.Contains("application/json+oembed", page);
    }

    [Theory]
    [InlineData("/v1", "")]
    [InlineData("/v1", "/card")]
    [InlineData("", "")]
    public async Task A_quote_is_embedded_by_its_address(string prefix, string suffix)
    {
        var quote = await StoreAsync($"Embedded{prefix}{suffix}", "in a frame", "Frame Speaker");

        var embed = await Host.GetJsonAsync(
            $"/v1/oembed?url={Uri.EscapeDataString($"{Root}{prefix}/quotes/{quote}{suffix}")}&maxwidth=300&maxheight=130"
        );

        Assert.Equal("rich", (string?)embed["type"]);
        Assert.Equal("1.0", (string?)embed["version"]);
        Assert.Equal(300, (int?)embed["width"]);
        Assert.Equal(130, (int?)embed["height"]);
        var frame = XElement.Parse(((string)embed["html"]!).Replace("loading=\"lazy\"", "", StringComparison.Ordinal));
        Assert.Equal($"{Root}/v1/quotes/{quote}/card", (string?)frame.Attribute("src"));
        Assert.Contains("sandbox", (string)embed["html"]!);
    }

    [Fact]
    public async Task It_is_embedded_in_xml_too()
    {
        var quote = await StoreAsync("In XML", "as XML", "Xml Speaker");

        using var response = await Host.GetAsync($"/v1/oembed?format=xml&url={Root}/v1/quotes/{quote}");

        Assert.Equal(
            "rich",
            (string?)XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Element("type")
        );
    }

    [Fact]
    public async Task What_is_no_quote_of_this_api_is_not_embedded()
    {
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/oembed?url=https://elsewhere.example/v1/quotes/1");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/oembed?url={Root}/v1/quotes/nowhere");
        await Host.GetErrorAsync("url", "/v1/oembed");
        await Host.GetErrorAsync("maxwidth", $"/v1/oembed?url={Root}/v1/quotes/1&maxwidth=0");
        await Host.GetErrorAsync("format", $"/v1/oembed?url={Root}/v1/quotes/1&format=yaml");
    }

    private async Task<string> StoreAsync(string title, string words, string speaker)
    {
        var id = Assert.Single(await Host.StoreAsync(new MadeUpReading(title).Quotes(words, speaker)));
        return (string)(await Host.GetJsonAsync($"/v1/articles/{id}/quotes"))["items"]![0]!["id"]!;
    }
}
