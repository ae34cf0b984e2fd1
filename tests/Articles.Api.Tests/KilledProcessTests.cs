using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests;

/// <summary>
/// Kills the program while several clients write, as often as <c>ARTICLES_TEST_KILLS</c> says: what was acknowledged is there, and
/// nothing is half there.
/// </summary>
public abstract class KilledProcessTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : KilledProcessTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : KilledProcessTests(api), IClassFixture<PostgresApi>;

    private const int Writers = 4;

    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("ARTICLES_TEST_KILLS") ?? "2",
        CultureInfo.InvariantCulture
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_there_and_nothing_is_half_written()
    {
        await using var database = await api.NewDatabaseAsync();
        string key;
        await using (var host = await ApiHost.StartAsync(database))
            key = await host.NewKeyAsync(Scopes.Publish);
        var written = new ConcurrentDictionary<string, Acknowledged>();
        var open = new ConcurrentBag<string>();
        for (var kill = 0; kill < Kills; kill++)
            await WriteUntilKilledAsync(database, key, written, open, acknowledgements: 12 + 6 * (kill % 5));

        await using var after = await ApiHost.StartAsync(database);

        Assert.True(written.Count >= Kills);
        foreach (var (title, known) in written)
            await AssertThereAsync(after, title, known);
        // Who heard no answer asks again, and it is done once.
        foreach (var title in open)
        {
            using var again = await after.WriteAsync(
                HttpMethod.Post,
                "/v1/articles",
                key,
                Content(title).ToJsonString(),
                ("Idempotency-Key", title)
            );
            await after.ReadJsonAsync(HttpStatusCode.Created, again);
        }
        await AssertWholeAsync(after, [.. written.Keys, .. open]);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Kills} kills, {written.Count} articles, {written.Values.Sum(known => known.Version)} acknowledged versions, "
                + $"{written.Values.Sum(known => known.Updates)} updates, {open.Count} without an answer"
        );
    }

    private static async Task WriteUntilKilledAsync(
        TestDatabase database,
        string key,
        ConcurrentDictionary<string, Acknowledged> written,
        ConcurrentBag<string> open,
        int acknowledgements
    )
    {
        using var process = ProgramRun.Start(database);
        using var client = new HttpClient { BaseAddress = await ProgramRun.AddressOfAsync(process, Stop) };
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        using var left = new CountdownEvent(acknowledgements);
        var writers = Enumerable
            .Range(0, Writers)
            .Select(_ => Task.Run(() => WriteAsync(client, written, open, Acknowledge)))
            .ToList();
        // A writer that ends before the kill has found something wrong.
        await Task.WhenAny(writers.Append(Task.Run(() => left.Wait(Stop), Stop)));
        process.Kill();
        await process.WaitForExitAsync(Stop);
        await Task.WhenAll(writers);

        void Acknowledge()
        {
            // Those after the last that is waited for are counted no more.
            lock (left)
            {
                if (!left.IsSet)
                    left.Signal();
            }
        }
    }

    /// <summary>Writes articles, changes each with a note, and marks a quote in it, until the server is gone.</summary>
    private static async Task WriteAsync(
        HttpClient client,
        ConcurrentDictionary<string, Acknowledged> written,
        ConcurrentBag<string> open,
        Action acknowledge
    )
    {
        var title = "";
        try
        {
            while (true)
            {
                title = $"Written-{Guid.NewGuid():N}";
                var article = await SendAsync(
                    client,
                    HttpMethod.Post,
                    "/v1/articles",
                    Content(title),
                    ("Idempotency-Key", title)
                );
                written[title] = new Acknowledged((string)article["id"]!, 1, 2, 0);
                acknowledge();
                await SendAsync(
                    client,
                    HttpMethod.Patch,
                    $"/v1/articles/{article["id"]}",
                    Correction,
                    ("If-Match", "\"1\"")
                );
                written[title] = written[title] with { Version = 2, Updates = 1 };
                acknowledge();
                await SendAsync(client, HttpMethod.Post, $"/v1/articles/{article["id"]}/quotes", Marked);
                written[title] = written[title] with { Quotes = 3 };
                acknowledge();
            }
        }
        catch (HttpRequestException) when (title.Length > 0)
        {
            if (!written.ContainsKey(title))
                open.Add(title);
        }
    }

    private static JsonObject Content(string title) =>
        new()
        {
            ["title"] = title,
            ["state"] = "published",
            ["markdown"] =
                "The harbor reopened.\n\n“We waited for this day,” said Jane Roe, the mayor. “It will last,” said John Doe.",
        };

    private static JsonObject Correction =>
        new()
        {
            ["markdown"] =
                "The harbor reopened in May.\n\n“We waited for this day,” said Jane Roe, the mayor. “It will last,” said John Doe.",
            ["update"] = new JsonObject
            {
                ["kind"] = "correction",
                ["text"] = "The month was missing.",
                ["affects"] = new JsonArray(
                    new JsonObject
                    {
                        ["relation"] = "corrects",
                        ["selector"] = new JsonObject { ["exact"] = "waited for this day" },
                    }
                ),
            },
        };

    private static JsonObject Marked =>
        new() { ["selector"] = new JsonObject { ["exact"] = "harbor reopened in May" } };

    private static async Task<JsonObject> SendAsync(
        HttpClient client,
        HttpMethod method,
        string path,
        JsonObject body,
        params (string Name, string Value)[] headers
    )
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
            foreach (var (name, value) in headers)
                request.Headers.TryAddWithoutValidation(name, value);
            using var response = await client.SendAsync(request, Stop);
            var answer = await response.Content.ReadAsStringAsync(Stop);
            // A process that has just begun, on a busy machine, may ask its writers to come again.
            if (response is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter.Delta: { } pause })
            {
                await Task.Delay(pause, Stop);
                continue;
            }
            Assert.True(response.IsSuccessStatusCode, answer);
            return JsonNode.Parse(answer)!.AsObject();
        }
    }

    private static async Task AssertThereAsync(ApiHost host, string title, Acknowledged known)
    {
        var article = await host.GetJsonAsync($"/v1/articles/{known.Id}?include=quotes,updates,text");
        Assert.Equal(title, (string?)article["title"]);
        // What was sent and not acknowledged may have been done, too.
        Assert.InRange((int)article["version"]!, known.Version, known.Version + 1);
        Assert.InRange(article["updates"]!.AsArray().Count, known.Updates, known.Updates + 1);
        Assert.InRange(article["quotes"]!.AsArray().Count, known.Quotes, known.Quotes + 1);
    }

    /// <summary>Looks at everything that is there, acknowledged or not.</summary>
    private static async Task AssertWholeAsync(ApiHost host, List<string> titles)
    {
        var articles = await host.WalkAsync<JsonObject>("/v1/articles?limit=100");
        Assert.Equal(titles.Order(), articles.Select(article => (string)article["title"]!).Order());
        foreach (var listed in articles)
        {
            var path = $"/v1/articles/{listed["id"]}";
            var article = await host.GetJsonAsync($"{path}?include=quotes,updates,text");
            var version = (int)article["version"]!;
            var isCorrected = version == 2;
            var quotes = article["quotes"]!.AsArray();
            var text = (string)article["text"]!;
            Assert.Equal(isCorrected, text.Contains("in May", StringComparison.Ordinal));
            Assert.Equal(
                (isCorrected ? 1 : 0, quotes.Count),
                ((int)article["updateCount"]!, (int)article["quoteCount"]!)
            );
            Assert.Equal(article["updates"]!.AsArray().Count, (int)article["updateCount"]!);
            foreach (var quote in quotes)
                Assert.Equal((string)quote!["text"]!, text[(int)quote["start"]!..(int)quote["end"]!]);
            Assert.Equal(isCorrected ? "corrected" : "current", (string?)quotes.Single(IsMayors)!["standing"]);
            var revisions = (await host.GetJsonAsync($"{path}/revisions"))["items"]!.AsArray();
            Assert.Equal(Enumerable.Range(1, version).Reverse(), revisions.Select(one => (int)one!["number"]!));
            var last = (await host.GetJsonAsync($"{path}/revisions/{version}"))["article"]!;
            Assert.Equal(listed["title"]!.ToJsonString(), last["title"]!.ToJsonString());
        }
        await AssertCountsAsync(host, articles.Count);
        Assert.Empty(await host.CheckAsync());
    }

    private static bool IsMayors(JsonNode? quote) => (string?)quote!["text"] == "We waited for this day,";

    /// <summary>What is counted is as much as there is, and nothing hangs in the air.</summary>
    private static async Task AssertCountsAsync(ApiHost host, int articles)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
        foreach (var speaker in await db.Speakers.ToListAsync(Stop))
            Assert.Equal(await db.Quotes.CountAsync(quote => quote.SpeakerId == speaker.Id, Stop), speaker.QuoteCount);
        Assert.Equal(
            (articles, articles),
            (await db.ArticleBodies.CountAsync(Stop), await db.ArticleRenditions.CountAsync(Stop))
        );
        Assert.Equal(0, await db.Quotes.CountAsync(quote => !db.Articles.Any(one => one.Id == quote.ArticleId), Stop));
        Assert.Equal(0, await db.Revisions.CountAsync(one => !db.Articles.Any(a => a.Id == one.ArticleId), Stop));
        // Each write with a key of its own left its answer, or nothing at all.
        Assert.Equal(articles, await db.KeptAnswers.CountAsync(Stop));
    }

    private sealed record Acknowledged(string Id, int Version, int Quotes, int Updates);
}
