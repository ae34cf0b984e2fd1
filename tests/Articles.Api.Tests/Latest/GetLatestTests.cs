using System.Text.Json.Nodes;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Latest;

public abstract class GetLatestTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : GetLatestTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : GetLatestTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] Nouns = ["articles", "updates", "quotes"];

    [Fact]
    public async Task A_front_page_is_one_answer_of_what_the_lists_begin_with()
    {
        var host = api.Host;
        await host.StoreAsync(
            new MadeUpReading("Older")
                .Published("2024-01-01T00:00:00Z")
                .Quotes("Nobody knew.", "Jane Roe")
                .Updated(UpdateKind.Correction, "A name was wrong.", at: "2024-01-05T00:00:00Z"),
            new MadeUpReading("Newer").Published("2024-01-02T00:00:00Z").Quotes("Everybody knew.", "Jane Roe")
        );
        await new Desk(host).DraftAsync("Draft");

        var latest = await host.GetJsonAsync("/v1/latest?limit=1");

        foreach (var noun in Nouns)
        {
            var list = (await host.GetJsonAsync($"/v1/{noun}?limit=1"))["items"]!;
            Assert.True(JsonNode.DeepEquals(list, latest[noun]), noun);
        }
        Assert.Equal(
            ["articles"],
            (await host.GetJsonAsync("/v1/latest?fields=articles")).Select(member => member.Key)
        );
        await host.GetErrorAsync("limit", "/v1/latest?limit=101");
        await host.GetErrorAsync("fields", "/v1/latest?fields=x");
    }

    [Fact]
    public async Task An_article_may_be_called_latest()
    {
        var host = api.Host;
        await new Desk(host).PublishedAsync("Latest");

        Assert.Equal("Latest", (string)(await host.GetJsonAsync("/v1/articles/latest"))["title"]!);
    }
}
