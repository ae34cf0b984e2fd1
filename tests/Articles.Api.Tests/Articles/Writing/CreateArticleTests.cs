using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Articles.Writing;

public abstract class CreateArticleTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : CreateArticleTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : CreateArticleTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    private Desk Desk => new(api.Host);

    private const string Markdown = """
        ## What *happened*

        A **bold** line,
        and [a link](https://news.example/x).

        > First words.
        >
        > Second words.

        * one
        * two

        ![A fox](https://news.example/fox.jpg)
        """;

    private const string Html = """
        <h2>What <em>happened</em></h2><script>alert(1)</script>
        <div><p onclick="x()">A <b>bold</b> line, and <a href="https://news.example/x">a link</a>.</p></div>
        <blockquote><p>First words.</p><p>Second words.</p></blockquote>
        <ul><li>one<li>two</ul>
        <figure><img src="https://news.example/fox.jpg" alt="A fox"></figure>
        <img src="data:image/png;base64,AAAA"><iframe src="javascript:alert(1)"></iframe>
        """;

    private static readonly object[] Blocks =
    [
        new
        {
            kind = "heading",
            text = "What happened",
            level = 2,
            marks = new[]
            {
                new
                {
                    kind = "emphasis",
                    start = 5,
                    end = 13,
                },
            },
        },
        new
        {
            kind = "paragraph",
            text = "A bold line, and a link.",
            marks = new object[]
            {
                new
                {
                    kind = "strong",
                    start = 2,
                    end = 6,
                },
                new
                {
                    kind = "link",
                    start = 17,
                    end = 23,
                    href = "https://news.example/x",
                },
            },
        },
        new { kind = "blockquote", text = "First words.\n\nSecond words." },
        new { kind = "list", text = "one\ntwo" },
        new
        {
            kind = "image",
            alt = "A fox",
            address = "https://news.example/fox.jpg",
        },
    ];

    [Fact]
    public async Task Characters_without_a_normal_form_are_replaced()
    {
        const string odd = "Harbor \uFFFE caf\u0065\u0301";
        var article = await Desk.CreateAsync(
            new
            {
                title = odd,
                subtitle = odd,
                blocks = new[] { new { kind = "paragraph", text = $"“{odd}, we waited,” said Jane {odd} Roe." } },
            }
        );

        Assert.Equal(
            "“Harbor \uFFFD caf\u00E9, we waited,” said Jane Harbor \uFFFD caf\u00E9 Roe.",
            (string?)article["blocks"]![0]!["text"]
        );
        Assert.True(((string)article["subtitle"]!).IsNormalized());
    }

    [Fact]
    public async Task All_ways_of_writing_a_body_make_the_same_blocks()
    {
        var markdown = await Desk.CreateAsync(new { title = "By Markdown", markdown = Markdown });
        var html = await Desk.CreateAsync(new { title = "By HTML", html = Html });
        var blocks = await Desk.CreateAsync(new { title = "By blocks", blocks = Blocks });

        Assert.Equal(blocks["blocks"]!.ToJsonString(), markdown["blocks"]!.ToJsonString());
        Assert.Equal(blocks["blocks"]!.ToJsonString(), html["blocks"]!.ToJsonString());
        // What was answered can be sent back.
        var again = await Desk.CreateAsync(new { title = "Again", blocks = blocks["blocks"] });
        Assert.Equal(blocks["blocks"]!.ToJsonString(), again["blocks"]!.ToJsonString());
    }

    [Fact]
    public async Task A_new_article_is_answered_with_its_address_and_is_there()
    {
        var author = await AuthorAsync("Clara Voss");

        using var response = await Desk.SendAsync(
            HttpMethod.Post,
            "/v1/articles",
            new
            {
                title = "Harbor News",
                authors = new[] { author },
                sections = Desk.World,
                markdown = Desk.Words,
                state = "published",
            }
        );

        var article = await Host.ReadJsonAsync(HttpStatusCode.Created, response);
        Assert.Equal($"/v1/articles/{article["id"]}", response.Headers.Location!.OriginalString);
        using var got = await Host.GetAsync("/v1/articles/harbor-news");
        Assert.Equal(response.Headers.ETag, got.Headers.ETag);
        Assert.Equal(article.ToJsonString(), (await Host.ReadJsonAsync(HttpStatusCode.OK, got)).ToJsonString());
        Assert.NotNull(article["publishedAt"]);
        Assert.Equal("Clara Voss", (string?)article["authors"]![0]!["name"]);
        Assert.Equal(2, (int)(await Host.GetJsonAsync($"/v1/authors/{author}"))["articleCount"]!);
        var quote = (await Host.GetJsonAsync($"/v1/quotes?article=harbor-news"))["items"]![0]!;
        Assert.Equal(
            ("We waited for this day,", "Jane Roe"),
            ((string?)quote["text"], (string?)quote["speaker"]!["name"])
        );
    }

    [Fact]
    public async Task Without_extraction_there_are_no_quotes()
    {
        using var response = await Desk.SendAsync(
            HttpMethod.Post,
            "/v1/articles?extractQuotes=false",
            new { title = "No Quotes", markdown = Desk.Words }
        );

        Assert.Equal(0, (int)(await Host.ReadJsonAsync(HttpStatusCode.Created, response))["quoteCount"]!);
    }

    [Theory]
    [InlineData("""{}""", "/title")]
    [InlineData("""{"title":" "}""", "/title")]
    [InlineData("""{"title":"x","id":"y"}""", "/id")]
    [InlineData("""{"title":"x","state":"retracted"}""", "/state")]
    [InlineData("""{"title":"x","state":"scheduled"}""", "/scheduledFor")]
    [InlineData("""{"title":"x","state":"scheduled","scheduledFor":"2020-01-01T00:00:00Z"}""", "/scheduledFor")]
    [InlineData("""{"title":"x","scheduledFor":"2120-01-01T00:00:00Z"}""", "/scheduledFor")]
    [InlineData("""{"title":"x","authors":["nobody-known"]}""", "/authors/0")]
    [InlineData("""{"title":"x","slug":"Not A Slug"}""", "/slug")]
    [InlineData("""{"title":"x","slug":"0197a6a0-0000-7000-8000-000000000000"}""", "/slug")]
    [InlineData("""{"title":"x","language":"not a tag"}""", "/language")]
    [InlineData("""{"title":"x","address":"ftp://news.example/"}""", "/address")]
    [InlineData("""{"title":"x","markdown":"a","html":"b"}""", "")]
    [InlineData("""{"title":"x","blocks":[{"kind":"paragraph","text":""}]}""", "/blocks/0/text")]
    [InlineData("""{"title":"x","blocks":[{"kind":"paragraph","text":"a\n\nb"}]}""", "/blocks/0/text")]
    [InlineData("""{"title":"x","blocks":[{"kind":"chart","text":"a"}]}""", "/blocks/0/kind")]
    [InlineData("""{"title":"x","blocks":[{"kind":"heading","text":"a","level":7}]}""", "/blocks/0/level")]
    [InlineData(
        """{"title":"x","blocks":[{"kind":"image","text":"","address":"javascript:x"}]}""",
        "/blocks/0/address"
    )]
    [InlineData("""{"title":"x","publishedPrecision":"day"}""", "/publishedPrecision")]
    public async Task What_cannot_be_an_article_is_refused_with_a_pointer(string body, string pointer)
    {
        using var response = await Desk.SendAsync(HttpMethod.Post, "/v1/articles", JsonNode.Parse(body));

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }

    [Theory]
    [InlineData("<div>", 30_000)]
    [InlineData("<span>x</span>", 30_000)]
    [InlineData("<blockquote>", 5_000)]
    public async Task Html_that_would_keep_a_parser_busy_is_refused(string piece, int times)
    {
        using var response = await Desk.SendAsync(
            HttpMethod.Post,
            "/v1/articles",
            new { title = "Deep", html = string.Concat(Enumerable.Repeat(piece, times)) }
        );

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal("/html", Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public async Task Markdown_of_any_depth_is_answered()
    {
        using var response = await Desk.SendAsync(
            HttpMethod.Post,
            "/v1/articles",
            new { title = "Deep Markdown", markdown = string.Concat(Enumerable.Repeat("> ", 20_000)) + "x" }
        );

        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Created);
    }

    [Fact]
    public async Task Publishing_needs_its_scope()
    {
        var key = await Host.NewKeyAsync(Scopes.Write);

        using var published = await Host.WriteAsync(
            HttpMethod.Post,
            "/v1/articles",
            key,
            """{"title":"x","state":"published"}"""
        );
        using var draft = await Host.WriteAsync(HttpMethod.Post, "/v1/articles", key, """{"title":"x"}""");

        await Host.ReadProblemAsync(HttpStatusCode.Forbidden, published);
        Assert.Equal(HttpStatusCode.Created, draft.StatusCode);
    }

    [Fact]
    public async Task Articles_of_one_title_made_at_once_have_slugs_of_their_own()
    {
        var desk = Desk;
        await desk.KeyAsync();

        var articles = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => desk.CreateAsync(new { title = "Made at Once" }))
        );

        Assert.Equal(8, articles.Select(article => (string?)article["slug"]).Distinct().Count());
    }

    private async Task<string> AuthorAsync(string name)
    {
        await Host.StoreAsync(new MadeUpReading($"By {name}").By(name));
        return Slug.Of(name, "author");
    }
}
