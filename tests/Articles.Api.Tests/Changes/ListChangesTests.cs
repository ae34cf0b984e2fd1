using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Changes;

public abstract class ListChangesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ListChangesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ListChangesTests(api), IClassFixture<PostgresApi>;

    private readonly Desk desk = new(api.Host);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_said_of_an_article_is_hidden_when_it_is_withdrawn(bool isDeleted)
    {
        var follower = await Follower.FromNowAsync(api.Host);
        var article = await desk.PublishedAsync($"Withdrawn {isDeleted}");
        article = await desk.PatchAsync(article, new { title = "Another", reason = "He lives at 1 Secret Road." });
        Assert.Contains("Secret", string.Concat(await follower.NextAsync()), StringComparison.Ordinal);
        var again = Follower.FromStart(api.Host, "");

        article = await desk.PatchAsync(article, new { state = "withdrawn", reason = "A Secret order." });
        if (isDeleted)
            await desk.DeleteAsync(article);

        Assert.DoesNotContain("Secret", string.Concat(await again.NextAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_is_created_with_its_speakers_and_quotes()
    {
        var follower = await Follower.FromNowAsync(api.Host);

        var article = await desk.CreateAsync(
            new
            {
                title = "Created For All",
                markdown = "“We waited for this day,” said Anna Bell, the harbor master.",
                state = "published",
            }
        );

        var changes = await follower.NextAsync();
        Assert.Equal(["created speaker", "created article", "created quote"], changes.Select(Told));
        var told = changes[1];
        Assert.Equal((string)article["id"]!, (string)told["resource"]!);
        Assert.Equal($"/v1/articles/{article["id"]}", (string)told["address"]!);
        Assert.Equal((1, null), ((int)told["version"]!, (string?)told["by"]));
        Assert.Equal((string)article["id"]!, (string)changes[2]["article"]!);
        foreach (var change in changes)
            await api.Host.GetJsonAsync((string)change["address"]!);
    }

    [Fact]
    public async Task Every_noun_is_told_exported_and_missed()
    {
        var follower = await Follower.FromNowAsync(api.Host);
        await api.Host.StoreAsync(
            new MadeUpReading("All nouns")
                .By("Nora Noun")
                .Quotes("all of them are there", "Sam Speaker")
                .Updated(UpdateKind.Correction, "An earlier version named too few.")
        );

        var told = (await follower.NextAsync())
            .GroupBy(change => (string)change["noun"]!)
            .ToDictionary(group => group.Key, group => (string)group.First()["address"]!);

        Assert.Equal(Enum.GetNames<Noun>().Select(name => name.ToLowerInvariant()).Order(), told.Keys.Order());
        foreach (var address in told.Values)
        {
            var (list, id) = (address[..address.LastIndexOf('/')], address[(address.LastIndexOf('/') + 1)..]);
            await api.Host.GetJsonAsync(address);
            await api.Host.GetProblemAsync(HttpStatusCode.NotFound, $"{list}/{Guid.NewGuid()}");
            using var export = await api.Host.GetAsync($"/v1/export/{list["/v1/".Length..]}.jsonl");
            Assert.Contains(
                id,
                await export.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_draft_is_told_to_those_who_see_drafts_and_is_created_for_readers_when_it_is_published()
    {
        var reader = await Follower.FromNowAsync(api.Host);
        var colleague = await Follower.FromNowAsync(api.Host, await api.Host.NewKeyAsync(Scopes.ReadDrafts));
        var article = await desk.DraftAsync("Told To Colleagues");
        Assert.Empty(await reader.NextAsync());
        // Nor does the cursor of a reader move, so it does not tell that something was written.
        Assert.Equal(reader.Cursor, (await Follower.FromNowAsync(api.Host)).Cursor);
        Assert.Contains("created article", (await colleague.NextAsync()).Select(Told));

        await desk.PatchAsync(article, new { state = "published", reason = "It is ready." });

        var told = await reader.NextAsync();
        Assert.Equal("created article", Told(Assert.Single(told, change => Is(change, article))));
        Assert.Single(told, change => Told(change) == "created quote");
        var change = Assert.Single(await colleague.NextAsync(), change => Is(change, article));
        Assert.Equal(
            ("changed article", "It is ready.", "Test"),
            (Told(change), (string)change["reason"]!, (string)change["by"]!)
        );
    }

    [Fact]
    public async Task A_draft_that_is_deleted_leaves_nothing_for_readers()
    {
        var reader = await Follower.FromNowAsync(api.Host);
        var colleague = await Follower.FromNowAsync(api.Host, await api.Host.NewKeyAsync(Scopes.ReadDrafts));
        var article = await desk.DraftAsync("Never To Be");
        var quote = await QuoteOfAsync(article);

        await desk.DeleteAsync(article);

        Assert.DoesNotContain(await reader.NextAsync(), change => Is(change, article));
        Assert.Contains("deleted article", (await colleague.NextAsync()).Select(Told));
        await api.Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/quotes/{quote}");
    }

    [Fact]
    public async Task Retracted_withdrawn_shown_again_and_deleted_each_are_told_as_such()
    {
        var article = await desk.PublishedAsync("Taken Back");
        var follower = await Follower.FromNowAsync(api.Host);

        article = await desk.PatchAsync(article, new { state = "retracted", notice = "It was wrong." });
        Assert.Equal("retracted", await HowAsync(follower, article));
        article = await desk.PatchAsync(article, new { notice = "All of it was wrong." });
        Assert.Equal("changed", await HowAsync(follower, article));
        article = await desk.PatchAsync(article, new { state = "withdrawn", reason = "By order of a court." });
        var withdrawn = await follower.NextAsync();
        var told = Assert.Single(withdrawn, change => Is(change, article));
        Assert.Equal(("withdrawn", null), ((string)told["kind"]!, (string?)told["reason"]));
        Assert.Contains("withdrawn quote", withdrawn.Select(Told));
        Assert.Contains("withdrawn update", withdrawn.Select(Told));
    }

    [Fact]
    public async Task What_was_deleted_has_a_tombstone_and_its_quotes_and_updates_too()
    {
        var article = await desk.PublishedAsync("Deleted For Good");
        var quote = await QuoteOfAsync(article);
        var follower = await Follower.FromNowAsync(api.Host);

        using var response = await desk.SendAsync(
            HttpMethod.Delete,
            $"/v1/articles/{article["id"]}?reason=A+mistake.",
            null,
            ("If-Match", "*")
        );

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        var changes = await follower.NextAsync();
        var told = Assert.Single(changes, change => Is(change, article));
        Assert.Equal(("deleted", "A mistake."), ((string)told["kind"]!, (string)told["reason"]!));
        Assert.Null(told["version"]);
        Assert.Contains(changes, change => (string)change["resource"]! == quote && Told(change) == "deleted quote");
        await api.Host.GetProblemAsync(HttpStatusCode.Gone, $"/v1/quotes/{quote}");
    }

    [Fact]
    public async Task A_quote_and_an_update_that_readers_saw_are_gone_after_they_are_deleted()
    {
        var article = await desk.PublishedAsync("Keeps Neither");
        var quote = await QuoteOfAsync(article);
        using var made = await desk.SendAsync(
            HttpMethod.Post,
            $"/v1/articles/{article["id"]}/updates",
            new { kind = "update", text = "More is known." }
        );
        var update = (string)(await api.Host.ReadJsonAsync(HttpStatusCode.Created, made))["id"]!;
        var follower = await Follower.FromNowAsync(api.Host);

        foreach (var address in new[] { $"/v1/quotes/{quote}", $"/v1/updates/{update}" })
        {
            using var gone = await desk.SendAsync(HttpMethod.Delete, address, null, ("If-Match", "*"));
            Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
            await api.Host.GetProblemAsync(HttpStatusCode.Gone, address);
            using var again = await desk.SendAsync(HttpMethod.Delete, address, null, ("If-Match", "*"));
            await api.Host.ReadProblemAsync(HttpStatusCode.Gone, again);
            using var late = await desk.SendAsync(HttpMethod.Patch, address, new { }, ("If-Match", "*"));
            await api.Host.ReadProblemAsync(HttpStatusCode.Gone, late);
            Assert.Contains(
                await follower.NextAsync(),
                change => (string)change["address"]! == address && (string)change["kind"]! == "deleted"
            );
        }
    }

    [Fact]
    public async Task A_quote_that_an_update_retracts_is_told_as_retracted()
    {
        var article = await desk.PublishedAsync("Never Said So");
        var quote = await QuoteOfAsync(article);
        var follower = await Follower.FromNowAsync(api.Host);

        using var made = await desk.SendAsync(
            HttpMethod.Post,
            $"/v1/articles/{article["id"]}/updates",
            new
            {
                kind = "correction",
                text = "She never said so.",
                affects = new[] { new { relation = "retracts", quote } },
            }
        );
        await api.Host.ReadJsonAsync(HttpStatusCode.Created, made);

        var changes = await follower.NextAsync();
        Assert.Contains(changes, change => (string)change["resource"]! == quote && Told(change) == "retracted quote");
        Assert.Contains("created update", changes.Select(Told));
    }

    [Fact]
    public async Task What_changes_nothing_and_what_is_refused_is_not_told()
    {
        var article = await desk.PublishedAsync("As It Was");
        var follower = await Follower.FromNowAsync(api.Host);

        await desk.PatchAsync(article, new { title = "As It Was" });
        using var stale = await desk.SendAsync(
            HttpMethod.Patch,
            $"/v1/articles/{article["id"]}",
            new { title = "Other" },
            ("If-Match", "\"7\"")
        );

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Empty(await follower.NextAsync());
    }

    [Fact]
    public async Task A_page_that_is_read_again_without_its_update_leaves_a_tombstone()
    {
        var id = Guid.CreateVersion7();
        await api.Host.StoreAsync(
            id,
            new MadeUpReading("Read Again").Says("One.").Updated(UpdateKind.Update, "More is known.")
        );
        var updates = await api.Host.GetJsonAsync($"/v1/articles/{id}/updates");
        var address = $"/v1/updates/{updates["items"]![0]!["id"]}";
        var follower = await Follower.FromNowAsync(api.Host);

        await api.Host.StoreAsync(id, new MadeUpReading("Read Again").Says("One."));

        await api.Host.GetProblemAsync(HttpStatusCode.Gone, address);
        var told = Assert.Single(await follower.NextAsync(), change => (string)change["address"]! == address);
        Assert.Equal(("deleted", null), ((string)told["kind"]!, (string?)told["by"]));
    }

    [Fact]
    public async Task The_feed_is_narrowed_by_noun_and_kind_and_only_names_the_members_asked_for()
    {
        var article = await desk.PublishedAsync("Narrowed");
        await desk.PatchAsync(article, new { title = "Narrowed Further" });

        var articles = await Follower.FromStart(api.Host, "noun=article").NextAsync();
        Assert.All(articles, change => Assert.Equal("article", (string)change["noun"]!));
        var changed = await Follower.FromStart(api.Host, "noun=article&kind=changed").NextAsync();
        Assert.Equal("changed", (string)Assert.Single(changed, change => Is(change, article))["kind"]!);
        var ids = await api.Host.GetJsonAsync("/v1/changes?limit=1&fields=id");
        Assert.Equal("id", Assert.Single(ids["items"]![0]!.AsObject()).Key);
        Assert.True((bool)ids["hasMore"]!);
    }

    [Fact]
    public async Task At_the_end_the_answer_still_says_where_to_go_on_and_links_nowhere()
    {
        using var end = await api.Host.GetAsync("/v1/changes?from=now");
        Assert.False(end.Headers.Contains("Link"));
        await desk.PublishedAsync("After The End");

        using var first = await api.Host.GetAsync("/v1/changes?limit=1");

        Assert.Contains("rel=\"next\"", Assert.Single(first.Headers.GetValues("Link")));
        var page = await api.Host.ReadJsonAsync(HttpStatusCode.OK, end);
        Assert.NotNull((string?)page["nextCursor"]);
        Assert.False((bool)page["hasMore"]!);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=x", "limit")]
    [InlineData("noun=key", "noun")]
    [InlineData("kind=gone", "kind")]
    [InlineData("from=later", "from")]
    [InlineData("fields=words", "fields")]
    [InlineData("cursor=nonsense", "cursor")]
    [InlineData("sort=at", "sort")]
    public async Task What_cannot_be_asked_is_named(string query, string parameter) =>
        await api.Host.GetErrorAsync(parameter, $"/v1/changes?{query}");

    [Fact]
    public async Task A_cursor_holds_for_the_filters_that_it_was_made_with_and_says_where_to_begin()
    {
        var cursor = (string)(await api.Host.GetJsonAsync("/v1/changes?noun=article"))["nextCursor"]!;

        await api.Host.GetErrorAsync("cursor", $"/v1/changes?noun=author&cursor={cursor}");
        await api.Host.GetErrorAsync("from", $"/v1/changes?noun=article&from=now&cursor={cursor}");
        var list = (string?)(await api.Host.GetJsonAsync("/v1/articles?limit=1"))["nextCursor"];
        await api.Host.GetErrorAsync("cursor", $"/v1/changes?cursor={list ?? "AA"}");
    }

    private static string Told(JsonNode change) => $"{change["kind"]} {change["noun"]}";

    private static bool Is(JsonNode change, JsonNode article) => (string)change["resource"]! == (string)article["id"]!;

    private static async Task<string> HowAsync(Follower follower, JsonNode article) =>
        (string)Assert.Single(await follower.NextAsync(), change => Is(change, article))["kind"]!;

    private async Task<string> QuoteOfAsync(JsonNode article) =>
        (string)
            Assert.Single((await desk.GetAsync($"/v1/articles/{article["id"]}/quotes"))["items"]!.AsArray())!["id"]!;
}
