using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Imports;

/// <summary>What readers did not see where it comes from, they do not see here.</summary>
public abstract class ImportStatesTests(ApiFixture api) : ImportTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : ImportStatesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ImportStatesTests(api), IClassFixture<PostgresApi>;

    private const string Body = "The harbor reopened after a long winter, and the first ships came in before noon.";

    [Theory]
    [InlineData("---\ntitle: T\ndraft: true\n---\n")]
    [InlineData("---\ntitle: T\npublished: false\n---\n")]
    [InlineData("---\ntitle: T\nstatus: private\n---\n")]
    [InlineData("---\ntitle: T\nvisibility: members\n---\n")]
    [InlineData("---\ntitle: T\npassword: harbor\n---\n")]
    [InlineData("---\ntitle: T\npermalink: false\n---\n")]
    [InlineData("---  \ntitle: T\ndraft: true\n---  \n")]
    [InlineData("\n\n---\ntitle: T\ndraft: true\n---\n")]
    [InlineData("---\ntitle: [\ndraft: true\n---\n# T\n\n")]
    [InlineData("title: T\ndraft: true\n---\n")]
    [InlineData("+++\ntitle = 'T'\ndraft = true\n+++\n# Harbor\n\n")]
    [InlineData("+++\ntitle = 'T'\n[params]\ndraft = true\n+++\n")]
    [InlineData("+++\ntitle = \n+++\n# T\n\n")]
    [InlineData("{\"title\": \"T\", \"draft\": true}\n")]
    [InlineData(";;;\n\"title\": \"T\", \"published\": false\n;;;\n")]
    [InlineData("---json\n{\"title\": \"T\", \"draft\": true}\n---\n")]
    public async Task What_its_front_matter_says_is_no_page_for_readers_is_a_draft(string before)
    {
        var receipt = Only(await ImportAsync($"{before}{Body} {NewTitle("It was ship")}.", "text/markdown"));

        Assert.Equal("created", (string?)receipt["outcome"]);
        await AssertUnseenAsync(receipt, "draft");
    }

    [Theory]
    [InlineData("_drafts/harbor.md")]
    [InlineData("site/_drafts/2019/harbor.txt")]
    [InlineData("posts\\drafts\\harbor.html")]
    [InlineData("draft_harbor.html")]
    [InlineData("posts/draft_Harbor-1a2b.md")]
    [InlineData("_drafts/harbor.xml")]
    [InlineData("_drafts/harbor.jsonl")]
    public async Task What_lies_among_drafts_is_one(string name)
    {
        var title = NewTitle("Among Drafts");
        var content = Path.GetExtension(name) switch
        {
            ".md" => MadeUpFiles.Markdown(title),
            ".html" => MadeUpFiles.Html(title),
            ".xml" => MadeUpFiles.WordPress(MadeUpFiles.WordPressItem(title)),
            ".jsonl" => new JsonObject { ["text"] = MadeUpFiles.Text(title) }.ToJsonString(),
            _ => MadeUpFiles.Text(title),
        };

        var receipt = Only(await ImportAsync(MadeUpFiles.Zip((name, content)), "application/zip"));

        Assert.Equal("created", (string?)receipt["outcome"]);
        await AssertUnseenAsync(receipt, "draft");
    }

    [Fact]
    public async Task A_page_of_JSON_may_be_called_a_draft_too()
    {
        var pages = new JsonObject
        {
            ["pages"] = new JsonArray(
                new JsonObject { ["name"] = "draft_1.html", ["html"] = MadeUpFiles.Html(NewTitle("In JSON")) }
            ),
        };

        var receipt = Only(await ImportAsync(pages.ToJsonString(), "application/json"));

        await AssertUnseenAsync(receipt, "draft");
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("private")]
    [InlineData("pending")]
    [InlineData("future")]
    [InlineData("trash")]
    [InlineData("auto-draft")]
    [InlineData("of-a-plugin")]
    public async Task A_post_that_wordpress_does_not_show_is_a_draft(string status)
    {
        var export = MadeUpFiles.WordPress(MadeUpFiles.WordPressItem(NewTitle("Unseen"), status));

        var receipt = Only(await ImportAsync(export, "application/xml"));

        Assert.Equal("created", (string?)receipt["outcome"]);
        Assert.Contains($"Its status is '{status}'.", NotesOf(receipt));
        await AssertUnseenAsync(receipt, "draft");
    }

    [Fact]
    public async Task A_post_with_a_password_is_a_draft()
    {
        var item = MadeUpFiles
            .WordPressItem(NewTitle("Secret"))
            .Replace(
                "<wp:post_id>",
                "<wp:post_password><![CDATA[sesame]]></wp:post_password><wp:post_id>",
                StringComparison.Ordinal
            );

        var receipt = Only(await ImportAsync(MadeUpFiles.WordPress(item), "application/xml"));

        Assert.Contains("A password protects it.", NotesOf(receipt));
        await AssertUnseenAsync(receipt, "draft");
    }

    [Theory]
    [InlineData("future")]
    [InlineData("publish")]
    public async Task What_is_to_appear_later_is_scheduled(string status)
    {
        var item = MadeUpFiles
            .WordPressItem(NewTitle("To Come"), status)
            .Replace("2019-02-28 11:30:00", "2199-02-28 11:30:00", StringComparison.Ordinal);

        var receipt = Only(await ImportAsync(MadeUpFiles.WordPress(item), "application/xml"));

        await AssertUnseenAsync(receipt, "scheduled");
        var article = await AsEditorAsync(receipt);
        Assert.Equal("scheduled", (string?)article["state"]);
        Assert.Equal("2199-02-28T11:30:00Z", (string?)article["scheduledFor"]);
    }

    [Fact]
    public async Task A_page_that_is_no_longer_public_leaves_its_article_as_it_is()
    {
        var title = NewTitle("Taken Back");
        var before = Only(await ImportAsync(MadeUpFiles.Markdown(title), "text/markdown"));

        var after = Only(await ImportAsync(MadeUpFiles.Markdown($"{title} Again", "draft: true"), "text/markdown"));
        var same = MadeUpFiles.Markdown(title).Replace("grain", "wine", StringComparison.Ordinal);
        var unchanged = MadeUpFiles
            .Markdown(title)
            .Replace("categories", "draft: true\ncategories", StringComparison.Ordinal);
        var hidden = same.Replace("categories", "draft: true\ncategories", StringComparison.Ordinal);
        var refused = Only(await ImportAsync(hidden, "text/markdown"));

        Assert.Equal("created", (string?)after["outcome"]);
        Assert.Equal("refused", Outcomes(await ImportAsync(unchanged, "text/markdown")));
        Assert.Equal("refused", (string?)refused["outcome"]);
        Assert.Contains("no longer public", (string?)refused["reason"], StringComparison.Ordinal);
        Assert.Equal((string?)before["article"], (string?)refused["article"]);
        Assert.Contains("grain", (string?)(await ArticleOf(before))["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_its_page_publishes_later_stays_one_and_its_receipt_says_so()
    {
        var title = NewTitle("Published Later");
        var draft = Only(await ImportAsync(MadeUpFiles.Markdown(title, "draft: true"), "text/markdown"));

        var changed = MadeUpFiles.Markdown(title).Replace("grain", "wine", StringComparison.Ordinal);
        var again = Only(await ImportAsync(changed, "text/markdown"));

        Assert.Equal("updated", (string?)again["outcome"]);
        Assert.Equal((string?)draft["article"], (string?)again["article"]);
        await AssertUnseenAsync(again, "stays so");
    }

    private async Task AssertUnseenAsync(JsonNode receipt, string word)
    {
        Assert.Contains(NotesOf(receipt), note => note.Contains(word, StringComparison.Ordinal));
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{receipt["article"]}");
    }

    private async Task<JsonObject> AsEditorAsync(JsonNode receipt)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/articles/{receipt["article"]}");
        request.Headers.Add("X-Api-Key", await Host.NewKeyAsync("publish"));
        using var response = await Host.Client.SendAsync(request, Stop);
        return await Host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    private static IEnumerable<string> NotesOf(JsonNode receipt) =>
        receipt["notes"]!.AsArray().Select(note => (string)note!);
}
