using Articles.Api.Imports;
using Articles.Api.Renditions;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Imports;

public abstract class ReadSeedsTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ReadSeedsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ReadSeedsTests(api), IClassFixture<PostgresApi>;

    private const string Page = """
        Home/World/The Harbor Reopens

        The Harbor Reopens

        By Ada Byron

        The harbor reopened after a long winter, and the first ships came in before noon with grain and timber.

        “We waited for this day,” said Jane Roe, the mayor of the town. The crowd on the quay cheered her for minutes.

        “It will last,” said Jane Roe as the ships were unloaded.
        """;

    private static Dictionary<string, string> From(TemporaryFolder folder) => new() { ["Seeds:Path"] = folder.Path };

    [Fact]
    public async Task A_second_start_adds_nothing()
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        folder.Write("harbor.txt", Page);
        string[] paths = ["/v1/articles", "/v1/authors", "/v1/quotes", "/v1/speakers", "/v1/updates"];
        var first = new List<string>();
        await using (var host = await ApiHost.StartAsync(database, From(folder)))
        {
            foreach (var path in paths)
                first.Add((await host.GetJsonAsync(path)).ToJsonString());
        }

        await using var again = await ApiHost.StartAsync(database, From(folder));

        foreach (var (path, before) in paths.Zip(first))
            Assert.Equal(before, (await again.GetJsonAsync(path)).ToJsonString());
        Assert.Single((await again.GetJsonAsync("/v1/articles"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_changed_file_changes_the_article_that_it_made()
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        folder.Write("harbor.txt", Page);
        ArticleResponse before;
        await using (var host = await ApiHost.StartAsync(database, From(folder)))
            before = await host.GetAsync<ArticleResponse>("/v1/articles/the-harbor-reopens?include=quotes");
        folder.Write(
            "harbor.txt",
            Page.Replace("The Harbor Reopens", "The Harbor Reopens at Last", StringComparison.Ordinal)
                .Replace("It will last", "It may last", StringComparison.Ordinal)
        );

        await using var again = await ApiHost.StartAsync(database, From(folder));

        var after = await again.GetAsync<ArticleResponse>("/v1/articles/the-harbor-reopens?include=quotes");
        Assert.Equal(before.Id, after.Id);
        Assert.Equal("The Harbor Reopens at Last", after.Title);
        Assert.Equal(before.Version + 1, after.Version);
        Assert.Equal(before.FirstSeenAt, after.FirstSeenAt);
        Assert.True(after.ContentChangedAt > before.ContentChangedAt);
        Assert.Equal(before.Authors.Single().Id, after.Authors.Single().Id);
        Assert.Equal(before.Quotes![0].Text, after.Quotes![0].Text);
        Assert.Equal(before.Quotes[0].Id, after.Quotes[0].Id);
        Assert.Equal(before.Quotes[1].Id, after.Quotes[1].Id);
        Assert.Equal("It may last,", after.Quotes[1].Drift!.Text);
        Assert.Equal(before.Quotes[0].Speaker!.Id, after.Quotes[1].Speaker!.Id);
        var author = await again.GetAsync<AuthorResponse>("/v1/authors/ada-byron");
        Assert.Equal(1, author.ArticleCount);
        var speaker = await again.GetAsync<SpeakerResponse>("/v1/speakers/jane-roe");
        Assert.Equal(2, speaker.QuoteCount);
    }

    [Fact]
    public async Task White_space_at_the_end_changes_nothing_that_anybody_follows()
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        folder.Write("harbor.txt", Page);
        string[] paths = ["/v1/quotes", "/v1/speakers", "/v1/updates", "/v1/authors"];
        var before = new List<string>();
        DateTimeOffset changedAt;
        await using (var host = await ApiHost.StartAsync(database, From(folder)))
        {
            foreach (var path in paths)
                before.Add((await host.GetJsonAsync(path)).ToJsonString());
            changedAt = (await host.GetAsync<ArticleResponse>("/v1/articles/the-harbor-reopens")).ContentChangedAt;
        }
        folder.Write("harbor.txt", Page + " \n");

        await using var again = await ApiHost.StartAsync(database, From(folder));

        foreach (var (path, json) in paths.Zip(before))
            Assert.Equal(json, (await again.GetJsonAsync(path)).ToJsonString());
        var after = await again.GetAsync<ArticleResponse>("/v1/articles/the-harbor-reopens");
        Assert.Equal(changedAt, after.ContentChangedAt);
    }

    [Fact]
    public async Task What_was_made_by_one_page_has_its_first_version()
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        folder.Write("harbor.txt", Page);

        await using var host = await ApiHost.StartAsync(database, From(folder));

        foreach (var path in new[] { "/v1/articles", "/v1/authors", "/v1/quotes", "/v1/speakers" })
            Assert.All(
                (await host.GetJsonAsync(path))["items"]!.AsArray(),
                item => Assert.Equal(1, (int)item!["version"]!)
            );
    }

    [Fact]
    public async Task The_same_page_under_another_name_makes_nothing()
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        folder.Write("harbor.txt", Page);
        folder.Write("harbour.txt", Page);

        await using var host = await ApiHost.StartAsync(database, From(folder));

        Assert.Single((await host.GetJsonAsync("/v1/articles"))["items"]!.AsArray());
    }

    [Fact]
    public async Task One_file_that_cannot_be_read_stops_no_start()
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a-link-to-nowhere.txt"), "nowhere.txt");
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "binary.txt"), [1, 0, 255, 254, 0, 7], Token);
        await File.WriteAllBytesAsync(
            Path.Combine(folder.Path, "latin.txt"),
            System.Text.Encoding.Latin1.GetBytes(Page.Replace("Harbor", "Café", StringComparison.Ordinal)),
            Token
        );
        folder.Write("harbor.txt", Page);

        await using var host = await ApiHost.StartAsync(database, From(folder));

        var titles = (await host.GetJsonAsync("/v1/articles?sort=title"))["items"]!.AsArray();
        Assert.Equal(["The Café Reopens", "The Harbor Reopens"], titles.Select(item => (string?)item!["title"]));
        var complaint = Assert.Single(host.Log.Complaints);
        Assert.StartsWith("Nothing was made of 2 of 4 seeds: a-link-to-nowhere.txt (", complaint);
        Assert.EndsWith("), binary.txt (it is no text).", complaint.TrimEnd());
    }

    [Fact]
    public async Task Whoever_waits_is_told_how_many_of_the_files_were_read()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database);
        using var folder = new TemporaryFolder();
        folder.Write("bridge.txt", Page.Replace("Harbor", "Bridge", StringComparison.Ordinal));
        folder.Write("harbor.txt", Page);
        folder.Write("nothing.txt", "");
        var told = new List<(int, int)>();
        await using var scope = host.Services.CreateAsyncScope();

        await scope
            .ServiceProvider.GetRequiredService<IMediator>()
            .Send(new ReadSeeds(folder.Path, (done, all) => told.Add((done, all))), Token);

        Assert.Equal([(0, 3), (1, 3), (2, 3)], told);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seeds_may_be_html_and_markdown()
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        folder.Write("a.html", MadeUpFiles.Html("A Seed of HTML", "https://town.example/seed"));
        folder.Write("b.md", MadeUpFiles.Markdown("A Seed of Markdown"));
        folder.Write("c.md", MadeUpFiles.Markdown("A Draft", "draft: true"));
        folder.Write("d.css", "body {}");

        await using var host = await ApiHost.StartAsync(database, From(folder));

        var titles = (await host.GetJsonAsync("/v1/articles?sort=title"))["items"]!.AsArray();
        Assert.Equal(["A Seed of HTML", "A Seed of Markdown"], titles.Select(item => (string?)item!["title"]));
    }

    [Fact]
    public async Task A_seed_that_is_imported_too_makes_nothing_new()
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        folder.Write("harbor.txt", Page);
        await using var host = await ApiHost.StartAsync(database, From(folder));

        using var response = await host.ImportAsync(System.Text.Encoding.UTF8.GetBytes(Page), "text/plain");

        var import = await host.WaitForImportAsync(response.Headers.Location!);
        Assert.Equal(1, (int)import["pages"]!["unchanged"]!);
    }

    [Fact]
    public async Task Two_pages_of_one_author_have_one_author()
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        folder.Write("harbor.txt", Page);
        folder.Write("bridge.txt", Page.Replace("Harbor", "Bridge", StringComparison.Ordinal));

        await using var host = await ApiHost.StartAsync(database, From(folder));

        var author = Assert.Single((await host.GetAsync<Page<AuthorResponse>>("/v1/authors")).Items);
        Assert.Equal(2, author.ArticleCount);
        var articles = await host.GetAsync<Page<ArticleSummary>>($"/v1/authors/{author.Slug}/articles");
        Assert.Equal(2, articles.Items.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    public async Task A_file_without_a_title_is_reported_and_makes_nothing(string content)
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        folder.Write("empty.txt", content);
        folder.Write("harbor.txt", Page);

        await using var host = await ApiHost.StartAsync(database, From(folder));

        Assert.Contains(host.Log.Complaints, complaint => complaint.Contains("empty.txt", StringComparison.Ordinal));
        Assert.Single((await host.GetJsonAsync("/v1/articles"))["items"]!.AsArray());
    }

    [Fact]
    public async Task The_seed_of_the_repository_is_read_at_the_first_start()
    {
        await using var database = await api.NewDatabaseAsync();

        await using var host = await ApiHost.StartAsync(database, new() { ["Seeds:Path"] = Repository.Seeds });

        var article = await host.GetAsync<ArticleResponse>("/v1/articles/the-hanoi-summit-collapses?include=quotes");
        Assert.Equal("The Hanoi Summit Collapses", article.Title);
        Assert.Null(article.PublishedAt);
        Assert.Equal("Daniel Larison", Assert.Single(article.Authors).Name);
        Assert.Equal(1, article.UpdateCount);
        var words = Assert.Single(article.Quotes!, quote => quote.Kind is QuoteKind.Direct);
        Assert.Equal("Sometimes you have to walk,", words.Text);
        Assert.Equal("Trump", words.Speaker?.Name);
        var chain = (await host.GetJsonAsync($"/v1/quotes/{words.Id}"))["chain"]!.AsArray();
        Assert.Equal(["speaker", "quote", "article"], chain.Select(hop => (string)hop!["role"]!));
    }
}
