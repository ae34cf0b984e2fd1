using System.Text;
using System.Text.Json.Nodes;
using Articles.Api.Imports.Pages;

namespace Articles.Api.Tests.Imports;

/// <summary>A receipt says what became of every word that was sent.</summary>
public abstract class ImportedWordsTests(ApiFixture api) : ImportTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : ImportedWordsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ImportedWordsTests(api), IClassFixture<PostgresApi>;

    [Fact]
    public async Task A_body_that_a_carrier_marks_off_loses_no_word()
    {
        const string Body =
            "<h2>Related</h2><ul><li>One</li><li>Two words</li></ul><p>May 3, 2024</p><p>Ships came in.</p><figure><img src=\"/a.jpg\" alt=\"a ship\"><figcaption>The ship</figcaption></figure>";
        var export = MadeUpFiles.WordPress(MadeUpFiles.WordPressItem(NewTitle("Whole"), content: Body));

        var receipt = Only(await ImportAsync(export, "application/xml"));

        Assert.Equal(12, (int)receipt["words"]!["in"]!);
        Assert.Equal(12, (int)receipt["words"]!["kept"]!);
        Assert.Empty(receipt["dropped"]!.AsArray());
        var article = await ArticleOf(receipt);
        Assert.Equal(
            ["heading", "list", "paragraph", "paragraph", "image"],
            article["blocks"]!.AsArray().Select(block => (string?)block!["kind"])
        );
    }

    [Fact]
    public async Task What_is_dropped_is_named_with_its_words()
    {
        var item = MadeUpFiles
            .WordPressItem(NewTitle("Less"), content: "<p>Ships came in.</p><script>let it = 1</script>")
            .Replace(
                "<wp:post_id>",
                "<wp:comment><wp:comment_content><![CDATA[I saw <b>them</b>]]></wp:comment_content></wp:comment><wp:post_id>",
                StringComparison.Ordinal
            );

        var import = await ImportAsync(MadeUpFiles.WordPress(item), "application/xml");

        var receipt = Only(import);
        var dropped = receipt["dropped"]!.AsArray();
        var comments = Assert.Single(dropped, part => (string?)part!["what"] == "comments")!;
        Assert.Equal(3, (int)comments["words"]!);
        Assert.NotEmpty((string)comments["why"]!);
        Assert.Equal(3, (int)receipt["words"]!["kept"]!);
        Assert.Equal(
            (int)receipt["words"]!["in"]!,
            (int)receipt["words"]!["kept"]! + dropped.Sum(part => (int)part!["words"]!)
        );
        Assert.Equal(receipt["words"]!.ToJsonString(), import["words"]!.ToJsonString());
    }

    [Fact]
    public async Task Of_a_whole_page_the_furniture_is_what_is_dropped()
    {
        var receipt = Only(await ImportAsync(MadeUpFiles.Html(NewTitle("Framed")), "text/html", "?validateOnly=true"));

        var furniture = Assert.Single(receipt["dropped"]!.AsArray())!;
        Assert.Equal("furniture", (string?)furniture["what"]);
        Assert.Equal((int)receipt["words"]!["in"]!, (int)receipt["words"]!["kept"]! + (int)furniture["words"]!);
    }

    [Theory]
    [InlineData("/v1/imports?state=draft", false)]
    [InlineData("/v1/imports?state=asFound", true)]
    [InlineData("/v1/imports", true)]
    public async Task An_import_may_make_drafts_only(string path, bool isPublic)
    {
        var import = await ImportAsync(
            MadeUpFiles.Text(NewTitle("As Asked")),
            "text/plain",
            path["/v1/imports".Length..]
        );

        Assert.Equal(isPublic ? "asFound" : "draft", (string?)import["importedAs"]);
        var answer = await Host.Client.GetAsync(
            new Uri($"/v1/articles/{Only(import)["article"]}", UriKind.Relative),
            Stop
        );
        Assert.Equal(isPublic ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_import_of_drafts_changes_no_article_that_readers_see()
    {
        var page = MadeUpFiles.Html(NewTitle("Seen"), $"https://town.example/{Guid.NewGuid()}");
        var seen = Only(await ImportAsync(page, "text/html"));
        var pages = new JsonObject
        {
            ["state"] = "draft",
            ["pages"] = new JsonArray(
                new JsonObject { ["html"] = page.Replace("winter", "summer", StringComparison.Ordinal) }
            ),
        };

        var receipt = Only(await ImportAsync(pages.ToJsonString(), "application/json"));

        Assert.Equal("refused", (string?)receipt["outcome"]);
        Assert.Contains("drafts only", (string?)receipt["reason"], StringComparison.Ordinal);
        Assert.Equal((string?)seen["article"], (string?)receipt["article"]);
    }

    [Theory]
    [InlineData("state", "public")]
    [InlineData("State", "draft")]
    public async Task A_field_of_a_form_that_means_nothing_is_refused(string field, string value)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(value), field },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(MadeUpFiles.Text())), "file", "one.txt" },
        };

        using var response = await SendAsync(
            await form.ReadAsByteArrayAsync(Stop),
            form.Headers.ContentType!.ToString()
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}

public sealed class CarriedWordsTests
{
    [Theory]
    [InlineData("<p>One <b>tw</b>o</p><p>three</p>", 3)]
    [InlineData("one<br>two&nbsp;three &amp; four", 4)]
    [InlineData("<script>a b c</script>one<!-- two > --> <style>x</style>two", 2)]
    [InlineData("1 < 2 and 3 > 2", 5)]
    [InlineData("one <two", 1)]
    [InlineData("<script>one", 0)]
    [InlineData("", 0)]
    public void Words_of_markup_are_those_that_it_shows(string html, int words) =>
        Assert.Equal(words, CarriedWords.In(html));
}
