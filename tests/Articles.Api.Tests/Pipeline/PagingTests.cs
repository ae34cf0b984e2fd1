using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Articles.Api.Tests.Pipeline;

public abstract class PagingTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : PagingTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : PagingTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] Lists =
    [
        "/v1/articles?sort=publishedAt",
        "/v1/articles?sort=-publishedAt",
        "/v1/articles?sort=contentChangedAt",
        "/v1/articles?sort=-contentChangedAt",
        "/v1/articles?sort=updatedAt",
        "/v1/articles?sort=-updatedAt",
        "/v1/articles?sort=title",
        "/v1/articles?sort=-title",
        "/v1/articles?author=a-author&sort=-publishedAt",
        "/v1/articles?section=world&sort=title",
        "/v1/articles?speaker=jane-roe&sort=publishedAt",
        "/v1/articles?changedSince=2000-01-01T00:00:00Z",
        "/v1/articles?publishedFrom=2000-01-01T00:00:00Z&publishedTo=2100-01-01T00:00:00Z",
        "/v1/authors/a-author/articles?sort=-title",
        "/v1/authors?sort=name",
        "/v1/authors?sort=-name",
        "/v1/authors?sort=articleCount",
        "/v1/authors?sort=-articleCount",
        "/v1/authors?sort=updatedAt",
        "/v1/authors?sort=-updatedAt",
        "/v1/quotes?sort=publishedAt",
        "/v1/quotes?sort=-publishedAt",
        "/v1/quotes?sort=updatedAt",
        "/v1/quotes?sort=-updatedAt",
        "/v1/quotes?kind=direct&standing=current",
        "/v1/speakers/jane-roe/quotes?sort=-publishedAt",
        "/v1/articles/title-0/quotes?sort=start",
        "/v1/articles/title-0/quotes?sort=-start",
        "/v1/articles/title-0/quotes?sort=updatedAt",
        "/v1/articles/title-0/updates?sort=-publishedAt",
        "/v1/speakers?sort=name",
        "/v1/speakers?sort=-name",
        "/v1/speakers?sort=quoteCount",
        "/v1/speakers?sort=-quoteCount",
        "/v1/speakers?sort=updatedAt",
        "/v1/speakers?kind=person",
        "/v1/updates?sort=publishedAt",
        "/v1/updates?sort=-publishedAt",
        "/v1/updates?sort=updatedAt",
        "/v1/updates?kind=correction&sort=-updatedAt",
    ];

    private sealed record Item(Guid Id);

    /// <summary>Stands still for ten readings, so that what is stored meanwhile is tied.</summary>
    private sealed class CoarseClock : TimeProvider
    {
        private int readings;

        public override DateTimeOffset GetUtcNow() =>
            new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref readings) / 10);
    }

    // Few dates, titles and moments for many rows, so that nearly every sort key is tied.
    private static MadeUpReading Tied(int n) =>
        new MadeUpReading($"Title {n % 3}")
            .By("A Author", $"{(char)('B' + n % 20)} Author")
            .In("World")
            .Published($"2024-01-0{1 + n % 4}T00:00:00Z")
            .Quotes("same words", "Jane Roe")
            .Quotes("other words", $"{(char)('A' + n % 20)} Speaker")
            .Updated(UpdateKind.Correction, "One.", at: "2024-02-01T00:00:00Z")
            .Updated(UpdateKind.Correction, "Two.", at: "2024-02-01T00:00:00Z");

    private static async Task<ApiHost> StartWithTiesAsync(TestDatabase database)
    {
        var host = await ApiHost.StartAsync(
            database,
            replace: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new CoarseClock()))
        );
        await host.StoreAsync(Enumerable.Range(0, 40).Select(Tied));
        return host;
    }

    /// <summary>For tests that only read.</summary>
    private async Task<ApiHost> HostWithTiesAsync()
    {
        await api.FillAsync(host => host.StoreAsync(Enumerable.Range(0, 40).Select(Tied)));
        return api.Host;
    }

    [Fact]
    public async Task Every_list_walked_page_by_page_is_the_whole_list_in_every_order()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartWithTiesAsync(database);

        foreach (var list in Lists)
        {
            var whole = await host.WalkAsync<Item>($"{list}&fields=id&limit=100");
            Assert.Equal(whole.Count, whole.Distinct().Count());
            foreach (var limit in new[] { 4, 11, Math.Max(1, whole.Count) })
                Assert.Equal(whole, await host.WalkAsync<Item>($"{list}&fields=id&limit={limit}"));
        }
    }

    [Fact]
    public async Task A_walk_while_others_write_has_no_duplicate_and_no_gap()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartWithTiesAsync(database);
        var written = 40;
        var anywhere = Gen.Select(
            Gen.OneOf("publishedAt", "-publishedAt", "title", "-title", "updatedAt", "-updatedAt"),
            Gen.OneOf("/v1/articles", "/v1/authors/a-author/articles", "/v1/articles?section=world"),
            Gen.Int[5, 20]
        );

        await anywhere.SampleAsync(
            async walk =>
            {
                var (sort, list, limit) = walk;
                var path = $"{list}{(list.Contains('?') ? '&' : '?')}fields=id&sort={sort}&limit=";
                var before = await host.WalkAsync<Item>($"{path}100");

                var seen = await host.WalkAsync<Item>(
                    $"{path}{limit}",
                    betweenPages: () => host.StoreAsync(Tied(Interlocked.Increment(ref written)))
                );

                Assert.Equal(seen.Count, seen.Distinct().Count());
                Assert.Empty(before.Except(seen));
            },
            iter: 8,
            threads: 1
        );
    }

    [Fact]
    public async Task The_link_header_leads_through_the_list_and_keeps_the_query()
    {
        var host = await HostWithTiesAsync();
        var path = "/v1/articles?section=world&fields=id,title&limit=15";
        var pages = new List<int>();

        while (true)
        {
            using var response = await host.GetAsync(path);
            var page = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
            pages.Add(page["items"]!.AsArray().Count);
            Assert.Equal(["id", "title"], page["items"]![0]!.AsObject().Select(member => member.Key));
            if (!page.ContainsKey("nextCursor"))
            {
                Assert.False(response.Headers.Contains("Link"));
                break;
            }
            var link = Assert.Single(response.Headers.GetValues("Link"));
            Assert.Matches("^</v1/articles\\?[^>]+>; rel=\"next\"$", link);
            path = link[1..link.IndexOf('>', StringComparison.Ordinal)];
            Assert.EndsWith($"cursor={(string)page["nextCursor"]!}", path);
        }

        Assert.Equal([15, 15, 10], pages);
    }

    [Fact]
    public async Task A_cursor_holds_only_for_the_list_the_filters_and_the_sort_that_it_was_made_for()
    {
        var host = await HostWithTiesAsync();
        var cursor = (string)(await host.GetJsonAsync("/v1/articles?section=world&sort=title&limit=2"))["nextCursor"]!;

        foreach (
            var other in new[]
            {
                "/v1/articles?section=world&sort=-title",
                "/v1/articles?section=world",
                "/v1/articles?section=asia&sort=title",
                "/v1/articles?sort=title",
                "/v1/articles?section=world&sort=title&author=a-author",
                "/v1/authors/a-author/articles?sort=title",
                "/v1/quotes?source=world",
            }
        )
            Assert.Contains(
                "begin again without it",
                await host.GetErrorAsync("cursor", $"{other}{(other.Contains('?') ? '&' : '?')}cursor={cursor}")
            );
        var page = await host.GetJsonAsync($"/v1/articles?section=world&sort=title&limit=50&fields=id&cursor={cursor}");
        Assert.Equal(38, page["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_cursor_that_was_tampered_with_is_refused()
    {
        var host = await HostWithTiesAsync();
        var cursor = (string)(await host.GetJsonAsync("/v1/articles?limit=2"))["nextCursor"]!;

        await Gen.Select(Gen.Int[0, cursor.Length - 1], Gen.Char["ABCDEFabcdef0189-_ =*"])
            .Where((position, character) => cursor[position] != character)
            .SampleAsync(
                async (position, character) =>
                {
                    var tampered = $"{cursor[..position]}{character}{cursor[(position + 1)..]}";
                    await host.GetErrorAsync("cursor", $"/v1/articles?limit=2&cursor={Uri.EscapeDataString(tampered)}");
                },
                iter: 100,
                threads: 1
            );
        await host.GetErrorAsync("cursor", $"/v1/articles?cursor={cursor[..^1]}");
        await host.GetErrorAsync("cursor", $"/v1/articles?cursor={cursor}A");
        await host.GetErrorAsync("cursor", $"/v1/articles?cursor={cursor}=");
    }

    [Fact]
    public async Task A_cursor_survives_a_restart_and_holds_on_every_replica_but_not_on_another_database()
    {
        var host = await HostWithTiesAsync();
        var cursor = (string)(await host.GetJsonAsync("/v1/articles?limit=30"))["nextCursor"]!;

        await using var restarted = await ApiHost.StartAsync(api.Database);
        var page = await restarted.GetJsonAsync($"/v1/articles?limit=30&cursor={cursor}");

        Assert.Equal(10, page["items"]!.AsArray().Count);
        await using var database = await api.NewEmptyDatabaseAsync();
        await using var elsewhere = await ApiHost.StartAsync(database);
        await elsewhere.GetErrorAsync("cursor", $"/v1/articles?limit=30&cursor={cursor}");
    }
}
