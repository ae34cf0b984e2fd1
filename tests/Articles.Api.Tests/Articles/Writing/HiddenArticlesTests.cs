using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Articles.Writing;

/// <summary>Seeks drafts through every door that readers have.</summary>
public abstract class HiddenArticlesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : HiddenArticlesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : HiddenArticlesTests(api), IClassFixture<PostgresApi>;

    private const string Secret = "zanzibar";

    private static readonly string[] NoraQuill = ["nora-quill"];
    private static readonly string[] AdaByron = ["ada-byron"];
    private static readonly string[] Sections = ["World", Secret];

    private ApiHost Host => api.Host;

    private Desk Desk => new(api.Host);

    [Theory]
    [InlineData("draft")]
    [InlineData("scheduled")]
    public async Task No_door_shows_a_hidden_article(string state)
    {
        // The author is known, and so is one of the two speakers; the draft says more of both.
        await Host.StoreAsync(
            new MadeUpReading($"Known {state}").By("Ada Byron").In("World").Quotes("Before", "Jane Roe")
        );
        var draft = await DraftAsync(state);
        var (id, slug) = ((string)draft["id"]!, (string)draft["slug"]!);
        var quotes = (await Desk.GetAsync($"/v1/articles/{id}/quotes"))["items"]!.AsArray();
        Assert.Equal(2, quotes.Count);

        await LookAtListsAsync();
        string[] doors =
        [
            .. new[] { id, slug }.SelectMany(key =>
                new[]
                {
                    $"/v1/articles/{key}",
                    $"/v1/articles/{key}?include=text,html,quotes,updates,profiles",
                    $"/v1/articles/{key}?asOf=2120-01-01T00:00:00Z",
                    $"/v1/articles/{key}/quotes",
                    $"/v1/articles/{key}/updates",
                    $"/v1/articles/{key}/revisions",
                    $"/v1/articles/{key}/revisions/1",
                    $"/v1/articles/{key}/diff",
                }
            ),
            .. quotes.Select(quote => $"/v1/quotes/{quote!["id"]}"),
            .. quotes
                .Select(quote => (string)quote!["speaker"]!["slug"]!)
                .Where(speaker => speaker.Contains(Secret, StringComparison.Ordinal))
                .Select(speaker => $"/v1/speakers/{speaker}"),
        ];
        Assert.Equal(19, doors.Length);
        foreach (var door in doors)
        {
            // A key that may see it, before and after, must not open it to others.
            using var known = await Host.GetAsync(door, ("X-Api-Key", await Desk.KeyAsync()));
            Assert.Equal(HttpStatusCode.OK, known.StatusCode);
            Assert.DoesNotContain("public", known.Headers.CacheControl!.ToString());
            var problem = await Host.GetProblemAsync(HttpStatusCode.NotFound, door);
            Assert.Null(problem.Errors);
            using var head = await Host.SendAsync(
                HttpMethod.Head,
                door,
                ("If-None-Match", known.Headers.ETag!.ToString())
            );
            Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        }
        await LookAtListsAsync();
    }

    [Fact]
    public async Task What_a_draft_said_before_it_was_published_stays_hidden()
    {
        var draft = await Desk.DraftAsync("Hidden Past");
        var changed = await Desk.PatchAsync(draft, new { subtitle = $"About {Secret}", slug = "hidden-past-2" });
        var published = await Desk.PatchAsync(changed, new { state = "published", subtitle = (string?)null });
        var id = published["id"];

        var revisions = (await Host.GetJsonAsync($"/v1/articles/{id}/revisions?includeTotal=true"))!;
        Assert.Equal(3, (int)Assert.Single(revisions["items"]!.AsArray())!["number"]!);
        Assert.Equal(1, (int)revisions["total"]!);
        foreach (var number in new[] { 1, 2 })
            await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{id}/revisions/{number}");
        await Host.GetErrorAsync("from", $"/v1/articles/{id}/diff?from=2");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{id}?asOf={changed["updatedAt"]}");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/hidden-past");
        Assert.DoesNotContain(Secret, (await Host.GetJsonAsync($"/v1/articles/{id}/diff")).ToJsonString());
        Assert.Equal(3, (await Desk.GetAsync($"/v1/articles/{id}/revisions"))["items"]!.AsArray().Count);
        Assert.Empty((await Host.GetJsonAsync($"/v1/articles/{id}"))["slugAliases"]!.AsArray());
    }

    [Fact]
    public async Task Publishing_shows_at_once_all_that_was_hidden()
    {
        await Host.StoreAsync(new MadeUpReading("Known to All").By("Nora Quill").Quotes("Before", "Mary Poe"));
        var draft = await Desk.CreateAsync(
            new
            {
                title = "Now You See It",
                authors = NoraQuill,
                markdown = "“We knew,” said Mary Poe. “Nobody asked,” said Hugh Fenn, the harbor master.",
            }
        );
        Assert.Equal(1, (int)(await Host.GetJsonAsync("/v1/authors/nora-quill"))["articleCount"]!);
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/speakers/hugh-fenn");

        var published = await Desk.PatchAsync(draft, new { state = "published" });

        Assert.Equal(2, (int)(await Host.GetJsonAsync("/v1/authors/nora-quill"))["articleCount"]!);
        Assert.Equal(2, (int)(await Host.GetJsonAsync("/v1/speakers/mary-poe"))["quoteCount"]!);
        Assert.Equal(1, (int)(await Host.GetJsonAsync("/v1/speakers/hugh-fenn"))["quoteCount"]!);
        Assert.Equal("Now You See It", (string?)(await Host.GetJsonAsync("/v1/articles"))["items"]![0]!["title"]);

        await Desk.PatchAsync(published, new { state = "withdrawn" });

        Assert.Equal(1, (int)(await Host.GetJsonAsync("/v1/authors/nora-quill"))["articleCount"]!);
        Assert.Equal(1, (int)(await Host.GetJsonAsync("/v1/speakers/mary-poe"))["quoteCount"]!);
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/speakers/hugh-fenn");
    }

    [Fact]
    public async Task What_readers_saw_is_gone_when_deleted_and_a_draft_leaves_nothing()
    {
        var published = await Desk.PublishedAsync("To Be Deleted");
        var draft = await Desk.CreateAsync(
            new { title = "Never Seen", markdown = "“Nobody heard,” said Vera Lunt, the clerk." }
        );
        var quote = (await Host.GetJsonAsync($"/v1/quotes?article={published["id"]}"))["items"]![0]!["id"];

        await Desk.DeleteAsync(published);
        await Desk.DeleteAsync(draft);

        foreach (
            var path in new[] { "articles/to-be-deleted", $"articles/{published["id"]}/revisions", $"quotes/{quote}" }
        )
            await Host.GetProblemAsync(HttpStatusCode.Gone, $"/v1/{path}");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{draft["id"]}");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/never-seen");
        using var clerk = await Host.GetAsync("/v1/speakers/vera-lunt", ("X-Api-Key", await Desk.KeyAsync()));
        Assert.Equal(HttpStatusCode.NotFound, clerk.StatusCode);
        using var patch = await Desk.TryPatchAsync(published, new { title = "x" });
        await Host.ReadProblemAsync(HttpStatusCode.Gone, patch);
        Assert.Equal("to-be-deleted-2", (string?)(await Desk.DraftAsync("To Be Deleted"))["slug"]);
        Assert.Equal("never-seen", (string?)(await Desk.DraftAsync("Never Seen"))["slug"]);
    }

    [Fact]
    public async Task Whom_nothing_quotes_any_more_is_hidden_with_the_article_unless_an_editor_said_who_it_is()
    {
        var article = await Desk.CreateAsync(
            new
            {
                title = "Two Speakers",
                state = "published",
                markdown = "“Nobody asked,” said Otto Grün, the pilot. “Nobody came,” said Ines Falk, the cook.",
            }
        );
        var pilot = await Host.GetJsonAsync("/v1/speakers/otto-grun");
        using var edited = await Desk.SendAsync(
            HttpMethod.Patch,
            "/v1/speakers/ines-falk",
            new { description = "A cook of renown" },
            ("If-Match", "*")
        );
        Assert.Equal(HttpStatusCode.OK, edited.StatusCode);

        await Desk.DeleteAsync(article);

        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/speakers/otto-grun");
        Assert.DoesNotContain("Otto", (await Host.GetJsonAsync("/v1/speakers?limit=100")).ToJsonString());
        Assert.Equal(0, (int)(await Host.GetJsonAsync("/v1/speakers/ines-falk"))["quoteCount"]!);
        await Desk.CreateAsync(
            new
            {
                title = "Quoted Again",
                state = "published",
                markdown = "“Now they ask,” said Otto Grün, the pilot.",
            }
        );
        Assert.Equal((string?)pilot["id"], (string?)(await Host.GetJsonAsync("/v1/speakers/otto-grun"))["id"]);
    }

    private Task<JsonObject> DraftAsync(string state) =>
        Desk.CreateAsync(
            new
            {
                title = $"The {Secret} Papers {state}",
                authors = AdaByron,
                sections = Sections,
                markdown = $"“It is {Secret},” said Mrs. Jane Roe, the {Secret} minister. “No,” said Bo {Secret[..1].ToUpperInvariant()}{Secret[1..]}, the {Secret} clerk.",
                state,
                scheduledFor = state is "scheduled" ? "2120-01-01T00:00:00Z" : null,
            }
        );

    private async Task LookAtListsAsync()
    {
        string[] lists =
        [
            "articles",
            "articles?sort=title",
            "articles?sort=updatedAt",
            "articles?sort=-contentChangedAt",
            "articles?author=ada-byron",
            "articles?speaker=jane-roe",
            "articles?section=world",
            $"articles?section={Secret}",
            "articles?changedSince=2020-01-01T00:00:00Z",
            "articles?publishedFrom=2020-01-01T00:00:00Z",
            "authors",
            "authors/ada-byron/articles",
            "quotes",
            "quotes?speaker=jane-roe",
            "quotes?kind=direct",
            "quotes?standing=current",
            "quotes?sort=-updatedAt",
            "quotes?changedSince=2020-01-01T00:00:00Z",
            "speakers",
            "speakers?sort=quoteCount",
            "speakers/jane-roe/quotes",
            "updates",
        ];
        foreach (var list in lists)
        {
            var path = $"/v1/{list}{(list.Contains('?') ? '&' : '?')}limit=100&includeTotal=true";
            using var known = await Host.GetAsync(path, ("X-Api-Key", await Desk.KeyAsync()));
            Assert.Equal(HttpStatusCode.OK, known.StatusCode);
            var page = await Host.GetJsonAsync(path);
            Assert.DoesNotContain(Secret, page.ToJsonString(), StringComparison.OrdinalIgnoreCase);
            Assert.Equal(page["items"]!.AsArray().Count, (int)page["total"]!);
        }
        foreach (var state in new[] { "draft", "scheduled", "withdrawn" })
            await Host.GetProblemAsync(HttpStatusCode.Forbidden, $"/v1/articles?state={state}");
    }
}
