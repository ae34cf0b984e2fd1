using System.Text.Json.Nodes;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Formats.CitationFormats;

public abstract class CitationTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : CitationTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : CitationTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task An_article_is_cited_as_csl_json_with_the_day_that_it_prints()
    {
        await StoreAsync();

        using var response = await Host.GetAsync("/v1/articles/cited-100-of-it-more/citation");

        Assert.Equal("application/vnd.citationstyles.csl+json", response.Content.Headers.ContentType?.MediaType);
        var item = Assert.Single(JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray())!;
        Assert.Equal("article-newspaper", (string?)item["type"]);
        Assert.Equal("Cited: 100 % of {it} & more", (string?)item["title"]);
        Assert.Equal("Ada Byron", (string?)item["author"]![0]!["literal"]);
        Assert.Equal([2026, 11, 20], item["issued"]!["date-parts"]![0]!.AsArray().Select(part => (int)part!));
    }

    [Fact]
    public async Task An_article_of_the_evening_is_cited_with_the_day_of_its_place()
    {
        var desk = new Desk(Host);
        var article = await desk.CreateAsync(
            new
            {
                title = "Late In The Evening",
                markdown = "The ships came in after dark.",
                publishedAt = "2023-12-31T20:00:00-08:00",
                state = "published",
            }
        );
        Assert.Equal("2024-01-01T04:00:00Z", (string?)article["publishedAt"]);
        await AssertDayAsync("2023-12-31", 2023);

        // What is answered can be sent back, and loses nothing.
        article = await desk.PatchAsync(article, new { publishedAt = "2024-01-01T04:00:00Z", title = "Late" });
        await AssertDayAsync("2023-12-31", 2023);

        await desk.PatchAsync(article, new { publishedAt = "2024-01-01T05:00:00+01:00" });
        await AssertDayAsync("2024-01-01", 2024);

        async Task AssertDayAsync(string day, int year)
        {
            var path = $"/v1/articles/{article["id"]}";
            Assert.Equal(day, (string?)(await Host.GetJsonAsync(path))["publishedDay"]);
            Assert.Contains($"year = {{{year}}}", await TextAsync($"{path}/citation?format=bibtex"));
        }
    }

    [Fact]
    public async Task Bibtex_has_no_character_that_would_break_it()
    {
        await StoreAsync();

        var bibtex = await TextAsync("/v1/articles/cited-100-of-it-more/citation?format=bibtex");

        Assert.StartsWith("@article{cited-100-of-it-more,\n", bibtex);
        Assert.Contains(@"title = {{Cited: 100 \% of \{it\} \& more}}", bibtex);
        Assert.Contains("author = {{Ada Byron}}", bibtex);
        Assert.Contains("year = {2026}", bibtex);
    }

    [Fact]
    public async Task Ris_begins_and_ends_as_its_readers_expect()
    {
        await StoreAsync();

        var lines = (await TextAsync("/v1/articles/cited-100-of-it-more/citation?format=ris")).Split("\r\n");

        Assert.Equal("TY  - NEWS", lines[0]);
        Assert.Contains("AU  - Ada Byron", lines);
        Assert.Contains("DA  - 2026/11/20", lines);
        Assert.Equal("ER  - ", lines[^2]);
    }

    [Fact]
    public async Task A_quote_is_cited_with_its_speaker_and_its_present_standing()
    {
        var desk = new Desk(Host);
        var article = await desk.PublishedAsync("Cited Words");
        var quote = (await Host.GetJsonAsync($"/v1/articles/{article["id"]}/quotes"))["items"]![0]!;
        var path = $"/v1/quotes/{quote["id"]}/citation?format=text";
        Assert.Matches("^Jane Roe: “We waited for this day,” Quoted in (.+ )?“Cited Words”, ", await TextAsync(path));
        Assert.EndsWith("Standing of the quote: current.\n", await TextAsync(path));

        using var update = await desk.SendAsync(
            HttpMethod.Post,
            $"/v1/articles/{article["id"]}/updates",
            new
            {
                kind = "correction",
                text = "She said another day.",
                affects = new[] { new { relation = "corrects", quote = (string?)quote["id"] } },
            }
        );
        Assert.Equal(HttpStatusCode.Created, update.StatusCode);

        Assert.Contains("Standing of the quote: corrected (http", await TextAsync(path));
        Assert.Contains(
            "note = {Jane Roe: “We waited",
            await TextAsync($"/v1/quotes/{quote["id"]}/citation?format=bibtex")
        );
    }

    [Fact]
    public async Task What_cannot_be_cited_says_why()
    {
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/nowhere/citation");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/quotes/nowhere/citation");
        await Host.GetErrorAsync("format", "/v1/articles/nowhere/citation?format=mla");
    }

    private Task StoreAsync() =>
        api.FillAsync(async host =>
            await host.StoreAsync(
                new MadeUpReading("Cited: 100 % of {it} & more")
                    .By("Ada Byron")
                    .Published("2026-11-20T08:00:00Z")
                    .Says("So.")
            )
        );

    private async Task<string> TextAsync(string path)
    {
        using var response = await Host.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
