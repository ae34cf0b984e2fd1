using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.CitationChecks;

public abstract class CheckCitationsTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : CheckCitationsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : CheckCitationsTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    private Desk Desk => new(api.Host);

    [Fact]
    public async Task What_is_as_it_was_is_unchanged()
    {
        var article = await Desk.PublishedAsync("As It Was");
        var quote = await QuoteOfAsync(article);

        var items = await CheckAsync(
            new { article = article["id"], version = 1 },
            new { article = "as-it-was" },
            new { article = "as-it-was", retrievedAt = "2000-01-01T00:00:00Z" },
            new { quote, version = 1 },
            new { quote, retrievedAt = "2100-01-01T00:00:00Z" },
            new { quote }
        );

        Assert.All(items, item => Assert.Equal("unchanged", Status(item)));
        Assert.Equal((1, 1), ((int)items[0]["citedVersion"]!, (int)items[0]["version"]!));
    }

    [Fact]
    public async Task What_is_cited_is_found_by_its_address()
    {
        var article = await Desk.CreateAsync(
            new
            {
                title = "At an Address",
                state = "published",
                address = "https://town.example/at-an-address/",
                markdown = Desk.Words,
            }
        );
        await Desk.CreateAsync(
            new
            {
                title = "Kept Back",
                address = "https://town.example/kept-back",
                markdown = Desk.Words,
            }
        );
        var quote = await QuoteOfAsync(article);
        await Desk.PatchAsync(article, new { markdown = Desk.Words.Replace("long winter", "short summer") });

        var items = await CheckAsync(
            new { address = "http://town.example/at-an-address?utm_source=letter#end", version = 1 },
            new { address = $"{Host.Client.BaseAddress}v1/articles/at-an-address", version = 2 },
            new { address = $"{Host.Client.BaseAddress}quotes/{quote}" },
            new { address = "https://town.example/kept-back" },
            new { address = "https://town.example/nowhere" }
        );

        Assert.Equal(["changed", "unchanged", "unchanged", "unknown", "unknown"], items.Select(Status));
        Assert.Equal((string)article["id"]!, (string)items[0]["article"]!);
        Assert.Equal(quote, (string)items[2]["quote"]!);
        Assert.Equal("https://town.example/nowhere", (string)items[4]["address"]!);
        Assert.Null(items[4]["article"]);
    }

    [Fact]
    public async Task Other_words_are_a_change_and_are_shown()
    {
        var article = await Desk.PublishedAsync("Other Words");
        var quote = await QuoteOfAsync(article);
        await Desk.PatchAsync(
            article,
            new
            {
                markdown = Desk
                    .Words.Replace("long winter", "short summer")
                    .Replace("waited for this day", "waited for that day"),
            }
        );

        var items = await CheckAsync(
            new { article = "other-words", version = 1 },
            new { article = "other-words", version = 2 },
            new { quote, version = 1 }
        );

        Assert.Equal(["changed", "unchanged", "changed"], items.Select(Status));
        Assert.Contains("short summer", items[0]["sentences"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("blocks", (string)items[0]["changes"]![0]!["name"]!);
        Assert.Empty(items[1]["sentences"]!.AsArray());
        Assert.NotNull(items[2]["drift"]);
    }

    [Fact]
    public async Task The_same_comparison_is_made_and_told_once()
    {
        var article = await Desk.PublishedAsync("Told Once");
        await Desk.PatchAsync(article, new { markdown = Desk.Words.Replace("long winter", "short summer") });

        var items = await CheckAsync([
            .. Enumerable.Range(0, 1_000).Select(object (_) => new { article = "told-once", version = 1 }),
        ]);

        Assert.All(items, item => Assert.Equal("changed", Status(item)));
        Assert.Single(items, item => item["sentences"]!.AsArray().Count > 0);
        var diff = await Host.GetJsonAsync((string)items[999]["diff"]!);
        Assert.Contains("short summer", diff["sentences"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_much_to_compare_is_said_to_be_unchecked()
    {
        foreach (var n in Enumerable.Range(0, 4))
        {
            var article = await Desk.CreateAsync(
                new
                {
                    title = $"Long {n}",
                    state = "published",
                    markdown = Long("crane"),
                }
            );
            await Desk.PatchAsync(article, new { markdown = Long("barge") });
        }

        var items = await CheckAsync([
            .. Enumerable.Range(0, 4).Select(object (n) => new { article = $"long-{n}", version = 1 }),
        ]);
        var again = await CheckAsync(new { article = "long-3", version = 1 });

        Assert.Equal(["changed", "changed", "unchecked", "unchecked"], items.Select(Status));
        Assert.All(items, item => Assert.NotNull(item["diff"]));
        Assert.Equal("changed", Status(Assert.Single(again)));

        // Each pair of versions has well over half of what one request compares.
        static string Long(string word) =>
            string.Join(
                "\n\n",
                Enumerable
                    .Range(0, 6_000)
                    .Select(n => $"One old {word} of the harbor had the number {n} there.")
                    .Chunk(100)
                    .Select(sentences => string.Join(' ', sentences))
            );
    }

    [Fact]
    public async Task Only_other_print_is_no_change()
    {
        var article = await Desk.PublishedAsync("Other Print");
        await Desk.PatchAsync(article, new { markdown = Desk.Words.Replace("winter.", "winter!") });

        Assert.Equal(
            "unchanged",
            Status(Assert.Single(await CheckAsync(new { article = "other-print", version = 1 })))
        );
    }

    [Fact]
    public async Task A_correction_reaches_the_article_and_the_quote_that_it_corrects()
    {
        var article = await Desk.PublishedAsync("To Correct");
        var quote = await QuoteOfAsync(article);
        using var response = await Desk.SendAsync(
            HttpMethod.Post,
            "/v1/articles/to-correct/updates",
            new
            {
                kind = "correction",
                text = "She waited for another day.",
                affects = new[] { new { relation = "corrects", quote } },
            }
        );
        var update = await Host.ReadJsonAsync(HttpStatusCode.Created, response);

        var items = await CheckAsync(
            new { article = "to-correct", version = 1 },
            new { article = "to-correct", retrievedAt = "2100-01-01T00:00:00Z" },
            new { quote, version = 1 }
        );

        Assert.Equal(["corrected", "unchanged", "corrected"], items.Select(Status));
        Assert.Equal((string)update["id"]!, (string)Assert.Single(items[0]["updates"]!.AsArray())!["update"]!);
        Assert.Equal((string)update["id"]!, (string)Assert.Single(items[2]["affectedBy"]!.AsArray())!["update"]!);
    }

    [Fact]
    public async Task What_was_taken_back_away_or_out_is_said_to_be()
    {
        var retracted = await Desk.PublishedAsync("To Retract");
        await Desk.PatchAsync(retracted, new { state = "retracted", notice = "It was wrong." });
        var withdrawn = await Desk.PublishedAsync("To Withdraw");
        var withdrawnQuote = await QuoteOfAsync(withdrawn);
        await Desk.PatchAsync(withdrawn, new { state = "withdrawn" });
        var deleted = await Desk.PublishedAsync("To Delete");
        var deletedQuote = await QuoteOfAsync(deleted);
        await Desk.DeleteAsync(deleted);

        var items = await CheckAsync(
            new { article = "to-retract", version = 1 },
            new { article = "to-withdraw", version = 1 },
            new { quote = withdrawnQuote },
            new { article = "to-delete", version = 1 },
            new { article = deleted["id"] },
            new { quote = deletedQuote, version = 1 }
        );

        Assert.Equal(["retracted", "withdrawn", "withdrawn", "gone", "gone", "gone"], items.Select(Status));
        Assert.Equal("It was wrong.", (string)items[0]["notice"]!);
        Assert.DoesNotContain("waited", items[1].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_could_have_used_is_unknown_and_fails_nothing_else()
    {
        await Desk.PublishedAsync("Known");
        var draft = await Desk.DraftAsync("Unknown Draft");

        var items = await CheckAsync(
            new { article = "nothing" },
            new { article = Guid.Empty },
            new { quote = Guid.Empty },
            new { article = draft["id"] },
            new { article = "known", version = 99 },
            new { article = "known" }
        );

        Assert.Equal(["unknown", "unknown", "unknown", "unknown", "unknown", "unchanged"], items.Select(Status));
        Assert.Equal("nothing", (string)items[0]["article"]!);
    }

    [Fact]
    public async Task A_former_slug_leads_to_its_article()
    {
        var article = await Desk.PublishedAsync("Former Name");
        await Desk.PatchAsync(article, new { slug = "latter-name" });

        Assert.Equal(
            "unchanged",
            Status(Assert.Single(await CheckAsync(new { article = "former-name", version = 1 })))
        );
    }

    [Fact]
    public async Task A_thousand_are_checked_at_once_and_no_more()
    {
        await Desk.PublishedAsync("One Of Many");
        var many = Enumerable
            .Range(0, 1_000)
            .Select(n => (object)new { article = n % 2 == 0 ? "one-of-many" : $"none-{n}" })
            .ToArray();

        Assert.Equal(500, (await CheckAsync(many)).Count(item => Status(item) is "unchanged"));
        await RefuseAsync(JsonSerializer.Serialize(many.Append(many[0])), "");
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("{}", "")]
    [InlineData("[{}]", "/0/article")]
    [InlineData("""[{"article":"a"},{"article":"a","quote":"01a207ae-52f4-71f9-a2e3-bc7f7a3200c8"}]""", "/1/article")]
    [InlineData("""[{"quote":"a"}]""", "/0/quote")]
    [InlineData("""[{"article":"a","version":0}]""", "/0/version")]
    [InlineData("""[{"article":"a","version":"1"}]""", "/0/version")]
    [InlineData("""[{"article":"a","retrievedAt":"yesterday"}]""", "/0/retrievedAt")]
    [InlineData("""[{"article":"a","version":1,"retrievedAt":"2026-01-01T00:00:00Z"}]""", "/0/retrievedAt")]
    [InlineData("""[{"article":"a","word":1}]""", "/0/word")]
    public async Task What_is_no_citation_is_refused(string json, string pointer) => await RefuseAsync(json, pointer);

    private async Task RefuseAsync(string json, string pointer)
    {
        using var response = await Host.WriteAsync(HttpMethod.Post, "/v1/citations/check", null, json);
        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }

    private async Task<string> QuoteOfAsync(JsonObject article) =>
        (string)(await Host.GetJsonAsync($"/v1/articles/{article["id"]}/quotes"))["items"]![0]!["id"]!;

    private static string Status(JsonNode item) => (string)item["status"]!;

    private async Task<List<JsonNode>> CheckAsync(params object[] citations)
    {
        using var response = await Host.WriteAsync(
            HttpMethod.Post,
            "/v1/citations/check",
            null,
            JsonSerializer.Serialize(citations)
        );
        return (await Host.ReadJsonAsync(HttpStatusCode.OK, response))["items"]!
            .AsArray()
            .Select(item => item!)
            .ToList();
    }
}
