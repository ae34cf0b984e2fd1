using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Articles;

/// <summary>What a client of RFC 7089 asks for: an article as it was.</summary>
public abstract partial class MementoTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : MementoTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : MementoTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] Titles = ["One", "Two", "Three"];

    private static readonly DateTimeOffset Begin = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

    [Fact]
    public async Task An_article_answers_what_it_was_at_a_time()
    {
        await using var past = await Past.MakeAsync(api);

        // Before there was anything, the first; within a state, that state; after all, the last.
        await IsAsync(past, -1_000, "One");
        await IsAsync(past, 0, "One");
        await IsAsync(past, 99, "One");
        await IsAsync(past, 100, "Two");
        await IsAsync(past, 150, "Two");
        await IsAsync(past, 100_000, "Three");
    }

    private static async Task IsAsync(Past past, int seconds, string title)
    {
        using var gate = await past.AskAsync(AcceptDatetime.Of(Begin.AddSeconds(seconds)), "?fields=title");
        using var memento = await past.Host.GetAsync($"{gate.Headers.Location}");

        Assert.Equal(HttpStatusCode.Found, gate.StatusCode);
        Assert.Contains("Accept-Datetime", gate.Headers.Vary);
        Assert.False(gate.Headers.Contains("Memento-Datetime"));
        Assert.Contains($"<{past.Path}>; rel=\"original timegate\"", LinksOf(gate), StringComparison.Ordinal);
        var shown = await past.Host.ReadJsonAsync(HttpStatusCode.OK, memento);
        Assert.Equal(
            [KeyValuePair.Create("title", title)],
            shown.Select(one => KeyValuePair.Create(one.Key, $"{one.Value}"))
        );
        var at = Assert.Single(memento.Headers.GetValues("Memento-Datetime"));
        Assert.DoesNotContain("Accept-Datetime", memento.Headers.Vary);
        Assert.Contains("memento\"; datetime=\"" + at, LinksOf(memento), StringComparison.Ordinal);
        // The time that it says leads to it again.
        using var again = await past.AskAsync(at, "?fields=title");
        Assert.Equal(gate.Headers.Location, again.Headers.Location);
    }

    [Fact]
    public async Task A_state_links_to_its_neighbours_and_the_present_one_to_where_all_are()
    {
        await using var past = await Past.MakeAsync(api);

        using var present = await past.Host.GetAsync(past.Path);
        using var second = await past.Host.GetAsync($"{past.Path}?asOf={Begin.AddSeconds(120):yyyy-MM-ddTHH:mm:ssZ}");

        Assert.Contains("Accept-Datetime", present.Headers.Vary);
        Assert.False(present.Headers.Contains("Memento-Datetime"));
        Assert.Equal(
            ["original timegate", "timemap"],
            Relation().Matches(LinksOf(present)).Select(rel => rel.Groups[1].Value)
        );
        Assert.Equal(
            ["original timegate", "timemap", "first prev memento", "memento", "next last memento"],
            Relation().Matches(LinksOf(second)).Select(rel => rel.Groups[1].Value)
        );
    }

    [Fact]
    public async Task All_states_that_readers_could_see_are_listed()
    {
        await using var past = await Past.MakeAsync(api);

        using var map = await past.Host.GetAsync($"{past.Path}/timemap");
        using var rest = await past.Host.GetAsync($"{past.Path}/timemap?after=3");

        Assert.Equal("application/link-format", $"{map.Content.Headers.ContentType}");
        var links = await map.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["original timegate", "self", "first memento", "memento", "last memento"],
            Relation().Matches(links).Select(rel => rel.Groups[1].Value)
        );
        // The draft from which it was published is not among them; who sees drafts is told.
        var all = await past.Desk.KeyAsync();
        using var asEditor = await past.Host.GetAsync($"{past.Path}/timemap", ("X-Api-Key", all));
        Assert.Equal(
            6,
            Relation().Count(await asEditor.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
        );
        foreach (Match address in Address().Matches(links))
        {
            using var memento = await past.Host.GetAsync(new Uri(address.Groups[1].Value).PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, memento.StatusCode);
            Assert.Equal(address.Groups[2].Value, Assert.Single(memento.Headers.GetValues("Memento-Datetime")));
        }
        var last = await rest.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["original timegate", "self", "last memento"],
            Relation().Matches(last).Select(rel => rel.Groups[1].Value)
        );
    }

    [Fact]
    public async Task What_is_kept_of_the_present_is_not_answered_for_the_past_nor_the_other_way_round()
    {
        await using var past = await Past.MakeAsync(api);
        var time = AcceptDatetime.Of(Begin);

        for (var round = 0; round < 2; round++)
        {
            using var then = await past.AskAsync(time, "");
            using var now = await past.Host.GetAsync(past.Path);
            using var head = await past.Host.SendAsync(HttpMethod.Head, past.Path, ("Accept-Datetime", time));
            Assert.Equal(HttpStatusCode.Found, then.StatusCode);
            Assert.Equal(then.Headers.Location, head.Headers.Location);
            Assert.Equal("Three", (string?)(await past.Host.ReadJsonAsync(HttpStatusCode.OK, now))["title"]);
        }
        // An address that names a time says the same whatever else is wanted.
        using var fixedTime = await past.AskAsync(
            AcceptDatetime.Of(Begin.AddYears(1)),
            $"?asOf={Begin:yyyy-MM-ddTHH:mm:ss.fZ}&fields=title"
        );
        Assert.Equal(HttpStatusCode.NotFound, fixedTime.StatusCode);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2031-05-06T07:08:09Z")]
    [InlineData("Mon, 06 May 2031 07:08:09 GMT")]
    [InlineData("Tue, 06 May 2031 07:08:09 GMT, Tue, 06 May 2031 07:08:10 GMT")]
    public async Task A_time_that_is_none_is_refused(string time)
    {
        var article = await new Desk(api.Host).PublishedAsync("Refused");

        using var response = await api.Host.GetAsync($"/v1/articles/{article["id"]}", ("Accept-Datetime", time));

        var problem = await api.Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal("Accept-Datetime", Assert.Single(problem.Errors!).Parameter);
    }

    [Fact]
    public async Task What_readers_may_not_see_has_no_past()
    {
        var desk = new Desk(api.Host);
        var draft = await desk.DraftAsync("No Past");
        var withdrawn = await desk.PublishedAsync("Past Withdrawn");
        await desk.PatchAsync(withdrawn, new { state = "withdrawn" });

        foreach (var (article, status) in new[] { (draft, HttpStatusCode.NotFound), (withdrawn, HttpStatusCode.Gone) })
        {
            var path = $"/v1/articles/{article["id"]}";
            using var gate = await api.Host.GetAsync(
                path,
                ("Accept-Datetime", AcceptDatetime.Of(DateTimeOffset.MaxValue))
            );
            await api.Host.ReadProblemAsync(status, gate);
            await api.Host.GetProblemAsync(status, $"{path}/timemap");
        }
    }

    private static string LinksOf(HttpResponseMessage response) =>
        string.Join(", ", response.Headers.GetValues("Link"));

    [GeneratedRegex("rel=\"([^\"]*)\"")]
    private static partial Regex Relation();

    [GeneratedRegex("<([^>]*asOf[^>]*)>; rel=\"[^\"]*\"; datetime=\"([^\"]*)\"")]
    private static partial Regex Address();

    /// <summary>An article that was called One, Two and Three, a hundred seconds each, and a draft before.</summary>
    private sealed class Past(TestDatabase database, ApiHost host) : IAsyncDisposable
    {
        public ApiHost Host => host;

        public Desk Desk { get; } = new(host);

        public string Path { get; private set; } = "";

        public static async Task<Past> MakeAsync(ApiFixture api)
        {
            var clock = new SetClock { StandsStill = true, Now = Begin.AddSeconds(-50) };
            var database = await api.NewDatabaseAsync();
            var past = new Past(database, await ApiHost.StartAsync(database, replace: clock.Replace));
            JsonObject article = await past.Desk.DraftAsync("Draft");
            foreach (var (n, title) in Titles.Index())
            {
                clock.Now = Begin.AddSeconds(100 * n).AddMilliseconds(500);
                article = await past.Desk.PatchAsync(article, new { title, state = "published" });
            }
            past.Path = $"/v1/articles/{article["id"]}";
            return past;
        }

        public Task<HttpResponseMessage> AskAsync(string time, string query) =>
            host.GetAsync(Path + query, ("Accept-Datetime", time));

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
