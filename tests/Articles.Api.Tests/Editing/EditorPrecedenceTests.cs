using Articles.Api.Tests.Articles.Writing;
using Articles.Api.Tests.Imports;

namespace Articles.Api.Tests.Editing;

/// <summary>What an editor changed since stands over what its page says later.</summary>
public abstract class EditorPrecedenceTests(ApiFixture api) : ImportTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : EditorPrecedenceTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : EditorPrecedenceTests(api), IClassFixture<PostgresApi>;

    private const string Newer = "“We hope,” said Jane Roe.";

    private readonly ApiFixture api = api;

    private Desk Desk => new(Host);

    [Fact]
    public async Task A_changed_page_does_not_overwrite_an_editors_edit()
    {
        var (title, address) = (NewTitle("Edited"), $"https://town.example/{Guid.NewGuid()}");
        var receipt = Only(await ImportAsync(MadeUpFiles.Html(title, address), "text/html"));
        var edited = await Desk.PatchAsync(await ArticleOf(receipt), new { subtitle = "Set right by hand" });
        var before = (await ArticleOf(receipt)).ToJsonString();

        foreach (var query in new[] { "?validateOnly=true", "", "" })
        {
            var again = Only(await ImportAsync(MadeUpFiles.Html(title, address, Newer), "text/html", query));

            Assert.Equal("refused", (string?)again["outcome"]);
            Assert.Contains("editor", (string)again["reason"]!, StringComparison.Ordinal);
            Assert.Equal((string?)edited["id"], (string?)again["article"]);
            Assert.Equal(before, (await ArticleOf(again)).ToJsonString());
        }
        var same = Only(await ImportAsync(MadeUpFiles.Html(title, address), "text/html"));
        Assert.Equal("unchanged", (string?)same["outcome"]);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("seeds")]
    public async Task A_key_that_is_called_like_a_part_of_the_program_edits_like_any_other(string name)
    {
        var (title, address) = (NewTitle("Called"), $"https://town.example/{Guid.NewGuid()}");
        var receipt = Only(await ImportAsync(MadeUpFiles.Html(title, address), "text/html"));
        using var edited = await Host.WriteAsync(
            HttpMethod.Patch,
            $"/v1/articles/{receipt["article"]}",
            await Host.NewKeyNamedAsync(name, ["publish"]),
            """{"subtitle":"Set right by hand"}""",
            ("If-Match", "*")
        );
        Assert.Equal(HttpStatusCode.OK, edited.StatusCode);

        var again = Only(await ImportAsync(MadeUpFiles.Html(title, address, Newer), "text/html"));

        Assert.Equal("refused", (string?)again["outcome"]);
    }

    [Fact]
    public async Task A_withdrawn_article_is_not_brought_back_by_its_page()
    {
        var (title, address) = (NewTitle("Withdrawn"), $"https://town.example/{Guid.NewGuid()}");
        var receipt = Only(await ImportAsync(MadeUpFiles.Html(title, address), "text/html"));
        await Desk.PatchAsync(await ArticleOf(receipt), new { state = "withdrawn" });

        var again = Only(await ImportAsync(MadeUpFiles.Html(title, address, Newer), "text/html"));

        Assert.Equal("refused", (string?)again["outcome"]);
        await Host.GetProblemAsync(HttpStatusCode.Gone, $"/v1/articles/{receipt["article"]}");
    }

    [Fact]
    public async Task Where_only_a_quote_was_reviewed_the_page_goes_on_and_the_review_stays()
    {
        var (title, address) = (NewTitle("Reviewed"), $"https://town.example/{Guid.NewGuid()}");
        var receipt = Only(await ImportAsync(MadeUpFiles.Html(title, address), "text/html"));
        var quote = (await ArticleOf(receipt))["quotes"]![0]!;
        using var reviewed = await Desk.SendAsync(
            HttpMethod.Patch,
            $"/v1/quotes/{quote["id"]}",
            new { speakerText = "The mayor" },
            ("If-Match", $"\"{quote["version"]}\"")
        );
        Assert.Equal(HttpStatusCode.OK, reviewed.StatusCode);

        var again = Only(
            await ImportAsync(
                MadeUpFiles.Html(title, address).Replace("before noon", "after noon", StringComparison.Ordinal),
                "text/html"
            )
        );

        Assert.Equal("updated", (string?)again["outcome"]);
        var after = (await ArticleOf(again))["quotes"]![0]!;
        Assert.Equal(("corrected", "The mayor"), ((string?)after["review"], (string?)after["speakerText"]));
    }

    [Fact]
    public async Task A_changed_seed_does_not_overwrite_an_editors_edit_nor_bring_back_what_was_deleted()
    {
        await using var database = await api.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["Seeds:Path"] = folder.Path };
        foreach (var name in new[] { "Edited", "Deleted" })
            folder.Write($"{name}.txt", MadeUpFiles.Text($"{name} by Hand"));
        string before;
        await using (var host = await ApiHost.StartAsync(database, settings))
        {
            var desk = new Desk(host);
            await desk.PatchAsync(await host.GetJsonAsync("/v1/articles/edited-by-hand"), new { title = "By Hand" });
            await desk.DeleteAsync(await host.GetJsonAsync("/v1/articles/deleted-by-hand"));
            before = (await host.GetJsonAsync("/v1/articles/edited-by-hand?include=text,quotes")).ToJsonString();
        }
        foreach (var name in new[] { "Edited", "Deleted" })
            folder.Write($"{name}.txt", MadeUpFiles.Text($"{name} by Hand") + "\nAnd another thing came to light.\n");

        await using var again = await ApiHost.StartAsync(database, settings);

        Assert.Equal(
            before,
            (await again.GetJsonAsync("/v1/articles/edited-by-hand?include=text,quotes")).ToJsonString()
        );
        Assert.Single((await again.GetJsonAsync("/v1/articles"))["items"]!.AsArray());
        await again.GetProblemAsync(HttpStatusCode.Gone, "/v1/articles/deleted-by-hand");
    }
}
