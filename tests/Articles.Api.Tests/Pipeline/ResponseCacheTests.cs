using System.Diagnostics;
using Articles.Api.Database;
using Articles.Api.Renditions;

namespace Articles.Api.Tests.Pipeline;

/// <summary>Kept answers are never older than what was written: here at once, elsewhere within a second.</summary>
public abstract class ResponseCacheTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ResponseCacheTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ResponseCacheTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task An_answered_write_shows_in_the_next_answer()
    {
        var id = Assert.Single(await Host.StoreAsync(new MadeUpReading("Version 0").By("Hot Author")));
        for (var n = 1; n <= 25; n++)
        {
            await Host.StoreAsync(id, new MadeUpReading($"Version {n}").By("Hot Author").Quotes($"{n}", "Hot Speaker"));

            Assert.Equal($"Version {n}", (await Host.GetAsync<ArticleResponse>($"/v1/articles/{id}")).Title);
            var listed = await Host.GetAsync<Page<ArticleSummary>>("/v1/articles?author=hot-author");
            Assert.Equal($"Version {n}", Assert.Single(listed.Items).Title);
            var quotes = await Host.GetAsync<Page<QuoteSummary>>("/v1/speakers/hot-speaker/quotes");
            Assert.Equal($"{n}", quotes.Items[0].Text);
            Assert.Equal($"Version {n}", quotes.Items[0].Article.Title);
        }
    }

    [Fact]
    public async Task What_was_not_there_shows_as_soon_as_it_is()
    {
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/not-yet");

        await Host.StoreAsync(new MadeUpReading("Not Yet"));

        await Host.GetJsonAsync("/v1/articles/not-yet");
    }

    [Fact]
    public async Task No_reader_goes_back_in_time_while_others_write()
    {
        var id = Assert.Single(await Host.StoreAsync(new MadeUpReading("Race").Says("0")));
        var written = 1;
        using var stop = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(async () =>
                {
                    while (!stop.IsCancellationRequested)
                    {
                        var least = Volatile.Read(ref written);
                        var article = await Host.GetAsync<ArticleResponse>($"/v1/articles/{id}");
                        Assert.True(article.Version >= least, $"{article.Version} was answered after {least}");
                    }
                })
            )
            .ToList();

        for (var n = 0; n < 40; n++)
        {
            await Host.StoreAsync(id, new MadeUpReading("Race").Says($"{n}"));
            Interlocked.Increment(ref written);
        }
        await stop.CancelAsync();

        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_write_of_another_process_shows_within_a_second()
    {
        await using var other = await ApiHost.StartAsync(api.Database);
        var id = Assert.Single(await other.StoreAsync(new MadeUpReading("Elsewhere 0")));
        for (var n = 1; n <= 3; n++)
        {
            var title = $"Elsewhere {n}";
            await other.StoreAsync(id, new MadeUpReading(title));

            var clock = Stopwatch.StartNew();
            while ((await Host.GetAsync<ArticleResponse>($"/v1/articles/{id}")).Title != title)
                Assert.True(clock.Elapsed < Commits.Lag + Patience.Long, "still stale");
        }
    }

    [Theory]
    [InlineData("/v1/articles")]
    [InlineData("/v1/articles/same")]
    [InlineData("/v1/articles/same?include=quotes,updates,profiles,text,html")]
    [InlineData("/v1/quotes?fields=text")]
    [InlineData("/v1/authors")]
    public async Task Without_the_cache_the_same_bytes_are_answered(string path)
    {
        if ((await Host.GetAsync("/v1/articles/same")).StatusCode is HttpStatusCode.NotFound)
            await Host.StoreAsync(new MadeUpReading("Same").By("Same Author").Quotes("same", "Same Speaker"));
        await using var uncached = await ApiHost.StartAsync(api.Database, new() { ["Limits:CacheMegabytes"] = "0" });

        using var kept = await Host.GetAsync(path);
        using var keptAgain = await Host.GetAsync(path);
        using var fresh = await uncached.GetAsync(path);

        var body = await fresh.Content.ReadAsStringAsync();
        Assert.Equal(body, await kept.Content.ReadAsStringAsync());
        Assert.Equal(body, await keptAgain.Content.ReadAsStringAsync());
        Assert.Equal(fresh.Headers.ETag, keptAgain.Headers.ETag);
    }

    [Fact]
    public async Task A_kept_answer_is_not_given_to_who_asked_something_else()
    {
        await Host.StoreAsync(new MadeUpReading("Kept").Quotes("one", "Jane Roe"));
        await Host.GetJsonAsync("/v1/articles/kept");

        Assert.True((await Host.GetJsonAsync("/v1/articles/kept?include=quotes")).ContainsKey("quotes"));
        Assert.False((await Host.GetJsonAsync("/v1/articles/kept")).ContainsKey("quotes"));
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/KEPT");
        await Host.GetErrorAsync("nonsense", "/v1/articles/kept?nonsense=1");
        using var html = await Host.GetAsync("/v1/articles/kept", ("Accept", "text/html"));
        await Host.ReadProblemAsync(HttpStatusCode.NotAcceptable, html);
        using var post = await Host.SendAsync(HttpMethod.Post, "/v1/articles/kept");
        await Host.ReadProblemAsync(HttpStatusCode.MethodNotAllowed, post);
    }
}
