using System.Text;
using System.Text.Json;

namespace Articles.Api.Tests.Imports;

public abstract class ImportKindsTests(ApiFixture api) : ImportTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : ImportKindsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ImportKindsTests(api), IClassFixture<PostgresApi>;

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

        Assert.Equal("created created refused", Outcomes(import));
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{import["receipts"]![1]!["article"]}");
        var article = await ArticleOf(import["receipts"]![0]!);
        Assert.Equal(title, (string?)article["title"]);
        Assert.Equal("Ada Byron", (string?)article["authors"]![0]!["name"]);
        Assert.Equal("2019-02-28T11:30:00Z", (string?)article["publishedAt"]);
        Assert.Equal("Town Gazette", (string?)article["siteName"]);
        Assert.Equal("World", (string?)article["sections"]![0]!["name"]);
        Assert.StartsWith("https://town.example/world/", (string?)article["address"]);
        // Classic posts have blank lines where they mean paragraphs.
        Assert.True(article["blocks"]!.AsArray().Count >= 3, article["blocks"]!.ToJsonString());
    }

    [Theory]
    [InlineData("harbor-of-2019", "harbor-of-2019")]
    [InlineData("%d0%b3%d0%b0%d0%b2%d0%b0%d0%bd%d1%8c", "гавань")]
    public async Task A_post_keeps_its_readable_name_where_it_is_free(string written, string slug)
    {
        var export = MadeUpFiles.WordPress(
            MadeUpFiles.WordPressItem(NewTitle("Named Elsewhere"), slug: written),
            MadeUpFiles.WordPressItem(NewTitle("Named Elsewhere Too"), slug: written)
        );

        var import = await ImportAsync(export, "application/xml");

        Assert.Equal("created created", Outcomes(import));
        var slugs = new List<string?>();
        foreach (var receipt in import["receipts"]!.AsArray())
            slugs.Add((string?)(await ArticleOf(receipt!))["slug"]);
        Assert.Equal([slug, $"{slug}-2"], slugs.Order(StringComparer.Ordinal));
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
}
