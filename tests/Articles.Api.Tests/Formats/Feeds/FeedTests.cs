using System.ServiceModel.Syndication;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Formats.Feeds;

/// <summary>Feeds as readers of feeds see them: parsed by a library, asked again with what they were told.</summary>
public abstract class FeedTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : FeedTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : FeedTests(api), IClassFixture<PostgresApi>;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private ApiHost Host => api.Host;

    [Theory]
    [InlineData("atom", "application/atom+xml")]
    [InlineData("rss", "application/rss+xml")]
    public async Task A_feed_is_read_by_any_reader(string format, string mediaType)
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database);
        await host.StoreAsync(
            new MadeUpReading("Older").By("Ada Byron").In("World").Published("2026-11-20T08:00:00Z").Says("Once."),
            new MadeUpReading("Newer & <newest>").By("Ada Byron").Published("2026-11-21T08:00:00Z").Says("Twice."),
            new MadeUpReading("Undated").Says("With a character that XML lacks: \uFFFE.")
        );

        using var response = await host.GetAsync($"/v1/articles.{format}?content=full");

        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        var feed = Read(await response.Content.ReadAsStringAsync());
        Assert.Equal(["Undated", "Newer & <newest>", "Older"], feed.Items.Select(item => item.Title.Text));
        var older = feed.Items.Last();
        Assert.StartsWith("urn:uuid:", older.Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero), older.PublishDate);
        Assert.Equal(["World"], older.Categories.Select(category => category.Name));
        Assert.Contains(
            feed.Links,
            link =>
                link.RelationshipType == "self"
                && link.Uri.AbsoluteUri.EndsWith($"/v1/articles.{format}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_search_is_a_feed_of_what_it_finds_with_the_latest_first()
    {
        await Host.StoreAsync(
            new MadeUpReading("Old Zeppelins").Published("2026-01-20T08:00:00Z").Says("They flew."),
            new MadeUpReading("New Zeppelins").Published("2026-03-21T08:00:00Z").Says("They fly."),
            new MadeUpReading("Talk").Published("2026-02-20T08:00:00Z").Quotes("We saw zeppelins & more", "Zoe Zimmer"),
            new MadeUpReading("Something Else").Says("Nothing.")
        );
        await new Desk(Host).DraftAsync("Secret Zeppelins");

        using var response = await Host.GetAsync("/v1/search.atom?q=zeppelins&limit=10");
        using var negotiated = await Host.GetAsync("/v1/search?q=zeppelins", ("Accept", "application/rss+xml"));
        using var json = await Host.GetAsync("/v1/search.jsonfeed?q=zeppelins&type=quote&speaker=zoe-zimmer");
        using var page = await Host.GetAsync("/search?q=zeppelins&type=quote", ("Accept", "text/html"));

        var feed = Read(await response.Content.ReadAsStringAsync());
        Assert.Equal(
            ["New Zeppelins", "Old Zeppelins", "Talk", "Zoe Zimmer: “We saw zeppelins & more”"],
            feed.Items.Select(item => item.Title.Text).Order()
        );
        Assert.Equal(["New Zeppelins", "Old Zeppelins"], [feed.Items.First().Title.Text, feed.Items.Last().Title.Text]);
        Assert.EndsWith(
            "/v1/search.atom?q=zeppelins",
            feed.Links.Single(link => link.RelationshipType == "self").Uri.AbsoluteUri
        );
        Assert.Equal("application/rss+xml", negotiated.Content.Headers.ContentType?.MediaType);
        var items = JsonNode.Parse(await json.Content.ReadAsStringAsync())!["items"]!.AsArray();
        Assert.Equal("Zoe Zimmer: “We saw zeppelins & more”", (string?)Assert.Single(items)!["title"]);
        Assert.Contains(
            "type=\"application/atom+xml\" title=\"Search: zeppelins\" href=\"/v1/search.atom?q=zeppelins&amp;type=quote\"",
            await page.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        await Host.GetErrorAsync("q", "/v1/search.atom");
        await Host.GetErrorAsync("type", "/v1/search.atom?q=x&type=nonsense");
    }

    [Fact]
    public async Task A_json_feed_has_what_its_version_demands()
    {
        await Host.StoreAsync(new MadeUpReading("In JSON").By("Json Author").In("Json Section").Says("Words."));

        using var response = await Host.GetAsync(
            "/v1/articles?section=json%20section",
            ("Accept", "application/feed+json")
        );

        Assert.Equal("application/feed+json", response.Content.Headers.ContentType?.MediaType);
        var feed = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("https://jsonfeed.org/version/1.1", (string?)feed["version"]);
        Assert.EndsWith("/v1/articles.jsonfeed?section=json%20section", (string?)feed["feed_url"]);
        var item = Assert.Single(feed["items"]!.AsArray())!;
        Assert.Equal("In JSON", (string?)item["title"]);
        Assert.Equal("Words.", (string?)item["content_text"]);
        Assert.Equal("Json Author", (string?)item["authors"]![0]!["name"]);
        Assert.Null(item["date_published"]);
    }

    [Fact]
    public async Task A_correction_brings_an_old_article_up_under_the_same_id()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database);
        var desk = new Desk(host);
        var old = await desk.PublishedAsync("Old");
        await desk.PublishedAsync("New");
        var before = await EntriesAsync(host);
        Assert.Equal(["New", "Old"], before.Select(item => item.Title.Text));

        using var update = await desk.SendAsync(
            HttpMethod.Post,
            $"/v1/articles/{old["id"]}/updates",
            new { kind = "correction", text = "The harbor reopened on Monday." }
        );
        Assert.Equal(HttpStatusCode.Created, update.StatusCode);

        var after = await EntriesAsync(host);
        Assert.Equal(["Old", "New"], after.Select(item => item.Title.Text));
        Assert.Equal(before[1].Id, after[0].Id);
        Assert.True(after[0].LastUpdatedTime >= before[1].LastUpdatedTime);
        Assert.StartsWith("Correction: The harbor reopened on Monday.", after[0].Summary.Text);
        var notes = Read(await (await host.GetAsync("/v1/updates.rss")).Content.ReadAsStringAsync());
        Assert.Equal("Correction: Old", Assert.Single(notes.Items).Title.Text);
    }

    [Fact]
    public async Task The_feeds_of_an_author_and_a_speaker_have_only_theirs()
    {
        await Host.StoreAsync(
            new MadeUpReading("Theirs").By("Feed Author").Quotes("nobody waits for ever", "Feed Speaker"),
            new MadeUpReading("Not Theirs").By("Somebody Else").Quotes("not for me", "Another Speaker")
        );

        var author = Read(
            await (await Host.GetAsync("/v1/authors/feed-author/articles.atom")).Content.ReadAsStringAsync()
        );
        var speaker = Read(
            await (await Host.GetAsync("/v1/speakers/feed-speaker/quotes.rss")).Content.ReadAsStringAsync()
        );

        Assert.Equal("Theirs", Assert.Single(author.Items).Title.Text);
        Assert.Equal("Feed Speaker: “nobody waits for ever”", Assert.Single(speaker.Items).Title.Text);
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/authors/nobody/articles.atom");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/speakers/nobody/quotes.jsonfeed");
    }

    [Fact]
    public async Task Who_has_the_feed_already_is_told_so_until_it_changes()
    {
        await Host.StoreAsync(new MadeUpReading("Polled").In("Polled").Says("Once."));
        const string path = "/v1/articles.atom?section=polled";
        using var first = await Host.GetAsync(path);
        var known = $"{first.Headers.ETag}";

        using var same = await Host.GetAsync(path, ("If-None-Match", known));
        await Host.StoreAsync(new MadeUpReading("Polled Too").In("Polled").Says("Twice."));
        using var changed = await Host.GetAsync(path, ("If-None-Match", known));

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task Addresses_come_from_the_settings_and_never_from_a_request()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(
            database,
            new()
            {
                ["Site:Name"] = "The Paper",
                ["Site:Address"] = "https://api.paper.example/",
                ["Site:ArticleAddress"] = "https://paper.example/read/{slug}",
            }
        );
        await host.StoreAsync(new MadeUpReading("Addressed").Says("Here."));

        using var response = await host.GetAsync("/v1/articles.atom", ("Host", "forged.example"));

        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.DoesNotContain("forged", feed.ToString());
        Assert.Equal("The Paper", (string?)feed.Element(Atom + "title"));
        Assert.Equal(
            "https://paper.example/read/addressed",
            (string?)feed.Element(Atom + "entry")!.Element(Atom + "link")!.Attribute("href")
        );
        Assert.Contains(
            feed.Elements(Atom + "link"),
            link => (string?)link.Attribute("href") == "https://api.paper.example/v1/articles.atom"
        );
    }

    [Fact]
    public async Task A_draft_is_in_no_feed()
    {
        var draft = await new Desk(Host).DraftAsync("Unfinished Feed Draft");

        foreach (
            var path in new[]
            {
                "/v1/articles.atom?limit=100",
                "/v1/articles.jsonfeed?limit=100",
                "/sitemap.xml",
                "/news-sitemap.xml",
            }
        )
        {
            using var response = await Host.GetAsync(path, ("X-Api-Key", await Host.NewKeyAsync("read:drafts")));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("unfinished-feed-draft", await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("limit", "/v1/articles.atom?limit=101")]
    [InlineData("content", "/v1/articles.atom?content=some")]
    [InlineData("sort", "/v1/articles.rss?sort=title")]
    public async Task What_a_feed_cannot_be_asked_is_named(string parameter, string path) =>
        await Host.GetErrorAsync(parameter, path);

    [Theory]
    [InlineData("/v1/articles.xml")]
    [InlineData("/v1/articles.ATOM")]
    [InlineData("/v1/speakers.atom")]
    public async Task There_are_no_other_feeds(string path) =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, path);

    private static async Task<List<SyndicationItem>> EntriesAsync(ApiHost host) =>
        [.. Read(await (await host.GetAsync("/v1/articles.atom")).Content.ReadAsStringAsync()).Items];

    private static SyndicationFeed Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        return SyndicationFeed.Load(reader);
    }
}
