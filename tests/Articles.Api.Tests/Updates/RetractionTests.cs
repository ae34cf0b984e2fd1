using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Updates;

public abstract class RetractionTests(ApiFixture api) : UpdateTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : RetractionTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : RetractionTests(api), IClassFixture<PostgresApi>;

    private const string Why = "We cannot stand by it.";

    private const string Retracting = $$"""{ "kind": "retraction", "text": "{{Why}}" }""";

    [Fact]
    public async Task A_retraction_retracts_its_article_and_takes_nothing_from_what_others_said()
    {
        var (article, quote) = await StoreAsync();
        string[] doors =
        [
            $"/v1/quotes/{quote}",
            $"/v1/articles/{article}/quotes",
            $"/v1/articles/{article}?include=quotes",
            $"/v1/quotes?article={article}&standing=current",
        ];
        foreach (var door in doors)
            Assert.Equal("published", (string?)QuoteIn(await Host.GetJsonAsync(door), quote)["articleState"]);

        var update = await Host.ReadJsonAsync(HttpStatusCode.Created, await PostAsync(article, Retracting));

        var read = await Host.GetJsonAsync($"/v1/articles/{article}?include=updates");
        Assert.Equal(("retracted", Why), ((string?)read["state"], (string?)read["notice"]));
        Assert.Equal((string?)update["id"], (string?)Assert.Single(read["updates"]!.AsArray())!["id"]);
        foreach (var door in doors)
        {
            var shown = QuoteIn(await Host.GetJsonAsync(door), quote);
            Assert.Equal(("retracted", "current"), ((string?)shown["articleState"], (string?)shown["standing"]));
        }
        var revisions = (await Host.GetJsonAsync($"/v1/articles/{article}/revisions"))["items"]!.AsArray();
        Assert.Equal([2, 1], revisions.Select(revision => (int)revision!["number"]!));
        var diff = await Host.GetJsonAsync($"/v1/articles/{article}/diff");
        Assert.True((bool)diff["isSubstantive"]!);
    }

    [Fact]
    public async Task Who_may_not_publish_retracts_nothing()
    {
        var (article, _) = await StoreAsync();

        using var response = await PostAsync(article, Retracting, Scopes.Write);

        await Host.ReadProblemAsync(HttpStatusCode.Forbidden, response);
        var read = await Host.GetJsonAsync($"/v1/articles/{article}");
        Assert.Equal(("published", 1, 0), ((string?)read["state"], (int)read["version"]!, (int)read["updateCount"]!));
    }

    [Fact]
    public async Task What_readers_do_not_see_is_not_retracted()
    {
        var draft = await new Desk(Host).DraftAsync($"Draft {Guid.NewGuid()}");

        using var response = await PostAsync(Guid.Parse((string)draft["id"]!), Retracting);

        var problem = await Host.ReadProblemAsync(HttpStatusCode.Conflict, response);
        Assert.Equal("/kind", Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public async Task An_update_that_becomes_a_retraction_retracts_too_and_the_notice_follows_it()
    {
        var (article, _) = await StoreAsync();
        var update = await Host.ReadJsonAsync(
            HttpStatusCode.Created,
            await PostAsync(article, """{ "kind": "correction", "text": "Some of it was wrong." }""")
        );

        var second = await PatchAsync(update, """{ "kind": "retraction", "text": "All of it was wrong." }""");
        var read = await Host.GetJsonAsync($"/v1/articles/{article}");
        Assert.Equal(
            ("retracted", "All of it was wrong.", 2),
            ((string?)read["state"], (string?)read["notice"], (int)read["version"]!)
        );

        var third = await PatchAsync(second, """{ "text": "All of it was made up." }""");
        read = await Host.GetJsonAsync($"/v1/articles/{article}");
        Assert.Equal(("All of it was made up.", 3), ((string?)read["notice"], (int)read["version"]!));

        await PatchAsync(third, """{ "severity": "major" }""");
        Assert.Equal(3, (int)(await Host.GetJsonAsync($"/v1/articles/{article}"))["version"]!);
    }

    [Fact]
    public async Task What_is_published_again_is_not_retracted_by_a_note_on_the_old_retraction()
    {
        var (article, _) = await StoreAsync();
        var update = await Host.ReadJsonAsync(HttpStatusCode.Created, await PostAsync(article, Retracting));
        var desk = new Desk(Host);
        await desk.PatchAsync(await desk.GetAsync($"/v1/articles/{article}"), new { state = "published" });

        await PatchAsync(update, """{ "text": "We could not stand by it then." }""");

        Assert.Equal("published", (string?)(await Host.GetJsonAsync($"/v1/articles/{article}"))["state"]);
    }

    private async Task<HttpResponseMessage> PostAsync(Guid article, string update, string scope = Scopes.Publish) =>
        await Host.WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{article}/updates",
            await Host.NewKeyAsync(scope),
            update
        );

    private async Task<JsonObject> PatchAsync(JsonObject update, string patch)
    {
        using var response = await Host.WriteAsync(
            HttpMethod.Patch,
            $"/v1/updates/{update["id"]}",
            await Host.NewKeyAsync(Scopes.Publish),
            patch,
            ("If-Match", $"\"{update["version"]}\"")
        );
        return await Host.ReadJsonAsync(HttpStatusCode.OK, response);
    }
}
