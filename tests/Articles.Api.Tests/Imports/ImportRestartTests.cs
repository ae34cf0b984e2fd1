using System.Text;
using System.Text.Json;
using Articles.Api.Renditions;

namespace Articles.Api.Tests.Imports;

public abstract class ImportRestartTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ImportRestartTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ImportRestartTests(api), IClassFixture<PostgresApi>;

    private const int Pages = 30;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static byte[] Archive(int pages) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '\n',
                Enumerable
                    .Range(0, pages)
                    .Select(n =>
                        JsonSerializer.Serialize(
                            new
                            {
                                id = n,
                                url = $"https://restart.example/{n}",
                                text = MadeUpFiles.Text($"Number {n} of the Restart"),
                            }
                        )
                    )
            )
        );

    private static Dictionary<string, string> With(string lanes) =>
        new() { ["Imports:Parallel"] = lanes, ["Imports:LeaseSeconds"] = "8" };

    [Fact]
    public async Task What_was_received_is_read_by_the_next_process()
    {
        await using var database = await api.NewDatabaseAsync();
        Uri location;
        await using (var idle = await ApiHost.StartAsync(database, With("0")))
        {
            using var response = await idle.ImportAsync(Archive(5), "application/jsonl");
            location = response.Headers.Location!;
        }

        await using var host = await ApiHost.StartAsync(database, With("2"));

        Assert.Equal(5, (int)(await host.WaitForImportAsync(location))["pages"]!["created"]!);
    }

    [Fact]
    public async Task A_process_that_is_killed_loses_nothing_and_makes_nothing_twice()
    {
        await using var database = await api.NewDatabaseAsync();
        string key;
        Uri location;
        await using (var idle = await ApiHost.StartAsync(database, With("0")))
        {
            key = await idle.NewKeyAsync("publish");
            using var response = await idle.ImportAsync(Archive(Pages), "application/jsonl");
            location = response.Headers.Location!;
        }
        foreach (var _ in Enumerable.Range(0, 2))
            await ServeUntilSomeAreDoneAsync(database, location, key);

        await using var host = await ApiHost.StartAsync(database, With("2"));

        var import = await host.WaitForImportAsync(location);
        Assert.Equal(Pages, (int)import["pages"]!["created"]!);
        var articles = await host.WalkAsync<ArticleSummary>("/v1/articles?limit=100");
        Assert.Equal(Pages, articles.Count);
        Assert.Equal(Pages, articles.Select(article => article.Title).Distinct().Count());
        Assert.Equal(Pages, (await host.GetAsync<AuthorResponse>("/v1/authors/ada-byron")).ArticleCount);
    }

    [Fact]
    public async Task Two_replicas_share_an_import()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var one = await ApiHost.StartAsync(database, With("2"));
        await using var two = await ApiHost.StartAsync(database, With("2"));

        using var response = await one.ImportAsync(Archive(Pages), "application/jsonl");

        Assert.Equal(Pages, (int)(await two.WaitForImportAsync(response.Headers.Location!))["pages"]!["created"]!);
        Assert.Equal(Pages, (await one.WalkAsync<ArticleSummary>("/v1/articles?limit=100")).Count);
    }

    /// <summary>Serves in a process of its own, and kills it as soon as one more page is done.</summary>
    private static async Task ServeUntilSomeAreDoneAsync(TestDatabase database, Uri location, string key)
    {
        using var process = ProgramRun.Start(database, "--Imports:Parallel", "2", "--Imports:LeaseSeconds", "8");
        var address = await ProgramRun.AddressOfAsync(process, Stop);
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        var before = await WaitingAsync(client, location);
        while (await WaitingAsync(client, location) == before && before > 0) { }
        process.Kill();
        await process.WaitForExitAsync(Stop);
    }

    private static async Task<int> WaitingAsync(HttpClient client, Uri location)
    {
        using var json = JsonDocument.Parse(await client.GetStringAsync(location, Stop));
        return json.RootElement.GetProperty("pages").GetProperty("waiting").GetInt32();
    }
}
