using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Speakers;

public abstract class AuthorOfSpeakerTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : AuthorOfSpeakerTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : AuthorOfSpeakerTests(api), IClassFixture<PostgresApi>;

    private static int number;

    private ApiHost Host => api.Host;

    private SpeakerDesk Desk => field ??= new(Host);

    // No two tests talk of the same people.
    private string Last { get; } = $"Poe{Interlocked.Increment(ref number)}x";

    private string Jane => $"Jane {Last}";

    private static string SlugOf(string name) => Slug.Of(name, "speaker");

    private MadeUpReading Written => new MadeUpReading($"Written of {Last}").By(Jane);

    private MadeUpReading Said => new MadeUpReading($"Said of {Last}").Quotes("a", Jane);

    private async Task<string?> AuthorOfAsync(string speaker) =>
        (string?)(await Host.GetJsonAsync($"/v1/speakers/{speaker}"))["author"]?["slug"];

    private async Task<string?> SpeakerOfAsync(string author) =>
        (string?)(await Host.GetJsonAsync($"/v1/authors/{author}"))["speaker"]?["slug"];

    private async Task AssertLinkedAsync(string? speaker, string? author)
    {
        if (speaker is not null)
            Assert.Equal(author, await AuthorOfAsync(speaker));
        if (author is not null)
            Assert.Equal(speaker, await SpeakerOfAsync(author));
    }

    private async Task<HttpResponseMessage> TryAsync(HttpMethod method, string path, object? body) =>
        await Host.WriteAsync(
            method,
            path,
            await Desk.KeyAsync(),
            body is null ? null : JsonSerializer.Serialize(body),
            ("If-Match", "*")
        );

    private async Task<JsonObject> PatchAsync(string path, object patch)
    {
        using var response = await TryAsync(HttpMethod.Patch, path, patch);
        return await Host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_writes_and_speaks_under_one_full_name_is_one_person(bool writesFirst)
    {
        MadeUpReading[] pages = writesFirst ? [Written, Said] : [Said, Written];
        await Host.StoreAsync(pages);

        await AssertLinkedAsync(SlugOf(Jane), SlugOf(Jane));
        var author = await Host.GetJsonAsync($"/v1/authors/{SlugOf(Jane)}");
        var speaker = await Host.GetJsonAsync($"/v1/speakers/{SlugOf(Jane)}");
        Assert.Equal(["id", "slug", "name"], speaker["author"]!.AsObject().Select(member => member.Key));
        Assert.Equal((string?)speaker["id"], (string?)author["speaker"]!["id"]);
        // The same in lists, and in the other forms.
        var listed = await Host.WalkAsync<JsonObject>("/v1/authors?limit=100&sort=-updatedAt");
        Assert.Contains(listed, one => (string?)one["speaker"]?["id"] == (string?)speaker["id"]);
        foreach (var (one, other) in new[] { ("authors", "speakers"), ("speakers", "authors") })
        {
            var same = (await Host.GetJsonAsync($"/v1/{one}/{SlugOf(Jane)}.jsonld"))["sameAs"]!.AsArray();
            Assert.EndsWith($"/v1/{other}/{(one is "authors" ? speaker : author)["id"]}", (string?)Assert.Single(same));
        }
    }

    [Fact]
    public async Task A_surname_and_an_organisation_are_nobody_who_writes()
    {
        await Host.StoreAsync(new MadeUpReading($"One of {Last}").By(Last, Jane).Quotes("a", Last));
        await Desk.CreateAsync(new { name = Jane, kind = "organisation" });

        await AssertLinkedAsync(SlugOf(Last), null);
        await AssertLinkedAsync(SlugOf(Jane), null);
        await AssertLinkedAsync(null, SlugOf(Jane));
        await PatchAsync($"/v1/speakers/{SlugOf(Jane)}", new { kind = "person" });
        await AssertLinkedAsync(SlugOf(Jane), SlugOf(Jane));
    }

    [Fact]
    public async Task Of_two_speakers_of_one_name_the_one_who_was_linked_stays_so()
    {
        await Host.StoreAsync(Written, Said);

        await Desk.CreateAsync(new { name = Jane, kind = "person" });

        await AssertLinkedAsync(SlugOf(Jane), SlugOf(Jane));
        Assert.Null(await AuthorOfAsync($"{SlugOf(Jane)}-2"));
    }

    [Fact]
    public async Task Which_of_two_speakers_of_one_name_writes_nobody_knows()
    {
        await Host.StoreAsync(Said);
        await Desk.CreateAsync(new { name = Jane, kind = "person" });
        await Host.StoreAsync(Written);
        await AssertLinkedAsync(null, SlugOf(Jane));

        await Desk.MergeAsync(SlugOf(Jane), from: $"{SlugOf(Jane)}-2");

        await AssertLinkedAsync(SlugOf(Jane), SlugOf(Jane));
    }

    [Fact]
    public async Task Who_is_renamed_is_linked_by_the_new_name()
    {
        await Host.StoreAsync(new MadeUpReading($"Written of {Last}").By($"Jaen {Last}"), Said);
        await AssertLinkedAsync(SlugOf(Jane), null);

        await PatchAsync($"/v1/authors/{SlugOf($"Jaen {Last}")}", new { name = Jane });
        await AssertLinkedAsync(SlugOf(Jane), SlugOf($"Jaen {Last}"));

        await PatchAsync($"/v1/authors/{SlugOf($"Jaen {Last}")}", new { name = $"Somebody {Last}" });
        await AssertLinkedAsync(SlugOf(Jane), null);
        await AssertLinkedAsync(null, SlugOf($"Jaen {Last}"));
    }

    [Fact]
    public async Task A_link_goes_over_to_the_survivor_of_a_merge_and_back()
    {
        await Host.StoreAsync(Written, Said, new MadeUpReading($"Other of {Last}").Quotes("b", $"J. {Last}"));

        await Desk.MergeAsync(SlugOf($"J. {Last}"), from: SlugOf(Jane));
        await AssertLinkedAsync(SlugOf($"J. {Last}"), SlugOf(Jane));

        await Desk.SplitAsync(SlugOf($"J. {Last}"), new { merged = SlugOf(Jane) });
        await AssertLinkedAsync(SlugOf(Jane), SlugOf(Jane));
        Assert.Null(await AuthorOfAsync(SlugOf($"J. {Last}")));
    }

    [Fact]
    public async Task An_editors_word_stays()
    {
        await Host.StoreAsync(Written, Said, new MadeUpReading($"Other of {Last}").Quotes("b", $"J. {Last}"));
        var other = SlugOf($"J. {Last}");

        var told = await PatchAsync($"/v1/speakers/{SlugOf(Jane)}", new { author = (string?)null });
        Assert.Null(told["author"]);
        await Host.StoreAsync(Said.Says("More."));
        await AssertLinkedAsync(SlugOf(Jane), null);
        await AssertLinkedAsync(null, SlugOf(Jane));

        var author = await PatchAsync($"/v1/authors/{SlugOf(Jane)}", new { speaker = other });
        Assert.Equal(other, (string?)author["speaker"]!["slug"]);
        await Host.StoreAsync(new MadeUpReading($"Again by {Last}").By(Jane).Quotes("c", Jane));
        await AssertLinkedAsync(other, SlugOf(Jane));
        Assert.Null(await AuthorOfAsync(SlugOf(Jane)));

        await PatchAsync($"/v1/authors/{SlugOf(Jane)}", new { speaker = (string?)null });
        await AssertLinkedAsync(other, null);
        await AssertLinkedAsync(null, SlugOf(Jane));
    }

    [Fact]
    public async Task What_cannot_be_linked_is_refused()
    {
        await Host.StoreAsync(
            Written,
            Said,
            new MadeUpReading($"Other of {Last}").By($"Al {Last}").Quotes("b", $"J. {Last}")
        );
        await PatchAsync($"/v1/speakers/{SlugOf(Jane)}", new { author = SlugOf(Jane) });

        await RefusedAsync(HttpStatusCode.BadRequest, $"speakers/{SlugOf(Jane)}", "/author", new { author = "nobody" });
        await RefusedAsync(
            HttpStatusCode.BadRequest,
            $"authors/{SlugOf(Jane)}",
            "/speaker",
            new { speaker = "nobody" }
        );
        await RefusedAsync(
            HttpStatusCode.Conflict,
            $"speakers/{SlugOf($"J. {Last}")}",
            "/author",
            new { author = SlugOf(Jane) }
        );
        await RefusedAsync(
            HttpStatusCode.Conflict,
            $"authors/{SlugOf($"Al {Last}")}",
            "/speaker",
            new { speaker = SlugOf(Jane) }
        );
    }

    private async Task RefusedAsync(HttpStatusCode status, string path, string pointer, object patch)
    {
        using var response = await TryAsync(HttpMethod.Patch, $"/v1/{path}", patch);
        var problem = await Host.ReadProblemAsync(status, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public async Task Who_is_deleted_is_linked_no_more()
    {
        await Host.StoreAsync(Said);
        using var made = await TryAsync(HttpMethod.Post, "/v1/authors", new { name = Jane });
        Assert.Equal(
            SlugOf(Jane),
            (string?)(await Host.ReadJsonAsync(HttpStatusCode.Created, made))["speaker"]!["slug"]
        );

        using var deleted = await TryAsync(HttpMethod.Delete, $"/v1/authors/{SlugOf(Jane)}", null);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await AssertLinkedAsync(SlugOf(Jane), null);
    }
}
