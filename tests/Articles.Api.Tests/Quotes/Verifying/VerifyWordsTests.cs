using System.Text.Json;
using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Quotes.Verifying;

public abstract class VerifyWordsTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : VerifyWordsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : VerifyWordsTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(host =>
            host.StoreAsync(
                new MadeUpReading("Summit Ends")
                    .By("Ada Byron")
                    .Published("2024-01-01T00:00:00Z")
                    .Says("Officials left the room without a word about the harbor.")
                    .Quotes("Sometimes you have to walk, and this was just one of those times.", "Donald Trump")
                    .Quotes("It’s the café’s best résumé—really!", "Jane Roe"),
                new MadeUpReading("Report")
                    .Published("2024-02-01T00:00:00Z")
                    .Reports(
                        "The report says more.",
                        "The Evening Post",
                        "We will rebuild the old harbor by spring",
                        "Mary Poe"
                    ),
                new MadeUpReading("Unknown").Quotes("Nobody knows whose words these were"),
                new MadeUpReading("Interrupted").Interrupts(
                    "The bridge stays open",
                    "the mayor said",
                    "until the river rises"
                )
            )
        );

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("Sometimes you have to walk, and this was just one of those times.", null, "verbatim")]
    [InlineData("“SOMETIMES, you have to walk — and this was just one of those times”", null, "verbatim")]
    [InlineData("its the cafe's best resume really", null, "altered")]
    [InlineData("It's the cafe's best resume: really", null, "verbatim")]
    [InlineData("Sometimes you have to walk", null, "partOf")]
    [InlineData("'Sometimes ... one of those times'", null, "partOf")]
    [InlineData("… you have to walk […] those times …", null, "partOf")]
    [InlineData("[S]ometimes you have to walk", null, "partOf")]
    [InlineData("[Sometimes] you have to walk, and [it] was just one of those times", null, "verbatim")]
    [InlineData("Sometimes you must walk", null, "altered")]
    [InlineData("Sometimes you never have to walk, and this was one of those times", null, "altered")]
    [InlineData("We will rebuild the new harbor by spring", null, "altered")]
    [InlineData("We will rebuild the old harbor by spring", null, "verbatim")]
    [InlineData("We will sink every ship by dawn", null, "notFound")]
    [InlineData("Nothing at all about zebras", null, "notFound")]
    [InlineData("Sometimes you have to walk", "Trump", "partOf")]
    [InlineData("Sometimes you have to walk", "donald-trump", "partOf")]
    [InlineData("Sometimes you have to walk", "President Donald Trump", "partOf")]
    [InlineData("Sometimes you have to walk", "Melania Trump", "otherSpeaker")]
    [InlineData("Sometimes you have to walk", "Mary Poe", "otherSpeaker")]
    [InlineData("Nobody knows whose words these were", "Mary Poe", "verbatim")]
    [InlineData("times those of one just was this", null, "notFound")]
    [InlineData("東京", null, "notFound")]
    [InlineData("The bridge stays open until the river rises", null, "verbatim")]
    [InlineData("The bridge stays open,” the mayor said, “until the river rises", null, "verbatim")]
    [InlineData("The bridge stays shut,” the mayor said, “until the river rises", null, "altered")]
    public async Task Words_are_what_they_are(string text, string? speaker, string verdict)
    {
        var answer = await VerifyAsync(text, speaker);

        Assert.Equal(verdict, (string)answer["verdict"]!);
        Assert.Equal(verdict is "notFound", answer["matches"]!.AsArray().Count == 0);
    }

    [Theory]
    [InlineData("We will rebuild the old harbor by spring", "articles/report", "verbatim", 0)]
    [InlineData("We will rebuild the new harbor by spring", "v1/articles/report", "altered", 0)]
    [InlineData("We will rebuild the old harbor by spring", "v1/articles/summit-ends", "notFound", 0)]
    [InlineData("left the room without a word", "v1/articles/summit-ends.md", "notFound", 1)]
    [InlineData("left the room without a word", "v1/articles/report", "notFound", 0)]
    public async Task Only_the_article_at_an_address_is_looked_at(string text, string path, string verdict, int inText)
    {
        var answer = await Host.ReadJsonAsync(HttpStatusCode.OK, await AtAsync(text, path));

        Assert.Equal(verdict, (string)answer["verdict"]!);
        Assert.Equal(inText, answer["inText"]!.AsArray().Count);
        Assert.All(
            answer["matches"]!.AsArray(),
            match => Assert.Equal("report", (string)match!["quote"]!["article"]!["slug"]!)
        );
    }

    [Fact]
    public async Task An_address_of_no_article_is_refused()
    {
        using var response = await AtAsync("Sometimes you have to walk", "v1/articles/nowhere");

        var problem = await Host.ReadJsonAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal("/address", (string)problem["errors"]![0]!["pointer"]!);
    }

    private Task<HttpResponseMessage> AtAsync(string text, string path) =>
        Host.WriteAsync(
            HttpMethod.Post,
            "/v1/quotes/verify",
            null,
            JsonSerializer.Serialize(new { text, address = $"{Host.Client.BaseAddress}{path}" })
        );

    [Fact]
    public async Task A_match_has_its_chain_and_its_standing()
    {
        var match = (await VerifyAsync("We will rebuild the old harbor by spring"))["matches"]![0]!;

        Assert.Equal("current", (string)match["quote"]!["standing"]!);
        Assert.Equal(1, (double)match["likeness"]!);
        Assert.Empty(match["changes"]!.AsArray());
        Assert.Equal(
            ["speaker Mary Poe", "quote The Evening Post", "article Report"],
            match["chain"]!.AsArray().Select(hop => $"{hop!["role"]} {hop["name"]}")
        );
    }

    [Fact]
    public async Task Altered_words_are_shown_word_by_word()
    {
        var match = (await VerifyAsync("Sometimes you must walk"))["matches"]![0]!;

        Assert.Equal(
            "same: Sometimes you | removed: have to | added: must | same: walk",
            string.Join(" | ", match["changes"]!.AsArray().Select(run => $"{run!["change"]}: {run["text"]}"))
        );
        Assert.InRange((double)match["likeness"]!, 0.55, 0.95);
    }

    [Fact]
    public async Task Words_that_an_article_prints_and_nobody_said_are_told_apart()
    {
        var answer = await VerifyAsync("left the room without a word");

        Assert.Equal("notFound", (string)answer["verdict"]!);
        Assert.Equal("Summit Ends", (string)Assert.Single(answer["inText"]!.AsArray())!["title"]!);
        Assert.Empty((await VerifyAsync("left the house without a word"))["inText"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"text":"x","more":1}""", "/more")]
    [InlineData("""{"text":1}""", "/text")]
    [InlineData("""{"speaker":"x"}""", "/text")]
    [InlineData("""{"text":" "}""", "/text")]
    [InlineData("""{"text":"…"}""", "/text")]
    [InlineData("""{"text":"[he]"}""", "/text")]
    [InlineData("""{"text":"x","speaker":"a\nb"}""", "/speaker")]
    public async Task What_cannot_be_verified_is_refused(string json, string pointer)
    {
        using var response = await Host.WriteAsync(HttpMethod.Post, "/v1/quotes/verify", null, json);

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Contains(problem.Errors!, error => error.Pointer == pointer);
    }

    [Theory]
    [InlineData("[[[]]]…]…[ a")]
    [InlineData("a [b")]
    [InlineData("a ] b [ ] … [… c")]
    [InlineData("[T]he [t]h[e] [w]ord")]
    [InlineData("\"'\\ :* & | ! ( ) NEAR AND a")]
    public async Task Whatever_is_sent_is_answered(string text) => await VerifyAsync(text);

    [Fact]
    public async Task A_long_text_is_answered() =>
        await VerifyAsync(string.Join(' ', Enumerable.Repeat("you have to walk … [x]", 200)));

    [Fact]
    public async Task A_script_of_any_origin_may_ask()
    {
        using var response = await Host.WriteAsync(
            HttpMethod.Post,
            "/v1/quotes/verify",
            null,
            """{"text":"walk"}""",
            ("Origin", "https://reader.example")
        );

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    private async Task<JsonObject> VerifyAsync(string text, string? speaker = null)
    {
        using var response = await Host.WriteAsync(
            HttpMethod.Post,
            "/v1/quotes/verify",
            null,
            JsonSerializer.Serialize(speaker is null ? new { text } : (object)new { text, speaker })
        );
        return await Host.ReadJsonAsync(HttpStatusCode.OK, response);
    }
}
