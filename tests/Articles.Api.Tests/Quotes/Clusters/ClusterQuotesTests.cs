using System.Text.Json.Nodes;
using Articles.Api.Database;
using Articles.Api.Tests.Articles.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Quotes.Clusters;

/// <summary>Whatever is written, and in whatever order, clusters are what they would be if all of it had been written at once.</summary>
public abstract class ClusterQuotesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ClusterQuotesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ClusterQuotesTests(api), IClassFixture<PostgresApi>;

    private const string Start = "We will rebuild the old harbor by spring";
    private const string End = "the ferries will sail again before the summer";
    private const string Whole = $"{Start}, and {End}";

    [Fact]
    public async Task What_holds_two_pieces_together_holds_them_as_long_as_readers_see_it()
    {
        await using var at = await NewAsync();
        await at.StoreAsync(Made("Start", Start), Made("End", End));
        Assert.Equal(["End", "Start"], await at.ClustersAsync());

        var whole = await at.Desk.CreateAsync(new { title = "Whole", markdown = $"“{Whole},” said Jane Roe." });
        Assert.Equal(["End", "Start"], await at.ClustersAsync());
        whole = await at.Desk.PatchAsync(whole, new { state = "published" });
        Assert.Equal(["End Start Whole"], await at.ClustersAsync());
        whole = await at.Desk.PatchAsync(whole, new { state = "withdrawn" });
        Assert.Equal(["End", "Start"], await at.ClustersAsync());
        whole = await at.Desk.PatchAsync(whole, new { state = "published" });
        Assert.Equal(["End Start Whole"], await at.ClustersAsync());
        await at.Desk.DeleteAsync(whole);
        Assert.Equal(["End", "Start"], await at.ClustersAsync());
    }

    [Fact]
    public async Task A_quote_that_an_editor_rejects_leaves_and_comes_back()
    {
        await using var at = await NewAsync();
        await at.StoreAsync(Made("One", Start), Made("Two", Start));

        await at.ChangeQuoteAsync("two", new { review = "rejected" });
        Assert.Equal(["One"], await at.ClustersAsync());
        Assert.Equal(1, (int)(await at.ClusterAsync("one"))["quoteCount"]!);
        await at.ChangeQuoteAsync("two", new { review = "confirmed" });
        Assert.Equal(["One Two"], await at.ClustersAsync());
    }

    [Fact]
    public async Task Few_words_follow_their_speaker()
    {
        await using var at = await NewAsync();
        await at.StoreAsync(Made("One", "No comment"), Made("Two", "No comment", "Mary Poe"));
        Assert.Equal(["One", "Two"], await at.ClustersAsync());

        await at.ChangeQuoteAsync("two", new { speaker = "jane-roe" });
        Assert.Equal(["One Two"], await at.ClustersAsync());
        await at.ChangeQuoteAsync("two", new { speaker = (string?)null });
        Assert.Equal(["One", "Two"], await at.ClustersAsync());
    }

    [Fact]
    public async Task Whoever_is_called_otherwise_from_now_on_says_his_few_words_with_those_of_that_name()
    {
        await using var at = await NewAsync();
        await at.StoreAsync(Made("One", "No comment"), Made("Two", "No comment", "Mary Poe"));
        var mary = await at.Host.GetJsonAsync("/v1/speakers/mary-poe");

        using var renamed = await at.Desk.SendAsync(
            HttpMethod.Patch,
            "/v1/speakers/mary-poe",
            new { name = "Jane M. Roe" },
            ("If-Match", $"\"{mary["version"]}\"")
        );

        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        Assert.Equal(["One Two"], await at.ClustersAsync());
    }

    [Fact]
    public async Task Other_words_in_a_changed_body_are_another_quote()
    {
        await using var at = await NewAsync();
        await at.StoreAsync(Made("One", Start));
        var two = await at.Desk.CreateAsync(
            new
            {
                title = "Two",
                markdown = $"“{End},” said Jane Roe.",
                state = "published",
            }
        );
        Assert.Equal(["One", "Two"], await at.ClustersAsync());

        await at.Desk.SendAsync(
            HttpMethod.Patch,
            $"/v1/quotes/{await at.QuoteIdAsync("two")}",
            new { review = "rejected" },
            ("If-Match", "*")
        );
        await at.Desk.PatchAsync(two, new { markdown = $"“{End},” said Jane Roe.\n\n“{Start},” said Jane Roe." });

        Assert.Contains("One Two", await at.ClustersAsync());
    }

    [Fact]
    public async Task Two_who_print_the_same_quote_at_the_same_time_are_together()
    {
        await using var at = await NewAsync();

        for (var round = 0; round < 5; round++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 9).Select(n => $"word{round}of{n}"));
            await Task.WhenAll(
                Enumerable.Range(0, 4).Select(n => Task.Run(() => at.StoreAsync(Made($"{round}-{n}", words))))
            );
        }

        Assert.Equal(
            Enumerable.Range(0, 5).Select(round => $"{round}-0 {round}-1 {round}-2 {round}-3"),
            await at.ClustersAsync()
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_order_in_which_they_come_and_what_went_in_between_makes_no_difference(int seed)
    {
        var random = new Random(seed);
        string[] words = ["harbor", "ferry", "winter", "council", "bridge", "spring", "water", "school"];
        var texts = Enumerable
            .Range(0, 24)
            .Select(_ =>
                string.Join(' ', Enumerable.Range(0, random.Next(5, 12)).Select(n => words[random.Next(8) / 2 + n % 4]))
            )
            .ToList();
        await using var at = await NewAsync();
        await at.StoreAsync(texts.Select((text, n) => Made($"t{n:00}", text)));
        var all = await at.ClustersAsync();

        foreach (var n in Enumerable.Range(0, texts.Count).OrderBy(_ => random.Next()).Take(10).ToList())
        {
            var article = await at.Desk.GetAsync($"/v1/articles/t{n:00}");
            article = await at.Desk.PatchAsync(article, new { state = "withdrawn" });
            await at.Desk.PatchAsync(article, new { state = "published" });
        }
        Assert.Equal(all, await at.ClustersAsync());

        await using var other = await NewAsync();
        await other.StoreAsync(
            texts
                .Select((text, n) => (n, text))
                .OrderBy(_ => random.Next())
                .Select(one => Made($"t{one.n:00}", one.text))
        );
        Assert.Equal(all, await other.ClustersAsync());
    }

    [Fact]
    public async Task What_was_stored_before_there_were_clusters_is_in_them_after_the_next_start()
    {
        await using var at = await NewAsync();
        await at.StoreAsync(Made("One", Start), Made("Two", Start), Made("Other", End));
        await using (var scope = at.Host.Services.CreateAsyncScope())
            await scope
                .ServiceProvider.GetRequiredService<ArticlesDb>()
                .Database.ExecuteSqlRawAsync(
                    """
                    DELETE FROM "ClusteredQuotes"; DELETE FROM "Voices"; DELETE FROM "WordingClues"; DELETE FROM "Wordings";
                    DELETE FROM "Settings" WHERE "Name" = 'clusters-shape'
                    """,
                    TestContext.Current.CancellationToken
                );
        Assert.Empty(await at.ClustersAsync());

        await at.RestartAsync();

        Assert.Equal(["One Two", "Other"], await at.ClustersAsync());
    }

    [Fact]
    public async Task Nothing_is_left_of_what_nobody_says_any_more()
    {
        await using var at = await NewAsync();
        var made = await at.Desk.CreateAsync(
            new
            {
                title = "One",
                markdown = $"“{Whole},” said Jane Roe.",
                state = "published",
            }
        );
        Assert.NotEqual(0, await at.CountRowsAsync());

        await at.Desk.DeleteAsync(made);

        Assert.Equal(0, await at.CountRowsAsync());
    }

    private static MadeUpReading Made(string title, string words, string speaker = "Jane Roe") =>
        new MadeUpReading(title).Published("2024-01-01T00:00:00Z").Quotes(words, speaker);

    private async Task<Newsroom> NewAsync()
    {
        var database = await api.NewDatabaseAsync();
        return new Newsroom(database, await ApiHost.StartAsync(database));
    }

    /// <summary>An API of its own, to write to.</summary>
    private sealed class Newsroom(TestDatabase database, ApiHost host) : IAsyncDisposable
    {
        public ApiHost Host { get; private set; } = host;

        public Desk Desk { get; private set; } = new(host);

        public Task<List<Guid>> StoreAsync(params IEnumerable<MadeUpReading> readings) => Host.StoreAsync(readings);

        public async Task RestartAsync()
        {
            await Host.DisposeAsync();
            Host = await ApiHost.StartAsync(database);
            Desk = new Desk(Host);
        }

        /// <summary>For each cluster the titles of its articles.</summary>
        public async Task<List<string>> ClustersAsync()
        {
            var clusters = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var quote in await Host.WalkAsync<JsonObject>("/v1/quotes?limit=100&fields=id"))
            {
                var same = await Host.WalkAsync<JsonObject>($"/v1/quotes?cluster={quote["id"]}&limit=100");
                if (same.Count > 0)
                    clusters.Add(string.Join(' ', same.Select(one => (string)one["article"]!["title"]!).Order()));
            }
            return [.. clusters];
        }

        public async Task<JsonObject> ClusterAsync(string article) =>
            await Host.GetJsonAsync($"/v1/quotes/{await QuoteIdAsync(article)}/cluster");

        public async Task<string> QuoteIdAsync(string article) =>
            (string)
                (await Desk.GetAsync($"/v1/articles/{article}?include=quotes"))["quotes"]!
                    .AsArray()
                    .Select(quote => quote!["id"])
                    .FirstOrDefault()!
            ?? rejected!;

        private string? rejected;

        public async Task ChangeQuoteAsync(string article, object patch)
        {
            var id = rejected = await QuoteIdAsync(article);
            var quote = await Desk.GetAsync($"/v1/quotes/{id}");
            using var response = await Desk.SendAsync(
                HttpMethod.Patch,
                $"/v1/quotes/{id}",
                patch,
                ("If-Match", $"\"{quote["version"]}\"")
            );
            await Host.ReadJsonAsync(HttpStatusCode.OK, response);
        }

        public async Task<int> CountRowsAsync()
        {
            await using var scope = Host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
            return await db.ClusteredQuotes.CountAsync()
                + await db.Voices.CountAsync()
                + await db.Wordings.CountAsync()
                + await db.WordingClues.CountAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
