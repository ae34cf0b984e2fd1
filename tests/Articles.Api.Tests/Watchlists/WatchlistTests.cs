using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;
using Articles.Api.Tests.Changes;

namespace Articles.Api.Tests.Watchlists;

/// <summary>Who cited something is told what becomes of it, and of nothing else.</summary>
public abstract class WatchlistTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : WatchlistTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : WatchlistTests(api), IClassFixture<PostgresApi>;

    private const string TwoQuotes =
        "“The ferry sails at nine,” said Ada Berg.\n\n“The ferry sails at noon,” said Ben Holm.";

    private readonly Desk desk = new(api.Host);

    [Fact]
    public async Task Changes_and_updates_are_told_of_what_is_on_it_alone()
    {
        var whole = await WriteAsync("Cited Whole");
        var around = await WriteAsync("Cited In One Quote");
        var other = await WriteAsync("Not Cited");
        var quotes = (await api.Host.GetJsonAsync($"/v1/articles/{around["id"]}/quotes"))["items"]!.AsArray();
        var list = await MakeAsync("cited-whole", $"{quotes[0]!["id"]}");
        var token = (string)list["token"]!;
        using var listener = await EventReader.OpenAsync(api.Host, $"{list["stream"]}&noun=update");

        foreach (var article in new[] { other, around, whole })
            await CorrectAsync(article);

        var told = await Follower.FromStart(api.Host, $"watchlist={token}").NextAsync();
        Assert.Equal(
            [(Id(around), 1), (Id(whole), 2)],
            told.Where(change => Is(change, "quote", "created"))
                .GroupBy(change => (string)change["article"]!)
                .Select(group => (group.Key, group.Count()))
                .OrderBy(group => group.Item2)
        );
        foreach (var (noun, kind) in new[] { ("article", "created"), ("update", "created") })
            Assert.Equal(
                new[] { Id(around), Id(whole) }.Order(),
                told.Where(change => Is(change, noun, kind))
                    .Select(change => (string)(change["article"] ?? change["resource"])!)
                    .Order()
            );
        Assert.DoesNotContain(told, change => (string)change["noun"]! is "speaker" or "author");
        var events = await listener.NextAsync(2);
        Assert.Equal([Id(around), Id(whole)], events.Select(change => (string)change["article"]!));
        var updates = (await api.Host.GetJsonAsync((string)list["updates"]!))["items"]!.AsArray();
        Assert.Equal(
            new[] { Id(around), Id(whole) }.Order(),
            updates.Select(update => (string)update!["article"]!["id"]!).Order()
        );
        using var feed = await api.Host.GetAsync((string)list["feed"]!);
        var atom = await feed.Content.ReadAsStringAsync();
        Assert.Contains("Cited In One Quote", atom, StringComparison.Ordinal);
        Assert.Contains(token, atom, StringComparison.Ordinal);
        Assert.DoesNotContain("Not Cited", atom, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_what_was_cited_is_gone_is_told_to_who_watches_it()
    {
        var gone = await WriteAsync("Soon Gone");
        var withdrawn = await WriteAsync("Soon Withdrawn");
        var other = await WriteAsync("Gone Too");
        var quote = (await api.Host.GetJsonAsync($"/v1/articles/{withdrawn["id"]}/quotes"))["items"]![0]!["id"]!;
        var list = await MakeAsync(Id(gone), (string)quote!);

        await desk.DeleteAsync(gone);
        await desk.DeleteAsync(other);
        await desk.PatchAsync(withdrawn, new { state = "withdrawn" });

        var told = await Follower.FromStart(api.Host, $"watchlist={list["token"]}").NextAsync();
        Assert.Contains(told, change => Is(change, "article", "deleted"));
        Assert.Contains(
            told,
            change => Is(change, "quote", "withdrawn") && (string)change["resource"]! == (string)quote!
        );
        Assert.DoesNotContain(told, change => (string)change["resource"]! == Id(other));
        // Who cited it before can watch it still.
        var still = await MakeAsync((string)quote!);
        Assert.Equal((string)quote!, (string)still["items"]![0]!["quote"]!);
    }

    [Fact]
    public async Task Names_are_found_as_people_have_them_and_what_readers_never_saw_is_not()
    {
        var article = await WriteAsync("Named In Many Ways");
        var draft = await desk.DraftAsync("Nobody Saw This");
        var quote = (await api.Host.GetJsonAsync($"/v1/articles/{article["id"]}/quotes"))["items"]![0]!["id"]!;
        var site = api.Host.Client.BaseAddress!;

        var list = await MakeAsync(
            "https://example.org/elsewhere",
            $"{site}v1/articles/named-in-many-ways?include=text",
            $"{site}articles/named-in-many-ways",
            $"/v1/quotes/{quote}",
            Id(article).ToUpperInvariant(),
            Id(draft),
            "nobody-saw-this",
            "'); DROP TABLE"
        );

        var items = list["items"]!.AsArray();
        Assert.Equal(
            [null, Id(article), Id(article), null, Id(article), null, null, null],
            items.Select(item => (string?)item!["article"])
        );
        Assert.Equal(
            [null, null, null, (string)quote!, null, null, null, null],
            items.Select(item => (string?)item!["quote"])
        );
        Assert.True(WatchedIds.TryRead((string)list["token"]!, out var ids));
        Assert.Equal((1, 1), (ids.Articles.Count, ids.Quotes.Count));
    }

    [Fact]
    public async Task A_list_of_nothing_or_of_too_much_is_refused()
    {
        foreach (
            var watch in new string?[][]
            {
                [],
                [""],
                [null],
                ["two\nlines"],
                [.. Enumerable.Repeat("many", WatchedIds.Most + 1)],
            }
        )
        {
            using var refused = await api.Host.WriteAsync(
                HttpMethod.Post,
                "/v1/watchlists",
                null,
                System.Text.Json.JsonSerializer.Serialize(new { watch })
            );
            var problem = await api.Host.ReadProblemAsync(HttpStatusCode.BadRequest, refused);
            Assert.StartsWith("/watch", Assert.Single(problem.Errors!).Pointer, StringComparison.Ordinal);
        }
        using var unknown = await api.Host.WriteAsync(
            HttpMethod.Post,
            "/v1/watchlists",
            null,
            """{"watch":["nothing-of-that-name"]}"""
        );
        await api.Host.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, unknown);
    }

    [Fact]
    public async Task A_damaged_token_is_refused_wherever_it_is_taken()
    {
        var cut = WatchedIds.Example[..^1];
        foreach (var path in new[] { "/v1/changes", "/v1/changes/stream", "/v1/updates", "/v1/updates.atom" })
            await api.Host.GetErrorAsync("watchlist", $"{path}?watchlist={cut}");
        using var hook = await api.Host.WriteAsync(
            HttpMethod.Post,
            "/v1/webhooks",
            await api.Host.NewKeyAsync(Scopes.Admin),
            System.Text.Json.JsonSerializer.Serialize(
                new
                {
                    name = "Cut",
                    url = "https://example.org/",
                    filter = new { watchlist = cut },
                }
            )
        );
        var problem = await api.Host.ReadProblemAsync(HttpStatusCode.BadRequest, hook);
        Assert.Equal("/filter/watchlist", Assert.Single(problem.Errors!).Pointer);
    }

    private static bool Is(JsonNode change, string noun, string kind) =>
        ((string)change["noun"]!, (string)change["kind"]!) == (noun, kind);

    private static string Id(JsonObject article) => (string)article["id"]!;

    private Task<JsonObject> WriteAsync(string title) =>
        desk.CreateAsync(
            new
            {
                title,
                markdown = TwoQuotes,
                state = "published",
            }
        );

    private async Task CorrectAsync(JsonObject article)
    {
        using var noted = await desk.SendAsync(
            HttpMethod.Post,
            $"/v1/articles/{article["id"]}/updates",
            new { kind = "correction", text = "The ferry sails at ten." }
        );
        await api.Host.ReadJsonAsync(HttpStatusCode.Created, noted);
    }

    private async Task<JsonObject> MakeAsync(params string[] watch)
    {
        using var made = await api.Host.WriteAsync(
            HttpMethod.Post,
            "/v1/watchlists",
            null,
            System.Text.Json.JsonSerializer.Serialize(new { watch })
        );
        return await api.Host.ReadJsonAsync(HttpStatusCode.OK, made);
    }
}
