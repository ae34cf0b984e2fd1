using Articles.Api.Renditions;

namespace Articles.Api.Tests.Imports;

public abstract class ImportCommandTests(ApiFixture api) : IDisposable
{
    public sealed class OnSqlite(SqliteApi api) : ImportCommandTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ImportCommandTests(api), IClassFixture<PostgresApi>;

    private readonly TemporaryFolder folder = new();

    private string Write(string name, string content)
    {
        folder.Write(name, content);
        return Path.Combine(folder.Path, name);
    }

    [Fact]
    public async Task Files_folders_and_archives_are_imported_and_summed_up()
    {
        await using var database = await api.NewDatabaseAsync();
        Write("harbor.html", MadeUpFiles.Html("The Harbor Reopens", "https://town.example/harbor"));
        Write("style.css", "body {}");
        Write("feed.xml", MadeUpFiles.Rss("The Harbor in a Feed"));
        Write("broken.xml", "<rss><channel>");
        var zip = Path.Combine(folder.Path, "pages.zip");
        await File.WriteAllBytesAsync(
            zip,
            MadeUpFiles.Zip(("a.md", MadeUpFiles.Markdown("In an Archive"))),
            TestContext.Current.CancellationToken
        );

        var run = await ProgramRun.OfAsync([], database, "import", folder.Path);
        var again = await ProgramRun.OfAsync([], database, "import", folder.Path);

        Assert.Equal(2, run.Exit);
        Assert.Matches(@"created\W+3", run.Output);
        Assert.Matches(@"refused\W+2", run.Output);
        Assert.Contains("broken.xml: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Only a Headline: ", run.Errors, StringComparison.Ordinal);
        Assert.Matches(@"unchanged\W+3", again.Output);
        await using var host = await ApiHost.StartAsync(database);
        Assert.Equal(3, (await host.WalkAsync<ArticleSummary>("/v1/articles")).Count);
    }

    [Fact]
    public async Task Validation_only_stores_nothing_and_all_that_is_fine_ends_with_0()
    {
        await using var database = await api.NewDatabaseAsync();

        var run = await ProgramRun.OfAsync(
            [],
            database,
            "import",
            "--validate-only",
            Write("harbor.txt", MadeUpFiles.Text())
        );

        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Matches(@"created\W+1", run.Output);
        await using var host = await ApiHost.StartAsync(database);
        Assert.Empty(await host.WalkAsync<ArticleSummary>("/v1/articles"));
    }

    [Theory]
    [InlineData("nowhere.zip", "There is no")]
    [InlineData("", "There is no page in it")]
    public async Task What_is_not_there_is_said_in_one_line(string name, string complaint)
    {
        await using var database = await api.NewDatabaseAsync();

        var run = await ProgramRun.OfAsync([], database, "import", Path.Combine(folder.Path, name));

        Assert.Equal(1, run.Exit);
        Assert.Contains(complaint, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        folder.Dispose();
    }
}
