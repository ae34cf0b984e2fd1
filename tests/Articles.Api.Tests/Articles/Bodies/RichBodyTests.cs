using System.Text.Json.Nodes;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Articles.Bodies;

/// <summary>Formatting, tables, images and the rest of a body, as editors write them and readers get them.</summary>
public abstract class RichBodyTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : RichBodyTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : RichBodyTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    private Desk Desk => new(api.Host);

    [Fact]
    public async Task Marks_stand_in_the_positions_of_the_article()
    {
        var article = await PublishAsync(
            "Marked",
            "First 🦊.\n\nThe **bridge** opened on [Friday](https://news.example/f \"Day\")."
        );

        var block = article["blocks"]![1]!;
        Assert.Equal("The bridge opened on Friday.", (string?)block["text"]);
        Assert.Equal(10, (int)block["start"]!);
        Assert.Equal(
            """[{"kind":"strong","start":14,"end":20},{"kind":"link","start":31,"end":37,"href":"https://news.example/f","title":"Day"}]""",
            block["marks"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task What_was_answered_can_be_sent_back_and_changes_nothing()
    {
        const string all =
            "## A *heading*\n\n1. one\n2. two\n   - **deeper**\n\n> Words.\n>\n> — Jane Roe, mayor\n\n| A | B |\n|---|---|\n| c | d |\n\n"
            + "```js\nlet a;\n\nlet b;\n```\n\nA claim[^1] with ![icon](/i.png) in it.\n\n[^1]: A note.\n\n"
            + "<dl><dt>Port</dt><dd><p>One.</p><p>Two.</p></dd></dl>\n\n<figure class=\"gallery\"><img src=\"/a.png\" alt=\"A\"><img src=\"/b.png\"></figure>\n\n"
            + "<figure><img src=\"/c.png\" width=\"3\" height=\"4\"><figcaption>A <b>caption</b></figcaption></figure>\n\n---\n\n"
            + "<table><tr><td>x</td><td><ul><li>y</li></ul><p>z <b>w</b></p></td></tr></table>";
        var article = await PublishAsync("Whole", all);

        var again = await Desk.PatchAsync(article, new { blocks = article["blocks"] });

        Assert.Equal(1, (int)again["version"]!);
        Assert.Equal(article["blocks"]!.ToJsonString(), again["blocks"]!.ToJsonString());
    }

    [Fact]
    public async Task Markdown_is_answered_as_a_member_and_as_a_form_of_its_own()
    {
        var article = await PublishAsync("Forms", "The **bridge**.\n\n- one\n- two");

        var included = await Host.GetJsonAsync($"/v1/articles/{article["id"]}?include=markdown&fields=title");
        Assert.Equal("The **bridge**.\n\n- one\n- two", (string?)included["markdown"]);
        using var form = await Host.GetAsync($"/v1/articles/{article["slug"]}", ("Accept", "text/markdown"));
        Assert.Equal("text/markdown", form.Content.Headers.ContentType!.MediaType);
        var text = await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("---\ntitle: Forms\n", text);
        Assert.EndsWith("\n---\n\nThe **bridge**.\n\n- one\n- two\n", text);
        Assert.Equal(
            text,
            await (await Host.GetAsync($"/v1/articles/{article["slug"]}.md")).Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public async Task What_is_dropped_is_named_with_its_count_and_place()
    {
        var article = await Desk.CreateAsync(
            new
            {
                title = "Dropped",
                html = "<p>Before it.</p><script>x()</script><script>y()</script><p><a href=\"javascript:z()\">Words</a> and "
                    + "<acme-box>more</acme-box></p><select><option>Two words</select>",
            }
        );

        var notes = article["notes"]!.AsArray();
        Assert.Equal(
            [
                ("<script>", 2, 0, "Before it."),
                ("a link", 1, 0, "Before it."),
                ("<acme-box>", 1, 0, "and"),
                ("<select>", 1, 2, "more"),
            ],
            notes.Select(note =>
                ((string)note!["what"]!, (int)note["count"]!, (int)note["words"]!, (string)note["place"]!)
            )
        );
        Assert.Equal(
            "Before it.\n\nWords and more",
            (string?)(await Desk.GetAsync($"/v1/articles/{article["id"]}?include=text"))["text"]
        );
        Assert.False((await Desk.GetAsync($"/v1/articles/{article["id"]}")).ContainsKey("notes"));
    }

    [Theory]
    [InlineData("> We waited for this day.\n>\n> — Bob Ray, engineer")]
    [InlineData("<blockquote><p>We waited for this day.</p><cite>Bob Ray, engineer</cite></blockquote>")]
    [InlineData("<blockquote><p>We waited for this day.</p><footer>— Bob Ray, engineer</footer></blockquote>")]
    [InlineData(
        "<figure><blockquote>We waited for this day.</blockquote><figcaption>Bob Ray, engineer</figcaption></figure>"
    )]
    public async Task Whose_words_a_block_quote_are_is_its_speaker_and_not_its_text(string body)
    {
        var article = await PublishAsync(
            $"Credited {Guid.NewGuid()}",
            $"The port reopened.\n\n{body}\n\nThe end of it."
        );

        var block = article["blocks"]![1]!;
        Assert.Equal(
            ("We waited for this day.", "Bob Ray, engineer"),
            ((string?)block["text"], (string?)block["attribution"])
        );
        var quote = (await Host.GetJsonAsync($"/v1/articles/{article["id"]}/quotes"))["items"]![0]!;
        Assert.Equal("We waited for this day.", (string?)quote["text"]);
        Assert.Equal("Bob Ray", (string?)quote["speakerText"]);
        Assert.Equal("bob-ray", (string?)quote["speaker"]!["slug"]);
        Assert.Equal((int)block["start"]!, (int)quote["start"]!);
    }

    [Fact]
    public async Task A_change_of_a_link_or_emphasis_only_is_cosmetic_and_named()
    {
        var article = await PublishAsync("Relinked", "It **opened** on [Friday](https://news.example/a) at *noon*.");
        await Desk.PatchAsync(article, new { markdown = "It opened on [Friday](https://news.example/b) at *noon*." });

        var diff = await Host.GetJsonAsync($"/v1/articles/{article["id"]}/diff");

        Assert.False((bool)diff["isSubstantive"]!);
        Assert.Equal("blocks", (string?)Assert.Single(diff["changes"]!.AsArray())!["name"]);
        Assert.Empty(diff["sentences"]!.AsArray());
        Assert.Equal(
            """[{"change":"removed","kind":"strong","text":"opened"},{"change":"changed","kind":"link","text":"Friday","before":"https://news.example/a","after":"https://news.example/b"}]""",
            diff["formatting"]!.ToJsonString()
        );
    }

    [Theory]
    [InlineData(
        """{"kind":"paragraph","text":"abc","marks":[{"kind":"strong","start":1,"end":9}]}""",
        "/blocks/0/marks/0/end"
    )]
    [InlineData(
        """{"kind":"paragraph","text":"abc","start":5,"marks":[{"kind":"strong","start":1,"end":2}]}""",
        "/blocks/0/marks/0/start"
    )]
    [InlineData(
        """{"kind":"paragraph","text":"abc","marks":[{"kind":"link","start":0,"end":2,"href":"javascript:x"}]}""",
        "/blocks/0/marks/0/href"
    )]
    [InlineData(
        """{"kind":"paragraph","text":"abc","marks":[{"kind":"footnote","start":1,"end":1}]}""",
        "/blocks/0/marks/0/target"
    )]
    [InlineData("""{"kind":"paragraph","text":"abc","language":"js"}""", "/blocks/0/language")]
    [InlineData("""{"kind":"gallery","blocks":[{"kind":"paragraph","text":"a"}]}""", "/blocks/0/blocks")]
    [InlineData("""{"kind":"table"}""", "/blocks/0/rows")]
    [InlineData("""{"kind":"image","address":"data:image/png;base64,AA"}""", "/blocks/0/address")]
    [InlineData(
        """{"kind":"list","items":[{"blocks":[{"kind":"heading","text":"a","level":9}]}]}""",
        "/blocks/0/items/0/blocks/0/level"
    )]
    public async Task What_cannot_be_a_block_is_refused_with_a_pointer(string block, string pointer)
    {
        using var response = await Desk.SendAsync(
            HttpMethod.Post,
            "/v1/articles",
            new { title = "Refused", blocks = new[] { JsonNode.Parse(block) } }
        );

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }

    private Task<JsonObject> PublishAsync(string title, string markdown) =>
        Desk.CreateAsync(
            new
            {
                title,
                markdown,
                state = "published",
            }
        );
}
