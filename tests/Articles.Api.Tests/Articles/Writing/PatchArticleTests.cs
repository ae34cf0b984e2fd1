using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Articles.Writing;

public abstract class PatchArticleTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : PatchArticleTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : PatchArticleTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    private Desk Desk => new(api.Host);

    [Fact]
    public async Task Of_eight_editors_at_once_one_wins_each_version_and_no_edit_is_lost()
    {
        var desk = Desk;
        var article = await desk.PublishedAsync("Eight Editors");
        var id = (string)article["id"]!;

        var written = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async editor =>
                {
                    var done = 0;
                    while (done < 5)
                    {
                        var current = await desk.GetAsync($"/v1/articles/{id}");
                        var subtitle = $"{(string?)current["subtitle"]} {editor}.{done}";
                        using var response = await desk.TryPatchAsync(current, new { subtitle });
                        if (response.StatusCode is HttpStatusCode.OK)
                            done++;
                        else
                            await Host.ReadProblemAsync(HttpStatusCode.PreconditionFailed, response);
                    }
                    return Enumerable.Range(0, 5).Select(n => $"{editor}.{n}");
                })
        );

        var last = await Host.GetJsonAsync($"/v1/articles/{id}");
        Assert.Equal(41, (int)last["version"]!);
        Assert.Equal(
            written.SelectMany(edits => edits).Order(),
            ((string)last["subtitle"]!).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order()
        );
        var revisions = await Host.WalkAsync<JsonObject>($"/v1/articles/{id}/revisions?limit=10");
        Assert.Equal(Enumerable.Range(1, 41).Reverse(), revisions.Select(revision => (int)revision["number"]!));
    }

    [Fact]
    public async Task A_stale_client_is_told_the_current_version_and_what_differs()
    {
        var article = await Desk.PublishedAsync("Stale");
        var second = await Desk.PatchAsync(article, new { subtitle = "New", title = "Fresh" });
        await Desk.PatchAsync(second, new { blocks = new[] { new { kind = "paragraph", text = "Other words." } } });

        using var response = await Desk.TryPatchAsync(article, new { subtitle = "Mine" });

        var problem = await Host.ReadProblemAsync(HttpStatusCode.PreconditionFailed, response);
        Assert.Equal(["/title", "/subtitle", "/blocks"], problem.Errors!.Select(error => error.Pointer));
        using var current = await Host.GetAsync($"/v1/articles/{article["id"]}");
        Assert.Equal(current.Headers.ETag, response.Headers.ETag);
    }

    [Fact]
    public async Task Without_a_version_nothing_is_changed()
    {
        var article = await Desk.PublishedAsync("Guarded");

        using var patch = await Desk.SendAsync(HttpMethod.Patch, $"/v1/articles/{article["id"]}", new { title = "x" });
        using var delete = await Desk.SendAsync(HttpMethod.Delete, $"/v1/articles/{article["id"]}", null);

        await Host.ReadProblemAsync(HttpStatusCode.PreconditionRequired, patch);
        await Host.ReadProblemAsync(HttpStatusCode.PreconditionRequired, delete);
    }

    [Fact]
    public async Task What_changes_nothing_makes_no_version()
    {
        var article = await Desk.PublishedAsync("Unchanged");

        var same = await Desk.PatchAsync(article, new { title = "Unchanged", blocks = article["blocks"] });

        Assert.Equal(article.ToJsonString(), same.ToJsonString());
    }

    [Fact]
    public async Task Null_takes_away_and_what_is_left_out_stays()
    {
        var article = await Desk.CreateAsync(
            new
            {
                title = "Partly",
                subtitle = "Gone soon",
                siteName = "Stays",
                sections = Desk.World,
            }
        );

        var after = await Desk.PatchAsync(article, new { subtitle = (string?)null, sections = (string[]?)null });

        Assert.Null(after["subtitle"]);
        Assert.Equal("Stays", (string?)after["siteName"]);
        Assert.Empty(after["sections"]!.AsArray());
    }

    [Fact]
    public async Task A_new_title_keeps_the_slug_and_an_old_slug_leads_on_for_ever()
    {
        var article = await Desk.PublishedAsync("First Name");

        var retitled = await Desk.PatchAsync(article, new { title = "Second Name" });
        Assert.Equal("first-name", (string?)retitled["slug"]);
        var moved = await Desk.PatchAsync(retitled, new { slug = "second-name" });
        var again = await Desk.PatchAsync(moved, new { slug = "third-name" });

        Assert.Equal(["first-name", "second-name"], again["slugAliases"]!.AsArray().Select(slug => (string?)slug));
        foreach (var old in new[] { "first-name", "second-name" })
        {
            using var get = await Host.GetAsync($"/v1/articles/{old}/quotes?limit=5");
            Assert.Equal(HttpStatusCode.MovedPermanently, get.StatusCode);
            Assert.Equal("/v1/articles/third-name/quotes?limit=5", get.Headers.Location!.OriginalString);
            using var head = await Host.SendAsync(HttpMethod.Head, $"/v1/articles/{old}");
            Assert.Equal(HttpStatusCode.MovedPermanently, head.StatusCode);
            using var patch = await Desk.SendAsync(
                HttpMethod.Patch,
                $"/v1/articles/{old}",
                new { title = "x" },
                ("If-Match", "*")
            );
            Assert.Equal(HttpStatusCode.PermanentRedirect, patch.StatusCode);
            Assert.Equal("/v1/articles/third-name", patch.Headers.Location!.OriginalString);
            var listed = await Host.GetJsonAsync($"/v1/quotes?article={old}");
            Assert.Single(listed["items"]!.AsArray());
            using var thief = await Desk.SendAsync(HttpMethod.Post, "/v1/articles", new { title = "x", slug = old });
            await Host.ReadProblemAsync(HttpStatusCode.Conflict, thief);
        }
        Assert.Equal("first-name-2", (string?)(await Desk.DraftAsync("First Name"))["slug"]);
        var back = await Desk.PatchAsync(again, new { slug = "first-name" });
        Assert.Equal(["second-name", "third-name"], back["slugAliases"]!.AsArray().Select(slug => (string?)slug));
        await Host.GetJsonAsync("/v1/articles/first-name");
    }

    [Fact]
    public async Task The_slug_that_a_draft_had_is_free_again()
    {
        var draft = await Desk.DraftAsync("Working Title");
        await Desk.PatchAsync(draft, new { slug = "final-title" });

        Assert.Equal("working-title", (string?)(await Desk.DraftAsync("Working Title"))["slug"]);
    }

    [Theory]
    [InlineData("draft", "retracted")]
    [InlineData("draft", "withdrawn")]
    [InlineData("published", "draft")]
    [InlineData("published", "scheduled")]
    public async Task A_state_that_may_not_follow_is_refused(string from, string to)
    {
        var article = await Desk.CreateAsync(new { title = "Stuck", state = from });

        using var response = await Desk.TryPatchAsync(
            article,
            to is "retracted" ? new { state = to, notice = "Why" }
                : to is "scheduled" ? new { state = to, scheduledFor = "2120-01-01T00:00:00Z" }
                : new { state = to }
        );

        var problem = await Host.ReadProblemAsync(HttpStatusCode.Conflict, response);
        Assert.Equal("/state", Assert.Single(problem.Errors!).Pointer);
        Assert.Equal(1, (int)(await Desk.GetAsync($"/v1/articles/{article["id"]}"))["version"]!);
    }

    [Fact]
    public async Task A_retracted_article_stays_with_its_notice()
    {
        var article = await Desk.PublishedAsync("Taken Back");
        using var mute = await Desk.TryPatchAsync(article, new { state = "retracted" });
        await Host.ReadProblemAsync(HttpStatusCode.BadRequest, mute);

        await Desk.PatchAsync(article, new { state = "retracted", notice = "It was made up." });

        var read = await Host.GetJsonAsync("/v1/articles/taken-back?include=updates");
        Assert.Equal(("retracted", "It was made up."), ((string?)read["state"], (string?)read["notice"]));
        Assert.Equal("retraction", (string?)Assert.Single(read["updates"]!.AsArray())!["kind"]);
        Assert.Equal(1, (int)read["updateCount"]!);
    }

    [Fact]
    public async Task A_withdrawn_article_is_gone_with_all_that_hangs_on_it()
    {
        var article = await Desk.PublishedAsync("By Order of a Court");
        var id = article["id"];
        var quote = (await Host.GetJsonAsync($"/v1/quotes?article={id}"))["items"]![0]!["id"];

        var withdrawn = await Desk.PatchAsync(article, new { state = "withdrawn" });

        string[] gone =
        [
            $"/v1/articles/{id}",
            "/v1/articles/by-order-of-a-court",
            $"/v1/articles/{id}/quotes",
            $"/v1/articles/{id}/updates",
            $"/v1/articles/{id}/revisions",
            $"/v1/articles/{id}/revisions/1",
            $"/v1/articles/{id}/diff",
            $"/v1/articles/{id}?asOf=2120-01-01T00:00:00Z",
            $"/v1/quotes/{quote}",
        ];
        foreach (var path in gone)
        {
            await Host.GetProblemAsync(HttpStatusCode.Gone, path);
            using var known = await Host.GetAsync(path, ("X-Api-Key", await Desk.KeyAsync()));
            Assert.Equal(HttpStatusCode.Gone, known.StatusCode);
        }
        Assert.DoesNotContain(id!.ToString(), (await Host.GetJsonAsync("/v1/articles")).ToJsonString());
        var listed = await Desk.GetAsync("/v1/articles?state=withdrawn");
        Assert.Contains(id.ToString(), listed.ToJsonString());
        await Desk.PatchAsync(withdrawn, new { state = "published" });
        await Host.GetJsonAsync($"/v1/articles/{id}");
        await Host.GetJsonAsync($"/v1/quotes/{quote}");
    }

    [Fact]
    public async Task A_new_body_has_its_quotes_and_the_same_words_stay_the_same_quote()
    {
        var article = await Desk.PublishedAsync("Rewritten");
        var before = (await Host.GetJsonAsync($"/v1/quotes?article={article["id"]}"))["items"]![0]!;

        await Desk.PatchAsync(
            article,
            new { markdown = "An opening line.\n\n" + Desk.Words + "\n\n“It will last,” said Jane Roe." }
        );

        var after = (await Host.GetJsonAsync($"/v1/articles/{article["id"]}/quotes"))["items"]!.AsArray();
        Assert.Equal(2, after.Count);
        Assert.Equal((string?)before["id"], (string?)after[0]!["id"]);
    }
}
