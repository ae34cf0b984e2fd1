using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Authors;

public abstract class AuthorWritesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : AuthorWritesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : AuthorWritesTests(api), IClassFixture<PostgresApi>;

    private static int number;
    private string? key;

    private ApiHost Host => api.Host;

    // No two tests talk of the same author.
    private string Name { get; } = $"Ada Byron {Interlocked.Increment(ref number)}";

    private string SlugOfName => Slug.Of(Name, "author");

    [Fact]
    public async Task What_was_made_is_there()
    {
        using var created = await CreateAsync(
            new()
            {
                ["name"] = Name,
                ["bio"] = "Ada counts.",
                ["role"] = "columnist",
                ["outlets"] = new JsonArray("The Gazette"),
                ["formerPosts"] = new JsonArray(new JsonObject { ["title"] = "editor" }),
                ["education"] = new JsonArray(new JsonObject { ["degree"] = "PhD", ["field"] = "history" }),
                ["links"] = new JsonArray(new JsonObject { ["label"] = "Home", ["address"] = "https://ada.example" }),
                ["image"] = new JsonObject { ["address"] = "https://ada.example/me.jpg", ["alt"] = "Ada at her desk" },
            }
        );

        var author = await Host.ReadJsonAsync(HttpStatusCode.Created, created);
        using var got = await Host.GetAsync(created.Headers.Location!.OriginalString);
        Assert.Equal((await Host.ReadJsonAsync(HttpStatusCode.OK, got)).ToJsonString(), author.ToJsonString());
        Assert.Equal(got.Headers.ETag, created.Headers.ETag);
        Assert.Equal(SlugOfName, (string?)author["slug"]);
        Assert.Equal("history", (string?)author["education"]![0]!["field"]);
        Assert.Equal("https://ada.example/me.jpg", (string?)author["image"]!["address"]);
        // Nobody read it in a bio.
        Assert.Empty(author["evidence"]!.AsArray());
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_takes_away_what_it_says_is_null()
    {
        await CreateAsync(
            new()
            {
                ["name"] = Name,
                ["bio"] = "Ada counts.",
                ["role"] = "columnist",
            }
        );

        using var patched = await PatchAsync(SlugOfName, """{ "bio": null, "residence": "London" }""");

        var author = await Host.ReadJsonAsync(HttpStatusCode.OK, patched);
        Assert.Null(author["bio"]);
        Assert.Equal("columnist", (string?)author["role"]);
        Assert.Equal("London", (string?)author["residence"]);
        Assert.Equal(2, (int)author["version"]!);
        using var got = await Host.GetAsync($"/v1/authors/{SlugOfName}");
        Assert.Equal(got.Headers.ETag, patched.Headers.ETag);
    }

    [Fact]
    public async Task What_a_patch_leaves_out_of_a_picture_stays_and_another_address_is_another_picture()
    {
        await CreateAsync(
            new()
            {
                ["name"] = Name,
                ["image"] = new JsonObject { ["address"] = "https://ada.example/me.jpg", ["alt"] = "Ada" },
            }
        );

        Assert.Equal(
            """{"address":"https://ada.example/me.jpg","alt":"Ada","width":80,"height":null}""",
            await PatchedAsync("""{ "image": { "width": 80 } }""")
        );
        Assert.Equal(
            """{"address":"https://ada.example/new.jpg","alt":null,"width":null,"height":null}""",
            await PatchedAsync("""{ "image": { "address": "https://ada.example/new.jpg" } }""")
        );
        Assert.Null(await PatchedAsync("""{ "image": null }"""));
        using var without = await PatchAsync(SlugOfName, """{ "image": { "alt": "Ada" } }""");
        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, without);
        Assert.Equal("/image/address", Assert.Single(problem.Errors!).Pointer);

        async Task<string?> PatchedAsync(string patch)
        {
            using var patched = await PatchAsync(SlugOfName, patch);
            return (await Host.ReadJsonAsync(HttpStatusCode.OK, patched))["image"]?.ToJsonString();
        }
    }

    [Fact]
    public async Task A_patch_that_changes_nothing_makes_no_new_version()
    {
        await CreateAsync(new() { ["name"] = Name, ["outlets"] = new JsonArray("The Gazette") });

        using var patched = await PatchAsync(
            SlugOfName,
            new JsonObject { ["name"] = Name, ["outlets"] = new JsonArray("The Gazette") }.ToJsonString()
        );

        Assert.Equal(1, (int)(await Host.ReadJsonAsync(HttpStatusCode.OK, patched))["version"]!);
    }

    [Theory]
    [InlineData("""{ "name": null }""", "/name")]
    [InlineData("""{ "name": "" }""", "/name")]
    [InlineData("""{ "slug": "Not A Slug" }""", "/slug")]
    [InlineData("""{ "slug": "01a207ae-52f4-7191-a1c6-6f3d76c5a045" }""", "/slug")]
    [InlineData("""{ "outlets": ["a", ""] }""", "/outlets/1")]
    [InlineData("""{ "outlets": [null] }""", "/outlets/0")]
    [InlineData("""{ "links": [{ "label": "a", "address": "javascript:alert(1)" }] }""", "/links/0/address")]
    [InlineData("""{ "links": [{ "label": "a" }] }""", "/links/0/address")]
    [InlineData("""{ "formerPosts": [{ "title": "a" }, { "title": " " }] }""", "/formerPosts/1/title")]
    [InlineData("""{ "articleCount": 5 }""", "/articleCount")]
    [InlineData("""{ "image": { "address": "javascript:alert(1)" } }""", "/image/address")]
    [InlineData("""{ "image": { "address": "https://ada.example/me.jpg", "width": 0 } }""", "/image/width")]
    [InlineData("""{ "bio": "a\u0000b" }""", "/bio")]
    public async Task A_patch_that_cannot_be_is_refused_with_its_place(string patch, string pointer)
    {
        await CreateAsync(new() { ["name"] = Name });

        using var response = await PatchAsync(SlugOfName, patch);

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public async Task A_new_name_shows_in_all_articles_at_once()
    {
        await Host.StoreAsync(
            new MadeUpReading($"One by {Name}").By(Name),
            new MadeUpReading($"Two by {Name}").By(Name)
        );
        var article = $"/v1/articles/{Slug.Of($"One by {Name}", "")}";
        using var before = await Host.GetAsync(article);
        Assert.Contains(Name, await before.Content.ReadAsStringAsync());

        using var patched = await PatchAsync(SlugOfName, """{ "name": "Countess of Lovelace" }""");

        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        using var after = await Host.GetAsync(article);
        Assert.Equal(
            "Countess of Lovelace",
            (string?)(await Host.ReadJsonAsync(HttpStatusCode.OK, after))["authors"]![0]!["name"]
        );
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        // It is no new version of the article, so who edits it need not begin anew.
        Assert.Equal(Version(before), Version(after));
        var listed = await Host.GetJsonAsync($"/v1/authors/{SlugOfName}/articles");
        Assert.All(
            listed["items"]!.AsArray(),
            item => Assert.Equal("Countess of Lovelace", (string?)item!["authors"]![0]!["name"])
        );
    }

    [Fact]
    public async Task A_former_slug_leads_to_the_present_one_and_nobody_else_can_have_it()
    {
        await CreateAsync(new() { ["name"] = Name });
        var moved = $"{SlugOfName}-moved";

        using var patched = await PatchAsync(SlugOfName, $$"""{ "slug": "{{moved}}" }""");

        var author = await Host.ReadJsonAsync(HttpStatusCode.OK, patched);
        Assert.Equal(SlugOfName, (string?)Assert.Single(author["slugAliases"]!.AsArray()));
        using var read = await Host.GetAsync($"/v1/authors/{SlugOfName}");
        Assert.Equal(HttpStatusCode.MovedPermanently, read.StatusCode);
        Assert.Equal($"/v1/authors/{moved}", read.Headers.Location!.OriginalString);
        using var written = await PatchAsync(SlugOfName, """{ "role": "a" }""");
        Assert.Equal(HttpStatusCode.PermanentRedirect, written.StatusCode);
        using var taken = await CreateAsync(new() { ["name"] = "Another", ["slug"] = SlugOfName });
        var problem = await Host.ReadProblemAsync(HttpStatusCode.Conflict, taken);
        Assert.Equal("/slug", Assert.Single(problem.Errors!).Pointer);
        using var namesake = await CreateAsync(new() { ["name"] = Name });
        Assert.Equal($"{SlugOfName}-2", (string?)(await Host.ReadJsonAsync(HttpStatusCode.Created, namesake))["slug"]);
    }

    [Fact]
    public async Task Of_eight_who_change_the_same_version_one_wins_and_the_others_are_told()
    {
        using var created = await CreateAsync(new() { ["name"] = Name });
        var etag = created.Headers.ETag!.Tag;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => PatchAsync(SlugOfName, $$"""{ "role": "role {{n}}" }""", etag))
        );

        var winner = Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        using var got = await Host.GetAsync($"/v1/authors/{SlugOfName}");
        Assert.Equal(winner.Headers.ETag, got.Headers.ETag);
        Assert.All(
            answers.Where(answer => answer != winner),
            answer =>
            {
                Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
                Assert.Equal(got.Headers.ETag, answer.Headers.ETag);
            }
        );
    }

    [Fact]
    public async Task Eight_who_do_not_say_which_version_they_mean_all_get_through()
    {
        await CreateAsync(new() { ["name"] = Name });

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => PatchAsync(SlugOfName, $$"""{ "role": "role {{n}}" }"""))
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(9, (int)(await Host.GetJsonAsync($"/v1/authors/{SlugOfName}"))["version"]!);
    }

    [Fact]
    public async Task Eight_of_the_same_name_get_eight_slugs()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CreateAsync(new() { ["name"] = Name })));

        var slugs = new HashSet<string>();
        foreach (var answer in answers)
            slugs.Add((string)(await Host.ReadJsonAsync(HttpStatusCode.Created, answer))["slug"]!);
        Assert.Equal(8, slugs.Count);
    }

    [Fact]
    public async Task Who_is_credited_is_not_deleted()
    {
        await Host.StoreAsync(new MadeUpReading($"Only one by {Name}").By(Name));

        using var response = await DeleteAsync();

        var problem = await Host.ReadProblemAsync(HttpStatusCode.Conflict, response);
        Assert.Contains(Slug.Of($"Only one by {Name}", ""), problem.Detail);
        await Host.GetJsonAsync($"/v1/authors/{SlugOfName}");
    }

    [Fact]
    public async Task Who_was_deleted_is_gone_and_the_slug_with_it()
    {
        using var created = await CreateAsync(new() { ["name"] = Name });

        using var response = await DeleteAsync();

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await Host.GetProblemAsync(HttpStatusCode.Gone, created.Headers.Location!.OriginalString);
        await Host.GetProblemAsync(HttpStatusCode.Gone, $"/v1/authors/{SlugOfName}");
        using var again = await CreateAsync(new() { ["name"] = "Another", ["slug"] = SlugOfName });
        await Host.ReadProblemAsync(HttpStatusCode.Conflict, again);
    }

    [Fact]
    public async Task What_an_editor_said_is_not_overwritten_by_a_page()
    {
        var ids = await Host.StoreAsync(new MadeUpReading($"Page of {Name}").By(Name));
        await PatchAsync(SlugOfName, """{ "name": "Corrected Name", "bio": "By an editor." }""");

        await Host.StoreAsync(ids[0], new MadeUpReading($"Page of {Name}").By(Name).Says("More."));

        var author = await Host.GetJsonAsync($"/v1/authors/{SlugOfName}");
        Assert.Equal("Corrected Name", (string?)author["name"]);
        Assert.Equal("By an editor.", (string?)author["bio"]);
        Assert.Equal(1, (int)author["articleCount"]!);
    }

    private async Task<string> KeyAsync() => key ??= await Host.NewKeyAsync(Scopes.Publish);

    private async Task<HttpResponseMessage> CreateAsync(JsonObject author) =>
        await Host.WriteAsync(HttpMethod.Post, "/v1/authors", await KeyAsync(), author.ToJsonString());

    private async Task<HttpResponseMessage> PatchAsync(string slug, string patch, string ifMatch = "*") =>
        await Host.WriteAsync(HttpMethod.Patch, $"/v1/authors/{slug}", await KeyAsync(), patch, ("If-Match", ifMatch));

    private async Task<HttpResponseMessage> DeleteAsync() =>
        await Host.WriteAsync(
            HttpMethod.Delete,
            $"/v1/authors/{SlugOfName}",
            await KeyAsync(),
            null,
            ("If-Match", "*")
        );

    private static string Version(HttpResponseMessage response) => response.Headers.ETag!.Tag.Split('-')[0];
}
