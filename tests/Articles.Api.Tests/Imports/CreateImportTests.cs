using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Imports;

public abstract class CreateImportTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : CreateImportTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : CreateImportTests(api), IClassFixture<PostgresApi>;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string Changed = "https://town.example/changed";

    private static int made;

    // All tests share one database, so each has its own title.
    private static string NewTitle(string about) => $"{about} {Interlocked.Increment(ref made)}";

    private async Task<HttpResponseMessage> SendAsync(
        byte[] body,
        string type,
        string query = "",
        params IEnumerable<(string Name, string Value)> headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/imports{query}");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers.Append(("X-Api-Key", await api.Host.NewKeyAsync("write"))))
            request.Headers.TryAddWithoutValidation(name, value);
        return await api.Host.Client.SendAsync(request, Stop);
    }

    /// <summary>Imports and waits until it is done.</summary>
    private async Task<JsonObject> ImportAsync(byte[] body, string type, string query = "")
    {
        using var response = await SendAsync(body, type, query);
        var begun = await api.Host.ReadJsonAsync(HttpStatusCode.Accepted, response);
        Assert.Equal("queued", (string?)begun["state"]);
        Assert.Equal($"/v1/imports/{begun["id"]}", response.Headers.Location?.ToString());
        return await api.Host.WaitForImportAsync(response.Headers.Location!);
    }

    private Task<JsonObject> ImportAsync(string body, string type, string query = "") =>
        ImportAsync(Encoding.UTF8.GetBytes(body), type, query);

    private static JsonNode Only(JsonObject import) => Assert.Single(import["receipts"]!.AsArray())!;

    private static string Outcomes(JsonObject import) =>
        string.Join(' ', import["receipts"]!.AsArray().Select(receipt => (string?)receipt!["outcome"]));

    private Task<JsonObject> ArticleOf(JsonNode receipt) =>
        api.Host.GetJsonAsync($"/v1/articles/{receipt["article"]}?include=quotes,text");

    [Fact]
    public async Task A_page_of_html_makes_an_article_with_its_quotes()
    {
        var title = NewTitle("The Harbor Reopens");

        var import = await ImportAsync(MadeUpFiles.Html(title, "https://town.example/html"), "text/html");

        var receipt = Only(import);
        Assert.Equal(("created", title), ((string?)receipt["outcome"], (string?)receipt["title"]));
        var article = await ArticleOf(receipt);
        Assert.Equal(title, (string?)article["title"]);
        Assert.Equal("published", (string?)article["state"]);
        Assert.Equal("Jane Roe", (string?)article["quotes"]![0]!["speaker"]!["name"]);
        Assert.DoesNotContain("alert", (string)article["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_page_again_changes_nothing()
    {
        var html = MadeUpFiles.Html(NewTitle("The Same Again"), "https://town.example/same");
        var first = Only(await ImportAsync(html, "text/html"));
        var before = (await ArticleOf(first)).ToJsonString();

        var again = Only(await ImportAsync(html, "text/html"));

        Assert.Equal("unchanged", (string?)again["outcome"]);
        Assert.Equal((string?)first["article"], (string?)again["article"]);
        Assert.Equal(before, (await ArticleOf(again)).ToJsonString());
    }

    [Fact]
    public async Task A_page_with_other_furniture_changes_nothing()
    {
        var html = MadeUpFiles.Html(NewTitle("Other Furniture"), "https://town.example/furniture");
        await ImportAsync(html, "text/html", "?address=https://town.example/furniture");

        var again = await ImportAsync(
            html.Replace("About", "Who we are", StringComparison.Ordinal),
            "text/html",
            "?address=http://TOWN.example/furniture/%3Futm_source=mail"
        );

        Assert.Equal("unchanged", Outcomes(again));
    }

    [Fact]
    public async Task A_changed_page_updates_its_article()
    {
        var title = NewTitle("A Changed Page");
        var first = Only(await ImportAsync(MadeUpFiles.Html(title, Changed), "text/html", $"?address={Changed}"));
        var before = await ArticleOf(first);
        var changed = MadeUpFiles.Html(title, Changed, "“We hope,” said Jane Roe.");

        var again = Only(await ImportAsync(changed, "text/html", $"?address={Changed}"));

        Assert.Equal("updated", (string?)again["outcome"]);
        var after = await ArticleOf(again);
        Assert.Equal((string?)before["id"], (string?)after["id"]);
        Assert.Equal((int)before["version"]! + 1, (int)after["version"]!);
        // What readers have seen stays, and says that its words are gone.
        Assert.Equal(
            ["exact: We hope,", "orphaned: We waited for this day,"],
            after["quotes"]!.AsArray().Select(quote => $"{quote!["anchor"]}: {quote["text"]}").Order()
        );
    }

    [Fact]
    public async Task A_text_without_an_address_is_known_again_by_what_it_says()
    {
        var text = MadeUpFiles.Text(NewTitle("A Text"));
        Assert.Equal("created", Outcomes(await ImportAsync(text, "text/plain")));

        Assert.Equal("unchanged", Outcomes(await ImportAsync(text, "text/plain; charset=utf-8")));
    }

    [Fact]
    public async Task The_front_page_as_the_address_of_every_page_makes_them_no_one_page()
    {
        var one = await ImportAsync(MadeUpFiles.Html(NewTitle("One Front"), "https://front.example/"), "text/html");
        var two = await ImportAsync(MadeUpFiles.Html(NewTitle("Two Front"), "https://front.example/"), "text/html");

        Assert.Equal("created created", $"{Outcomes(one)} {Outcomes(two)}");
    }

    [Fact]
    public async Task Validation_only_says_what_would_happen()
    {
        var title = NewTitle("Validated Only");

        var import = await ImportAsync(MadeUpFiles.Text(title), "text/plain", "?validateOnly=true");

        Assert.True((bool)import["validateOnly"]!);
        Assert.Equal("created", Outcomes(import));
        Assert.Null(Only(import)["article"]);
        Assert.Equal("created", Outcomes(await ImportAsync(MadeUpFiles.Text(title), "text/plain")));
    }

    [Fact]
    public async Task Pages_as_json_are_imported_and_refused_each_for_itself()
    {
        var pages = new object[]
        {
            new { text = MadeUpFiles.Text(NewTitle("Json One")), address = "https://town.example/json-one" },
            new { name = "empty", text = " " },
            new { markdown = MadeUpFiles.Markdown(NewTitle("Json Two")) },
            new { html = "<p>\u0000</p>" },
        };

        var import = await ImportAsync(JsonSerializer.Serialize(new { pages }), "application/json");

        Assert.Equal("created refused created refused", Outcomes(import));
        Assert.Equal(
            """{"total":4,"waiting":0,"created":2,"updated":0,"unchanged":0,"refused":2}""",
            import["pages"]!.ToJsonString()
        );
        Assert.NotNull(import["receipts"]![1]!["reason"]);
    }

    [Fact]
    public async Task A_wordpress_export_keeps_what_it_says_of_its_posts()
    {
        var title = NewTitle("The Harbor, Exported");
        var export = MadeUpFiles.WordPress(
            MadeUpFiles.WordPressItem(title),
            MadeUpFiles.WordPressItem(NewTitle("A Draft"), status: "draft"),
            MadeUpFiles.WordPressItem("logo", status: "inherit", kind: "attachment"),
            MadeUpFiles.WordPressItem(NewTitle("A Product"), kind: "product")
        );

        var import = await ImportAsync(export, "application/xml");

        Assert.Equal("created refused refused", Outcomes(import));
        Assert.Contains("draft", (string)import["receipts"]![1]!["reason"]!, StringComparison.Ordinal);
        var article = await ArticleOf(import["receipts"]![0]!);
        Assert.Equal(title, (string?)article["title"]);
        Assert.Equal("Ada Byron", (string?)article["authors"]![0]!["name"]);
        Assert.Equal("2019-02-28T11:30:00Z", (string?)article["publishedAt"]);
        Assert.Equal("Town Gazette", (string?)article["siteName"]);
        Assert.Equal("[\"World\"]", article["sections"]!.ToJsonString());
        Assert.StartsWith("https://town.example/world/", (string?)article["address"]);
        // Classic posts have blank lines where they mean paragraphs.
        Assert.True(article["blocks"]!.AsArray().Count >= 3, article["blocks"]!.ToJsonString());
    }

    [Fact]
    public async Task A_feed_is_imported_with_full_content()
    {
        var import = await ImportAsync(MadeUpFiles.Rss(NewTitle("The Harbor in a Feed")), "application/rss+xml");

        Assert.Equal("created refused", Outcomes(import));
        var article = await ArticleOf(import["receipts"]![0]!);
        Assert.Equal("2019-02-28T11:30:00Z", (string?)article["publishedAt"]);
        Assert.Equal("Ada Byron", (string?)article["authors"]![0]!["name"]);
        Assert.Contains("grain and timber", (string)article["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_atom_feed_is_imported()
    {
        var import = await ImportAsync(MadeUpFiles.Atom(), "application/atom+xml");

        Assert.Equal("created created", Outcomes(import));
        var article = await ArticleOf(import["receipts"]![0]!);
        Assert.Equal("The Harbor & the Sea", (string?)article["title"]);
        Assert.Equal("2019-02-28T11:30:00Z", (string?)article["publishedAt"]);
        Assert.Equal("unchanged unchanged", Outcomes(await ImportAsync(MadeUpFiles.Atom(), "text/xml")));
    }

    [Fact]
    public async Task Markdown_is_imported_with_what_its_front_matter_says()
    {
        var title = NewTitle("The Harbor: in Markdown");

        var receipt = Only(await ImportAsync(MadeUpFiles.Markdown(title), "text/markdown"));

        var article = await ArticleOf(receipt);
        Assert.Equal(title, (string?)article["title"]);
        Assert.Equal("2019-02-28T00:00:00Z", (string?)article["publishedAt"]);
        Assert.Equal("day", (string?)article["publishedPrecision"]);
        Assert.Equal(
            ["Ada Byron", "Bob Cole"],
            article["authors"]!.AsArray().Select(author => (string?)author!["name"])
        );
        Assert.Contains(article["blocks"]!.AsArray(), block => (string?)block!["kind"] == "blockquote");
    }

    [Fact]
    public async Task A_draft_in_markdown_is_refused()
    {
        var receipt = Only(await ImportAsync(MadeUpFiles.Markdown(NewTitle("Draft"), "draft: true"), "text/markdown"));

        Assert.Equal("refused", (string?)receipt["outcome"]);
        Assert.Contains("draft", (string)receipt["reason"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_holds_pages_of_all_kinds_and_its_names_are_only_names()
    {
        var zip = MadeUpFiles.Zip(
            ("site/one.html", MadeUpFiles.Html(NewTitle("Zip One"), "https://town.example/zip-one")),
            ("../../etc/two.txt", MadeUpFiles.Text(NewTitle("Zip Two"))),
            ("C:\\three.md", MadeUpFiles.Markdown(NewTitle("Zip Three"))),
            ("four.jsonl", JsonSerializer.Serialize(new { id = "x", text = MadeUpFiles.Text(NewTitle("Zip Four")) })),
            ("feed.xml", MadeUpFiles.Rss(NewTitle("Zip Five"))),
            ("broken.xml", "<rss><channel><item>"),
            ("style.css", "body {}"),
            ("__MACOSX/._one.html", "x")
        );

        var import = await ImportAsync(zip, "application/zip");

        Assert.Equal("created created created created created refused refused", Outcomes(import));
        Assert.Equal("../../etc/two.txt", (string?)import["receipts"]![1]!["name"]);
        Assert.Equal("broken.xml", (string?)import["receipts"]![6]!["name"]);
    }

    [Fact]
    public async Task Files_of_a_form_are_imported()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("true"), "validateOnly" },
            {
                new ByteArrayContent(Encoding.UTF8.GetBytes(MadeUpFiles.Text(NewTitle("Form One")))),
                "file",
                "../one.txt"
            },
            {
                new ByteArrayContent(MadeUpFiles.Zip(("two.md", MadeUpFiles.Markdown(NewTitle("Form Two"))))),
                "file",
                "two.zip"
            },
        };
        var body = await form.ReadAsByteArrayAsync(Stop);

        var import = await ImportAsync(body, form.Headers.ContentType!.ToString());

        Assert.True((bool)import["validateOnly"]!);
        Assert.Equal("created created", Outcomes(import));
        Assert.Equal("one.txt", (string?)import["receipts"]![0]!["name"]);
    }

    [Fact]
    public async Task Receipts_are_a_list_that_can_be_filtered()
    {
        var lines = Enumerable
            .Range(0, 130)
            .Select(n =>
                n % 10 == 0
                    ? "nonsense"
                    : JsonSerializer.Serialize(new { id = n, text = MadeUpFiles.Text($"Listed {n} {NewTitle("x")}") })
            );
        var import = await ImportAsync(string.Join('\n', lines), "application/x-ndjson", "?validateOnly=true");
        var key = await api.Host.NewKeyAsync("write");

        Assert.Equal(100, import["receipts"]!.AsArray().Count);
        using var first = await api.Host.GetAsync(
            $"{import["links"]!["receipts"]}?limit=100&includeTotal=true",
            ("X-Api-Key", key)
        );
        var page = await api.Host.ReadJsonAsync(HttpStatusCode.OK, first);
        Assert.Equal(130, (int)page["total"]!);
        Assert.Equal(Enumerable.Range(1, 100), page["items"]!.AsArray().Select(item => (int)item!["position"]!));
        Assert.NotNull(page["nextCursor"]);
        using var refused = await api.Host.GetAsync(
            $"{import["links"]!["receipts"]}?outcome=refused",
            ("X-Api-Key", key)
        );
        Assert.Equal(13, (await api.Host.ReadJsonAsync(HttpStatusCode.OK, refused))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_repeated_request_with_the_same_key_begins_one_import()
    {
        var key = await api.Host.NewKeyAsync("write");
        var body = Encoding.UTF8.GetBytes(MadeUpFiles.Text(NewTitle("Repeated")));
        var locations = new List<Uri?>();
        for (var n = 0; n < 2; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports")
            {
                Content = new ByteArrayContent(body),
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            request.Headers.Add("X-Api-Key", key);
            request.Headers.Add("Idempotency-Key", "again");
            using var response = await api.Host.Client.SendAsync(request, Stop);
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
            locations.Add(response.Headers.Location);
        }

        Assert.Equal(locations[0], locations[1]);
    }

    [Fact]
    public async Task The_same_pages_sent_at_the_same_time_make_one_article_each()
    {
        var author = $"Eve {NewTitle("Author").Replace(' ', 'q')}";
        var pages = Enumerable
            .Range(0, 12)
            .Select(n =>
                JsonSerializer.Serialize(
                    new
                    {
                        id = n,
                        url = $"https://parallel.example/{n}",
                        text = MadeUpFiles
                            .Text($"Parallel Number {n}")
                            .Replace("Ada Byron", author, StringComparison.Ordinal),
                    }
                )
            );
        var body = string.Join('\n', pages);

        var imports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ImportAsync(body, "application/jsonl")));

        Assert.Equal(12, imports.Sum(import => (int)import["pages"]!["created"]!));
        Assert.Equal(36, imports.Sum(import => (int)import["pages"]!["unchanged"]!));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("read:drafts", HttpStatusCode.Forbidden)]
    public async Task Only_who_may_write_may_import(string? scope, HttpStatusCode status)
    {
        var key = scope is null ? null : await api.Host.NewKeyAsync(scope);

        using var post = await api.Host.WriteAsync(HttpMethod.Post, "/v1/imports", key, "nonsense");
        using var list = await api.Host.GetAsync("/v1/imports", key is null ? [] : [("X-Api-Key", key)]);

        await api.Host.ReadProblemAsync(status, post);
        await api.Host.ReadProblemAsync(status, list);
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>"
    )]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>"
    )]
    [InlineData("<rss><channel><item><title>cut off")]
    [InlineData("<rss><channel><title>No items</title></channel></rss>")]
    [InlineData("<sitemap></sitemap>")]
    public async Task What_is_no_feed_is_refused_as_a_whole(string xml)
    {
        using var response = await SendAsync(Encoding.UTF8.GetBytes(xml), "application/xml");

        var problem = await api.Host.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, response);
        Assert.DoesNotContain("root:", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "text/plain", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"pages\":[]}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"pages\":[{}]}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"pages\":[{\"text\":\"a\",\"html\":\"b\"}]}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData(
        "{\"pages\":[{\"text\":\"a\",\"address\":\"ftp://x\"}]}",
        "application/json",
        HttpStatusCode.BadRequest
    )]
    [InlineData("x", "multipart/form-data", HttpStatusCode.BadRequest)]
    [InlineData("x", "multipart/form-data; boundary=abc", HttpStatusCode.BadRequest)]
    [InlineData("x", "image/png", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("x", "text/html; charset=klingon", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("PK\u0003\u0004nonsense", "application/zip", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_taken_is_refused(string body, string type, HttpStatusCode status)
    {
        using var response = await SendAsync(Encoding.UTF8.GetBytes(body), type);

        await api.Host.ReadProblemAsync(status, response);
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_read_is_named()
    {
        using var response = await SendAsync(Encoding.UTF8.GetBytes("x"), "text/plain", "?validateOnly=maybe");

        var problem = await api.Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Contains("validateOnly", JsonSerializer.Serialize(problem.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_not_there_is_not_found()
    {
        var key = await api.Host.NewKeyAsync("write");
        foreach (var path in new[] { "nothing", $"{Guid.NewGuid()}", $"{Guid.NewGuid()}/receipts" })
        {
            using var response = await api.Host.GetAsync($"/v1/imports/{path}", ("X-Api-Key", key));
            await api.Host.ReadProblemAsync(HttpStatusCode.NotFound, response);
        }
    }
}
