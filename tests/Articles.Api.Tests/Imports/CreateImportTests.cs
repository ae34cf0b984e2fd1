using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Articles.Api.Tests.Imports;

public abstract class CreateImportTests(ApiFixture api) : ImportTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : CreateImportTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : CreateImportTests(api), IClassFixture<PostgresApi>;

    private const string Changed = "https://town.example/changed";

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
        var key = await Host.NewKeyAsync("publish");

        Assert.Equal(100, import["receipts"]!.AsArray().Count);
        using var first = await Host.GetAsync(
            $"{import["links"]!["receipts"]}?limit=100&includeTotal=true",
            ("X-Api-Key", key)
        );
        var page = await Host.ReadJsonAsync(HttpStatusCode.OK, first);
        Assert.Equal(130, (int)page["total"]!);
        Assert.Equal(Enumerable.Range(1, 100), page["items"]!.AsArray().Select(item => (int)item!["position"]!));
        Assert.NotNull(page["nextCursor"]);
        using var refused = await Host.GetAsync($"{import["links"]!["receipts"]}?outcome=refused", ("X-Api-Key", key));
        Assert.Equal(13, (await Host.ReadJsonAsync(HttpStatusCode.OK, refused))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_repeated_request_with_the_same_key_begins_one_import()
    {
        var key = await Host.NewKeyAsync("publish");
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
            using var response = await Host.Client.SendAsync(request, Stop);
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
}
