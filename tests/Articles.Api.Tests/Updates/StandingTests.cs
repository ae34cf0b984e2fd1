using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Updates;

public abstract class StandingTests(ApiFixture api) : UpdateTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : StandingTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : StandingTests(api), IClassFixture<PostgresApi>;

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
            Assert.Equal("current", (string)QuoteIn(await Host.GetJsonAsync(door), quote)["standing"]!);

        var update = await CreateAsync(article, Affecting(relation, quote));

        foreach (var door in doors)
        {
            var shown = QuoteIn(await Host.GetJsonAsync(door), quote);
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
        var key = await Host.NewKeyAsync(Scopes.Publish);

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

    private async Task<Guid> OtherAsync(Guid article, Guid quote) =>
        (await Host.GetAsync<Page<QuoteSummary>>($"/v1/articles/{article}/quotes"))
            .Items.Single(other => other.Id != quote)
            .Id;

    private async Task DeleteAsync(JsonObject update)
    {
        using var response = await Host.WriteAsync(
            HttpMethod.Delete,
            $"/v1/updates/{update["id"]}",
            await Host.NewKeyAsync(Scopes.Publish),
            null,
            ("If-Match", $"\"{update["version"]}\"")
        );
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private static string Again(JsonNode affects) =>
        new JsonObject
        {
            ["relation"] = affects["relation"]!.DeepClone(),
            ["selector"] = affects["selector"]!.DeepClone(),
        }.ToJsonString();
}
