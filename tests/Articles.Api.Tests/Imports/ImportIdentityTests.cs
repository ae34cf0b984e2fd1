using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Imports;

/// <summary>A page is known again, and two pages are never taken for one.</summary>
public abstract class ImportIdentityTests(ApiFixture api) : ImportTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : ImportIdentityTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ImportIdentityTests(api), IClassFixture<PostgresApi>;

    private static string Feed(params (string Link, string? Guid, string Title)[] items) =>
        $"""
            <rss version="2.0"><channel><title>Town Paper</title><link>https://town.example/</link>
            {string.Concat(
                items.Select(item =>
                    $"<item><title>{item.Title}</title><link>{item.Link}</link>"
                    + (item.Guid is null ? "" : $"<guid isPermaLink=\"false\">{item.Guid}</guid>")
                    + $"<description>The harbor reopened after three winters, and {item.Title} tells how.</description></item>"
                )
            )}
            </channel></rss>
            """;

    private static string Site() => $"https://{Guid.NewGuid():N}.example";

    [Theory]
    [InlineData("/live#a", "/live#b", "live-a", "live-b")]
    [InlineData("/news", "/news", "n-a", "n-b")]
    [InlineData("/app#/post/1", "/app#/post/2", null, null)]
    [InlineData("/one", "/two", "the-same", "the-same")]
    [InlineData("/three", "/four", "https://town.example/same-guid", "https://town.example/same-guid")]
    public async Task Two_items_of_a_feed_are_two_articles_and_each_is_known_again(
        string firstLink,
        string secondLink,
        string? firstGuid,
        string? secondGuid
    )
    {
        var site = Site();
        var (first, second) = (NewTitle("First"), NewTitle("Second"));
        string Now(string change) =>
            Feed((site + firstLink, firstGuid, first + change), (site + secondLink, secondGuid, second + change));

        var import = await ImportAsync(Now(""), "application/rss+xml");
        var again = await ImportAsync(Now(" Again"), "application/rss+xml");

        Assert.Equal("created created", Outcomes(import));
        Assert.Equal("updated updated", Outcomes(again));
        Assert.Equal(ArticlesOf(import), ArticlesOf(again));
        Assert.Equal(2, ArticlesOf(import).Distinct().Count());
    }

    [Fact]
    public async Task Of_several_states_of_a_page_in_one_upload_the_last_one_stands()
    {
        var address = $"{Site()}/race";
        var lines = Enumerable
            .Range(1, 12)
            .Select(n =>
                new JsonObject
                {
                    ["id"] = n,
                    ["url"] = address,
                    ["html"] = MadeUpFiles.Html($"Race v{n}"),
                }.ToJsonString()
            );

        var import = await ImportAsync(string.Join('\n', lines), "application/x-ndjson");

        var article = Assert.Single(ArticlesOf(import).Distinct());
        Assert.Equal("Race v12", (string?)(await Host.GetJsonAsync($"/v1/articles/{article}"))["title"]);
    }

    [Fact]
    public async Task A_file_of_a_site_is_known_by_its_place()
    {
        var name = $"{Guid.NewGuid()}.zip";
        byte[] Zip(string words) =>
            MadeUpFiles.Zip(
                (
                    "posts/a.md",
                    $"---\ntitle: A\n---\nThe harbor reopened {words}, and the first ships came in at noon."
                ),
                ("posts/b.md", $"---\ntitle: B\n---\nThe harbor reopened {words}, and the last ships came in at night.")
            );

        var import = await ImportAsync(Zip("on Friday"), "application/zip", $"?name={name}");
        var again = await ImportAsync(Zip("on Monday"), "application/zip", $"?name={name}");
        var other = await ImportAsync(Zip("on Sunday"), "application/zip", $"?name=other-{name}");

        Assert.Equal("updated updated", Outcomes(again));
        Assert.Equal(ArticlesOf(import), ArticlesOf(again));
        Assert.Equal("created created", Outcomes(other));
    }

    private static List<string?> ArticlesOf(JsonObject import) =>
        import["receipts"]!.AsArray().Select(receipt => (string?)receipt!["article"]).ToList();
}
