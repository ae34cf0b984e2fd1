namespace Articles.Api.Tests.Articles;

public abstract class GetArticleTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : GetArticleTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : GetArticleTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task An_article_is_found_by_its_id_and_by_its_slug()
    {
        var id = Assert.Single(await Host.StoreAsync(new MadeUpReading("Two Ways In")));

        var byId = await Host.GetAsync<ArticleResponse>($"/v1/articles/{id}");
        var bySlug = await Host.GetAsync<ArticleResponse>("/v1/articles/two-ways-in");

        Assert.Equal(id, byId.Id);
        Assert.Equal("Two Ways In", byId.Title);
        Assert.Equivalent(byId, bySlug, strict: true);
    }

    [Theory]
    [InlineData("no-such-slug")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("'%20OR%201=1--")]
    [InlineData("%F0%9F%A6%8A")]
    public async Task What_is_not_there_is_a_404(string id) =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{id}");

    [Fact]
    public async Task What_is_included_is_answered_beside_the_fields()
    {
        await Host.StoreAsync(new MadeUpReading("Fields and More"));

        var article = await Host.GetJsonAsync("/v1/articles/fields-and-more?fields=title&include=text,html");

        Assert.Equal(["title", "text", "html"], article.Select(member => member.Key));
    }

    [Fact]
    public async Task A_very_long_slug_is_a_404() =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{new string('a', 4_000)}");

    [Fact]
    public async Task A_slug_keeps_the_letters_of_every_script()
    {
        await Host.StoreAsync(new MadeUpReading("Переговоры в Ханое: 首脳会談"));

        var slug = Uri.EscapeDataString("переговоры-в-ханое-首脳会談");
        var article = await Host.GetAsync<ArticleResponse>($"/v1/articles/{slug}");

        Assert.Equal("Переговоры в Ханое: 首脳会談", article.Title);
    }

    [Fact]
    public async Task Two_articles_of_one_title_have_two_slugs()
    {
        var ids = await Host.StoreAsync(new MadeUpReading("Same Words"), new MadeUpReading("Same Words"));

        Assert.Equal(ids[0], (await Host.GetAsync<ArticleResponse>("/v1/articles/same-words")).Id);
        Assert.Equal(ids[1], (await Host.GetAsync<ArticleResponse>("/v1/articles/same-words-2")).Id);
    }

    [Fact]
    public async Task The_body_comes_as_blocks_and_their_positions_are_code_points_of_the_text()
    {
        await Host.StoreAsync(
            new MadeUpReading("Positions")
                .Says("A fox 🦊 ran.")
                .Says(new Block(BlockKind.Image, "Its picture") { Address = "https://news.example/fox.jpg" })
                .Says(new Block(BlockKind.Heading, "Später") { Level = 2 })
        );

        var article = await Host.GetAsync<ArticleResponse>("/v1/articles/positions?include=text");

        Assert.Equal("A fox 🦊 ran.\n\nSpäter", article.Text);
        Assert.Equal([(0, 12), (null, null), (14, 20)], article.Blocks.Select(block => (block.Start, block.End)));
        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Image, BlockKind.Heading],
            article.Blocks.Select(block => block.Kind)
        );
    }

    [Fact]
    public async Task The_body_as_html_is_safe_to_show()
    {
        await Host.StoreAsync(
            new MadeUpReading("Unsafe")
                .Says("<script>alert('x')</script> & more")
                .Says(new Block(BlockKind.Image, "\"><b>") { Address = "javascript:alert(1)" })
                .Says(new Block(BlockKind.Embed, "Look") { Address = "https://news.example/?a=1&b=\"2\"" })
        );

        var html = (await Host.GetAsync<ArticleResponse>("/v1/articles/unsafe?include=html")).Html!;

        Assert.Contains("<p>&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; more</p>", html);
        Assert.DoesNotContain("javascript", html);
        Assert.DoesNotContain("<b>", html);
        Assert.Contains("href=\"https://news.example/?a=1&amp;b=%222%22\"", html);
    }

    [Fact]
    public async Task Nothing_is_included_that_was_not_asked_for()
    {
        await Host.StoreAsync(new MadeUpReading("Plain").By("Ada Byron").Quotes("I was here", "Jane Roe"));

        var article = await Host.GetJsonAsync("/v1/articles/plain");

        foreach (var name in new[] { "text", "html", "quotes", "updates", "profiles" })
            Assert.False(article.ContainsKey(name), name);
    }

    [Fact]
    public async Task All_that_can_be_included_comes_together()
    {
        await Host.StoreAsync(
            new MadeUpReading("Everything")
                .By("Clara Voss")
                .Quotes("We knew", "Jane Roe")
                .Updated(UpdateKind.Correction, "It was Tuesday.")
        );

        var article = await Host.GetAsync<ArticleResponse>(
            "/v1/articles/everything?include=text,html,quotes,updates,profiles"
        );

        Assert.Contains("We knew", article.Text);
        Assert.Contains("We knew", article.Html);
        Assert.Equal("We knew", Assert.Single(article.Quotes!).Text);
        Assert.Equal("It was Tuesday.", Assert.Single(article.Updates!).Text);
        Assert.Equal("Clara Voss", Assert.Single(article.Profiles!).Name);
    }

    [Fact]
    public async Task Fields_narrow_the_answer_and_reach_what_include_adds()
    {
        await Host.StoreAsync(new MadeUpReading("Narrow").Says("Only this."));

        var article = await Host.GetJsonAsync("/v1/articles/narrow?fields=title,text");

        Assert.Equal("""{"title":"Narrow","text":"Only this."}""", article.ToJsonString());
    }

    [Theory]
    [InlineData("fields", "nonsense", "title")]
    [InlineData("fields", "title,", "title")]
    [InlineData("fields", "Title", "title")]
    [InlineData("include", "comments", "quotes")]
    [InlineData("include", "quotes,,text", "quotes")]
    public async Task What_a_parameter_does_not_know_is_refused_and_what_it_knows_is_named(
        string parameter,
        string value,
        string known
    )
    {
        await Host.StoreAsync(new MadeUpReading("Known"));

        Assert.Contains(known, await Host.GetErrorAsync(parameter, $"/v1/articles/known?{parameter}={value}"));
    }

    [Fact]
    public async Task An_article_without_a_date_has_none()
    {
        await Host.StoreAsync(new MadeUpReading("No Date"));

        var article = await Host.GetJsonAsync("/v1/articles/no-date");

        Assert.True(article.ContainsKey("publishedAt"));
        Assert.Null(article["publishedAt"]);
        Assert.Null(article["publishedPrecision"]);
        Assert.EndsWith("Z", article["firstSeenAt"]!.GetValue<string>());
    }
}
