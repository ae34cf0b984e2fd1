using System.Text.Json.Nodes;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Articles.Related;

public abstract class ListRelatedArticlesTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : ListRelatedArticlesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ListRelatedArticlesTests(api), IClassFixture<PostgresApi>;

    private const string Ferry = "The ferry to the northern lighthouse sails again this spring";

    private static readonly string[] States = ["draft", "published"];

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(async host =>
        {
            await host.StoreAsync(
                new MadeUpReading("Ferry Sails")
                    .Published("2024-01-01T00:00:00Z")
                    .Says("Captain Zebulon Quist steered past Gorselund with herring in the hold.")
                    .Quotes(Ferry, "Jane Roe"),
                new MadeUpReading("Same Quote")
                    .Published("2024-01-02T00:00:00Z")
                    .Quotes($"{Ferry}, I hope", "Jane Roe"),
                new MadeUpReading("Same Speaker").Published("2024-01-03T00:00:00Z").Quotes("Nobody knew.", "Jane Roe"),
                new MadeUpReading("Same Words")
                    .Published("2024-01-04T00:00:00Z")
                    .Says("In Gorselund they sold herring, and Quist was not there."),
                new MadeUpReading("Chance").Published("2024-01-05T00:00:00Z").Says("Some herring was left over."),
                new MadeUpReading("Nothing").Published("2024-01-06T00:00:00Z").Says("Entirely different matters.")
            );
            var desk = new Desk(host);
            foreach (var state in States)
            {
                var hidden = await desk.CreateAsync(
                    new
                    {
                        title = $"Hidden {state}",
                        markdown = $"“{Ferry},” said Jane Roe of Gorselund, where the herring and Quist are.",
                        state,
                    }
                );
                if (state is "published")
                    await desk.PatchAsync(hidden, new { state = "withdrawn" });
            }
        });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_has_most_in_common_comes_first_and_says_what()
    {
        var items = await ItemsAsync("/v1/articles/ferry-sails/related");

        Assert.Equal("Same Quote", Title(items[0]));
        Assert.Equal(["Same Quote", "Same Speaker", "Same Words"], items.Select(Title).Order());
        var quote = Assert.Single(items[0]["because"]!["quotes"]!.AsArray())!;
        Assert.Equal(Ferry, (string)quote["text"]!);
        Assert.NotEqual((string)quote["here"]!, (string)quote["there"]!);
        Assert.Equal("Jane Roe", (string)Assert.Single(items[0]["because"]!["speakers"]!.AsArray())!["name"]!);
        var words = items.Single(item => Title(item) == "Same Words")["because"]!["terms"]!.AsArray();
        Assert.Equal(["Gorselund", "Quist"], words.Select(word => (string)word!).Order(StringComparer.Ordinal));
        Assert.Equal(items.Select(Score).OrderDescending(), items.Select(Score));
    }

    [Fact]
    public async Task It_is_the_same_from_the_other_side()
    {
        var items = await ItemsAsync("/v1/articles/same-words/related");

        Assert.Equal("Ferry Sails", Title(items[0]));
        Assert.Empty(items[0]["because"]!["speakers"]!.AsArray());
    }

    [Fact]
    public async Task What_readers_do_not_see_is_not_related_and_has_none()
    {
        var items = await ItemsAsync("/v1/articles/ferry-sails/related?limit=100");

        Assert.DoesNotContain(items, item => Title(item).StartsWith("Hidden", StringComparison.Ordinal));
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/hidden-draft/related");
        await Host.GetProblemAsync(HttpStatusCode.Gone, "/v1/articles/hidden-published/related");
        var ofDraft = await new Desk(Host).GetAsync("/v1/articles/hidden-draft/related");
        Assert.Contains(ofDraft["items"]!.AsArray(), item => Title(item!) == "Same Words");
        Assert.DoesNotContain(
            ofDraft["items"]!.AsArray(),
            item => Title(item!).StartsWith("Hidden", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_has_nothing_in_common_has_no_related_articles() =>
        Assert.Empty(await ItemsAsync("/v1/articles/nothing/related"));

    [Fact]
    public async Task A_limit_and_fields_are_understood()
    {
        var items = await ItemsAsync("/v1/articles/ferry-sails/related?limit=1&fields=score");

        Assert.Equal(["score"], Assert.Single(items).Select(member => member.Key));
        await Host.GetErrorAsync("limit", "/v1/articles/ferry-sails/related?limit=0");
        await Host.GetErrorAsync("limit", "/v1/articles/ferry-sails/related?limit=x");
        await Host.GetErrorAsync("fields", "/v1/articles/ferry-sails/related?fields=x");
        await Host.GetErrorAsync("cursor", "/v1/articles/ferry-sails/related?cursor=x");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/nowhere/related");
    }

    private static string Title(JsonNode item) => (string)item["article"]!["title"]!;

    private static double Score(JsonObject item) => (double)item["score"]!;

    private async Task<List<JsonObject>> ItemsAsync(string path) =>
        (await Host.GetJsonAsync(path))["items"]!.AsArray().Select(item => item!.AsObject()).ToList();
}
