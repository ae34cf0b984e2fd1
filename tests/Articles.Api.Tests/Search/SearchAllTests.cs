using System.Text.Json.Nodes;
using Articles.Api.Renditions;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Search;

public abstract class SearchAllTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : SearchAllTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : SearchAllTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] LookedFor = ["harbor", "lighthouse", "again"];

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(host =>
            host.StoreAsync([
                new MadeUpReading("The Lighthouse")
                    .By("Ada Byron")
                    .In("World")
                    .Published("2023-01-01T00:00:00Z")
                    .Says("Keepers walked the stairs of the tower every night. The café was closed.")
                    .Quotes("to be or not to be", "Jane Roe"),
                new MadeUpReading("Harbor News")
                    .By("Zoë Quill")
                    .In("World", "Ports")
                    .Published("2024-01-01T00:00:00Z")
                    .Says("A new lighthouse stands in the harbor. Nobody walks there; U.S. ships pass.")
                    .Quotes("the lighthouse shines again", "John Doe"),
                new MadeUpReading("Universities Under Pressure")
                    .By("Ada Byron")
                    .In("Education")
                    .Published("2024-06-01T00:00:00Z")
                    .Says("The university of 東京都 opened its tower <b>again</b>."),
                new MadeUpReading("Undated Tower").Says("Of towers."),
                new MadeUpReading("Spider-Man returns")
                    .Published("2021-01-01T00:00:00Z")
                    .Says("After COVID-19 he wrote 1,200 letters and one email to the women with mice."),
                .. Enumerable
                    .Range(1, 25)
                    .Select(n =>
                        new MadeUpReading($"Filler {n}")
                            .Published($"2022-01-{n:00}T00:00:00Z")
                            .Says("Some ballast about ballast and nothing else.")
                    ),
            ])
        );

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("lighthouse", "The Lighthouse, Harbor News, “the lighthouse shines again”")]
    [InlineData("LIGHTHOUSES", "The Lighthouse, Harbor News, “the lighthouse shines again”")]
    [InlineData("light*", "The Lighthouse, Harbor News, “the lighthouse shines again”")]
    [InlineData("lighthouse -harbor", "The Lighthouse, “the lighthouse shines again”")]
    [InlineData("walking keeper", "The Lighthouse")]
    [InlineData("cafe", "The Lighthouse")]
    [InlineData("CAFÉ", "The Lighthouse")]
    [InlineData("\"stairs of the tower\"", "The Lighthouse")]
    [InlineData("“stairs of the tower”", "The Lighthouse")]
    [InlineData("\"tower of the stairs\"", "")]
    [InlineData("\"to be or not to be\"", "“to be or not to be”, The Lighthouse")]
    [InlineData("lighthouse -\"shines again\"", "The Lighthouse")]
    [InlineData("universit*", "Universities Under Pressure")]
    [InlineData("京都", "Universities Under Pressure")]
    [InlineData("都", "Universities Under Pressure")]
    [InlineData("大阪", "")]
    [InlineData("U.S.", "Harbor News")]
    [InlineData("us ships", "Harbor News")]
    [InlineData("byron tower", "The Lighthouse, Universities Under Pressure")]
    [InlineData("zoe quill", "Harbor News")]
    [InlineData("jane roe to be", "“to be or not to be”, The Lighthouse")]
    [InlineData("undated tower", "Undated Tower")]
    [InlineData("nonesuch ships", "Harbor News")]
    [InlineData("\"news the\"", "")]
    [InlineData("\"nonesuch ships\" lighthouse tower cafe keepers", "")]
    [InlineData("lighthouse of the nonesuch", "The Lighthouse, Harbor News, “the lighthouse shines again”")]
    public async Task Words_find_what_has_them(string typed, string found)
    {
        var page = await SearchAsync(typed, "&includeTotal=true");

        Assert.Equal(Sorted(found.Split(", ")), Sorted(Names(page)));
        Assert.Equal(page["items"]!.AsArray().Count, (int)page["total"]!);
    }

    private static string Sorted(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_title_that_is_what_was_typed_comes_first()
    {
        Assert.Equal("The Lighthouse", Names(await SearchAsync("the lighthouse"))[0]);
        Assert.Equal("Undated Tower", Names(await SearchAsync("undated tower"))[0]);
    }

    [Fact]
    public async Task Titles_come_before_text() =>
        Assert.Equal("The Lighthouse", Names(await SearchAsync("lighthouse"))[0]);

    [Theory]
    [InlineData("spiderman", "Spider-Man returns")]
    [InlineData("spider-man", "Spider-Man returns")]
    [InlineData("\"spider man returns\"", "Spider-Man returns")]
    [InlineData("covid19", "Spider-Man returns")]
    [InlineData("1200", "Spider-Man returns")]
    [InlineData("1,200", "Spider-Man returns")]
    [InlineData("e-mail", "Spider-Man returns")]
    [InlineData("email", "Spider-Man returns")]
    [InlineData("mouse", "Spider-Man returns")]
    [InlineData("woman", "Spider-Man returns")]
    public async Task Words_are_found_however_they_are_joined(string typed, string found) =>
        Assert.Equal(found, string.Join(", ", Names(await SearchAsync(typed))));

    [Theory]
    [InlineData("lihgthouse", "lighthouse")]
    [InlineData("Lightouse", "lighthouse")]
    [InlineData("harbor lighthousse", "harbor lighthouse")]
    [InlineData("univesities under presure", "universities under pressure")]
    [InlineData("lighthouse", null)]
    [InlineData("nonesuch lighthouse", null)]
    [InlineData("\"lihgthouse\"", null)]
    [InlineData("zzzzzzzzzzzzzzzz", null)]
    [InlineData("", null)]
    public async Task A_slip_is_mended_from_the_words_of_articles(string typed, string? meant) =>
        Assert.Equal(meant, (string?)(await SearchAsync(typed))["didYouMean"]);

    [Fact]
    public async Task The_last_word_is_a_beginning_where_that_is_asked()
    {
        Assert.Empty(Names(await SearchAsync("universi")));
        Assert.Equal(["Universities Under Pressure"], Names(await SearchAsync("universi", "&prefix=last")));
        Assert.Equal(["Universities Under Pressure"], Names(await SearchAsync("pressure universi", "&prefix=last")));
        Assert.Empty(Names(await SearchAsync("universi pressure", "&prefix=last&type=quote")));
    }

    [Fact]
    public async Task Of_a_sentence_not_every_word_has_to_be_there()
    {
        const string Sentence =
            "Who walked the stairs of a lighthouse tower, and why was the nonesuch café closed at midnight?";

        var page = await SearchAsync(Sentence, "&includeTotal=true&type=article");

        Assert.Equal("The Lighthouse", Names(page)[0]);
        Assert.Equal(page["items"]!.AsArray().Count, (int)page["total"]!);
        Assert.Empty((await Host.GetJsonAsync($"/v1/articles?q={Uri.EscapeDataString(Sentence)}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_phrase_in_a_sentence_has_to_be_there()
    {
        var found = Names(
            await SearchAsync("\"stairs of the tower\" harbor ships universities pressure", "&type=article")
        );

        Assert.Equal(["The Lighthouse"], found);
    }

    [Fact]
    public async Task What_has_the_rarer_words_comes_first()
    {
        await Host.StoreAsync([
            .. Enumerable
                .Range(1, 6)
                .Select(n => new MadeUpReading($"Quarry {n}").Says("Gravel, gravel, gravel, gravel and gravel.")),
            new MadeUpReading("A wombat").Says("Gravel is of no use to the wombat, nor is sand to the quokka."),
        ]);

        Assert.Equal("A wombat", Names(await SearchAsync("gravel pits nonesuch wombat quokka", "&type=article"))[0]);
    }

    [Fact]
    public async Task Hits_come_latest_first_where_that_is_asked()
    {
        var titles = new List<string>();
        const string Path = "/v1/search?q=ballast&type=article&sort=-publishedAt&limit=10";
        string? cursor = null;
        do
        {
            var page = await Host.GetJsonAsync(cursor is null ? Path : $"{Path}&cursor={cursor}");
            titles.AddRange(Names(page));
            cursor = (string?)page["nextCursor"];
        } while (cursor is not null);

        Assert.Equal(
            Enumerable.Range(1, 25).Select(n => $"Filler {n}").Reverse(),
            titles.Where(title => title.StartsWith("Filler ", StringComparison.Ordinal) && char.IsDigit(title[^1]))
        );
    }

    [Fact]
    public async Task Of_hits_of_one_moment_articles_come_before_quotes_on_every_page()
    {
        // Its id is later than those of its quotes.
        var article = Guid.CreateVersion7(DateTimeOffset.UtcNow.AddDays(1));
        await Host.StoreAsync(
            article,
            new MadeUpReading("Of narwhals")
                .Published("2026-05-01T08:00:00Z")
                .Quotes("One narwhal is enough for any harbor.", "Ada Berg")
                .Quotes("Another narwhal came with the tide.", "Ada Berg")
        );

        var types = new List<string>();
        const string Path = "/v1/search?q=narwhal&sort=-publishedAt&limit=1";
        for (string? next = Path; next is not null; )
        {
            var page = await Host.GetJsonAsync(next);
            types.AddRange(page["items"]!.AsArray().Select(hit => (string)hit!["type"]!));
            next = (string?)page["nextCursor"] is { } cursor ? $"{Path}&cursor={cursor}" : null;
        }

        Assert.Equal(["article", "quote", "quote"], types);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("“”")]
    [InlineData("-lighthouse")]
    [InlineData("-\"\" *")]
    [InlineData("!!! ??? …")]
    [InlineData("\u0000\u0001")]
    public async Task What_has_no_word_in_it_finds_nothing(string typed)
    {
        var page = await SearchAsync(typed, "&includeTotal=true&facets=author");

        Assert.Empty(page["items"]!.AsArray());
        Assert.Equal(0, (int)page["total"]!);
        var q = Uri.EscapeDataString(typed);
        Assert.Empty((await Host.GetJsonAsync($"/v1/articles?q={q}"))["items"]!.AsArray());
        Assert.Empty((await Host.GetJsonAsync($"/v1/quotes?q={q}"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("tower'; DROP TABLE \"Articles\"; --")]
    [InlineData("tower' OR '1'='1")]
    [InlineData("tower AND (NOT NEAR/3 OR")]
    [InlineData("title:tower ^tower + & | ! <-> :* \\ %")]
    [InlineData("tower\ttower\ntower")]
    [InlineData("\"tower")]
    [InlineData("--tower")]
    [InlineData("tower**")]
    [InlineData("{Title Text} : tower")]
    [InlineData("'tower':A \\'")]
    public async Task Nothing_that_is_typed_is_an_operator_of_an_engine(string typed)
    {
        await SearchAsync(typed);
        await Host.GetJsonAsync($"/v1/articles?q={Uri.EscapeDataString(typed)}");
        await Host.GetJsonAsync($"/v1/quotes?q={Uri.EscapeDataString(typed)}");
    }

    [Fact]
    public async Task A_very_long_query_is_answered()
    {
        var words = string.Join(' ', Enumerable.Range(0, 300).Select(n => $"w{n}"));

        Assert.Empty((await SearchAsync(words))["items"]!.AsArray());
        Assert.Empty((await SearchAsync(new string('x', 3_000)))["items"]!.AsArray());
        Assert.Empty((await SearchAsync(new string('"', 2_000)))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("type=article", "Harbor News, The Lighthouse")]
    [InlineData("type=quote", "“the lighthouse shines again”")]
    [InlineData("author=ada-byron", "The Lighthouse")]
    [InlineData("author=nobody", "")]
    [InlineData("speaker=john-doe", "Harbor News, “the lighthouse shines again”")]
    [InlineData("section=ports", "Harbor News, “the lighthouse shines again”")]
    [InlineData("section=world&type=article", "Harbor News, The Lighthouse")]
    [InlineData("kind=direct", "“the lighthouse shines again”")]
    [InlineData("kind=block", "")]
    [InlineData("standing=current", "“the lighthouse shines again”")]
    [InlineData("source=post", "")]
    [InlineData("publishedFrom=2023-06-01T00:00:00Z&type=article", "Harbor News")]
    [InlineData("publishedTo=2023-06-01T00:00:00Z", "The Lighthouse")]
    public async Task Filters_narrow_what_is_found(string filters, string found)
    {
        var page = await SearchAsync("lighthouse", $"&includeTotal=true&{filters}");

        Assert.Equal(Sorted(found.Split(", ")), Sorted(Names(page)));
        Assert.Equal(page["items"]!.AsArray().Count, (int)page["total"]!);
    }

    [Theory]
    [InlineData("tag=old-mills", "Windmill Tagged, “The windmill turns”")]
    [InlineData("tag=Old%20Mills&type=article", "Windmill Tagged")]
    [InlineData("tag=old-mills&section=nowhere", "")]
    [InlineData("tag=nothing-of-that", "")]
    public async Task A_tag_narrows_what_is_found_and_is_counted(string filters, string found)
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database);
        var desk = new Desk(host);
        foreach (var (title, tags) in new[] { ("Windmill Tagged", new[] { "Old Mills" }), ("Windmill Alone", []) })
            await desk.CreateAsync(
                new
                {
                    title,
                    tags,
                    markdown = "“The windmill turns”, said Ada Berg.",
                    state = "published",
                }
            );

        var page = await host.GetJsonAsync($"/v1/search?q=windmill&{filters}");
        var facets = (await host.GetJsonAsync("/v1/search?q=windmill&facets=tag"))["facets"]!;
        using var answer = await host.GetAsync($"/v1/search.jsonfeed?q=windmill&{filters}");
        var feed = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(Sorted(found.Split(", ")), Sorted(Names(page)));
        Assert.Equal(page["items"]!.AsArray().Count, feed["items"]!.AsArray().Count);
        var tag = Assert.Single(facets["tag"]!.AsArray())!;
        Assert.Equal(("Old Mills", "Old Mills", 1), ((string)tag["value"]!, (string)tag["name"]!, (int)tag["count"]!));
    }

    [Fact]
    public async Task Facets_count_how_hits_divide()
    {
        var facets = (await SearchAsync("lighthouse", "&facets=author,speaker,section,year,kind"))["facets"]!;

        Assert.Equal("ada-byron 1, zoe-quill 1", Facet("author"));
        Assert.Equal("john-doe 1", Facet("speaker"));
        Assert.Equal("World 2, Ports 1", Facet("section"));
        Assert.Equal("2024 2, 2023 1", Facet("year"));
        Assert.Equal("direct 1", Facet("kind"));
        var some = (await SearchAsync("lighthouse", "&facets=year"))["facets"]!.AsObject();
        Assert.Equal("year", Assert.Single(some).Key);
        Assert.False((await SearchAsync("lighthouse")).ContainsKey("facets"));

        string Facet(string name) =>
            string.Join(", ", facets[name]!.AsArray().Select(facet => $"{facet!["value"]} {facet["count"]}"));
    }

    [Fact]
    public async Task All_that_was_found_is_met_once_from_page_to_page()
    {
        var ids = new List<string>();
        var path = "/v1/search?q=ballast&limit=7";
        string? cursor = null;
        do
        {
            var page = await Host.GetJsonAsync(cursor is null ? path : $"{path}&cursor={cursor}");
            ids.AddRange(page["items"]!.AsArray().Select(hit => (string)hit!["article"]!["id"]!));
            cursor = (string?)page["nextCursor"];
        } while (cursor is not null);

        Assert.Equal(25, ids.Count);
        Assert.Equal(25, ids.Distinct().Count());
        await Host.GetErrorAsync("cursor", "/v1/search?q=tower&cursor=abc");
    }

    [Fact]
    public async Task A_snippet_is_literally_in_its_field()
    {
        var hits = (await SearchAsync("harbor lighthouse again"))["items"]!.AsArray();
        var harbor = hits.Single(hit => (string?)hit!["article"]?["title"] is "Harbor News")!;
        var article = await Host.GetJsonAsync("/v1/articles/harbor-news?include=text");

        Assert.Contains(harbor["snippets"]!.AsArray(), snippet => (string)snippet!["field"]! == "title");
        foreach (var snippet in harbor["snippets"]!.AsArray())
        {
            var field = (string)article[(string)snippet!["field"]!]!;
            var (start, end) = ((int)snippet["start"]!, (int)snippet["end"]!);
            Assert.Equal((string)snippet["text"]!, field[start..end]);
            Assert.All(
                snippet["highlights"]!.AsArray(),
                mark => Assert.Contains(field[(int)mark!["start"]!..(int)mark["end"]!].ToLowerInvariant(), LookedFor)
            );
        }
        Assert.DoesNotContain("<b>", (await SearchAsync("tower"))["items"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_are_filtered_by_words_and_keep_their_order()
    {
        Assert.Equal(
            ["Harbor News", "The Lighthouse"],
            (await Host.GetAsync<Page<ArticleSummary>>("/v1/articles?q=lighthouse")).Items.Select(one => one.Title)
        );
        Assert.Equal(
            ["Harbor News", "The Lighthouse"],
            (await Host.GetAsync<Page<ArticleSummary>>("/v1/articles?q=lighthouse&sort=title")).Items.Select(one =>
                one.Title
            )
        );
        Assert.Equal(
            ["The Lighthouse"],
            (
                await Host.GetAsync<Page<ArticleSummary>>("/v1/articles?q=lighthouse&author=ada-byron&limit=1")
            ).Items.Select(one => one.Title)
        );
        var quotes = await Host.GetAsync<Page<QuoteSummary>>("/v1/quotes?q=%22not%20to%20be%22&includeTotal=true");
        Assert.Equal("to be or not to be", Assert.Single(quotes.Items).Text);
        Assert.Equal(1, quotes.Total);
    }

    [Theory]
    [InlineData("type", "type=both")]
    [InlineData("prefix", "prefix=first")]
    [InlineData("facets", "facets=words")]
    [InlineData("sort", "sort=title")]
    [InlineData("sort", "sort=-relevance")]
    [InlineData("limit", "limit=101")]
    public async Task What_cannot_be_asked_is_refused(string parameter, string query) =>
        await Host.GetErrorAsync(parameter, $"/v1/search?q=tower&{query}");

    [Fact]
    public async Task A_search_needs_a_query() =>
        Assert.Equal("is missing", await Host.GetErrorAsync("q", "/v1/search"));

    [Fact]
    public async Task What_is_written_is_found_at_once_and_what_is_taken_away_no_longer()
    {
        var desk = new Desk(Host);
        var article = await desk.PublishedAsync("Quagga sighted");
        Assert.Equal(["Quagga sighted"], Names(await SearchAsync("quagga")));

        article = await desk.PatchAsync(article, new { title = "Zebra sighted", markdown = "An okapi, really." });
        Assert.Empty(Names(await SearchAsync("quagga")));
        Assert.Equal(["Zebra sighted"], Names(await SearchAsync("okapi")));

        article = await desk.PatchAsync(article, new { state = "withdrawn" });
        Assert.Empty(Names(await SearchAsync("okapi")));

        article = await desk.PatchAsync(article, new { state = "published" });
        Assert.Equal(["Zebra sighted"], Names(await SearchAsync("okapi")));
        await desk.DeleteAsync(article);
        Assert.Empty(Names(await SearchAsync("okapi")));
    }

    [Fact]
    public async Task Drafts_are_found_by_nobody_who_may_not_see_them()
    {
        var desk = new Desk(Host);
        await desk.CreateAsync(
            new
            {
                title = "Xylophone draft",
                markdown = "“We hid the xylophone,” said Jane Roe, the mayor of the town.",
            }
        );

        foreach (
            var path in new[]
            {
                "/v1/search?q=xylophone&facets=speaker,author",
                "/v1/articles?q=xylophone",
                "/v1/quotes?q=xylophone",
            }
        )
        {
            Assert.DoesNotContain("ylophone", (await Host.GetJsonAsync(path)).ToJsonString(), StringComparison.Ordinal);
            // Who may see drafts asks for them by name.
            Assert.DoesNotContain("ylophone", (await desk.GetAsync(path)).ToJsonString(), StringComparison.Ordinal);
        }
        Assert.Null((string?)(await SearchAsync("xylophon"))["didYouMean"]);
        Assert.Null((string?)(await SearchAsync("xilophone"))["didYouMean"]);
        using var refused = await Host.GetAsync("/v1/articles?q=xylophone&state=draft");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Single((await desk.GetAsync("/v1/articles?q=xylophone&state=draft"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Another_name_of_an_author_or_a_speaker_is_found_too()
    {
        await Host.StoreAsync(
            new MadeUpReading("Renaming").By("Ignatz Mouse").Says("Some text.").Quotes("bricks are thrown", "Krazy Kat")
        );
        var desk = new Desk(Host);
        using var author = await desk.SendAsync(
            HttpMethod.Patch,
            "/v1/authors/ignatz-mouse",
            new { name = "Ignaz Maus", bio = "He lives in Coconino." },
            ("If-Match", "*")
        );
        Assert.Equal(HttpStatusCode.OK, author.StatusCode);
        using var speaker = await desk.SendAsync(
            HttpMethod.Patch,
            "/v1/speakers/krazy-kat",
            new { name = "Krazy Katze" },
            ("If-Match", "*")
        );
        Assert.Equal(HttpStatusCode.OK, speaker.StatusCode);

        Assert.Equal(["Renaming"], Names(await SearchAsync("maus")));
        Assert.Empty(Names(await SearchAsync("ignatz", "&type=article")));
        Assert.Equal(["Renaming"], Names(await SearchAsync("coconino")));
        Assert.Equal(["“bricks are thrown”"], Names(await SearchAsync("katze")));
    }

    [Fact]
    public async Task A_rejected_quote_is_not_found()
    {
        await Host.StoreAsync(new MadeUpReading("Rejecting").Quotes("ocelots everywhere", "Ann Poe"));
        var quote = (await SearchAsync("ocelots", "&type=quote"))["items"]![0]!["quote"]!;
        var desk = new Desk(Host);

        using var response = await desk.SendAsync(
            HttpMethod.Patch,
            $"/v1/quotes/{quote["id"]}",
            new { review = "rejected" },
            ("If-Match", "*")
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(Names(await SearchAsync("ocelots", "&type=quote")));
    }

    private Task<JsonObject> SearchAsync(string typed, string more = "") =>
        Host.GetJsonAsync($"/v1/search?q={Uri.EscapeDataString(typed)}{more}");

    private static List<string> Names(JsonObject page) =>
        page["items"]!
            .AsArray()
            .Select(hit => (string?)hit!["article"]?["title"] ?? $"“{hit["quote"]!["text"]}”")
            .ToList();
}
