using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Revisions;

public abstract class RevisionTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : RevisionTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : RevisionTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    private Desk Desk => new(api.Host);

    [Fact]
    public async Task Every_change_is_kept_with_who_made_it_and_why()
    {
        var first = await Desk.PublishedAsync("Kept");
        var second = await Desk.PatchAsync(first, new { title = "Kept Longer", reason = "A better headline" });
        var id = first["id"];

        var revisions = (await Host.GetJsonAsync($"/v1/articles/{id}/revisions"))["items"]!.AsArray();
        Assert.Equal([2, 1], revisions.Select(revision => (int)revision!["number"]!));
        // Readers are told why, and only who may see drafts is told who.
        Assert.Equal((null, "A better headline"), ((string?)revisions[0]!["by"], (string?)revisions[0]!["reason"]));
        Assert.Null((string?)(await Host.GetJsonAsync($"/v1/articles/{id}/revisions/2"))["by"]);
        Assert.Equal("Test", (string?)(await Desk.GetAsync($"/v1/articles/{id}/revisions"))["items"]![0]!["by"]);
        Assert.Equal("Test", (string?)(await Desk.GetAsync($"/v1/articles/{id}/revisions/2"))["by"]);
        Assert.Equal(
            first.ToJsonString(),
            (await Host.GetJsonAsync($"/v1/articles/{id}/revisions/1"))["article"]!.ToJsonString()
        );
        Assert.Equal(
            first.ToJsonString(),
            (await Host.GetJsonAsync($"/v1/articles/{id}?asOf={first["updatedAt"]}")).ToJsonString()
        );
        Assert.Equal(
            second.ToJsonString(),
            (await Host.GetJsonAsync($"/v1/articles/{id}?asOf=2120-01-01T00:00:00Z")).ToJsonString()
        );
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{id}?asOf=2000-01-01T00:00:00Z");
        await Host.GetErrorAsync("asOf", $"/v1/articles/{id}?asOf=2120-01-01T00:00:00Z&include=quotes");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{id}/revisions/3");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{id}/revisions/one");
    }

    [Fact]
    public async Task What_a_page_made_has_revisions_too()
    {
        var id = Assert.Single(await Host.StoreAsync(new MadeUpReading("Read").Says("One.")));
        await Host.StoreAsync(id, new MadeUpReading("Read").Says("Two."));

        var diff = await Host.GetJsonAsync($"/v1/articles/{id}/diff");

        Assert.Equal((1, 2), ((int)diff["from"]!, (int)diff["to"]!));
        Assert.Equal(
            [("removed", "One."), ("added", "Two.")],
            diff["sentences"]!
                .AsArray()
                .Select(one => ((string)one!["change"]!, (string?)one["before"] ?? (string)one["after"]!))
        );
    }

    [Fact]
    public async Task A_difference_tells_words_from_how_they_are_printed()
    {
        var article = await Desk.CreateAsync(
            new
            {
                title = "Compared",
                state = "published",
                markdown = "The harbor reopened. “We waited,” said Jane Roe. It cost 5 million.\n\nIt is over.",
            }
        );
        var printed = await Desk.PatchAsync(
            article,
            new
            {
                markdown = "# The harbor reopened\n\n\"We waited\" – said Jane Roe. It cost: 5 million.\n\nIt is over",
            }
        );
        var id = article["id"];

        var cosmetic = await Host.GetJsonAsync($"/v1/articles/{id}/diff");
        Assert.False((bool)cosmetic["isSubstantive"]!, cosmetic.ToJsonString());
        Assert.All(cosmetic["sentences"]!.AsArray(), one => Assert.Equal("cosmetic", (string?)one!["change"]));
        Assert.Equal("blocks", (string?)Assert.Single(cosmetic["changes"]!.AsArray())!["name"]);

        await Desk.PatchAsync(printed, new { title = "“Compared”", subtitle = "Now with one" });
        var fields = (await Host.GetJsonAsync($"/v1/articles/{id}/diff"))["changes"]!.AsArray();
        Assert.Equal(
            [("title", false), ("subtitle", true)],
            fields.Select(field => ((string)field!["name"]!, (bool)field["isSubstantive"]!))
        );
        var whole = await Host.GetJsonAsync($"/v1/articles/{id}/diff?from=1&to=3");
        Assert.Equal((1, 3), ((int)whole["from"]!, (int)whole["to"]!));
        await Host.GetErrorAsync("to", $"/v1/articles/{id}/diff?to=9");
    }
}
