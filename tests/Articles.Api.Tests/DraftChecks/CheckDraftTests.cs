using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.DraftChecks;

public abstract class CheckDraftTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : CheckDraftTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : CheckDraftTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    private Desk Desk => new(api.Host);

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(async host =>
        {
            await host.StoreAsync(
                new MadeUpReading("Summit Ends")
                    .By("Ada Byron")
                    .Says("Officials left the room without a word about the harbor.")
                    .Quotes("Sometimes you have to walk, and this was just one of those times.", "Donald Trump"),
                new MadeUpReading("Report").Reports(
                    "The report says more.",
                    "The Evening Post",
                    "We will rebuild the old harbor by spring",
                    "Mary Poe"
                )
            );
            await new Desk(host).CreateAsync(
                new
                {
                    title = "Elsewhere",
                    address = "https://paper.example/world/elsewhere",
                    markdown = "“The tide waits for nobody at all,” said Jane Roe, the mayor of the town.",
                    state = "published",
                }
            );
        });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_quote_has_its_verdict_its_place_and_its_speaker()
    {
        const string draft = """
            # The week 🙂

            “Sometimes you have *to* walk, and this was just one of those times.” said [Donald Trump](https://x.example/to).

            “Sometimes you never have to walk, and this was one of those times,” said Donald Trump.

            “We will rebuild the old harbor by spring,” said Jane Roe.

            “Nobody ever said this sentence about zebras,” said Jane Roe.
            """;

        var quotes = (await CheckAsync("text/markdown", draft))["quotes"]!.AsArray();

        Assert.Equal(
            [
                "verbatim True Donald Trump",
                "altered True Donald Trump",
                "otherSpeaker False Jane Roe",
                "notFound  Jane Roe",
            ],
            quotes.Select(quote => $"{quote!["verdict"]} {Flag(quote["speakerAgrees"])} {quote["speaker"]}")
        );
        Assert.StartsWith("Sometimes you have *to* walk", At(draft, quotes[0]!), StringComparison.Ordinal);
        Assert.Equal("Nobody ever said this sentence about zebras,", At(draft, quotes[3]!));
        Assert.Equal(
            ["speaker Mary Poe", "quote The Evening Post", "article Report"],
            quotes[2]!["match"]!["chain"]!.AsArray().Select(hop => $"{hop!["role"]} {hop["name"]}")
        );
        Assert.Null(quotes[3]!["match"]);
    }

    [Fact]
    public async Task Every_form_of_a_draft_is_read_and_its_places_are_those_of_what_was_sent()
    {
        (string Type, string Draft)[] drafts =
        [
            ("text/plain", "“Sometimes you have to walk,” said Donald Trump."),
            (
                "text/html",
                "<!-- “Sometimes you have to walk” --><p title=\"walk\">&ldquo;Sometimes <b>you</b> have&nbsp;to walk,&rdquo; said Donald Trump.</p>"
            ),
            (
                "application/x-bibtex",
                "@comment{x}\n@article{a, title = {{Summit Ends}}, note = {Donald Trump: ``Sometimes you have to walk,''}}"
            ),
            (
                "application/vnd.citationstyles.csl+json",
                """[{"id":"a","title":"Summit Ends","note":"Donald Trump: \u201cSometimes you have to walk,\u201d"}]"""
            ),
        ];
        foreach (var (type, draft) in drafts)
        {
            var quote = Assert.Single((await CheckAsync(type, draft))["quotes"]!.AsArray())!;

            Assert.Equal("partOf True", $"{quote["verdict"]} {Flag(quote["speakerAgrees"])}");
            var at = At(draft, quote);
            Assert.StartsWith("Sometimes", at, StringComparison.Ordinal);
            Assert.EndsWith("walk,", at, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Quotes_inside_others_name_them()
    {
        var quotes = (
            await CheckAsync(
                "text/plain",
                "“He told me, ‘Sometimes you have to walk,’ and then he left the room,” said Mary Poe."
            )
        )["quotes"]!.AsArray();

        Assert.Equal(["notFound ", "partOf 0"], quotes.Select(quote => $"{quote!["verdict"]} {quote["parent"]}"));
    }

    [Fact]
    public async Task Citations_are_found_by_address_id_slug_and_entry()
    {
        var article = await Desk.PublishedAsync("Found By Every Name");
        var draft = $"""
            See /v1/articles/{article[
                "id"
            ]}, https://paper.example/world/elsewhere/?utm_source=x#top, and found-by-every-name;
            not https://paper.example/world/other nor state-of-the-art things. {article[
                "id"
            ]} too, and {Host.Client.BaseAddress}v1/articles/no-such.
            """;

        var citations = (await CheckAsync("text/plain", draft))["citations"]!.AsArray();

        Assert.Equal(
            [
                "address found-by-every-name unchanged",
                "address elsewhere unchanged",
                "slug found-by-every-name unchanged",
                "id found-by-every-name unchanged",
                "address  unknown",
            ],
            citations.Select(one => $"{one!["form"]} {one["article"]?["slug"]} {one["check"]!["status"]}")
        );
        Assert.All(
            citations,
            one => Assert.StartsWith((string)one!["text"]!, At(draft, one), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Entries_are_found_by_their_address_their_key_and_their_title()
    {
        const string draft = """
            @misc{x1, url = {https://paper.example/world/elsewhere}, urldate = {2120-01-01}}
            @misc{summit-ends, title = "No matter"}
            @misc{x2, title = {{Summit} Ends}}
            @misc{x3, title = {Unheard of}, note = {
            """;

        var citations = (await CheckAsync("application/x-bibtex", draft))["citations"]!.AsArray();

        Assert.Equal(
            ["x1 elsewhere", "summit-ends summit-ends", "x2 summit-ends", "x3 "],
            citations.Select(one => $"{one!["text"]} {one["article"]?["slug"]}")
        );
        Assert.StartsWith("@misc{x2", At(draft, citations[2]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_changed_since_they_were_quoted_are_told()
    {
        var article = await Desk.PublishedAsync("Changed In The Words");
        await Desk.PatchAsync(article, new { markdown = Desk.Words.Replace("waited for this", "worked for that") });
        var other = await Desk.PublishedAsync("Changed Elsewhere In It");
        await Desk.PatchAsync(other, new { markdown = Desk.Words.Replace("long winter", "short summer") });
        const string draft =
            "“We waited for this day,” said Jane Roe, in changed-in-the-words and in changed-elsewhere-in-it.";

        var citations = (await CheckAsync("text/plain", draft, "?retrievedAt=2000-01-01"))["citations"]!.AsArray();

        Assert.All(citations, one => Assert.Equal("changed", (string)one!["check"]!["status"]!));
        Assert.True((bool)citations[0]!["quotedWordsChanged"]!);
        Assert.False((bool?)citations[1]!["quotedWordsChanged"] is true);
    }

    [Fact]
    public async Task Drafts_of_others_are_in_no_answer()
    {
        var hidden = await Desk.CreateAsync(
            new
            {
                title = "Not For Any Reader Yet",
                address = "https://paper.example/hidden",
                markdown = "“The quixolotl sleeps under the old bridge tonight,” said Bo Hidden, the clerk.",
            }
        );
        var draft = $"""
            “The quixolotl sleeps under the old bridge tonight,” said Bo Hidden. /v1/articles/{hidden["id"]},
            {hidden["id"]}, not-for-any-reader-yet, https://paper.example/hidden
            """;

        var answer = await CheckAsync("text/plain", draft);

        Assert.Equal("notFound", (string)Assert.Single(answer["quotes"]!.AsArray())!["verdict"]!);
        Assert.Empty(answer["quotes"]![0]!["inText"]!.AsArray());
        // It is unknown, as any address that leads nowhere.
        Assert.Equal("unknown", (string)Assert.Single(answer["citations"]!.AsArray())!["check"]!["status"]!);
    }

    [Fact]
    public async Task A_hundred_quotes_take_hardly_more_queries_than_two()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(
            database,
            new()
            {
                ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
                // Else requests have no trace.
                ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Critical",
            }
        );
        // What is asked once after a start is not of the draft.
        await CountQueriesAsync(host, 2);
        var few = await CountQueriesAsync(host, 2);
        var many = await CountQueriesAsync(host, 100);

        Assert.InRange(few, 5, 20);
        // The words that are counted go in a few pieces.
        Assert.InRange(many, 5, few + 12);
    }

    [Fact]
    public async Task More_quotes_than_are_checked_are_refused_and_not_dropped()
    {
        var draft = string.Join(
            "\n\n",
            Enumerable.Range(0, 1_000).Select(n => $"“The ship number {n} has sailed away,” said Jane Roe.")
        );
        using var response = await SendAsync("text/plain", draft);

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Contains("has 1000 quotes", Assert.Single(problem.Errors!).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_is_too_long_to_verify_says_so()
    {
        var long_ = string.Join(' ', Enumerable.Range(0, 1_500).Select(n => $"word{n}"));
        var quote = (await CheckAsync("text/plain", $"“{long_},” said Jane Roe."))["quotes"]![0]!;

        Assert.Null(quote["verdict"]);
        Assert.Contains("longer than 5000", (string)quote["note"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"text":"a","html":"b"}""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"text":" "}""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"text":"a","retrievedAt":"yesterday"}""", HttpStatusCode.BadRequest)]
    [InlineData("text/plain", "", HttpStatusCode.BadRequest)]
    [InlineData("application/x-bibtex", "no entry", HttpStatusCode.BadRequest)]
    [InlineData("application/vnd.citationstyles.csl+json", "[{", HttpStatusCode.BadRequest)]
    [InlineData("application/vnd.citationstyles.csl+json", "[1, 2]", HttpStatusCode.BadRequest)]
    [InlineData("application/pdf", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain; charset=klingon", "x", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_draft_is_refused(string type, string body, HttpStatusCode status)
    {
        using var response = await SendAsync(type, body);

        await Host.ReadProblemAsync(status, response);
    }

    [Theory]
    [InlineData("text/html", "<p>“a <b <!-- <script <style &#; &#xD800; &amp")]
    [InlineData("text/markdown", "[a](b [c][d ![](( <x “walk](”\n\n> > > “”")]
    [InlineData("application/x-bibtex", "@a{b, c = {{{{ \\' \\\" \\ @ d = \" } @e(f, note=\"“g”\" # h # {i}")]
    [InlineData(
        "application/vnd.citationstyles.csl+json",
        """[{"id":7,"note":"\ud800 “x y z” \u12","accessed":{"date-parts":[[]]}}]"""
    )]
    [InlineData(
        "text/plain",
        "“東京は今日も雨です。” と彼は言った。 «Кто-то сказал это вчера вечером», — сказал Иван Петров. \ufffe \u202e “x”"
    )]
    public async Task Whatever_is_sent_is_answered(string type, string body)
    {
        using var response = await SendAsync(type, body);

        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{response.StatusCode}");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_answered_and_said_to_be_repaired()
    {
        using var content = new ByteArrayContent([
            .. Encoding.UTF8.GetBytes("“Sometimes you have to walk,” said Donald Trump."),
            0,
            0xC3,
            0x28,
        ]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=utf-8");
        using var response = await Host.Client.PostAsync("/v1/drafts/check", content);

        var answer = await Host.ReadJsonAsync(HttpStatusCode.OK, response);
        Assert.Equal("partOf", (string)Assert.Single(answer["quotes"]!.AsArray())!["verdict"]!);
        Assert.NotEmpty(answer["notes"]!.AsArray());
    }

    private static async Task<int> CountQueriesAsync(ApiHost host, int quotes)
    {
        var draft = string.Join(
            "\n\n",
            Enumerable.Range(0, quotes).Select(n => $"“The {n} gulls of quay {n} never sleep at night,” said Jane Roe.")
        );
        // The client sends the trace on, so that what the server asks for itself meanwhile is not counted.
        using var sent = new Activity("check").Start();
        using var response = await SendAsync(host, "text/plain", draft);
        var answer = await host.ReadJsonAsync(HttpStatusCode.OK, response);
        Assert.Equal(quotes, answer["quotes"]!.AsArray().Count);
        return host.Log.Of(sent.TraceId).Count(line => line.Contains("Executed DbCommand", StringComparison.Ordinal));
    }

    private async Task<JsonObject> CheckAsync(string type, string draft, string query = "")
    {
        using var response = await SendAsync(type, draft, query);
        return await Host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    private Task<HttpResponseMessage> SendAsync(string type, string draft, string query = "") =>
        SendAsync(Host, type, draft, query);

    private static Task<HttpResponseMessage> SendAsync(ApiHost host, string type, string draft, string query = "")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(draft));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return host.Client.PostAsync($"/v1/drafts/check{query}", content);
    }

    private static string Flag(JsonNode? value) => value is null ? "" : $"{(bool)value}";

    /// <summary>What of the draft stands from <c>start</c> to <c>end</c>.</summary>
    private static string At(string draft, JsonNode found) =>
        string.Concat(
            draft
                .EnumerateRunes()
                .Skip((int)found["start"]!)
                .Take((int)found["end"]! - (int)found["start"]!)
                .Select(rune => rune.ToString())
        );
}
