using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Formats.JsonLd;

public abstract class JsonLdTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : JsonLdTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : JsonLdTests(api), IClassFixture<PostgresApi>;

    private const string LinkedData = "application/ld+json";

    private ApiHost Host => api.Host;

    [Fact]
    public async Task An_article_is_described_with_its_quotes_inside_one_another()
    {
        var id = Assert.Single(
            await Host.StoreAsync(
                new MadeUpReading("Linked")
                    .By("Ada Byron")
                    .In("World")
                    .Published("2026-11-20T08:00:00Z")
                    .Reports("They met and parted.", "Town Gazette", "we walked,", "Jane Roe")
                    .Updated(UpdateKind.Correction, "We misnamed the town.")
            )
        );

        var article = await Host.GetJsonAsync("/v1/articles/linked.jsonld");

        Assert.Equal("NewsArticle", (string?)article["@type"]);
        Assert.EndsWith($"/v1/articles/{id}", (string?)article["@id"]);
        Assert.Equal("Linked", (string?)article["headline"]);
        Assert.Equal("2026-11-20T08:00:00Z", (string?)article["datePublished"]);
        Assert.Equal("Ada Byron", (string?)article["author"]![0]!["name"]);
        var report = Assert.Single(article["hasPart"]!.AsArray())!;
        Assert.Equal("Town Gazette", (string?)report["isBasedOn"]!["publisher"]!["name"]);
        Assert.Null(report["spokenByCharacter"]);
        var inner = Assert.Single(report["hasPart"]!.AsArray())!;
        Assert.Equal("Jane Roe", (string?)inner["spokenByCharacter"]!["name"]);
        Assert.Equal((string?)report["@id"], (string?)inner["isPartOf"]!["@id"]);
        Assert.Null(inner["creator"]);
        Assert.Equal("CorrectionComment", (string?)article["correction"]![0]!["@type"]);
    }

    [Fact]
    public async Task The_speaker_is_the_creator_once_an_editor_confirmed_it()
    {
        await Host.StoreAsync(new MadeUpReading("Confirmed").Quotes("we waited", "Confirmed Speaker"));
        var quote = (await Host.GetJsonAsync("/v1/speakers/confirmed-speaker/quotes"))["items"]![0]!;
        Assert.Null((await Host.GetJsonAsync($"/v1/quotes/{quote["id"]}.jsonld"))["creator"]);

        using var confirmed = await Host.WriteAsync(
            HttpMethod.Patch,
            $"/v1/quotes/{quote["id"]}",
            await Host.NewKeyAsync("publish"),
            """{"review":"confirmed"}""",
            ("If-Match", "*")
        );
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);

        var linked = await Host.GetJsonAsync($"/v1/quotes/{quote["id"]}.jsonld");
        Assert.Equal("Confirmed Speaker", (string?)linked["creator"]!["name"]);
    }

    [Theory]
    [InlineData("/v1/articles/negotiated")]
    [InlineData("/v1/authors/negotiated-author")]
    [InlineData("/v1/speakers/negotiated-speaker")]
    public async Task Who_would_rather_have_linked_data_gets_it_at_the_same_address(string path)
    {
        await StoreNegotiatedAsync();

        using var asked = await Host.GetAsync(path, ("Accept", "application/json;q=0.5, application/ld+json"));
        using var named = await Host.GetAsync($"{path}.jsonld", ("Accept", "text/html"));

        Assert.Equal(LinkedData, asked.Content.Headers.ContentType?.MediaType);
        Assert.Equal(LinkedData, named.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await named.Content.ReadAsStringAsync(), await asked.Content.ReadAsStringAsync());
        Assert.Contains("Accept", asked.Headers.Vary);
        using var again = await Host.GetAsync($"{path}.jsonld", ("If-None-Match", $"{named.Headers.ETag}"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("application/json, application/ld+json")]
    [InlineData("application/ld+json;q=0.1, application/json")]
    [InlineData("*/*")]
    [InlineData("text/html, */*;q=0.8")]
    public async Task Who_would_as_soon_have_json_gets_json(string accept)
    {
        await StoreNegotiatedAsync();

        using var response = await Host.GetAsync("/v1/articles/negotiated", ("Accept", accept));

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_has_no_such_form_says_so()
    {
        using var list = await Host.GetAsync("/v1/authors", ("Accept", LinkedData));

        var problem = await Host.ReadProblemAsync(HttpStatusCode.NotAcceptable, list);

        Assert.Equal("/v1/authors", problem.Instance);
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/authors.jsonld");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/nowhere.jsonld");
        await Host.GetErrorAsync("page", "/v1/articles/nowhere.jsonld?page=2");
    }

    [Fact]
    public async Task A_former_slug_leads_to_the_same_form_at_the_new_one()
    {
        var desk = new Desk(Host);
        var article = await desk.PublishedAsync("Moved Away");
        await desk.PatchAsync(article, new { slug = "moved-here" });

        using var response = await Host.GetAsync("/v1/articles/moved-away.jsonld");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/v1/articles/moved-here.jsonld", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_draft_is_described_to_nobody_without_the_scope()
    {
        var draft = await new Desk(Host).DraftAsync("Hidden Away");

        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{draft["id"]}.jsonld");
    }

    private async Task StoreNegotiatedAsync() =>
        await api.FillAsync(async host =>
            await host.StoreAsync(
                new MadeUpReading("Negotiated").By("Negotiated Author").Quotes("so it is", "Negotiated Speaker")
            )
        );
}
