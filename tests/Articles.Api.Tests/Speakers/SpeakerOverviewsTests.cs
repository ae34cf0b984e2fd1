using System.Text.Json.Nodes;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Speakers;

public abstract class SpeakerOverviewsTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : SpeakerOverviewsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : SpeakerOverviewsTests(api), IClassFixture<PostgresApi>;

    private const string Ann = "/v1/speakers/ann-lee";

    private static readonly string[] NamesOfDee = ["Dee Fox", "Dr. Fox"];

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(async host =>
        {
            await host.StoreAsync(
                new MadeUpReading("One")
                    .In("World")
                    .Published("2024-01-31T23:30:00Z")
                    .Quotes("a", "Ann Lee")
                    .Quotes("b", "Ann Lee")
                    .Quotes("c", "Bob Cole"),
                new MadeUpReading("Two")
                    .In("World", "Asia")
                    .Published("2024-02-01T00:30:00+02:00")
                    .Quotes("d", "Ann Lee")
                    .Quotes("e", "Bob Cole")
                    .Quotes("f", "Cy Dunn"),
                new MadeUpReading("Three")
                    .Published("2025-03-01T10:00:00Z")
                    .Quotes("g", "Ann Lee")
                    .Quotes("h", "Cy Dunn"),
                new MadeUpReading("Four").Quotes("i", "Ann Lee").Quotes("j", "Bob Cole"),
                new MadeUpReading("Five")
                    .Published("2025-03-02T10:00:00Z")
                    .Quotes("k", "Bob Cole")
                    .Quotes("l", "Cy Dunn")
            );
            // Nothing of these is to be seen or counted.
            var desk = new Desk(host);
            var words = "“One,” said Ann Lee.\n\n“Two,” said Bob Cole.\n\n“Three,” said Quix Hidden.";
            await desk.CreateAsync(
                new
                {
                    title = "A draft",
                    markdown = words,
                    siteName = "Hidden Times",
                }
            );
            foreach (var (title, gone) in new[] { ("Withdrawn", "withdrawn"), ("Deleted", "deleted") })
            {
                var article = await desk.CreateAsync(
                    new
                    {
                        title,
                        markdown = words,
                        siteName = "Hidden Times",
                        state = "published",
                        publishedAt = "2023-05-05T00:00:00Z",
                    }
                );
                if (gone is "withdrawn")
                    await desk.PatchAsync(article, new { state = gone });
                else
                    await desk.DeleteAsync(article);
            }
        });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private async Task<List<JsonObject>> ItemsAsync(string path) =>
        (await Host.GetJsonAsync(path))["items"]!.AsArray().Select(item => item!.AsObject()).ToList();

    [Fact]
    public async Task Who_is_quoted_in_the_same_articles_is_listed_with_how_many_there_are()
    {
        var items = await Host.WalkAsync<JsonObject>($"{Ann}/co-quoted?limit=1");

        Assert.Equal(["bob-cole", "cy-dunn"], items.Select(item => (string)item["speaker"]!["slug"]!));
        Assert.Equal([3, 2], items.Select(item => (int)item["articleCount"]!));
        // What has no date was first seen now, later than all that has one.
        Assert.Equal(["four", "three"], items.Select(item => (string)item["latest"]!["slug"]!));
        Assert.Equal([null, "2025-03-01T10:00:00Z"], items.Select(item => (string?)item["latestPublishedAt"]));
        var page = await Host.GetJsonAsync($"{Ann}/co-quoted?includeTotal=true&sort=articleCount");
        Assert.Equal(2, (int)page["total"]!);
        Assert.Equal("cy-dunn", (string?)page["items"]![0]!["speaker"]!["slug"]);
    }

    [Theory]
    [InlineData("interval=year", "2024-01-01/2025-01-01:3 2025-01-01/2026-01-01:1")]
    [InlineData("", "2024-01-01/2024-02-01:3 2025-03-01/2025-04-01:1")]
    [InlineData("interval=day", "2024-01-31/2024-02-01:3 2025-03-01/2025-03-02:1")]
    [InlineData(
        "interval=day&publishedFrom=2024-01-31T23:00:00Z&publishedTo=2025-03-01T10:00:00Z",
        "2024-01-31/2024-02-01:2"
    )]
    public async Task Quotes_are_counted_over_time(string query, string expected)
    {
        var timeline = await Host.GetJsonAsync($"{Ann}/timeline?{query}");

        var periods = timeline["items"]!
            .AsArray()
            .Select(item => $"{((string)item!["from"]!)[..10]}/{((string)item["to"]!)[..10]}:{item["quoteCount"]}");
        Assert.Equal(expected, string.Join(' ', periods));
        Assert.Equal(1, (int)timeline["undated"]!);
        foreach (var item in timeline["items"]!.AsArray())
        {
            if (query.Contains("published", StringComparison.Ordinal))
                continue;
            var found = await Host.GetJsonAsync(
                $"{Ann.Replace("speakers/", "quotes?speaker=", StringComparison.Ordinal)}&includeTotal=true&publishedFrom={item!["from"]}&publishedTo={item["to"]}"
            );
            Assert.Equal((int)item["quoteCount"]!, (int)found["total"]!);
        }
    }

    [Fact]
    public async Task Names_are_counted_as_they_were_printed()
    {
        var desk = new SpeakerDesk(Host);
        await Host.StoreAsync(
            new MadeUpReading("Six")
                .Published("2021-01-01T00:00:00Z")
                .Quotes("m", "Dee Fox")
                .Quotes("n", "Dee Fox")
                .Quotes("o", "D. Fox"),
            new MadeUpReading("Seven").Published("2022-01-01T00:00:00Z").Quotes("p", "Dee Fox").Quotes("q", "She")
        );
        await desk.PatchAsync("d-fox", new { description = "Chair" });
        await desk.MergeAsync("dee-fox", from: "d-fox");
        await desk.MergeAsync("dee-fox", from: "she");
        await desk.PatchAsync("dee-fox", new { names = NamesOfDee, description = "Mayor" });

        var names = await Host.GetJsonAsync("/v1/speakers/dee-fox/names");

        var items = names["items"]!.AsArray();
        Assert.Equal(["Dee Fox", "D. Fox", "Dr. Fox"], items.Select(item => (string)item!["text"]!));
        Assert.Equal([3, 1, 0], items.Select(item => (int)item!["quoteCount"]!));
        Assert.Equal("2021-01-01T00:00:00Z", (string?)items[0]!["firstPublishedAt"]);
        Assert.Equal("2022-01-01T00:00:00Z", (string?)items[0]!["lastPublishedAt"]);
        Assert.Equal("She", (string?)Assert.Single(names["mentions"]!.AsArray())!["text"]);
        Assert.Equal(["Mayor", "Chair"], names["descriptions"]!.AsArray().Select(text => (string)text!));
    }

    [Fact]
    public async Task Places_are_counted_by_outlet_and_by_section()
    {
        var desk = new Desk(Host);
        foreach (
            var (site, address, at) in new (string?, string?, string)[]
            {
                ("Town Gazette", null, "2020-01-01T00:00:00Z"),
                ("town gazette", null, "2021-01-01T00:00:00Z"),
                ("Town Gazette", null, "2022-01-01T00:00:00Z"),
                (null, "https://www.post.example/a", "2020-05-01T00:00:00Z"),
                (null, null, "2020-06-01T00:00:00Z"),
            }
        )
            await desk.CreateAsync(
                new
                {
                    title = $"Printed {at}",
                    markdown = "“One,” said Eve Gray.",
                    state = "published",
                    siteName = site,
                    address,
                    publishedAt = at,
                    sections = site is null ? [] : Desk.World,
                }
            );

        var places = await Host.GetJsonAsync("/v1/speakers/eve-gray/printed-in");
        var items = places["items"]!.AsArray();
        Assert.Equal(["Town Gazette", "post.example"], items.Select(item => (string)item!["name"]!));
        Assert.Equal([3, 1], items.Select(item => (int)item!["articleCount"]!));
        Assert.Equal("2020-01-01T00:00:00Z", (string?)items[0]!["firstPublishedAt"]);
        Assert.Equal("2022-01-01T00:00:00Z", (string?)items[0]!["lastPublishedAt"]);
        Assert.Equal((2, 1), ((int)places["total"]!, (int)places["unnamed"]!));
        var first = await Host.GetJsonAsync("/v1/speakers/eve-gray/printed-in?limit=1&fields=name");
        Assert.Equal("""[{"name":"Town Gazette"}]""", first["items"]!.ToJsonString());
        Assert.Equal(2, (int)first["total"]!);
        var sections = await Host.GetJsonAsync("/v1/speakers/eve-gray/printed-in?by=section");
        Assert.Equal("World", (string?)Assert.Single(sections["items"]!.AsArray())!["name"]);
        Assert.Equal((3, 2), ((int)sections["items"]![0]!["articleCount"]!, (int)sections["unnamed"]!));
    }

    [Fact]
    public async Task Nothing_tells_of_what_readers_do_not_see()
    {
        foreach (var below in new[] { "names", "co-quoted", "timeline?interval=year", "printed-in" })
        {
            var answer = (await Host.GetJsonAsync($"{Ann}/{below}")).ToJsonString();
            Assert.DoesNotContain("idden", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("2023", answer, StringComparison.Ordinal);
        }
        Assert.Equal(5, (int)Assert.Single(await ItemsAsync($"{Ann}/names"))["quoteCount"]!);
    }

    [Theory]
    [InlineData("interval", "timeline?interval=week")]
    [InlineData("publishedFrom", "timeline?publishedFrom=x")]
    [InlineData("by", "printed-in?by=country")]
    [InlineData("limit", "printed-in?limit=101")]
    [InlineData("sort", "co-quoted?sort=name")]
    [InlineData("cursor", "co-quoted?cursor=x")]
    [InlineData("fields", "names?fields=words")]
    public async Task What_is_not_known_is_refused(string parameter, string below) =>
        await Host.GetErrorAsync(parameter, $"{Ann}/{below}");

    [Theory]
    [InlineData("names")]
    [InlineData("co-quoted")]
    [InlineData("timeline")]
    [InlineData("printed-in")]
    public async Task Of_nobody_nothing_is_told(string below) =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/speakers/nobody/{below}");
}
