using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Imports;

/// <summary>Exports of other systems come in whole, and what readers did not see there they do not see here.</summary>
public abstract class ImportFormatsTests(ApiFixture api) : ImportTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : ImportFormatsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ImportFormatsTests(api), IClassFixture<PostgresApi>;

    private const string Harbor = "The harbor reopened after a long winter.";

    private static JsonObject GhostPost(string title, string status = "published", string visibility = "public") =>
        new()
        {
            ["id"] = $"id-{title}",
            ["uuid"] = Guid.NewGuid().ToString(),
            ["title"] = title,
            ["slug"] = Guid.NewGuid().ToString(),
            ["html"] = $"<p>{Harbor}</p>",
            ["status"] = status,
            ["visibility"] = visibility,
            ["published_at"] = "2019-02-28T11:30:00.000Z",
            ["custom_excerpt"] = "Ships came in.",
        };

    private static JsonObject Ghost(params JsonObject[] posts) =>
        new()
        {
            ["db"] = new JsonArray(
                new JsonObject
                {
                    ["meta"] = new JsonObject { ["version"] = "5.80.0" },
                    ["data"] = new JsonObject
                    {
                        ["posts"] = new JsonArray([.. posts]),
                        ["users"] = new JsonArray(
                            new JsonObject { ["id"] = "1", ["name"] = "Ada Byron" },
                            new JsonObject { ["id"] = "2", ["name"] = "Bob Cole" }
                        ),
                        ["posts_authors"] = new JsonArray(
                            new JsonObject
                            {
                                ["post_id"] = posts[0]["id"]!.DeepClone(),
                                ["author_id"] = "2",
                                ["sort_order"] = 1,
                            },
                            new JsonObject
                            {
                                ["post_id"] = posts[0]["id"]!.DeepClone(),
                                ["author_id"] = "1",
                                ["sort_order"] = 0,
                            }
                        ),
                        ["tags"] = new JsonArray(new JsonObject { ["id"] = "7", ["name"] = "World" }),
                        ["posts_tags"] = new JsonArray(
                            new JsonObject
                            {
                                ["post_id"] = posts[0]["id"]!.DeepClone(),
                                ["tag_id"] = "7",
                                ["sort_order"] = 0,
                            }
                        ),
                        ["settings"] = new JsonArray(new JsonObject { ["key"] = "title", ["value"] = "Town Gazette" }),
                    },
                }
            ),
        };

    [Fact]
    public async Task An_export_of_ghost_keeps_what_it_says_of_its_posts()
    {
        var title = NewTitle("Ghost");
        var export = Ghost(
            GhostPost(title),
            GhostPost(NewTitle("Ghost Draft"), status: "draft"),
            GhostPost(NewTitle("Ghost Members"), visibility: "paid")
        );

        var import = await ImportAsync(export.ToJsonString(), "application/octet-stream", "?name=ghost.json");
        var again = await ImportAsync(export.ToJsonString(), "application/octet-stream");

        Assert.Equal("created created created", Outcomes(import));
        Assert.Equal("unchanged unchanged unchanged", Outcomes(again));
        var article = await ArticleOf(import["receipts"]![0]!);
        Assert.Equal(title, (string?)article["title"]);
        Assert.Equal(Harbor, (string?)article["text"]);
        Assert.Equal("2019-02-28T11:30:00Z", (string?)article["publishedAt"]);
        Assert.Equal("Town Gazette", (string?)article["siteName"]);
        Assert.Equal("World", (string?)article["sections"]![0]!["name"]);
        Assert.Equal(
            ["Ada Byron", "Bob Cole"],
            article["authors"]!.AsArray().Select(author => (string?)author!["name"])
        );
        foreach (var hidden in import["receipts"]!.AsArray().Skip(1))
            await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{hidden!["article"]}");
    }

    [Fact]
    public async Task What_an_export_says_of_its_authors_comes_in()
    {
        var ghost = Ghost(GhostPost(NewTitle("Ghost")));
        var users = ghost["db"]![0]!["data"]!["users"]!.AsArray();
        users[0]!["name"] = "Edith Clarke";
        users[0]!["bio"] = "Edith Clarke counts ships.";
        users[0]!["website"] = "https://edith.example";
        users[0]!["profile_image"] = "https://edith.example/me.jpg";
        users[1]!["profile_image"] = "__GHOST_URL__/me.jpg";

        Assert.Equal("created", Outcomes(await ImportAsync(ghost.ToJsonString(), "application/octet-stream")));

        var edith = await Host.GetJsonAsync("/v1/authors/edith-clarke");
        Assert.Equal("Edith Clarke counts ships.", (string?)edith["bio"]);
        Assert.Equal("https://edith.example/me.jpg", (string?)edith["image"]!["address"]);
        Assert.Equal("https://edith.example", (string?)Assert.Single(edith["links"]!.AsArray())!["address"]);
        Assert.Null((await Host.GetJsonAsync("/v1/authors/bob-cole"))["image"]);
    }

    [Fact]
    public async Task Authors_of_a_JSON_feed_have_their_pictures()
    {
        var feed = $$"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Town Gazette",
             "items": [{"id": "{{Guid.NewGuid()}}", "title": "{{NewTitle(
                "Three"
            )}}", "content_html": "<p>{{Harbor}}</p>",
               "authors": [{"name": "Mary Kenny", "url": "https://mary.example/", "avatar": "https://mary.example/m.png"},
                           {"name": "Joan Clark", "avatar": "javascript:alert(1)"}]}]}
            """;

        Assert.Equal("created", Outcomes(await ImportAsync(feed, "application/feed+json")));

        var mary = await Host.GetJsonAsync("/v1/authors/mary-kenny");
        Assert.Equal("https://mary.example/m.png", (string?)mary["image"]!["address"]);
        Assert.Equal("https://mary.example/", (string?)mary["links"]![0]!["address"]);
        Assert.Null((await Host.GetJsonAsync("/v1/authors/joan-clark"))["image"]);
    }

    [Theory]
    [InlineData(
        "lexical",
        """{"root":{"children":[{"type":"heading","tag":"h2","children":[{"type":"extended-text","text":"The Quay","format":0}]},{"type":"paragraph","children":[{"type":"extended-text","text":"Ships ","format":0},{"type":"extended-text","text":"came","format":1},{"type":"link","url":"https://town.example/in","children":[{"type":"text","text":" in","format":2}]}]},{"type":"list","listType":"bullet","children":[{"type":"listitem","children":[{"type":"text","text":"grain"}]}]},{"type":"image","src":"__GHOST_URL__/a.jpg","alt":"a ship","caption":"The <b>ship</b>"},{"type":"horizontalrule"},{"type":"html","html":"<p>Raw words</p>"}]}}"""
    )]
    [InlineData(
        "mobiledoc",
        """{"version":"0.3.1","atoms":[],"cards":[["image",{"src":"/a.jpg","alt":"a ship","caption":"The <b>ship</b>"}],["hr",{}],["html",{"html":"<p>Raw words</p>"}]],"markups":[["strong"],["a",["href","https://town.example/in"]],["em"]],"sections":[[1,"h2",[[0,[],0,"The Quay"]]],[1,"p",[[0,[],0,"Ships "],[0,[0],1,"came"],[0,[1,2],2," in"]]],[3,"ul",[[[0,[],0,"grain"]]]],[10,0],[10,1],[10,2]]}"""
    )]
    public async Task A_post_of_ghost_without_html_is_made_of_what_its_editor_keeps(string member, string content)
    {
        var post = GhostPost(NewTitle(member));
        post["html"] = null;
        post[member] = content;

        var receipt = Only(await ImportAsync(Ghost(post).ToJsonString(), "application/octet-stream", "?name=g.json"));

        var blocks = (await ArticleOf(receipt))["blocks"]!.AsArray();
        Assert.Equal(
            ["heading", "paragraph", "list", "image", "divider", "paragraph"],
            blocks.Select(block => (string?)block!["kind"])
        );
        Assert.Equal("Ships came in", (string?)blocks[1]!["text"]);
        Assert.Equal(
            ["strong", "link", "emphasis"],
            blocks[1]!["marks"]!.AsArray().Select(mark => (string?)mark!["kind"])
        );
        Assert.Equal("a ship", (string?)blocks[3]!["alt"]);
        Assert.Equal((int)receipt["words"]!["in"]!, (int)receipt["words"]!["kept"]!);
    }

    [Fact]
    public async Task A_JSON_feed_is_imported()
    {
        var site = $"https://{Guid.NewGuid():N}.example";
        var feed = $$"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Town Gazette", "language": "en",
             "authors": [{"name": "Ada Byron"}],
             "items": [
               {"id": "1", "url": "{{site}}/live", "title": "One", "content_html": "<p>{{Harbor}}</p>", "date_published": "2019-02-28T12:30:00+01:00"},
               {"id": "2", "url": "{{site}}/live", "title": "Two", "content_text": "If a < b.\n\nThen c."},
               {"id": "3", "title": "Three"}]}
            """;

        var import = await ImportAsync(feed, "application/feed+json");

        Assert.Equal("created created refused", Outcomes(import));
        var one = await ArticleOf(import["receipts"]![0]!);
        Assert.Equal("Ada Byron", (string?)one["authors"]![0]!["name"]);
        Assert.Equal("2019-02-28T11:30:00Z", (string?)one["publishedAt"]);
        Assert.Equal("If a < b.\n\nThen c.", (string?)(await ArticleOf(import["receipts"]![1]!))["text"]);
    }

    [Fact]
    public async Task Stories_of_medium_are_imported_and_its_drafts_are_drafts()
    {
        string Story(string title, string id) =>
            $"""
                <!DOCTYPE html><html><head><title>{title}</title></head><body><article class="h-entry">
                <header><h1 class="p-name">{title}</h1></header>
                <section data-field="subtitle" class="p-summary">Ships came in.</section>
                <section data-field="body" class="e-content"><section name="a"><h3 class="graf graf--h3 graf--title">{title}</h3><p>{Harbor}</p></section></section>
                <footer><p>By <a href="https://medium.com/@ada" class="p-author h-card">Ada Byron</a> on <a href="x"><time class="dt-published" datetime="2019-02-28T11:30:00.000Z">February 28, 2019</time></a>.</p>
                <p><a href="https://medium.com/p/{id}" class="p-canonical">Canonical link</a></p><p>Exported from Medium.</p></footer></article></body></html>
                """;
        var (one, two) = (NewTitle("A Story"), NewTitle("A Draft"));
        var zip = MadeUpFiles.Zip(
            ("README.html", MadeUpFiles.Html("Read Me")),
            ("profile/profile.html", MadeUpFiles.Html("Ada")),
            ($"posts/2019-02-28_{Guid.NewGuid()}.html", Story(one, Guid.NewGuid().ToString())),
            ("posts/draft_two.html", Story(two, Guid.NewGuid().ToString()))
        );

        var import = await ImportAsync(zip, "application/zip");

        Assert.Equal("created created", Outcomes(import));
        var article = await ArticleOf(import["receipts"]![0]!);
        Assert.Equal(one, (string?)article["title"]);
        Assert.Equal(Harbor, (string?)article["text"]);
        Assert.Equal("Ada Byron", (string?)article["authors"]![0]!["name"]);
        Assert.Equal("2019-02-28T11:30:00Z", (string?)article["publishedAt"]);
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{import["receipts"]![1]!["article"]}");
    }

    [Fact]
    public async Task Posts_of_substack_are_imported_with_what_their_table_says()
    {
        var (one, n) = (NewTitle("A Letter, and \"More\""), Random.Shared.Next(1_000_000, int.MaxValue / 2));
        var table = $"""
            post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle
            {n}.a-letter,2019-02-28T11:30:00.000Z,true,,newsletter,everyone,"{one.Replace(
                "\"",
                "\"\"",
                StringComparison.Ordinal
            )}",Ships came in
            {n + 1}.paid,2019-02-28T11:30:00.000Z,true,,newsletter,only_paid,Paid,
            {n + 2}.draft,,false,,newsletter,everyone,Draft,
            """;
        var zip = MadeUpFiles.Zip(
            ("posts.csv", table),
            ("email_list.csv", "email\nada@town.example"),
            ($"posts/{n}.a-letter.html", $"<p>{Harbor}</p>"),
            ($"posts/{n}.opens.csv", "x"),
            ($"posts/{n + 1}.paid.html", $"<p>{Harbor} It was paid.</p>"),
            ($"posts/{n + 2}.draft.html", $"<p>{Harbor} It is a draft.</p>")
        );

        var import = await ImportAsync(zip, "application/zip");

        Assert.Equal("created created created", Outcomes(import));
        var article = await ArticleOf(import["receipts"]![0]!);
        Assert.Equal(one, (string?)article["title"]);
        Assert.Equal("Ships came in", (string?)article["subtitle"]);
        Assert.Equal("2019-02-28T11:30:00Z", (string?)article["publishedAt"]);
        foreach (var hidden in import["receipts"]!.AsArray().Skip(1))
            await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{hidden!["article"]}");
    }

    [Theory]
    [InlineData("site.warc", false)]
    [InlineData("site.warc.gz", true)]
    public async Task The_pages_of_a_web_archive_are_imported(string name, bool isPacked)
    {
        var address = $"https://{Guid.NewGuid():N}.example/harbor";
        var page = Encoding.UTF8.GetBytes(MadeUpFiles.Html(NewTitle("Archived")));
        var records = new[]
        {
            Record("warcinfo", null, "application/warc-fields", "software: x\r\n"u8.ToArray()),
            Record("request", address, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Answer(address, "200 OK", "text/html; charset=utf-8", page),
            Answer(
                $"{address}-2",
                "200 OK",
                "text/html",
                Chunked(Packed(page)),
                "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"
            ),
            Answer($"{address}-3", "404 Not Found", "text/html", page),
            Answer($"{address}.png", "200 OK", "image/png", [1, 2, 3]),
        };
        var archive = records.SelectMany(record => isPacked ? Packed(record) : record).ToArray();

        var import = await ImportAsync(archive, "application/octet-stream", $"?name={name}");

        Assert.Equal("created created", Outcomes(import));
        Assert.Equal(address, (string?)(await ArticleOf(import["receipts"]![0]!))["address"]);
    }

    [Theory]
    [InlineData("x.json", "{\"a\": 1}")]
    [InlineData("x.json", "{\"db\": [")]
    [InlineData("x.warc", "WARC/1.0\r\nContent-Length: 10\r\n\r\nabc")]
    [InlineData("x.warc", "WARC/1.0\r\nContent-Length: -1\r\n\r\nabc")]
    [InlineData("x.warc", "WARC/1.0\r\n")]
    public async Task What_is_no_export_is_refused_as_a_whole(string name, string content)
    {
        using var response = await SendAsync(
            Encoding.UTF8.GetBytes(content),
            "application/octet-stream",
            $"?name={name}"
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private static byte[] Answer(string address, string status, string type, byte[] body, string more = "") =>
        Record(
            "response",
            address,
            "application/http; msgtype=response",
            [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{more}\r\n"), .. body]
        );

    private static byte[] Record(string kind, string? address, string type, byte[] content) =>
        [
            .. Encoding.UTF8.GetBytes(
                $"WARC/1.1\r\nWARC-Type: {kind}\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}"
                    + $"Content-Type: {type}\r\nContent-Length: {content.Length}\r\n\r\n"
            ),
            .. content,
            .. "\r\n\r\n"u8,
        ];

    private static byte[] Chunked(byte[] body) =>
        [
            .. Encoding.ASCII.GetBytes($"{20:x}\r\n"),
            .. body[..20],
            .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 20:x}\r\n"),
            .. body[20..],
            .. "\r\n0\r\n\r\n"u8,
        ];

    private static byte[] Packed(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var packing = new GZipStream(bytes, CompressionLevel.Fastest))
            packing.Write(content);
        return bytes.ToArray();
    }
}
