using Articles.Api.Model;

namespace Articles.Api.Tests.Quotes;

public abstract class WriteQuotesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : WriteQuotesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : WriteQuotesTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    // Nobody whom another test quotes.
    private readonly string speaker = $"John Doe {Guid.NewGuid():N}";

    private const string Report = "The paper wrote that 😀 nobody came to see it open.";

    [Theory]
    [InlineData("""{ "selector": { "exact": "nobody came", "suffix": " to see" }, "speakerText": "The paper" }""")]
    [InlineData("""{ "start": 44, "end": 55, "kind": "direct", "speakerText": "The paper" }""")]
    public async Task An_editor_marks_words_as_a_quote(string body)
    {
        var article = await StoreAsync();

        using var response = await WriteAsync(HttpMethod.Post, $"/v1/articles/{article}/quotes", body);

        var quote = await Host.ReadJsonAsync(HttpStatusCode.Created, response);
        Assert.Equal($"/v1/quotes/{quote["id"]}", response.Headers.Location!.OriginalString);
        Assert.Equal(("nobody came", 44, 55), ((string)quote["text"]!, (int)quote["start"]!, (int)quote["end"]!));
        Assert.Equal(
            ("confirmed", "editor", "exact"),
            ((string)quote["review"]!, (string)quote["method"]!, (string)quote["anchor"]!)
        );
        var parent = await Host.GetJsonAsync($"/v1/quotes/{quote["parent"]}");
        Assert.Equal(Report, (string)parent["text"]!);
        using var got = await Host.GetAsync($"/v1/quotes/{quote["id"]}");
        Assert.Equal(response.Headers.ETag, got.Headers.ETag);
        Assert.Equal(3, (int)(await Host.GetJsonAsync($"/v1/articles/{article}"))["quoteCount"]!);
    }

    [Theory]
    [InlineData("{}", "/selector")]
    [InlineData("""{ "start": 1 }""", "/end")]
    [InlineData("""{ "start": 0, "end": 9, "selector": { "exact": "All" } }""", "/selector")]
    [InlineData("""{ "start": -1, "end": 9 }""", "/start")]
    [InlineData("""{ "start": 9, "end": 9 }""", "/end")]
    [InlineData("""{ "start": 0, "end": 100000 }""", "/end")]
    [InlineData("""{ "start": 1, "end": 9 }""", "/start")]
    [InlineData("""{ "start": 0, "end": 2 }""", "/end")]
    [InlineData("""{ "selector": { "exact": "no such words" } }""", "/selector/exact")]
    [InlineData("""{ "selector": { "exact": "nobody came" }, "speaker": "no-such-speaker" }""", "/speaker")]
    [InlineData("""{ "selector": { "exact": "nobody came" }, "standing": "retracted" }""", "/standing")]
    public async Task What_cannot_be_a_quote_is_refused(string body, string pointer)
    {
        var article = await StoreAsync();

        using var response = await WriteAsync(HttpMethod.Post, $"/v1/articles/{article}/quotes", body);

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public async Task What_an_editor_said_survives_the_next_reading()
    {
        var article = await StoreAsync();
        var slug = (await QuoteAsync(article, "We fish.")).Speaker!.Slug;
        var quote = await QuoteAsync(article, Report);
        using var changed = await WriteAsync(
            HttpMethod.Patch,
            $"/v1/quotes/{quote.Id}",
            $$"""{ "text": "nobody came to see it open.", "speaker": "{{slug}}", "speakerText": "He" }""",
            quote.Version
        );
        var set = await Host.ReadJsonAsync(HttpStatusCode.OK, changed);
        Assert.Equal(("corrected", "editor"), ((string)set["review"]!, (string)set["method"]!));

        await Host.StoreAsync(article, Page().Says("One more line."));

        var after = await Host.GetJsonAsync($"/v1/quotes/{quote.Id}");
        foreach (
            var name in new[] { "text", "start", "end", "speaker", "speakerText", "cue", "review", "method", "anchor" }
        )
            Assert.Equal(set[name]?.ToJsonString(), after[name]?.ToJsonString());
        Assert.Equal(2, (await QuotesAsync(article)).Count);
        Assert.Equal(2, (int)(await Host.GetJsonAsync($"/v1/speakers/{slug}"))["quoteCount"]!);
    }

    [Fact]
    public async Task A_rejected_quote_is_in_no_list_that_does_not_ask_for_it_and_is_not_extracted_again()
    {
        var article = await StoreAsync();
        var quote = await QuoteAsync(article, "We fish.");
        using var rejected = await WriteAsync(
            HttpMethod.Patch,
            $"/v1/quotes/{quote.Id}",
            """{ "review": "rejected" }""",
            quote.Version
        );
        await Host.ReadJsonAsync(HttpStatusCode.OK, rejected);

        await Host.StoreAsync(article, Page().Says("One more line."));

        Assert.Equal(Report, Assert.Single(await QuotesAsync(article)).Text);
        var included = await Host.GetAsync<ArticleResponse>($"/v1/articles/{article}?include=quotes");
        Assert.Single(included.Quotes!);
        Assert.Equal(1, included.QuoteCount);
        Assert.Empty((await Host.GetAsync<Page<QuoteSummary>>($"/v1/speakers/{quote.Speaker!.Id}/quotes")).Items);
        var listed = await Host.GetAsync<Page<QuoteSummary>>($"/v1/quotes?article={article}&review=rejected");
        Assert.Equal(quote.Id, Assert.Single(listed.Items).Id);
    }

    [Fact]
    public async Task A_deleted_quote_leaves_those_inside_it_and_no_trace_in_updates()
    {
        var article = await StoreAsync();
        using var made = await WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{article}/quotes",
            """{ "selector": { "exact": "nobody came" } }"""
        );
        var inner = await Host.ReadJsonAsync(HttpStatusCode.Created, made);
        var outer = await QuoteAsync(article, Report);
        using var noted = await WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{article}/updates",
            $$"""
            {
              "kind": "correction", "text": "Wrong.",
              "affects": [
                { "relation": "corrects", "quote": "{{outer.Id}}" },
                { "relation": "corrects", "selector": { "exact": "nobody" } }
              ]
            }
            """
        );
        var update = await Host.ReadJsonAsync(HttpStatusCode.Created, noted);
        var version = (await QuoteAsync(article, Report)).Version;

        using var deleted = await WriteAsync(HttpMethod.Delete, $"/v1/quotes/{outer.Id}", null, version);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Null((await Host.GetJsonAsync($"/v1/quotes/{inner["id"]}"))["parent"]);
        var affects = Assert.Single((await Host.GetJsonAsync($"/v1/updates/{update["id"]}"))["affects"]!.AsArray())!;
        Assert.Equal([(string)inner["id"]!], affects["quotes"]!.AsArray().Select(id => (string)id!));
        using var gone = await Host.GetAsync($"/v1/quotes/{outer.Id}");
        Assert.NotEqual(HttpStatusCode.OK, gone.StatusCode);
    }

    [Fact]
    public async Task Of_many_who_change_one_version_one_wins()
    {
        var article = await StoreAsync();
        var quote = await QuoteAsync(article, "We fish.");
        var key = await Host.NewKeyAsync(Scopes.Publish);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(n =>
                    Host.WriteAsync(
                        HttpMethod.Patch,
                        $"/v1/quotes/{quote.Id}",
                        key,
                        $$"""{ "cue": "said {{n}}" }""",
                        ("If-Match", $"\"{quote.Version}\"")
                    )
                )
        );

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode is HttpStatusCode.PreconditionFailed));
        Assert.Equal(quote.Version + 1, (await QuoteAsync(article, "We fish.")).Version);
    }

    [Theory]
    [InlineData("""{ "review": "liked" }""", "/review")]
    [InlineData("""{ "review": null }""", "/review")]
    [InlineData("""{ "kind": null }""", "/kind")]
    [InlineData("""{ "text": "no such words" }""", "/text")]
    [InlineData("""{ "start": 3 }""", "/end")]
    [InlineData("""{ "text": "All", "selector": { "exact": "All" } }""", "/selector")]
    [InlineData("""{ "speaker": "no-such-speaker" }""", "/speaker")]
    [InlineData("""{ "cue": "said\nso" }""", "/cue")]
    public async Task What_a_quote_cannot_become_is_refused(string patch, string pointer)
    {
        var quote = await QuoteAsync(await StoreAsync(), "We fish.");

        using var response = await WriteAsync(HttpMethod.Patch, $"/v1/quotes/{quote.Id}", patch, quote.Version);

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(Scopes.ReadDrafts, HttpStatusCode.Forbidden)]
    public async Task Only_who_may_write_writes(string? scope, HttpStatusCode status)
    {
        var article = await StoreAsync();
        var quote = await QuoteAsync(article, "We fish.");
        var key = scope is null ? null : await Host.NewKeyAsync(scope);
        (HttpMethod, string, string?)[] writes =
        [
            (HttpMethod.Post, $"/v1/articles/{article}/quotes", "{}"),
            (HttpMethod.Post, $"/v1/articles/{article}/updates", "{}"),
            (HttpMethod.Patch, $"/v1/quotes/{quote.Id}", "{}"),
            (HttpMethod.Delete, $"/v1/quotes/{quote.Id}", null),
            (HttpMethod.Patch, $"/v1/updates/{quote.Id}", "{}"),
            (HttpMethod.Delete, $"/v1/updates/{quote.Id}", null),
        ];

        foreach (var (method, path, body) in writes)
        {
            using var response = await Host.WriteAsync(method, path, key, body);
            Assert.Equal(status, response.StatusCode);
        }
    }

    private async Task<Guid> StoreAsync()
    {
        var article = Guid.CreateVersion7();
        await Host.StoreAsync(article, Page());
        return article;
    }

    private MadeUpReading Page() =>
        new MadeUpReading("Harbor").Says("All of it was open.").Reports(Report).Quotes("We fish.", speaker);

    private async Task<QuoteSummary> QuoteAsync(Guid article, string text) =>
        (await QuotesAsync(article)).Single(quote => quote.Text == text);

    private async Task<IReadOnlyList<QuoteSummary>> QuotesAsync(Guid article) =>
        (await Host.GetAsync<Page<QuoteSummary>>($"/v1/articles/{article}/quotes")).Items;

    private async Task<HttpResponseMessage> WriteAsync(
        HttpMethod method,
        string path,
        string? body,
        int? version = null
    ) =>
        await Host.WriteAsync(
            method,
            path,
            await Host.NewKeyAsync(Scopes.Publish),
            body,
            version is null ? [] : [("If-Match", $"\"{version}\"")]
        );
}
