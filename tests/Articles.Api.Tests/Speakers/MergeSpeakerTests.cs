using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Speakers;

public abstract class MergeSpeakerTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : MergeSpeakerTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : MergeSpeakerTests(api), IClassFixture<PostgresApi>;

    private static int number;

    private ApiHost Host => api.Host;

    private SpeakerDesk Desk => field ??= new(Host);

    // No two tests talk of the same people.
    private string Last { get; } = $"Roe{Interlocked.Increment(ref number)}x";

    private string Jane => $"Jane {Last}";

    private string Short => $"Janie {Last}";

    private static string SlugOf(string name) => Slug.Of(name, "speaker");

    private async Task<List<Guid>> StoreAsync() =>
        await Host.StoreAsync(
            new MadeUpReading($"One of {Last}").Quotes("a", Jane).Quotes("b", Short),
            new MadeUpReading($"Two of {Last}").Quotes("c", Short)
        );

    private Task<JsonObject> SpeakerAsync(string idOrSlug) => Host.GetJsonAsync($"/v1/speakers/{idOrSlug}");

    private static List<string> Strings(JsonNode? list) => list!.AsArray().Select(item => (string)item!).ToList();

    [Fact]
    public async Task All_words_become_the_survivors()
    {
        await StoreAsync();
        await Desk.PatchAsync(SlugOf(Jane), new { description = "Mayor" });
        await Desk.PatchAsync(SlugOf(Short), new { description = "Chair" });
        var other = await SpeakerAsync(SlugOf(Short));

        var merged = await Desk.MergeAsync(SlugOf(Jane), from: SlugOf(Short));

        Assert.Equal((await SpeakerAsync(SlugOf(Jane))).ToJsonString(), merged.ToJsonString());
        Assert.Equal(3, (int)merged["quoteCount"]!);
        Assert.Equal(Jane, (string?)merged["name"]);
        Assert.Equal("Mayor; Chair", (string?)merged["description"]);
        Assert.Equal([Jane, Short], Strings(merged["names"]));
        Assert.Equal([SlugOf(Short)], Strings(merged["slugAliases"]));
        Assert.Equal([(string)other["id"]!], Strings(merged["mergedIds"]));
        Assert.Equal(["a", "b", "c"], await Desk.WordsOfAsync(SlugOf(Jane)));
        var quotes = await Desk.QuotesOfAsync(SlugOf(Jane));
        Assert.All(quotes, quote => Assert.Equal((string?)merged["id"], (string?)quote["speaker"]!["id"]));
        Assert.Equal([1, 2, 2], quotes.Select(quote => (int)quote["version"]!));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/quotes?limit=1", "")]
    [InlineData(".jsonld", "")]
    [InlineData("/quotes.atom", "")]
    public async Task The_old_addresses_lead_to_the_survivor(string below, string _)
    {
        await StoreAsync();
        var id = (string)(await SpeakerAsync(SlugOf(Short)))["id"]!;
        await Desk.MergeAsync(SlugOf(Jane), from: SlugOf(Short));

        foreach (var old in new[] { id, SlugOf(Short) })
        {
            using var response = await Host.GetAsync($"/v1/speakers/{old}{below}");

            Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
            Assert.Equal($"/v1/speakers/{SlugOf(Jane)}{below}", response.Headers.Location!.OriginalString);
        }
        using var patched = await Host.WriteAsync(
            HttpMethod.Patch,
            $"/v1/speakers/{id}",
            await Desk.KeyAsync(),
            "{}",
            ("If-Match", "*")
        );
        Assert.Equal(HttpStatusCode.PermanentRedirect, patched.StatusCode);
    }

    [Fact]
    public async Task Filters_by_the_old_speaker_find_the_words_and_each_article_once()
    {
        await StoreAsync();
        var id = (string)(await SpeakerAsync(SlugOf(Short)))["id"]!;
        await Desk.MergeAsync(SlugOf(Jane), from: id);

        foreach (var name in new[] { id, SlugOf(Short), SlugOf(Jane) })
        {
            Assert.Equal(3, (int)(await Host.GetJsonAsync($"/v1/quotes?includeTotal=true&speaker={name}"))["total"]!);
            Assert.Equal(2, (int)(await Host.GetJsonAsync($"/v1/articles?includeTotal=true&speaker={name}"))["total"]!);
            var found = await Host.GetJsonAsync($"/v1/search?q={Last}&type=quote&speaker={name}&facets=speaker");
            Assert.Equal(3, found["items"]!.AsArray().Count);
            Assert.Equal(SlugOf(Jane), (string?)Assert.Single(found["facets"]!["speaker"]!.AsArray())!["value"]);
        }
        // In the words of the index she has her present name.
        Assert.Equal(3, (await Host.GetJsonAsync($"/v1/search?q=%22{Jane}%22&type=quote"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Who_was_merged_is_verified_by_either_name_and_cited_words_are_unchanged()
    {
        await StoreAsync();
        var words = $"The harbor of {Last} reopens after a long winter";
        await Host.StoreAsync(new MadeUpReading($"Three of {Last}").Quotes(words, Short));
        var old = await SpeakerAsync(SlugOf(Short));
        var quote = (await Desk.QuotesOfAsync(SlugOf(Short))).Single(one => (string?)one["text"] == words);
        await Desk.MergeAsync(SlugOf(Jane), from: SlugOf(Short));

        foreach (var name in new[] { (string)old["id"]!, SlugOf(Short), Short, Jane })
        {
            using var verified = await Desk.SendAsync("/v1/quotes/verify", new { text = words, speaker = name });
            Assert.Equal("verbatim", (string?)(await Host.ReadJsonAsync(HttpStatusCode.OK, verified))["verdict"]);
        }
        using var check = await Desk.SendAsync(
            "/v1/citations/check",
            new[] { new { quote = (string)quote["id"]!, version = 1 } }
        );
        var cited = (await Host.ReadJsonAsync(HttpStatusCode.OK, check))["items"]![0]!;
        Assert.Equal("unchanged", (string?)cited["status"]);
        Assert.Equal(2, (int)cited["version"]!);
    }

    [Fact]
    public async Task Of_a_chain_of_merges_every_address_leads_to_the_last_one()
    {
        await StoreAsync();
        var third = $"J. {Last}";
        await Host.StoreAsync(new MadeUpReading($"Three of {Last}").Quotes("d", third));
        var ids = new[] { Short, Jane }.Select(name => SpeakerAsync(SlugOf(name)));
        var old = (await Task.WhenAll(ids)).Select(speaker => (string)speaker["id"]!).ToList();

        await Desk.MergeAsync(SlugOf(Jane), from: SlugOf(Short));
        var last = await Desk.MergeAsync(SlugOf(third), from: SlugOf(Jane));

        foreach (var name in old.Concat([SlugOf(Short), SlugOf(Jane)]))
        {
            using var response = await Host.GetAsync($"/v1/speakers/{name}");
            Assert.Equal($"/v1/speakers/{SlugOf(third)}", response.Headers.Location?.OriginalString);
        }
        Assert.Equal(old, Strings(last["mergedIds"]));
        Assert.Equal(4, (int)last["quoteCount"]!);
        Assert.Equal(["a", "b", "c", "d"], await Desk.WordsOfAsync(SlugOf(third)));
    }

    [Fact]
    public async Task What_cannot_be_merged_is_refused()
    {
        await StoreAsync();
        await Desk.PatchAsync(SlugOf(Short), new { kind = "organisation" });

        await RefusedAsync(HttpStatusCode.BadRequest, SlugOf(Jane), "nobody-at-all");
        await RefusedAsync(HttpStatusCode.BadRequest, SlugOf(Jane), SlugOf(Jane));
        await RefusedAsync(HttpStatusCode.BadRequest, SlugOf(Jane), "");
        await RefusedAsync(HttpStatusCode.Conflict, SlugOf(Jane), SlugOf(Short));
        await Desk.PatchAsync(SlugOf(Short), new { kind = "unknown" });
        await Desk.MergeAsync(SlugOf(Jane), from: SlugOf(Short));
        await RefusedAsync(HttpStatusCode.Conflict, SlugOf(Jane), SlugOf(Short));
        using var nowhere = await Desk.SendAsync("/v1/speakers/nobody-at-all/merge", new { from = SlugOf(Jane) });
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    private async Task RefusedAsync(HttpStatusCode status, string into, string from)
    {
        using var response = await Desk.SendAsync($"/v1/speakers/{into}/merge", new { from });
        var problem = await Host.ReadProblemAsync(status, response);
        Assert.Equal("/from", Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public async Task A_merge_needs_the_version_that_is_meant_and_the_scope()
    {
        await StoreAsync();
        var path = $"/v1/speakers/{SlugOf(Jane)}/merge";
        var body = $$"""{ "from": "{{SlugOf(Short)}}" }""";

        using var none = await Host.WriteAsync(HttpMethod.Post, path, await Desk.KeyAsync(), body);
        Assert.Equal(HttpStatusCode.PreconditionRequired, none.StatusCode);
        using var stale = await Host.WriteAsync(
            HttpMethod.Post,
            path,
            await Desk.KeyAsync(),
            body,
            ("If-Match", "\"77\"")
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var got = await Host.GetAsync($"/v1/speakers/{SlugOf(Jane)}");
        Assert.Equal(got.Headers.ETag, stale.Headers.ETag);
        using var nobody = await Host.WriteAsync(HttpMethod.Post, path, null, body, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        var reader = await Host.NewKeyAsync(Scopes.ReadDrafts);
        using var forbidden = await Host.WriteAsync(HttpMethod.Post, path, reader, body, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal(2, (int)(await SpeakerAsync(SlugOf(Short)))["quoteCount"]!);
    }

    [Fact]
    public async Task Of_two_who_are_merged_into_each_other_at_once_one_stays()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, two) = ($"Ann {Last}{round}", $"Bea {Last}{round}");
            await Host.StoreAsync(new MadeUpReading($"Both {Last} {round}").Quotes("a", one).Quotes("b", two));
            var statuses = await Task.WhenAll(TryAsync(SlugOf(one), SlugOf(two)), TryAsync(SlugOf(two), SlugOf(one)));

            // Who comes second is sent to the one that stayed.
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PermanentRedirect], statuses.Order());
            var stayed = statuses[0] is HttpStatusCode.OK ? one : two;
            Assert.Equal(["a", "b"], await Desk.WordsOfAsync(SlugOf(stayed)));
            Assert.Equal(2, (int)(await SpeakerAsync(SlugOf(stayed)))["quoteCount"]!);
        }
    }

    [Fact]
    public async Task Pages_that_come_in_while_somebody_is_merged_lose_no_words()
    {
        await StoreAsync();
        var pages = Enumerable
            .Range(0, 8)
            .Select(n => Host.StoreAsync(new MadeUpReading($"Page {n} of {Last}").Quotes($"p{n}", Short)));

        await Task.WhenAll(pages.Append<Task>(Desk.MergeAsync(SlugOf(Jane), from: SlugOf(Short))));

        var words = Enumerable.Range(0, 8).Select(n => $"p{n}").Prepend("c").Prepend("b").Prepend("a");
        Assert.Equal(words, await Desk.WordsOfAsync(SlugOf(Jane)));
        Assert.Equal(11, (int)(await SpeakerAsync(SlugOf(Jane)))["quoteCount"]!);
        Assert.Equal(
            10,
            (int)(await Host.GetJsonAsync($"/v1/articles?includeTotal=true&speaker={SlugOf(Jane)}"))["total"]!
        );
    }

    private async Task<HttpStatusCode> TryAsync(string into, string from)
    {
        using var response = await Desk.SendAsync($"/v1/speakers/{into}/merge", new { from });
        return response.StatusCode;
    }

    [Fact]
    public async Task Pages_that_give_the_old_name_mean_the_survivor()
    {
        var ids = await StoreAsync();
        await Desk.MergeAsync(SlugOf(Jane), from: SlugOf(Short));

        await Host.StoreAsync(
            ids[0],
            new MadeUpReading($"One of {Last}").Quotes("a", Jane).Quotes("b", Short).Quotes("e", Short)
        );
        await Host.StoreAsync(new MadeUpReading($"New of {Last}").Quotes("f", Short));

        Assert.Equal(["a", "b", "c", "e", "f"], await Desk.WordsOfAsync(SlugOf(Jane)));
        Assert.Equal(5, (int)(await SpeakerAsync(SlugOf(Jane)))["quoteCount"]!);
        Assert.Equal([SlugOf(Jane)], await SlugsAsync());
    }

    [Fact]
    public async Task A_surname_means_the_survivor_in_the_articles_that_had_it_and_in_no_other()
    {
        await Host.StoreAsync(new MadeUpReading($"Other of {Last}").Quotes("x", Last));
        var page = new MadeUpReading($"Surname of {Last}").Quotes("a", Last);
        var ids = await Host.StoreAsync(page);
        await Host.StoreAsync(new MadeUpReading($"Full of {Last}").Quotes("b", Jane));
        await Desk.MergeAsync(SlugOf(Jane), from: $"{SlugOf(Last)}-2");

        await Host.StoreAsync(ids[0], page.Quotes("c", Last));
        await Host.StoreAsync(new MadeUpReading($"Third of {Last}").Quotes("y", Last));

        Assert.Equal(["a", "b", "c"], await Desk.WordsOfAsync(SlugOf(Jane)));
        Assert.Equal(["x"], await Desk.WordsOfAsync(SlugOf(Last)));
        Assert.Equal([SlugOf(Jane), SlugOf(Last), $"{SlugOf(Last)}-3"], await SlugsAsync());
    }

    [Fact]
    public async Task A_surname_takes_the_full_name_of_who_is_merged_into_it()
    {
        await Host.StoreAsync(new MadeUpReading($"Surname of {Last}").Quotes("a", Last).Quotes("b", Jane));

        var merged = await Desk.MergeAsync(SlugOf(Last), from: SlugOf(Jane));

        Assert.Equal(Jane, (string?)merged["name"]);
        Assert.Equal(SlugOf(Last), (string?)merged["slug"]);
        await Host.StoreAsync(new MadeUpReading($"New of {Last}").Quotes("c", Jane));
        Assert.Equal(["a", "b", "c"], await Desk.WordsOfAsync(SlugOf(Last)));
    }

    private async Task<IEnumerable<string>> SlugsAsync() =>
        (await Host.WalkAsync<JsonObject>("/v1/speakers?limit=100"))
            .Where(speaker => ((string)speaker["name"]!).EndsWith(Last, StringComparison.Ordinal))
            .Select(speaker => (string)speaker["slug"]!)
            .Order(StringComparer.Ordinal);

    [Fact]
    public async Task The_feed_of_changes_says_who_was_merged_into_whom()
    {
        await StoreAsync();
        var old = await SpeakerAsync(SlugOf(Short));
        var cursor = (string)(await Host.GetJsonAsync("/v1/changes?from=now"))["nextCursor"]!;

        var survivor = await Desk.MergeAsync(SlugOf(Jane), from: SlugOf(Short));

        var feed = (await Host.GetJsonAsync($"/v1/changes?limit=100&cursor={cursor}"))["items"]!.AsArray();
        var told = feed.Where(change => (string?)change!["noun"] is "speaker")
            .ToDictionary(change => (string)change!["resource"]!);
        Assert.Equal(2, told.Count);
        Assert.Equal("merged", (string?)told[(string)old["id"]!]!["kind"]);
        Assert.Equal((string?)survivor["id"], (string?)told[(string)old["id"]!]!["into"]);
        Assert.Null(told[(string)old["id"]!]!["version"]);
        Assert.Equal("changed", (string?)told[(string)survivor["id"]!]!["kind"]);
        Assert.Null(told[(string)survivor["id"]!]!["into"]);
        Assert.Equal(2, feed.Count(change => (string?)change!["noun"] is "quote"));
        Assert.DoesNotContain(feed, change => (string?)change!["kind"] is "deleted");
    }

    [Fact]
    public async Task Whom_only_drafts_quote_leaves_no_trace_for_readers()
    {
        await StoreAsync();
        var desk = new Desk(Host);
        var draft = await desk.CreateAsync(
            new { title = $"Draft of {Last}", markdown = $"“A secret,” said Quix {Last}, the hidden minister." }
        );
        var quotes = await desk.GetAsync($"/v1/articles/{draft["id"]}/quotes");
        var hidden = quotes["items"]![0]!["speaker"]!;
        var before = await SpeakerAsync(SlugOf(Jane));

        await Desk.MergeAsync(SlugOf(Jane), from: (string)hidden["id"]!);

        var survivor = await SpeakerAsync(SlugOf(Jane));
        foreach (var member in new[] { "names", "description", "slugAliases", "mergedIds", "quoteCount" })
            Assert.Equal(before[member]?.ToJsonString(), survivor[member]?.ToJsonString());
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/speakers/{hidden["id"]}");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/speakers/{hidden["slug"]}");
        Assert.Equal(["a"], await Desk.WordsOfAsync(SlugOf(Jane)));
        using var led = await Host.GetAsync($"/v1/speakers/{hidden["id"]}", ("X-Api-Key", await Desk.KeyAsync()));
        Assert.Equal(HttpStatusCode.MovedPermanently, led.StatusCode);

        await desk.PatchAsync(draft, new { state = "published" });
        Assert.Equal(["A secret,", "a"], await Desk.WordsOfAsync(SlugOf(Jane)));
    }

    [Fact]
    public async Task When_the_survivor_is_deleted_the_old_addresses_are_gone_too()
    {
        var (one, two) = (await Desk.CreateAsync(new { name = Jane }), await Desk.CreateAsync(new { name = Short }));
        await Desk.MergeAsync((string)one["id"]!, from: (string)two["id"]!);

        using var deleted = await Host.WriteAsync(
            HttpMethod.Delete,
            $"/v1/speakers/{one["id"]}",
            await Desk.KeyAsync(),
            null,
            ("If-Match", "*")
        );

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        foreach (var name in new[] { one["id"], one["slug"], two["id"], two["slug"] })
            await Host.GetProblemAsync(HttpStatusCode.Gone, $"/v1/speakers/{name}");
    }
}
