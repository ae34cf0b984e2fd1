namespace Articles.Api.Tests.Imports;

/// <summary>What the carriers of pages say of them that no page shows.</summary>
public abstract class CarriedFieldsTests(ApiFixture api) : ImportTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : CarriedFieldsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : CarriedFieldsTests(api), IClassFixture<PostgresApi>;

    private const string Body = "The harbor reopened after a long winter, and the first ships came in before noon.";

    [Fact]
    public async Task Wordpress_tells_pages_from_posts_and_what_was_on_top()
    {
        var title = NewTitle("An Imprint");
        var export = MadeUpFiles
            .WordPress(MadeUpFiles.WordPressItem(title, kind: "page"))
            .Replace(
                "<excerpt:encoded><![CDATA[]]>",
                """
                <wp:is_sticky>1</wp:is_sticky>
                <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>who-we-were</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>_yoast_wpseo_title</wp:meta_key><wp:meta_value>%%title%%</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>_yoast_wpseo_metadesc</wp:meta_key><wp:meta_value>For engines.</wp:meta_value></wp:postmeta>
                <excerpt:encoded><![CDATA[For lists.]]>
                """,
                StringComparison.Ordinal
            );

        var article = await ArticleOf(Only(await ImportAsync(export, "application/xml")));

        Assert.Equal("page", (string?)article["type"]);
        Assert.True((bool)article["featured"]!);
        Assert.Equal("For lists.", (string?)article["excerpt"]);
        Assert.Null(article["subtitle"]);
        Assert.Equal("sea", (string?)article["tags"]![0]!["slug"]);
        Assert.Equal("""{"title":null,"description":"For engines.","image":null}""", article["seo"]!.ToJsonString());
        Assert.Contains("who-we-were", article["slugAliases"]!.ToJsonString());
        using var moved = await Host.GetAsync("/v1/articles/who-we-were");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
    }

    [Fact]
    public async Task A_former_slug_of_a_draft_tells_readers_nothing()
    {
        var old = Api.Model.Slug.Of(NewTitle("Once Called So"), "page");
        var export = MadeUpFiles
            .WordPress(MadeUpFiles.WordPressItem(NewTitle("Not Yet Printed"), status: "draft"))
            .Replace(
                "<excerpt:encoded>",
                $"<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>{old}</wp:meta_value></wp:postmeta><excerpt:encoded>",
                StringComparison.Ordinal
            );
        var draft = (string)Only(await ImportAsync(export, "application/xml"))["article"]!;
        using var colleague = await Host.GetAsync(
            $"/v1/articles/{old}",
            ("X-Api-Key", await Host.NewKeyAsync("read:drafts"))
        );
        Assert.Equal(HttpStatusCode.MovedPermanently, colleague.StatusCode);

        foreach (
            var (path, body) in new (string, object)[]
            {
                ("/v1/watchlists", new { watch = new[] { old } }),
                ("/v1/citations/check", new[] { new { article = old } }),
                ("/v1/drafts/check", new { text = $"As /v1/articles/{old} says." }),
            }
        )
        {
            using var answer = await Host.WriteAsync(
                HttpMethod.Post,
                path,
                null,
                System.Text.Json.JsonSerializer.Serialize(body)
            );
            Assert.DoesNotContain(draft, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_of_a_static_site_is_found_where_it_was()
    {
        var title = NewTitle("Moved Twice");
        var page = $"""
            ---
            title: {title}
            canonical: https://town.example/new/{title.Replace(' ', '-')}
            tags: [Harbors, Ships]
            summary: For lists.
            layout: page
            pinned: true
            redirect_from:
              - /2019/05/where-it-was.html
              - https://old.example/still-there/
            ---
            {Body}
            """;

        var article = await ArticleOf(Only(await ImportAsync(page, "text/markdown")));

        Assert.Equal("page", (string?)article["type"]);
        Assert.True((bool)article["featured"]!);
        Assert.Equal("For lists.", (string?)article["excerpt"]);
        Assert.Equal(["harbors", "ships"], article["tags"]!.AsArray().Select(tag => (string?)tag!["slug"]));
        Assert.Equal(
            ["where-it-was", "still-there"],
            article["slugAliases"]!.AsArray().Select(alias => (string?)alias)
        );
        foreach (
            var address in new[] { "https://town.example/2019/05/where-it-was.html", "http://old.example/still-there" }
        )
        {
            var found = await Host.GetJsonAsync($"/v1/articles?address={Uri.EscapeDataString(address)}");
            Assert.Equal(title, (string?)Assert.Single(found["items"]!.AsArray())!["title"]);
            using var draft = new StringContent($"As {address} says.");
            using var response = await Host.Client.PostAsync(
                new Uri("/v1/drafts/check", UriKind.Relative),
                draft,
                Stop
            );
            var check = await Host.ReadJsonAsync(HttpStatusCode.OK, response);
            Assert.Equal(title, (string?)Assert.Single(check["citations"]!.AsArray())!["article"]!["title"]);
        }
    }

    [Fact]
    public async Task An_address_that_another_page_left_does_not_make_two_pages_one()
    {
        var (old, successor) = (NewTitle("The Old Page"), NewTitle("The New Page"));
        await ImportAsync($"---\ntitle: {old}\nurl: https://town.example/shared\n---\n{Body}", "text/markdown");

        var import = await ImportAsync(
            $"---\ntitle: {successor}\nurl: https://town.example/own\naliases: [/shared]\n---\n{Body}",
            "text/markdown"
        );

        Assert.Equal("created", Outcomes(import));
    }

    [Fact]
    public async Task The_day_is_the_one_that_was_printed_where_it_was_published()
    {
        var title = NewTitle("Printed Late");
        var page = $"---\ntitle: {title}\ndate: 2024-05-03T22:30:00-04:00\n---\n{Body}";

        var article = await ArticleOf(Only(await ImportAsync(page, "text/markdown")));

        Assert.Equal("2024-05-04T02:30:00Z", (string?)article["publishedAt"]);
        Assert.Equal("2024-05-03", (string?)article["publishedDay"]);
    }

    [Fact]
    public async Task Other_tags_make_another_state_of_the_page_and_the_same_make_none()
    {
        var title = NewTitle("Tagged Later");
        string Page(string tags) =>
            $"---\ntitle: {title}\nurl: https://town.example/{title}\ntags: {tags}\n---\n{Body}";

        Assert.Equal("created", Outcomes(await ImportAsync(Page("[a]"), "text/markdown")));
        Assert.Equal("unchanged", Outcomes(await ImportAsync(Page("[a]"), "text/markdown")));
        var import = await ImportAsync(Page("[a, b]"), "text/markdown");

        Assert.Equal("updated", Outcomes(import));
        Assert.Equal(2, (await ArticleOf(Only(import)))["tags"]!.AsArray().Count);
    }
}
