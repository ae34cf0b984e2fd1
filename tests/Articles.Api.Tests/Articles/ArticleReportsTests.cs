using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Articles;

public abstract class ArticleReportsTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ArticleReportsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ArticleReportsTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task What_was_reported_is_told_apart_from_what_was_said()
    {
        const string markdown = """
            “The harbor is full,” said Jane Roe, the harbor master. She added that ferries would follow in spring.

            According to Bob Cole, traffic will double.
            """;
        var made = await new Desk(Host).CreateAsync(
            new
            {
                title = "The Harbor Is Full",
                markdown,
                state = "published",
            }
        );
        var path = $"/v1/articles/{made["slug"]}";

        var article = await Host.GetJsonAsync($"{path}?include=reports,text,quotes");

        var text = (string)article["text"]!;
        var reports = article["reports"]!.AsArray();
        Assert.All(
            reports,
            report => Assert.Equal((string?)report!["text"], text[(int)report["start"]!..(int)report["end"]!])
        );
        var ferries = Assert.Single(reports, report => ((string)report!["text"]!).Contains("ferries"))!;
        Assert.Equal("indirect", (string?)ferries["kind"]);
        Assert.Equal("She", (string?)ferries["speakerText"]);
        Assert.Equal("jane-roe", (string?)ferries["speaker"]!["slug"]);
        Assert.Equal("added", (string?)ferries["cue"]);
        Assert.Null(ferries["quote"]);
        var traffic = Assert.Single(reports, report => ((string)report!["text"]!).Contains("traffic"))!;
        Assert.Equal("Bob Cole", (string?)traffic["speakerName"]);
        // The article quotes nobody of that name.
        Assert.Null(traffic["speaker"]);
        // Nothing of it is among the quotes.
        Assert.DoesNotContain(article["quotes"]!.AsArray(), quote => ((string)quote!["text"]!).Contains("ferries"));
        Assert.Null((await Host.GetJsonAsync(path))["reports"]);
    }

    [Fact]
    public async Task What_a_quoted_report_reports_names_it_and_what_is_reported_in_it()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database, new() { ["Seeds:Path"] = Repository.Seeds });

        var article = await host.GetJsonAsync("/v1/articles/the-hanoi-summit-collapses?include=reports,quotes");

        var block = Assert.Single(article["quotes"]!.AsArray(), quote => (string?)quote!["kind"] == "block")!;
        var reports = article["reports"]!.AsArray();
        Assert.NotEmpty(reports);
        Assert.All(reports, report => Assert.Equal((string?)block["id"], (string?)report!["quote"]));
        var inner = Assert.Single(reports, report => report!["parent"] is not null)!;
        Assert.Contains((string)inner["text"]!, (string)reports[(int)inner["parent"]!]!["text"]!);
    }

    [Fact]
    public async Task An_article_that_reports_nothing_has_none()
    {
        var made = await new Desk(Host).CreateAsync(
            new
            {
                title = "The Quay",
                markdown = "Ships came in.",
                state = "published",
            }
        );

        Assert.Empty((await Host.GetJsonAsync($"/v1/articles/{made["slug"]}?fields=reports"))["reports"]!.AsArray());
    }
}
