namespace Articles.Api.Tests.Pages;

public abstract class SitePagesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : SitePagesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : SitePagesTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task The_front_page_shows_what_is_new_to_browsers_and_the_index_to_programs()
    {
        await Host.VisitAsync("/");
        await Host.StoreAsync(
            new MadeUpReading("On the Front")
                .Quotes("here we are", "Front Speaker")
                .Updated(UpdateKind.Correction, "It was Friday.")
        );

        var page = await Host.VisitAsync("/");

        Assert.NotNull(page.QuerySelector(".articles a[href='/articles/on-the-front']"));
        Assert.Contains("It was Friday.", page.TextOf(".updates"));
        Assert.NotNull(page.QuerySelector(".ranks a[href='/speakers/front-speaker']"));
        foreach (var feed in page.QuerySelectorAll("link[rel=alternate]"))
        {
            using var response = await Host.GetAsync(feed.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(feed.GetAttribute("type"), response.Content.Headers.ContentType?.MediaType);
        }
        foreach (
            var accept in new[] { "*/*", "application/json", "application/json, text/html", "text/html;q=0.5, */*" }
        )
        {
            using var response = await Host.GetAsync("/", ("Accept", accept));
            Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task The_style_sheet_is_kept_for_ever_and_has_the_colour_of_the_site()
    {
        await using var host = await ApiHost.StartAsync(
            await api.NewDatabaseAsync(),
            new()
            {
                ["Pages:Color"] = "#aa3300",
                ["Pages:Footer"] = "Foot <b>note</b>",
                ["Pages:Logo"] = "https://site.example/logo.svg",
                ["Site:Name"] = "The \"Quoted\" <Post>",
            }
        );

        var page = await host.VisitAsync("/");
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var styles = await host.GetAsync(address);
        using var old = await host.GetAsync("/pages/0000.css");

        Assert.Equal("text/css", styles.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), styles.Headers.CacheControl!.MaxAge);
        Assert.StartsWith(":root{--accent:#aa3300}", await styles.Content.ReadAsStringAsync());
        Assert.True(old.Headers.CacheControl!.NoCache);
        Assert.Contains("Foot <b>note</b>", page.TextOf("footer.site"));
        Assert.Equal("The \"Quoted\" <Post>", page.QuerySelector("header.site img")!.GetAttribute("alt"));
        using var icon = await host.GetAsync("/pages/icon.svg");
        Assert.Equal("image/svg+xml", icon.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_search_marks_what_it_found_and_narrows_it()
    {
        await Host.StoreAsync(
            new MadeUpReading("The Lighthouse <i>Keeper</i>")
                .By("Search Author")
                .Published("2024-05-05T00:00:00Z")
                .Says("Nobody saw the zeppelin over the lighthouse.")
                .Quotes("a zeppelin is no toy", "Zeppelin Speaker")
        );

        var page = await Host.VisitAsync("/search?q=zeppelin&section=&utm_source=elsewhere");

        Assert.Equal("zeppelin", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.Contains("zeppelin", page.QuerySelectorAll("main mark").Select(mark => mark.TextContent));
        Assert.Equal("The Lighthouse <i>Keeper</i>", page.TextOf(".articles h3"));
        var narrowed = page.QuerySelector(".side a[href*='speaker=zeppelin-speaker']")!.GetAttribute("href")!;
        Assert.Contains("a zeppelin is no toy", (await Host.VisitAsync(narrowed)).TextOf("main"));
        Assert.NotEmpty((await Host.VisitAsync("/search?q=zeppelin&year=2024")).QuerySelectorAll(".lead li"));
        Assert.Empty((await Host.VisitAsync("/search?q=zeppelin&year=1999")).QuerySelectorAll(".lead li"));
        await Host.VisitAsync("/search");
        await Host.VisitAsync("/search?q=%22%3E%3Cscript%3E");
        Assert.Contains(
            "kind",
            (await Host.VisitAsync("/search?q=a&kind=nonsense", HttpStatusCode.BadRequest)).TextOf("main")
        );
        await Host.VisitAsync("/search?q=zeppelin&cursor=nonsense", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Updates_are_filtered()
    {
        await Host.StoreAsync(
            new MadeUpReading("Filtered")
                .Updated(UpdateKind.Correction, "The first was wrong.", UpdateSeverity.Major)
                .Updated(UpdateKind.Clarification, "The second was unclear.")
        );

        var all = await Host.VisitAsync("/updates");
        var corrections = await Host.VisitAsync("/updates?kind=correction&severity=");

        Assert.Contains("The second was unclear.", all.TextOf("main"));
        Assert.Contains("The first was wrong.", corrections.TextOf("main"));
        Assert.DoesNotContain("The second was unclear.", corrections.TextOf("main"));
        Assert.Equal(
            "correction",
            corrections.QuerySelector("select[name=kind] option[selected]")!.GetAttribute("value")
        );
        Assert.Equal(HttpStatusCode.BadRequest, (await Host.AskAsync("/updates?kind=nonsense")).StatusCode);
    }

    [Fact]
    public async Task The_history_shows_what_changed_word_by_word_and_folds_what_is_cosmetic()
    {
        var id = Assert.Single(
            await Host.StoreAsync(
                new MadeUpReading("Told Again").Says("The ship left at noon. \"Nobody\" waved. All was well.")
            )
        );
        await Host.StoreAsync(
            id,
            new MadeUpReading("Told Again").Says("The ship left at dusk. “Nobody” waved. All was well.")
        );

        var page = await Host.VisitAsync("/articles/told-again/history");
        var chosen = await Host.VisitAsync("/articles/told-again/history?from=1&to=1");

        Assert.Equal("noon", page.TextOf(".sentences del"));
        Assert.Equal("dusk", page.TextOf(".sentences ins"));
        Assert.Contains("Nobody", page.TextOf("details .sentences"));
        Assert.Equal(2, page.QuerySelectorAll(".versions > li").Length);
        Assert.Empty(chosen.QuerySelectorAll(".sentences"));
        await Host.VisitAsync("/articles/told-again/history?from=99", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("", "User-agent: *\nDisallow: /search\n", "GPTBot")]
    [InlineData("search", "GPTBot", "no-such-crawler")]
    [InlineData("none", "User-agent: *\nDisallow: /\n", "GPTBot")]
    public async Task Crawlers_are_told_what_they_may(string crawlers, string told, string untold)
    {
        var settings = new Dictionary<string, string>
        {
            ["Site:Address"] = "https://site.example",
            ["Pages:Terms"] = "https://site.example/terms",
        };
        if (crawlers.Length > 0)
            settings["Pages:Crawlers"] = crawlers;
        await using var host = await ApiHost.StartAsync(await api.NewDatabaseAsync(), settings);

        var robots = await host.Client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken);

        Assert.Contains(told, robots);
        Assert.DoesNotContain(untold, robots);
        Assert.Contains("# Terms of use: https://site.example/terms\n", robots);
        Assert.Contains("Sitemap: https://site.example/sitemap.xml\n", robots);
    }

    [Fact]
    public async Task Feeds_and_sitemaps_lead_to_pages_unless_they_are_switched_off()
    {
        await using var off = await ApiHost.StartAsync(
            await api.NewDatabaseAsync(),
            new() { ["Pages:Enabled"] = "false" }
        );
        await off.StoreAsync(new MadeUpReading("Led To"));
        await Host.StoreAsync(new MadeUpReading("Led To"));

        Assert.Contains("/articles/led-to", await AddressesAsync(Host), StringComparison.Ordinal);
        Assert.DoesNotContain("/v1/articles/led-to", await AddressesAsync(Host), StringComparison.Ordinal);
        Assert.Contains("/v1/articles/led-to", await AddressesAsync(off), StringComparison.Ordinal);
        using var root = await off.AskAsync("/");
        Assert.Equal("application/json", root.Content.Headers.ContentType?.MediaType);
        foreach (var path in new[] { "/articles/led-to", "/search?q=a", "/robots.txt" })
        {
            using var response = await off.AskAsync(path);
            await off.ReadProblemAsync(HttpStatusCode.NotFound, response);
        }
    }

    private static async Task<string> AddressesAsync(ApiHost host)
    {
        using var sitemap = await host.GetAsync("/sitemap.xml");
        var feed = await host.GetJsonAsync("/v1/articles.jsonfeed");
        var led = feed["items"]!.AsArray().Select(item => (string?)item!["url"]);
        return string.Join('\n', led.Append(await sitemap.Content.ReadAsStringAsync()));
    }
}
