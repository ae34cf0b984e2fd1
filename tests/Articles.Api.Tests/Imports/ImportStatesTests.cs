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
    [InlineData("---\ntitle: T\nisPublished: false\n---\n")]
    [InlineData("---\ntitle: T\nunpublished: true\n---\n")]
    [InlineData("---\ntitle: T\nheadless: true\n---\n")]
    [InlineData("---\ntitle: T\n_build:\n  render: never\n  list: never\n---\n")]
    [InlineData("+++\ntitle = 'T'\n[build]\nrender = 'never'\n+++\n")]
    [InlineData("---\ntitle: T\ndate: 2020-01-01\nexpiryDate: 2021-01-01\n---\n")]
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
    [InlineData("draft/harbor.md")]
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

    [Theory]
    [InlineData("http://www.w3.org/2007/app")]
    [InlineData("http://purl.org/atom/app#")]
    public async Task An_entry_of_Atom_that_says_so_is_a_draft(string space)
    {
        var entry = $"""
            <entry><id>urn:{Guid.NewGuid()}</id><title>{NewTitle(
                "Unfinished"
            )}</title><updated>2024-05-03T00:00:00Z</updated>
            <app:control><app:draft>yes</app:draft></app:control><content type="html">&lt;p&gt;{Body}&lt;/p&gt;</content></entry>
            """;

        var receipt = Only(await ImportAsync(Atom(entry, space), "application/atom+xml"));

        Assert.Equal("created", (string?)receipt["outcome"]);
        await AssertUnseenAsync(receipt, "draft");
    }

    [Fact]
    public async Task Of_a_blog_of_Blogger_only_posts_and_pages_are_articles()
    {
        static string Entry(string kind, string title) =>
            $"""
                <entry><id>urn:{Guid.NewGuid()}</id><title>{title}</title><updated>2024-05-03T00:00:00Z</updated>
                <category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#{kind}"/>
                <category scheme="http://www.blogger.com/atom/ns#" term="Port"/><content type="html">&lt;p&gt;{Body}&lt;/p&gt;</content></entry>
                """;
        var entries = Entry("template", "Template") + Entry("comment", "Reader") + Entry("post", NewTitle("A Post"));

        var import = await ImportAsync(Atom(entries, "http://purl.org/atom/app#"), "application/atom+xml");

        Assert.Equal("refused refused created", Outcomes(import));
        var article = await AsEditorAsync(import["receipts"]![2]!);
        Assert.Equal(["Port"], article["sections"]!.AsArray().Select(section => (string?)section!["name"]));
    }

    private static string Atom(string entries, string space) =>
        $"""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="{space}"><title>T</title><id>x</id>{entries}</feed>
            """;

    [Theory]
    [InlineData("sent", "{}", "<p>{0}</p>")]
    [InlineData("published", """{"email_only": 1}""", "<p>{0}</p>")]
    [InlineData(
        "published",
        "{}",
        "<!--kg-gated-block:begin nonMember:false --><p>For members.</p><!--kg-gated-block:end--><p>{0}</p>"
    )]
    public async Task What_Ghost_shows_to_some_only_is_a_draft(string status, string meta, string html)
    {
        var post = new JsonObject
        {
            ["id"] = "1",
            ["uuid"] = $"{Guid.NewGuid()}",
            ["title"] = NewTitle("For Some"),
            ["html"] = html.Replace("{0}", Body, StringComparison.Ordinal),
            ["status"] = status,
            ["visibility"] = "public",
        };
        var metas = JsonNode.Parse(meta)!;
        metas["post_id"] = "1";
        var data = new JsonObject { ["posts"] = new JsonArray(post), ["posts_meta"] = new JsonArray(metas) };
        var export = new JsonObject { ["db"] = new JsonArray(new JsonObject { ["data"] = data }) };

        var receipt = Only(await ImportAsync(export.ToJsonString(), "application/octet-stream", "?name=g.json"));

        Assert.Equal("created", (string?)receipt["outcome"]);
        Assert.NotEmpty(NotesOf(receipt));
        await AssertUnseenAsync(receipt, "draft");
    }

    [Theory]
    [InlineData("{% comment %}Jane Roe told us{% endcomment %}")]
    [InlineData("{%- comment -%}\nJane Roe told us\n{%- endcomment -%}")]
    [InlineData("{{/* Jane Roe told us */}}")]
    [InlineData("{{< comment >}}Jane Roe told us{{< /comment >}}")]
    [InlineData("{{% comment %}}Jane Roe told us{{% /comment %}}")]
    [InlineData("{# Jane Roe told us #}")]
    [InlineData("{::comment}Jane Roe told us -- twice{:/comment}")]
    public async Task What_editors_write_for_each_other_no_reader_sees(string comment)
    {
        var text = $"---\ntitle: {NewTitle("Comments")}\n---\n{Body}\n\n{comment}\n\n```liquid\n{{# kept #}}\n```\n";

        var receipt = Only(await ImportAsync(text, "text/markdown"));

        var article = await AsEditorAsync(receipt);
        Assert.DoesNotContain("Jane Roe", article.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("kept", article.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_in_digits_of_another_script_is_told_and_loses_nothing()
    {
        var text = $"---\ntitle: {NewTitle("Persian")}\ndate: ۱۴۰۳-۰۲-۱۴\n---\n{Body}\n";

        var receipt = Only(await ImportAsync(text, "text/markdown"));

        Assert.Equal("created", (string?)receipt["outcome"]);
        Assert.Contains("“۱۴۰۳-۰۲-۱۴” could not be read as a date.", NotesOf(receipt));
        Assert.Null((await AsEditorAsync(receipt))["publishedAt"]);
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
