using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Quotes.Clusters;

public abstract class GetQuoteClusterTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : GetQuoteClusterTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : GetQuoteClusterTests(api), IClassFixture<PostgresApi>;

    private const string Walk = "Sometimes you have to walk, and this was just one of those times.";

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(host =>
            host.StoreAsync(
                new MadeUpReading("Second").Published("2024-01-02T00:00:00Z").Quotes(Walk, "Donald Trump"),
                new MadeUpReading("First")
                    .Published("2024-01-01T00:00:00Z")
                    .Quotes("SOMETIMES you have to walk — and this was just one of those times", "Trump")
                    .Quotes("No comment.", "Jane Roe"),
                new MadeUpReading("Third")
                    .Published("2024-01-03T00:00:00Z")
                    .Quotes("Sometimes you have to walk", "Donald Trump")
                    .Quotes("No comment.", "Mary Poe"),
                new MadeUpReading("Fourth")
                    .Published("2024-01-04T00:00:00Z")
                    .Quotes("Sometimes you have to run, and this was just one of those times.", "Donald Trump")
                    .Quotes("“No comment”", "Jane Roe"),
                new MadeUpReading("Fifth")
                    .Published("2024-01-05T00:00:00Z")
                    .Reports(
                        "The report says more than that, and it goes on for a while.",
                        "The Evening Post",
                        Walk,
                        "Kim Jong Un"
                    )
                    .Quotes("Nobody else ever printed these words of mine", "Ada Byron")
            )
        );

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_same_quote_is_one_in_all_its_wordings()
    {
        var cluster = await ClusterAsync("Third", "Sometimes you have to walk");

        Assert.Equal((5, 5, 3), Counts(cluster));
        Assert.Equal(
            [
                "3 SOMETIMES you have to walk — and this was just one of those times: First Second Fifth",
                "1 Sometimes you have to walk: Third",
                "1 Sometimes you have to run, and this was just one of those times.: Fourth",
            ],
            cluster["variants"]!.AsArray().Select(Line)
        );
        Assert.Equal(
            ["", "same SOMETIMES you have to walk|removed and this was just one of those times", Ran],
            cluster["variants"]!.AsArray().Select(Changes)
        );
    }

    private const string Ran =
        "same SOMETIMES you have to|removed walk|added run|same and this was just one of those times";

    [Fact]
    public async Task Who_printed_it_first_is_told_whichever_of_them_is_asked()
    {
        var first = await QuoteAsync("First", "SOMETIMES you have to walk — and this was just one of those times");

        var seen = new[]
        {
            await ClusterAsync("Third", "Sometimes you have to walk"),
            await ClusterAsync("First", (string)first["text"]!),
        };

        foreach (var cluster in seen)
        {
            Assert.Equal("2024-01-01T00:00:00Z", (string)cluster["firstSeen"]!["at"]!);
            Assert.Equal((string)first["id"]!, (string)cluster["firstSeen"]!["quote"]!);
            Assert.Equal("First", (string)cluster["firstSeen"]!["article"]!["title"]!);
        }
    }

    [Fact]
    public async Task Speakers_who_cannot_be_one_are_a_finding()
    {
        var cluster = await ClusterAsync("Second", Walk);

        Assert.Equal(
            ["3 Donald Trump", "1 Kim Jong Un", "1 Trump"],
            cluster["speakers"]!.AsArray().Select(one => $"{one!["quoteCount"]} {one["speaker"]!["name"]}")
        );
        Assert.True((bool)cluster["speakersDiffer"]!);
        Assert.False((bool)(await ClusterAsync("First", "No comment."))["speakersDiffer"]!);
    }

    [Fact]
    public async Task Few_words_are_the_same_quote_only_where_one_person_said_them()
    {
        var cluster = await ClusterAsync("First", "No comment.");

        Assert.Equal(["2 No comment.: First Fourth"], cluster["variants"]!.AsArray().Select(Line));
        Assert.Equal((1, 1, 1), Counts(await ClusterAsync("Third", "No comment.")));
    }

    [Fact]
    public async Task A_report_is_not_the_words_that_it_prints()
    {
        var report = (await QuotesAsync("Fifth")).Single(quote => (string)quote["kind"]! == "block");

        var cluster = await Host.GetJsonAsync($"/v1/quotes/{report["id"]}/cluster");

        Assert.Equal((1, 1, 1), Counts(cluster));
    }

    [Fact]
    public async Task A_quote_that_nobody_else_printed_is_alone()
    {
        var cluster = await ClusterAsync("Fifth", "Nobody else ever printed these words of mine");

        Assert.Equal((1, 1, 1), Counts(cluster));
        Assert.Empty(Assert.Single(cluster["variants"]!.AsArray())!["changes"]!.AsArray());
        Assert.Equal("Ada Byron", (string)Assert.Single(cluster["speakers"]!.AsArray())!["speaker"]!["name"]!);
    }

    [Theory]
    [InlineData("/v1/quotes/{id}?include=cluster")]
    [InlineData("/v1/quotes/{id}?fields=cluster")]
    [InlineData("/v1/quotes/{id}?fields=id&include=cluster")]
    public async Task A_quote_tells_of_its_cluster_where_it_is_asked_to(string path)
    {
        var quote = await QuoteAsync("Second", Walk);

        var answer = await Host.GetJsonAsync(path.Replace("{id}", (string)quote["id"]!, StringComparison.Ordinal));

        Assert.Equal((5, 5, 3), Counts(answer["cluster"]!));
        Assert.Equal($"/v1/quotes/{quote["id"]}/cluster", (string)answer["cluster"]!["href"]!);
        Assert.False((await Host.GetJsonAsync($"/v1/quotes/{quote["id"]}")).ContainsKey("cluster"));
    }

    [Theory]
    [InlineData("/v1/quotes?include=cluster")]
    [InlineData("/v1/quotes?fields=text,cluster")]
    [InlineData("/v1/articles/fourth/quotes?include=cluster")]
    public async Task Lists_of_quotes_tell_of_clusters_too(string path)
    {
        var items = (await Host.GetJsonAsync(path))["items"]!.AsArray();

        var ran = items.Single(quote => ((string)quote!["text"]!).Contains("have to run", StringComparison.Ordinal));
        Assert.Equal((5, 5, 3), Counts(ran!["cluster"]!));
        Assert.All(items, quote => Assert.InRange((int)quote!["cluster"]!["quoteCount"]!, 1, 5));
        Assert.Single(
            items
                .Where(quote => (int)quote!["cluster"]!["quoteCount"]! == 5)
                .Select(quote => (string)quote!["cluster"]!["firstSeen"]!["quote"]!)
                .Distinct()
        );
    }

    [Theory]
    [InlineData("include=cluster")]
    [InlineData("fields=id,cluster")]
    public async Task The_quotes_of_a_speaker_tell_of_clusters_too(string query)
    {
        var speaker = (await QuoteAsync("Second", Walk))["speaker"]!["id"]!;

        var items = (await Host.GetJsonAsync($"/v1/speakers/{speaker}/quotes?{query}"))["items"]!.AsArray();

        Assert.NotEmpty(items);
        Assert.All(items, quote => Assert.InRange((int)quote!["cluster"]!["quoteCount"]!, 1, 5));
        Assert.Contains(items, quote => (int)quote!["cluster"]!["quoteCount"]! == 5);
    }

    [Fact]
    public async Task All_quotes_of_a_cluster_are_a_list()
    {
        var id = (await QuoteAsync("Third", "Sometimes you have to walk"))["id"]!;

        var page = await Host.WalkAsync<JsonObject>($"/v1/quotes?cluster={id}&limit=2");

        Assert.Equal(
            ["Fifth", "Fourth", "Third", "Second", "First"],
            page.Select(quote => (string)quote["article"]!["title"]!)
        );
        Assert.Empty((await Host.GetJsonAsync($"/v1/quotes?cluster={Guid.CreateVersion7()}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused()
    {
        var id = (await QuoteAsync("Third", "Sometimes you have to walk"))["id"]!;

        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/quotes/{Guid.CreateVersion7()}/cluster");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/quotes/nonsense/cluster");
        Assert.Contains("variants", await Host.GetErrorAsync("fields", $"/v1/quotes/{id}/cluster?fields=x"));
        Assert.Contains("cluster", await Host.GetErrorAsync("include", $"/v1/quotes/{id}?include=x"));
        Assert.Contains("cluster", await Host.GetErrorAsync("include", "/v1/quotes?include=x"));
        Assert.Contains("cluster", await Host.GetErrorAsync("include", "/v1/speakers/ada-byron/quotes?include=x"));
        await Host.GetErrorAsync("cluster", "/v1/quotes?cluster=x");
        await Host.GetErrorAsync("include", $"/v1/quotes/{id}/cluster?include=cluster");
    }

    private static (int, int, int) Counts(JsonNode cluster) =>
        ((int)cluster["quoteCount"]!, (int)cluster["articleCount"]!, (int)cluster["variantCount"]!);

    private static string Line(JsonNode? variant) =>
        $"{variant!["count"]} {variant["text"]}: {string.Join(' ', variant["quotes"]!.AsArray().Select(quote => quote!["article"]!["title"]))}";

    private static string Changes(JsonNode? variant) =>
        string.Join('|', variant!["changes"]!.AsArray().Select(run => $"{run!["change"]} {run["text"]}"));

    private async Task<JsonObject> ClusterAsync(string title, string text) =>
        await Host.GetJsonAsync($"/v1/quotes/{(await QuoteAsync(title, text))["id"]}/cluster");

    private async Task<JsonObject> QuoteAsync(string title, string text) =>
        (await QuotesAsync(title)).Single(quote => ((string)quote["text"]!).Trim('“', '”') == text);

    private async Task<List<JsonObject>> QuotesAsync(string title) =>
        (await Host.GetJsonAsync($"/v1/articles/{Slug.Of(title, "")}/quotes"))["items"]!
            .AsArray()
            .Select(quote => quote!.AsObject())
            .ToList();
}
