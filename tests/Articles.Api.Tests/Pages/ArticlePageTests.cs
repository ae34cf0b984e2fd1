using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Pages;

public abstract class ArticlePageTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ArticlePageTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ArticlePageTests(api), IClassFixture<PostgresApi>;

    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&";

    private ApiHost Host => api.Host;

    [Fact]
    public async Task It_marks_each_quote_and_tells_of_it_beside_the_text()
    {
        await Host.StoreAsync(
            new MadeUpReading("Marked Quotes")
                .By("Page Author")
                .Says("It began.")
                .Reports("The council met on Monday.", "The Outer Post", "we did walk out", "Inner Speaker")
                .Says("It ended.")
        );

        var page = await Host.VisitAsync("/articles/marked-quotes");

        var outer = page.QuerySelector(".text blockquote .quote.block")!;
        var inner = outer.QuerySelector(".quote.inner")!;
        Assert.Equal("we did walk out", inner.TextContent);
        Assert.Equal("#note-2", outer.ParentElement!.QuerySelector(".ref:last-child a")!.GetAttribute("href"));
        var notes = page.QuerySelectorAll(".note");
        Assert.Equal(["note-1", "note-2"], notes.Select(note => note.Id!));
        Assert.Contains("The Outer Post", notes[0].TextContent);
        Assert.Contains("inner", notes[1].ClassList);
        foreach (var told in new[] { "Inner Speaker", "said", "The Outer Post", "Page Author", "Stands", "90 % sure" })
            Assert.Contains(told, notes[1].TextContent);
        Assert.Contains("not checked by an editor", notes[1].TextContent);
        Assert.Equal($"#{inner.Id}", notes[1].QuerySelector(".n")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".byline a[href='/authors/page-author']"));
    }

    [Fact]
    public async Task The_pieces_of_a_split_quote_have_one_note()
    {
        await Host.StoreAsync(new MadeUpReading("Split Quote").Interrupts("I think", "she said", "we should"));

        var page = await Host.VisitAsync("/articles/split-quote");

        Assert.Equal(["I think", "we should"], page.QuerySelectorAll(".quote").Select(quote => quote.TextContent));
        Assert.Single(page.QuerySelectorAll("span[id^=quote-]"));
        Assert.Single(page.QuerySelectorAll(".text .ref"));
        Assert.Single(page.QuerySelectorAll(".note"));
    }

    [Fact]
    public async Task A_quote_in_a_link_over_two_paragraphs_is_marked_in_both_and_no_link_is_in_a_link()
    {
        const string text = "Before them she said “we all came\n\nand then we went” again";
        var id = Guid.CreateVersion7();
        var reading = new MadeUpReading("Crossing Marks").Says(
            new Block(BlockKind.Blockquote, text)
            {
                Marks =
                [
                    new Mark(MarkKind.Link, 7, 30) { Href = "https://elsewhere.example/" },
                    new Mark(MarkKind.Emphasis, 26, 46),
                ],
            }
        );
        await Host.StoreAsync(id, reading);
        await WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{id}/quotes",
            new JsonObject
            {
                ["selector"] = new JsonObject { ["exact"] = "we all came\n\nand then we went" },
                ["speakerText"] = "she",
            },
            HttpStatusCode.Created
        );

        var page = await Host.VisitAsync("/articles/crossing-marks");

        Assert.Equal(
            "we all cameand then we went",
            string.Concat(page.QuerySelectorAll(".text .quote").Select(span => span.TextContent))
        );
        Assert.Empty(page.QuerySelectorAll("a a"));
        Assert.Single(page.QuerySelectorAll(".text .ref"));
    }

    [Fact]
    public async Task The_body_keeps_its_form()
    {
        await WriteAsync(
            HttpMethod.Post,
            "/v1/articles",
            new JsonObject
            {
                ["title"] = "Rich Page",
                ["state"] = "published",
                ["markdown"] =
                    "# Top\n\n#### Deep\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\n- one\n- **two**\n\n![A pier](https://img.example/pier.jpg)",
            },
            HttpStatusCode.Created
        );

        var page = await Host.VisitAsync("/articles/rich-page");

        Assert.Equal("text-align: right", page.QuerySelector(".text th + th")!.GetAttribute("style"));
        Assert.Equal("two", page.TextOf(".text li strong"));
        Assert.Equal(
            "A pier",
            page.QuerySelector(".text img[src='https://img.example/pier.jpg']")!.GetAttribute("alt")
        );
        // The title is the only heading of the first level, and no level is left out below it.
        Assert.Equal(
            ["H2", "H3"],
            page.QuerySelectorAll(".text h2, .text h3, .text h4").Select(heading => heading.TagName)
        );
    }

    [Fact]
    public async Task What_an_editor_corrected_shows_above_and_at_its_words()
    {
        var id = Assert.Single(
            await Host.StoreAsync(
                new MadeUpReading("Corrected Page")
                    .Says("The harbor opened in 1911.")
                    .Quotes("it was late", "Late Speaker")
            )
        );
        using var _ = await Host.AskAsync("/articles/corrected-page");
        await WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{id}/updates",
            new JsonObject
            {
                ["kind"] = "correction",
                ["text"] = "An earlier version had the wrong year.",
                ["affects"] = new JsonArray(
                    new JsonObject
                    {
                        ["relation"] = "corrects",
                        ["selector"] = new JsonObject { ["exact"] = "in 1911" },
                        ["before"] = "in 1912",
                        ["after"] = "in 1911",
                    },
                    new JsonObject
                    {
                        ["relation"] = "disputes",
                        ["selector"] = new JsonObject { ["exact"] = "it was late" },
                    }
                ),
            },
            HttpStatusCode.Created
        );

        var page = await Host.VisitAsync("/articles/corrected-page");

        var note = page.QuerySelector(".changes .update.corrected")!;
        Assert.Contains("An earlier version had the wrong year.", note.TextContent);
        Assert.Equal("in 1912", note.QuerySelector("del")!.TextContent);
        var words = page.QuerySelector(".text .affected.corrected")!;
        Assert.Equal("in 1911", words.TextContent);
        Assert.Equal($"#{note.Id}", words.NextElementSibling!.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains($"#{words.Id}", note.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Disputed", page.TextOf(".note .standing.disputed"));
        Assert.NotNull(page.QuerySelector(".text .quote.disputed"));
    }

    [Fact]
    public async Task Nothing_hostile_gets_through()
    {
        await Host.StoreAsync(
            new MadeUpReading($"Hostile {Hostile}")
                .By($"Author {Hostile}")
                .In($"Section {Hostile}")
                .Written("en\"><script>")
                .Says(
                    new Block(BlockKind.Paragraph, Hostile)
                    {
                        Marks = [new Mark(MarkKind.Link, 0, 8) { Href = "javascript:alert(1)", Title = Hostile }],
                    }
                )
                .Reports($"A report {Hostile}", $"Source {Hostile}", $"Words {Hostile}", $"Speaker {Hostile}")
                .Updated(UpdateKind.Correction, $"Correction {Hostile}")
        );
        var slug = (string)(await Host.GetJsonAsync("/v1/articles?q=hostile"))["items"]![0]!["slug"]!;

        var page = await Host.VisitAsync($"/articles/{slug}");

        Assert.Equal($"Hostile {Hostile}", page.TextOf("h1"));
        Assert.Contains(Hostile, page.TextOf(".text p"));
        Assert.Equal($"Words {Hostile}", page.TextOf(".quote.inner"));
        Assert.Contains($"Speaker {Hostile}", page.TextOf(".note.inner"));
        Assert.Contains($"Correction {Hostile}", page.TextOf(".changes"));
        Assert.Empty(page.QuerySelectorAll("img"));
        var data = JsonNode.Parse(Assert.Single(page.Scripts).TextContent)!;
        Assert.Equal($"Hostile {Hostile}", (string?)data["headline"]);
        Assert.Empty(page.QuerySelectorAll("[lang*='<']"));
    }

    [Fact]
    public async Task It_is_kept_until_something_changes_and_never_longer()
    {
        var id = Assert.Single(await Host.StoreAsync(new MadeUpReading("Kept Page").Says("First.")));
        using var first = await Host.AskAsync("/articles/kept-page");
        var etag = first.Headers.ETag!.ToString();
        Assert.True(first.Headers.CacheControl!.NoCache);
        using var same = await Host.AskAsync("/articles/kept-page", ("If-None-Match", etag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        await Host.StoreAsync(id, new MadeUpReading("Kept Page").Says("Second."));

        using var changed = await Host.AskAsync("/articles/kept-page", ("If-None-Match", etag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("Second.", await changed.Content.ReadAsStringAsync());
        using var head = await Host.SendAsync(HttpMethod.Head, "/articles/kept-page", ("Accept", Reader.Browser));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_that_leads_on()
    {
        Assert.NotNull(
            (await Host.VisitAsync("/articles/nowhere", HttpStatusCode.NotFound)).QuerySelector("main a[href='/']")
        );
        await Host.VisitAsync("/no/such/page", HttpStatusCode.NotFound);
        // A program is answered as everywhere.
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/articles/nowhere");
        using var inApi = await Host.AskAsync("/v1/articles/nowhere");
        Assert.Equal("application/problem+json", inApi.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_draft_is_hidden_from_everybody_and_what_was_withdrawn_or_deleted_is_gone()
    {
        var draft = await WriteAsync(
            HttpMethod.Post,
            "/v1/articles",
            Article("Hidden Draft", "draft"),
            HttpStatusCode.Created
        );
        await Host.VisitAsync($"/articles/{draft["slug"]}", HttpStatusCode.NotFound);
        using var asEditor = await Host.AskAsync(
            $"/articles/{draft["slug"]}",
            ("X-Api-Key", await Host.NewKeyAsync("admin"))
        );
        Assert.Equal(HttpStatusCode.NotFound, asEditor.StatusCode);

        var withdrawn = await WriteAsync(
            HttpMethod.Post,
            "/v1/articles",
            Article("Soon Withdrawn", "published"),
            HttpStatusCode.Created
        );
        await Host.VisitAsync("/articles/soon-withdrawn");
        await WriteAsync(
            HttpMethod.Patch,
            $"/v1/articles/{withdrawn["id"]}",
            new JsonObject { ["state"] = "withdrawn" },
            HttpStatusCode.OK
        );
        await Host.VisitAsync("/articles/soon-withdrawn", HttpStatusCode.Gone);

        var deleted = await WriteAsync(
            HttpMethod.Post,
            "/v1/articles",
            Article("Soon Deleted", "published"),
            HttpStatusCode.Created
        );
        await Host.VisitAsync("/articles/soon-deleted");
        using var response = await Host.WriteAsync(
            HttpMethod.Delete,
            $"/v1/articles/{deleted["id"]}",
            await Host.NewKeyAsync("publish"),
            null,
            ("If-Match", "*")
        );
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await Host.VisitAsync($"/articles/{deleted["id"]}", HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_old_slug_leads_to_the_new_one()
    {
        var article = await WriteAsync(
            HttpMethod.Post,
            "/v1/articles",
            Article("Old Page Name", "published"),
            HttpStatusCode.Created
        );
        await WriteAsync(
            HttpMethod.Patch,
            $"/v1/articles/{article["id"]}",
            new JsonObject { ["slug"] = "new-page-name" },
            HttpStatusCode.OK
        );

        using var response = await Host.AskAsync("/articles/old-page-name?from=elsewhere");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/articles/new-page-name?from=elsewhere", response.Headers.Location?.ToString());
    }

    private static JsonObject Article(string title, string state) =>
        new()
        {
            ["title"] = title,
            ["markdown"] = "Some words.",
            ["state"] = state,
        };

    private async Task<JsonObject> WriteAsync(HttpMethod method, string path, JsonObject body, HttpStatusCode status)
    {
        using var response = await Host.WriteAsync(
            method,
            path,
            await Host.NewKeyAsync("publish"),
            body.ToJsonString(),
            method == HttpMethod.Patch ? [("If-Match", "*")] : []
        );
        return await Host.ReadJsonAsync(status, response);
    }
}
