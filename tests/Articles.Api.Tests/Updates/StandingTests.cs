using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Updates;

public abstract class StandingTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : StandingTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : StandingTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Theory]
    [InlineData("disputes", "disputed")]
    [InlineData("corrects", "corrected")]
    [InlineData("retracts", "retracted")]
    public async Task A_quote_stands_as_its_update_says_everywhere_at_once(string relation, string standing)
    {
        var (article, quote) = await StoreAsync();
        string[] doors =
        [
            $"/v1/quotes/{quote}",
            $"/v1/articles/{article}/quotes?sort=start",
            $"/v1/articles/{article}?include=quotes",
            $"/v1/quotes?article={article}&sort=updatedAt",
        ];
        foreach (var door in doors)
            Assert.Equal("current", (string)Quote(await Host.GetJsonAsync(door), quote)["standing"]!);

        var update = await CreateAsync(article, Affecting(relation, quote));

        foreach (var door in doors)
        {
            var shown = Quote(await Host.GetJsonAsync(door), quote);
            Assert.Equal(standing, (string)shown["standing"]!);
            var effect = Assert.Single(shown["affectedBy"]!.AsArray())!;
            Assert.Equal($"/v1/updates/{update["id"]}", (string)effect["href"]!);
            Assert.True((bool)effect["counts"]!);
        }
        var listed = await Host.GetAsync<Page<QuoteSummary>>($"/v1/quotes?article={article}&standing={standing}");
        Assert.Equal(quote, Assert.Single(listed.Items).Id);
        Assert.Equal(1, (int)(await Host.GetJsonAsync($"/v1/articles/{article}"))["updateCount"]!);
    }

    [Fact]
    public async Task The_gravest_holds_and_goes_with_its_update()
    {
        var (article, quote) = await StoreAsync();
        await CreateAsync(article, Affecting("disputes", quote));
        var corrects = await CreateAsync(article, Affecting("corrects", quote));
        var retracts = await CreateAsync(article, Affecting("retracts", quote));

        Assert.Equal("retracted", await StandingAsync(quote));
        await DeleteAsync(retracts);
        Assert.Equal("corrected", await StandingAsync(quote));
        await ChangeAsync(corrects, """{ "affects": [] }""");
        Assert.Equal("disputed", await StandingAsync(quote));
        using var gone = await Host.GetAsync($"/v1/updates/{retracts["id"]}");
        Assert.NotEqual(HttpStatusCode.OK, gone.StatusCode);
    }

    [Theory]
    [InlineData(0.79, false, "current")]
    [InlineData(0.8, false, "retracted")]
    [InlineData(0.1, true, "retracted")]
    public async Task A_proposal_that_is_not_sure_changes_nothing(double confidence, bool confirmed, string standing)
    {
        var (article, quote) = await StoreAsync();

        await CreateAsync(article, Affecting("retracts", quote, confidence, confirmed));

        Assert.Equal(standing, await StandingAsync(quote));
        var effect = (await Host.GetJsonAsync($"/v1/quotes/{quote}"))["affectedBy"]![0]!;
        Assert.Equal((confirmed, confidence), ((bool)effect["confirmed"]!, (double)effect["confidence"]!));
    }

    [Fact]
    public async Task A_selector_affects_the_quotes_that_have_some_of_its_words()
    {
        var (article, quote) = await StoreAsync();

        var update = await CreateAsync(
            article,
            """{ "relation": "corrects", "selector": { "exact": "harbor", "prefix": "the " }, "before": "harbour", "after": "harbor" }"""
        );

        var affects = update["affects"]![0]!;
        Assert.Equal([$"{quote}"], affects["quotes"]!.AsArray().Select(id => (string)id!));
        Assert.Equal(("exact", "harbor"), ((string)affects["anchor"]!, (string)affects["selector"]!["exact"]!));
        var text = (string)(await Host.GetJsonAsync($"/v1/articles/{article}?include=text"))["text"]!;
        Assert.Equal("harbor", text[(int)affects["start"]!..(int)affects["end"]!]);
        Assert.Equal("corrected", await StandingAsync(quote));
        Assert.Equal("current", await StandingAsync(await OtherAsync(article, quote)));
    }

    [Fact]
    public async Task What_stands_beside_a_quote_is_none_of_its_words()
    {
        var (article, quote) = await StoreAsync();

        await CreateAsync(article, """{ "relation": "corrects", "selector": { "exact": "Jane Roe said" } }""");

        Assert.Equal("current", await StandingAsync(quote));
    }

    [Theory]
    [InlineData("""{ "exact": "nowhere" }""", "does not stand")]
    [InlineData("""{ "exact": "said" }""", "more than once")]
    [InlineData("""{ "exact": "harbor", "prefix": "no " }""", "nowhere after this prefix")]
    public async Task Words_that_are_not_found_are_refused(string selector, string detail)
    {
        var (article, quote) = await StoreAsync();

        using var response = await Host.WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{article}/updates",
            await Host.NewKeyAsync(Scopes.Write),
            Body(
                $$"""{ "relation": "corrects", "quote": "{{quote}}" }, { "relation": "corrects", "selector": {{selector}} }"""
            )
        );

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        var error = Assert.Single(problem.Errors!);
        Assert.Equal("/affects/1/selector/exact", error.Pointer);
        Assert.Contains(detail, error.Detail);
        Assert.Equal("current", await StandingAsync(quote));
    }

    [Theory]
    [InlineData("""{ "relation": "corrects" }""", "/affects/0/quote")]
    [InlineData("""{ "relation": "corrects", "quote": "01a207ae-52f4-7191-a1c6-6f3d76c5a045" }""", "/affects/0/quote")]
    [InlineData("""{ "relation": "corrects", "selector": { "exact": " " } }""", "/affects/0/selector/exact")]
    [InlineData(
        """{ "relation": "corrects", "selector": { "exact": "a" }, "confidence": 2 }""",
        "/affects/0/confidence"
    )]
    [InlineData("""{ "relation": "praises", "selector": { "exact": "a" } }""", "/affects/0/relation")]
    public async Task A_mistake_is_named_with_its_place(string affects, string pointer)
    {
        var (article, _) = await StoreAsync();

        using var response = await Host.WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{article}/updates",
            await Host.NewKeyAsync(Scopes.Write),
            Body(affects)
        );

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public async Task What_was_wrong_stays_wrong_when_it_is_mended()
    {
        var (article, quote) = await StoreAsync();
        var update = await CreateAsync(
            article,
            """{ "relation": "corrects", "selector": { "exact": "the harbor opens in May" } }"""
        );

        await Host.StoreAsync(
            article,
            Page("Nothing is known of any opening of anything at all. Ask again in a year.", "We fish.")
        );

        var after = await Host.GetJsonAsync($"/v1/updates/{update["id"]}");
        Assert.Equal("orphaned", (string)after["affects"]![0]!["anchor"]!);
        Assert.Null(after["affects"]![0]!["start"]);
        Assert.Equal("corrected", await StandingAsync(quote));
        await ChangeAsync(after, $$"""{ "severity": "major", "affects": [{{Again(after["affects"]![0]!)}}] }""");
        Assert.Equal("corrected", await StandingAsync(quote));
    }

    [Fact]
    public async Task An_update_that_an_editor_wrote_outlives_the_next_reading()
    {
        var (article, quote) = await StoreAsync();
        var update = await CreateAsync(article, Affecting("disputes", quote));

        await Host.StoreAsync(article, Page("Fog lies on all of it. We know the harbor opens in May.", "We fish."));

        Assert.Equal(
            (string)update["text"]!,
            (string)(await Host.GetJsonAsync($"/v1/updates/{update["id"]}"))["text"]!
        );
        Assert.Equal("disputed", await StandingAsync(quote));
    }

    [Fact]
    public async Task Many_at_once_all_count()
    {
        var (article, quote) = await StoreAsync();
        var key = await Host.NewKeyAsync(Scopes.Write);

        var writes = Enumerable
            .Range(0, 8)
            .Select(n =>
                n == 7
                    ? Host.StoreAsync(
                        article,
                        Page("Fog lies on all of it. We know the harbor opens in May.", "We fish.")
                    )
                    : Host.WriteAsync(
                        HttpMethod.Post,
                        $"/v1/articles/{article}/updates",
                        key,
                        Body(Affecting("disputes", quote))
                    )
            );
        await Task.WhenAll(writes);

        var shown = await Host.GetJsonAsync($"/v1/quotes/{quote}");
        Assert.Equal(7, shown["affectedBy"]!.AsArray().Count);
        Assert.Equal("moved", (string)shown["anchor"]!);
        Assert.Equal(7, (int)(await Host.GetJsonAsync($"/v1/articles/{article}"))["updateCount"]!);
    }

    /// <returns>An article with two quotes, and the first of them.</returns>
    private async Task<(Guid Article, Guid Quote)> StoreAsync()
    {
        var article = Guid.CreateVersion7();
        await Host.StoreAsync(article, Page("We know the harbor opens in May.", "We fish."));
        var quotes = await Host.GetAsync<Page<QuoteSummary>>($"/v1/articles/{article}/quotes");
        return (article, quotes.Items[0].Id);
    }

    private static MadeUpReading Page(string first, string second) =>
        new MadeUpReading("Harbor").Says("All of it was printed.").Quotes(first, "Jane Roe").Quotes(second, "John Doe");

    private async Task<Guid> OtherAsync(Guid article, Guid quote) =>
        (await Host.GetAsync<Page<QuoteSummary>>($"/v1/articles/{article}/quotes"))
            .Items.Single(other => other.Id != quote)
            .Id;

    private async Task<string> StandingAsync(Guid quote) =>
        (string)(await Host.GetJsonAsync($"/v1/quotes/{quote}"))["standing"]!;

    private async Task<JsonObject> CreateAsync(Guid article, string affects)
    {
        using var response = await Host.WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{article}/updates",
            await Host.NewKeyAsync(Scopes.Write),
            Body(affects)
        );
        var created = await Host.ReadJsonAsync(HttpStatusCode.Created, response);
        Assert.Equal($"/v1/updates/{created["id"]}", response.Headers.Location!.OriginalString);
        return created;
    }

    private async Task ChangeAsync(JsonObject update, string patch)
    {
        using var response = await Host.WriteAsync(
            HttpMethod.Patch,
            $"/v1/updates/{update["id"]}",
            await Host.NewKeyAsync(Scopes.Write),
            patch,
            ("If-Match", $"\"{update["version"]}\"")
        );
        await Host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    private async Task DeleteAsync(JsonObject update)
    {
        using var response = await Host.WriteAsync(
            HttpMethod.Delete,
            $"/v1/updates/{update["id"]}",
            await Host.NewKeyAsync(Scopes.Write),
            null,
            ("If-Match", $"\"{update["version"]}\"")
        );
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private static JsonNode Quote(JsonObject answer, Guid id) =>
        answer.ContainsKey("text") && answer.ContainsKey("standing")
            ? answer
            : (answer["items"] ?? answer["quotes"])!.AsArray().Single(quote => (string)quote!["id"]! == $"{id}")!;

    private static string Affecting(string relation, Guid quote, double confidence = 1, bool confirmed = true) =>
        new JsonObject
        {
            ["relation"] = relation,
            ["quote"] = $"{quote}",
            ["confidence"] = confidence,
            ["confirmed"] = confirmed,
        }.ToJsonString();

    private static string Again(JsonNode affects) =>
        new JsonObject
        {
            ["relation"] = affects["relation"]!.DeepClone(),
            ["selector"] = affects["selector"]!.DeepClone(),
        }.ToJsonString();

    private static string Body(string affects) =>
        $$"""{ "kind": "correction", "text": "It was not so.", "author": "The editors", "affects": [{{affects}}] }""";
}
