using Articles.Api.Model;

namespace Articles.Api.Tests.Speakers;

public abstract class SpeakerWritesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : SpeakerWritesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : SpeakerWritesTests(api), IClassFixture<PostgresApi>;

    private static int number;
    private string? key;

    private ApiHost Host => api.Host;

    // No two tests talk of the same speaker.
    private string Name { get; } = $"Jane Roe {Interlocked.Increment(ref number)}";

    private string SlugOfName => Slug.Of(Name, "speaker");

    [Fact]
    public async Task What_was_made_is_there()
    {
        using var created = await CreateAsync(
            $$"""{ "name": "{{Name}}", "kind": "person", "description": "Mayor", "names": ["Ms. Roe"] }"""
        );

        var speaker = await Host.ReadJsonAsync(HttpStatusCode.Created, created);
        using var got = await Host.GetAsync(created.Headers.Location!.OriginalString);
        Assert.Equal((await Host.ReadJsonAsync(HttpStatusCode.OK, got)).ToJsonString(), speaker.ToJsonString());
        Assert.Equal(got.Headers.ETag, created.Headers.ETag);
        Assert.Equal([Name, "Ms. Roe"], speaker["names"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task A_new_name_shows_in_all_quotes_at_once_and_the_old_one_stays_among_the_names()
    {
        await Host.StoreAsync(new MadeUpReading($"With {Name}").Quotes("Well said.", Name));
        var quotes = $"/v1/speakers/{SlugOfName}/quotes";
        await Host.GetJsonAsync(quotes);

        using var patched = await PatchAsync("""{ "name": "Jane Roe-Doe", "kind": "person", "description": null }""");

        var speaker = await Host.ReadJsonAsync(HttpStatusCode.OK, patched);
        Assert.Equal(["Jane Roe-Doe", Name], speaker["names"]!.AsArray().Select(name => (string)name!));
        var listed = await Host.GetJsonAsync(quotes);
        Assert.Equal("Jane Roe-Doe", (string?)listed["items"]![0]!["speaker"]!["name"]);
    }

    [Theory]
    [InlineData("""{ "kind": 1 }""", "/kind")]
    [InlineData("""{ "kind": "robot" }""", "/kind")]
    [InlineData("""{ "kind": null }""", "/kind")]
    [InlineData("""{ "names": null }""", "/names")]
    [InlineData("""{ "names": ["a", "b\nc"] }""", "/names/1")]
    [InlineData("""{ "quoteCount": 1 }""", "/quoteCount")]
    public async Task A_patch_that_cannot_be_is_refused_with_its_place(string patch, string pointer)
    {
        await CreateAsync($$"""{ "name": "{{Name}}" }""");

        using var response = await PatchAsync(patch);

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public async Task A_former_slug_leads_to_the_present_one()
    {
        await CreateAsync($$"""{ "name": "{{Name}}" }""");

        using var patched = await PatchAsync($$"""{ "slug": "{{SlugOfName}}-moved" }""");

        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        using var read = await Host.GetAsync($"/v1/speakers/{SlugOfName}/quotes?limit=1");
        Assert.Equal(HttpStatusCode.MovedPermanently, read.StatusCode);
        Assert.Equal($"/v1/speakers/{SlugOfName}-moved/quotes?limit=1", read.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Whose_words_are_quoted_is_not_deleted()
    {
        await Host.StoreAsync(new MadeUpReading($"Only with {Name}").Quotes("Well said.", Name));

        using var response = await DeleteAsync();

        var problem = await Host.ReadProblemAsync(HttpStatusCode.Conflict, response);
        Assert.Contains("Quotes are the speaker's: 1", problem.Detail);
    }

    [Fact]
    public async Task Who_was_deleted_is_gone()
    {
        await CreateAsync($$"""{ "name": "{{Name}}" }""");

        using var response = await DeleteAsync();

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await Host.GetProblemAsync(HttpStatusCode.Gone, $"/v1/speakers/{SlugOfName}");
    }

    [Fact]
    public async Task What_an_editor_said_is_not_overwritten_by_a_page()
    {
        var page = new MadeUpReading($"Page with {Name}").Quotes("Well said.", Name);
        var ids = await Host.StoreAsync(page);
        await PatchAsync("""{ "name": "Corrected Name", "description": "By an editor" }""");

        await Host.StoreAsync(ids[0], page.Says("More."));

        var speaker = await Host.GetJsonAsync($"/v1/speakers/{SlugOfName}");
        Assert.Equal("Corrected Name", (string?)speaker["name"]);
        Assert.Equal("By an editor", (string?)speaker["description"]);
        Assert.Equal(1, (int)speaker["quoteCount"]!);
    }

    [Fact]
    public async Task Whom_an_editor_made_stays_when_the_only_article_that_quotes_him_is_deleted()
    {
        await CreateAsync($$"""{ "name": "{{Name}}" }""");
        var desk = new Articles.Writing.Desk(Host);
        var article = await desk.PublishedAsync($"Only with {Name}");
        var quote = (await desk.GetAsync($"/v1/articles/{article["id"]}/quotes"))["items"]![0]!;
        using var attributed = await desk.SendAsync(
            HttpMethod.Patch,
            $"/v1/quotes/{quote["id"]}",
            new { speaker = SlugOfName },
            ("If-Match", "*")
        );
        Assert.Equal(HttpStatusCode.OK, attributed.StatusCode);
        Assert.Equal(1, (int)(await Host.GetJsonAsync($"/v1/speakers/{SlugOfName}"))["quoteCount"]!);

        await desk.DeleteAsync(article);

        Assert.Equal(0, (int)(await Host.GetJsonAsync($"/v1/speakers/{SlugOfName}"))["quoteCount"]!);
    }

    private async Task<string> KeyAsync() => key ??= await Host.NewKeyAsync(Scopes.Publish);

    private async Task<HttpResponseMessage> CreateAsync(string speaker) =>
        await Host.WriteAsync(HttpMethod.Post, "/v1/speakers", await KeyAsync(), speaker);

    private async Task<HttpResponseMessage> PatchAsync(string patch) =>
        await Host.WriteAsync(
            HttpMethod.Patch,
            $"/v1/speakers/{SlugOfName}",
            await KeyAsync(),
            patch,
            ("If-Match", "*")
        );

    private async Task<HttpResponseMessage> DeleteAsync() =>
        await Host.WriteAsync(
            HttpMethod.Delete,
            $"/v1/speakers/{SlugOfName}",
            await KeyAsync(),
            null,
            ("If-Match", "*")
        );
}
