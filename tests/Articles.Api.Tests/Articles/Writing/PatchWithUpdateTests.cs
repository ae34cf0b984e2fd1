using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Articles.Writing;

/// <summary>A note for readers that goes with the change that it speaks of: both are saved, or neither.</summary>
public abstract class PatchWithUpdateTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : PatchWithUpdateTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : PatchWithUpdateTests(api), IClassFixture<PostgresApi>;

    private const string NewBody =
        "The harbor reopened after a short winter.\n\n“We waited for this hour,” said Jane Roe, the mayor of the town.";

    private ApiHost Host => api.Host;

    private Desk Desk => new(api.Host);

    [Fact]
    public async Task A_correction_is_saved_with_the_body_that_it_corrects()
    {
        var article = await Desk.PublishedAsync("Corrected at Once");
        var id = article["id"];
        var quote = (await Host.GetJsonAsync($"/v1/quotes?article={id}"))["items"]![0]!;

        var changed = await Desk.PatchAsync(article, Patch("""{ "exact": "a short winter" }""", (string)quote["id"]!));

        Assert.Equal((2, 1), ((int)changed["version"]!, (int)changed["updateCount"]!));
        var update = Assert.Single((await Host.GetJsonAsync($"/v1/articles/{id}/updates"))["items"]!.AsArray())!;
        Assert.Equal(("exact", 26), ((string?)update["affects"]![0]!["anchor"], (int)update["affects"]![0]!["start"]!));
        var shown = await Host.GetJsonAsync($"/v1/quotes/{quote["id"]}");
        Assert.Equal(("corrected", "drifted"), ((string?)shown["standing"], (string?)shown["anchor"]));
        Assert.Equal("We waited for this hour,", (string?)shown["drift"]!["text"]);
        Assert.Equal(2, (await Host.GetJsonAsync($"/v1/articles/{id}/revisions"))["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{ "exact": "after a long winter" }""", null, "/update/affects/0/selector/exact")]
    [InlineData("""{ "exact": " " }""", null, "/update/affects/0/selector/exact")]
    [InlineData("""{ "exact": "a short winter" }""", "01a207ae-52f4-7191-a1c6-6f3d76c5a045", "/update/affects/1/quote")]
    public async Task A_note_that_is_refused_leaves_the_body_as_it_was(string selector, string? quote, string pointer)
    {
        var article = await Desk.PublishedAsync($"Refused {Guid.NewGuid()}");

        using var response = await Desk.TryPatchAsync(article, Patch(selector, quote));

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
        await AssertUntouchedAsync(article);
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_no_note()
    {
        var article = await Desk.PublishedAsync("Refused Whole");
        var patch = Patch("""{ "exact": "a short winter" }""");
        patch["authors"] = new JsonArray("nobody-known");

        using var unknown = await Desk.TryPatchAsync(article, patch);
        await Host.ReadProblemAsync(HttpStatusCode.BadRequest, unknown);
        await AssertUntouchedAsync(article);

        article["version"] = 7;
        using var stale = await Desk.TryPatchAsync(article, Patch("""{ "exact": "a short winter" }"""));
        await Host.ReadProblemAsync(HttpStatusCode.PreconditionFailed, stale);
        article["version"] = 1;
        await AssertUntouchedAsync(article);
    }

    [Fact]
    public async Task A_retraction_in_a_change_retracts_what_readers_see_and_nothing_else()
    {
        var update = new { kind = "retraction", text = "It was made up." };
        var article = await Desk.PatchAsync(await Desk.PublishedAsync("Made Up"), new { update });
        Assert.Equal(("retracted", "It was made up."), ((string?)article["state"], (string?)article["notice"]));
        Assert.Equal((2, 1), ((int)article["version"]!, (int)article["updateCount"]!));

        using var response = await Desk.TryPatchAsync(await Desk.DraftAsync("Not Out Yet"), new { update });
        var problem = await Host.ReadProblemAsync(HttpStatusCode.Conflict, response);
        Assert.Equal("/update/kind", Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public async Task A_notice_is_an_update_beside_the_note_that_comes_with_it()
    {
        var article = await Desk.PublishedAsync("Noted Twice");

        await Desk.PatchAsync(
            article,
            new
            {
                state = "retracted",
                notice = "It was made up.",
                update = new { kind = "editors-note", text = "We looked into it." },
            }
        );

        var updates = (await Host.GetJsonAsync($"/v1/articles/{article["id"]}/updates"))["items"]!.AsArray();
        Assert.Equal(["editors-note", "retraction"], updates.Select(update => (string?)update!["kind"]).Order());
    }

    private static JsonObject Patch(string selector, string? quote = null)
    {
        var affects = new JsonArray(
            new JsonObject { ["relation"] = "corrects", ["selector"] = JsonNode.Parse(selector) }
        );
        if (quote is not null)
            affects.Add((JsonNode)new JsonObject { ["relation"] = "corrects", ["quote"] = quote });
        return new JsonObject
        {
            ["markdown"] = NewBody,
            ["update"] = new JsonObject
            {
                ["kind"] = "correction",
                ["text"] = "The winter was short.",
                ["affects"] = affects,
            },
        };
    }

    private async Task AssertUntouchedAsync(JsonObject article)
    {
        var now = await Host.GetJsonAsync($"/v1/articles/{article["id"]}");
        Assert.Equal(article.ToJsonString(), now.ToJsonString());
        Assert.Empty((await Host.GetJsonAsync($"/v1/articles/{article["id"]}/updates"))["items"]!.AsArray());
        var quotes = (await Host.GetJsonAsync($"/v1/articles/{article["id"]}/quotes"))["items"]!.AsArray();
        Assert.Equal("exact", (string?)Assert.Single(quotes)!["anchor"]);
    }
}
