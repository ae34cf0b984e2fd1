namespace Articles.Api.Tests.Pages;

public abstract class PeoplePagesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : PeoplePagesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : PeoplePagesTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task A_speaker_is_shown_with_when_where_beside_whom_and_in_which_words()
    {
        await Host.StoreAsync(
            new MadeUpReading("First Print")
                .Published("2026-03-05T10:00:00Z")
                .Quotes("the bridge will never be opened to trucks again", "Maria Plotted")
                .Quotes("we shall see about that in the coming year", "Peter Beside"),
            new MadeUpReading("Second Print")
                .Published("2026-05-05T10:00:00Z")
                .Quotes("the bridge will not be opened to trucks again", "Maria Plotted")
        );

        var page = await Host.VisitAsync("/speakers/maria-plotted");

        Assert.Equal("Maria Plotted", page.TextOf("h1"));
        Assert.Equal(2, page.QuerySelectorAll(".plot rect").Length);
        Assert.Equal(
            ["March 2026 1", "May 2026 1"],
            page.QuerySelectorAll(".plot tbody tr")
                .Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}")
        );
        Assert.Equal(2, page.QuerySelectorAll(".lead .quotes > li").Length);
        Assert.NotNull(page.QuerySelector(".side a[href='/speakers/peter-beside']"));
        Assert.Equal(2, page.QuerySelectorAll(".printed .variants > li").Length);
        Assert.Contains(
            "never",
            page.QuerySelectorAll(".printed del, .printed ins").Select(run => run.TextContent.Trim())
        );
        Assert.NotNull(
            page.QuerySelector("link[type='application/atom+xml'][href='/v1/speakers/maria-plotted/quotes.atom']")
        );
    }

    [Fact]
    public async Task A_quote_is_shown_with_its_chain_and_who_else_printed_it()
    {
        var first = Assert.Single(
            await Host.StoreAsync(
                new MadeUpReading("Chained Quote")
                    .By("Chain Author")
                    .Reports("They met at noon.", "The Chain Post", "we are all in the same boat here", "Chain Speaker")
            )
        );
        await Host.StoreAsync(
            new MadeUpReading("Other Print").Quotes("we are all in the same boat here", "Chain Speaker")
        );
        var quotes = await Host.GetAsync<Page<QuoteSummary>>($"/v1/articles/{first}/quotes");

        var page = await Host.VisitAsync($"/quotes/{quotes.Items[1].Id}");

        Assert.Equal(
            ["Said by", "Reported by", "Printed in"],
            page.QuerySelectorAll(".steps .step").Select(step => step.TextContent)
        );
        Assert.Contains("The Chain Post", page.TextOf(".steps"));
        Assert.Contains("Chain Author", page.TextOf(".steps"));
        Assert.Equal("we are all in the same boat here", page.TextOf(".context mark"));
        Assert.Contains("Other Print", page.TextOf(".printed"));
        var embed = page.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!;
        Assert.Equal("rich", (string?)(await Host.GetJsonAsync(new Uri(embed).PathAndQuery))["type"]);
        await Host.VisitAsync($"/quotes/{Guid.NewGuid()}", HttpStatusCode.NotFound);
        await Host.VisitAsync("/quotes/nonsense", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_goes_on_by_a_link_to_its_end()
    {
        await Host.StoreAsync(
            Enumerable
                .Range(1, 25)
                .Select(n =>
                    new MadeUpReading($"Walked {n:00}").By("Walked Author").Quotes($"word {n:00}", "Walked Speaker")
                )
        );

        Assert.Equal(25, await WalkAsync("/authors/walked-author", ".articles h3"));
        Assert.Equal(25, await WalkAsync("/speakers/walked-speaker", ".lead .quotes .words"));
    }

    [Fact]
    public async Task What_is_only_in_drafts_and_what_is_not_there_is_not_shown()
    {
        using var made = await Host.WriteAsync(
            HttpMethod.Post,
            "/v1/articles",
            await Host.NewKeyAsync("write"),
            """{"title":"Draft of Secrets","markdown":"“It is secret,” said Hidden Talker.","state":"draft"}"""
        );
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);

        await Host.VisitAsync("/speakers/hidden-talker", HttpStatusCode.NotFound);
        foreach (var path in new[] { "/", "/search?q=secret", "/updates" })
            Assert.DoesNotContain("Draft of Secrets", (await Host.VisitAsync(path)).DocumentElement.TextContent);
        await Host.VisitAsync("/authors/nobody", HttpStatusCode.NotFound);
        await Host.VisitAsync("/speakers/nobody", HttpStatusCode.NotFound);
        await Host.VisitAsync("/articles/nowhere/history", HttpStatusCode.NotFound);
    }

    private async Task<int> WalkAsync(string path, string items)
    {
        var seen = new List<string>();
        for (string? next = path; next is not null; )
        {
            var page = await Host.VisitAsync(next);
            seen.AddRange(page.QuerySelectorAll(items).Select(item => item.TextContent));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        return seen.Distinct().Count();
    }
}
