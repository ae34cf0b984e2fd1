using System.Globalization;
using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Articles.Writing;

/// <summary>What becomes of an article's quotes when editors change its body.</summary>
public abstract class BodyChangesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : BodyChangesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : BodyChangesTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] Paragraphs =
    [
        "The harbor reopened after a long winter, and the first ships came in before noon with grain and timber.",
        "“We waited for this day,” said Jane Roe, the mayor of the town. 😀 The crowd cheered her for minutes.",
        "“It will last until the autumn storms come back,” said John Doe, who owns four of the ships.",
        "The keeper of the light wrote that nobody had seen so many sails in twenty years of watching the sea.",
        "“Ask me again when the ice is here,” said Mary Poe. “Nobody will dance then.”",
        "“We fish, we mend our nets, and we wait for the price of herring to rise,” said Hugh Fenn, a fisherman.",
        "In the evening there was music on the quay.",
    ];

    private static readonly string[] Judged = ["text", "review", "method", "kind", "speakerText", "cue", "confidence"];

    private ApiHost Host => api.Host;

    private Desk Desk => new(api.Host);

    [Fact]
    public async Task Without_extraction_a_new_body_brings_no_quotes_and_those_that_were_there_are_anchored()
    {
        var article = await Desk.PublishedAsync("No New Quotes");

        using var response = await Desk.SendAsync(
            HttpMethod.Patch,
            $"/v1/articles/{article["id"]}?extractQuotes=false",
            new { markdown = $"“Good morning,” said Mary Poe.\n\n{Desk.Words}" },
            ("If-Match", "\"1\"")
        );

        Assert.Equal(1, (int)(await Host.ReadJsonAsync(HttpStatusCode.OK, response))["quoteCount"]!);
        var quote = Assert.Single(await QuotesAsync(article));
        Assert.Equal(("We waited for this day,", "moved"), ((string?)quote["text"], (string?)quote["anchor"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?extractQuotes=false")]
    public async Task What_is_no_longer_said_goes_from_a_draft_and_stays_orphaned_once_readers_saw_it(string query)
    {
        var draft = await Desk.DraftAsync($"Draft of {Guid.NewGuid()}");
        var published = await Desk.PublishedAsync($"Seen {Guid.NewGuid()}");

        foreach (var article in new[] { draft, published })
        {
            using var response = await Desk.SendAsync(
                HttpMethod.Patch,
                $"/v1/articles/{article["id"]}{query}",
                new { markdown = "Nothing is said any more, and nobody is there to say it." },
                ("If-Match", "\"1\"")
            );
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Empty(await QuotesAsync(draft));
        Assert.Equal(0, (int)(await Desk.GetAsync($"/v1/articles/{draft["id"]}"))["quoteCount"]!);
        Assert.Equal("orphaned", (string?)Assert.Single(await QuotesAsync(published))["anchor"]);
    }

    [Fact]
    public async Task In_a_draft_the_next_reading_has_the_last_word_and_an_editor_the_very_last()
    {
        var draft = await Desk.CreateAsync(new { title = "In the Making", markdown = string.Join("\n\n", Paragraphs) });
        var kept = (await QuotesAsync(draft)).Single(quote => (string?)quote["speakerText"] == "John Doe");
        await ReviewAsync(kept, new { review = "confirmed" });

        var changed = Paragraphs.Select(text =>
            text.Replace("autumn", "winter", StringComparison.Ordinal)
                .Replace("day,”", "hour,”", StringComparison.Ordinal)
        );
        await Desk.PatchAsync(draft, new { markdown = string.Join("\n\n", changed) });

        var after = await QuotesAsync(draft);
        Assert.Contains(after, quote => (string?)quote["text"] == "We waited for this hour,");
        Assert.DoesNotContain(after, quote => (string?)quote["text"] == "We waited for this day,");
        var his = Assert.Single(after, quote => (string?)quote["speakerText"] == "John Doe");
        Assert.Equal((string?)kept["text"], (string?)his["text"]);
        Assert.Equal("drifted", (string?)his["anchor"]);
    }

    [Theory]
    [InlineData(1, "draft")]
    [InlineData(2, "draft")]
    [InlineData(3, "published")]
    [InlineData(4, "published")]
    public async Task What_editors_said_of_quotes_survives_whatever_is_done_to_the_body(int seed, string state)
    {
        var random = new Random(seed);
        var article = await Desk.CreateAsync(
            new
            {
                title = $"Edited at Random {seed} {Guid.NewGuid()}",
                state,
                markdown = string.Join("\n\n", Paragraphs),
            }
        );
        var said = await JudgeAsync(article);
        var body = Paragraphs.ToList();
        for (var round = 0; round < 12; round++)
        {
            Disturb(random, body);
            article = await Desk.PatchAsync(article, new { markdown = string.Join("\n\n", body) });

            foreach (var (id, words) in said)
                Assert.Equal(words, Said(await Desk.GetAsync($"/v1/quotes/{id}")));
            await AssertLiteralAsync(article);
        }
    }

    [Fact]
    public async Task Of_eight_editors_of_one_body_none_loses_a_paragraph()
    {
        var desk = Desk;
        var article = await desk.PublishedAsync("Eight Paragraphs");
        var path = $"/v1/articles/{article["id"]}?include=text";

        await Task.WhenAll(Enumerable.Range(0, 8).Select(AddAsync));

        var last = await Host.GetJsonAsync(path);
        for (var editor = 0; editor < 8; editor++)
            Assert.Contains($"Paragraph of editor {editor}.", (string)last["text"]!);
        Assert.Equal(9, (int)last["version"]!);
        Assert.Equal(9, (await Host.WalkAsync<JsonObject>($"/v1/articles/{article["id"]}/revisions")).Count);

        async Task AddAsync(int editor)
        {
            while (true)
            {
                var current = await desk.GetAsync(path);
                using var response = await desk.TryPatchAsync(
                    current,
                    new { markdown = $"{current["text"]}\n\nParagraph of editor {editor}." }
                );
                if (response.StatusCode is HttpStatusCode.OK)
                    return;
                await Host.ReadProblemAsync(HttpStatusCode.PreconditionFailed, response);
            }
        }
    }

    /// <summary>Confirms one quote, corrects one, rejects one, and marks one.</summary>
    /// <returns>What the editor said of each, by its id.</returns>
    private async Task<Dictionary<string, string>> JudgeAsync(JsonObject article)
    {
        var quotes = await QuotesAsync(article);
        var said = new Dictionary<string, string>();
        foreach (
            var (speaker, patch) in new (string, object)[]
            {
                ("Jane Roe", new { review = "confirmed" }),
                ("John Doe", new { speakerText = "Doe, J.", cue = "insisted" }),
                ("Hugh Fenn", new { review = "rejected" }),
            }
        )
        {
            var quote = quotes.First(quote => (string?)quote["speakerText"] == speaker);
            said[(string)quote["id"]!] = Said(await ReviewAsync(quote, patch));
        }
        using var made = await Desk.SendAsync(
            HttpMethod.Post,
            $"/v1/articles/{article["id"]}/quotes",
            new { selector = new { exact = "nobody had seen so many sails" }, speakerText = "The keeper" }
        );
        var marked = await Host.ReadJsonAsync(HttpStatusCode.Created, made);
        said[(string)marked["id"]!] = Said(marked);
        return said;
    }

    private static string Said(JsonNode quote) => string.Join(" | ", Judged.Select(name => $"{quote[name]}"));

    private static void Disturb(Random random, List<string> body)
    {
        var at = random.Next(body.Count);
        switch (random.Next(6))
        {
            case 0:
                body.RemoveAt(at);
                if (body.Count == 0)
                    body.AddRange(Paragraphs);
                break;
            case 1:
                body.Insert(
                    at,
                    $"It was {random.Next(1000).ToString(CultureInfo.InvariantCulture)} o’clock in the port."
                );
                break;
            case 2:
                body.Insert(random.Next(body.Count), body[at]);
                break;
            case 3:
                var words = body[at].Split(' ');
                words[random.Next(words.Length)] = "perhaps";
                body[at] = string.Join(' ', words);
                break;
            case 4:
                body.Reverse();
                break;
            default:
                body.Clear();
                body.AddRange(Paragraphs);
                break;
        }
    }

    /// <summary>Of every quote that says so the words stand where it says, and in a draft no words are there twice.</summary>
    private async Task AssertLiteralAsync(JsonObject article)
    {
        var text = (string)(await Desk.GetAsync($"/v1/articles/{article["id"]}?include=text"))["text"]!;
        var letters = text.EnumerateRunes().ToList();
        var quotes = await QuotesAsync(article);
        var rejected = (await Desk.GetAsync($"/v1/quotes?article={article["id"]}&review=rejected&limit=100"))["items"]!;
        var literal = quotes
            .Concat(rejected.AsArray().Select(quote => quote!))
            .Where(quote => (string?)quote["anchor"] is "exact" or "moved")
            .ToList();
        foreach (var quote in literal)
        {
            var words = letters[(int)quote["start"]!..(int)quote["end"]!];
            Assert.Equal((string?)quote["text"], string.Concat(words));
        }
        // Of published words that stood at two places, and now stand at one, both quotes may have been cited.
        if ((string?)article["state"] == "draft")
            Assert.Distinct(literal.Select(quote => $"{quote["start"]} {quote["end"]} {quote["kind"]}"));
    }

    private async Task<JsonObject> ReviewAsync(JsonNode quote, object patch)
    {
        using var response = await Desk.SendAsync(
            HttpMethod.Patch,
            $"/v1/quotes/{quote["id"]}",
            patch,
            ("If-Match", $"\"{quote["version"]}\"")
        );
        return await Host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    private async Task<List<JsonNode>> QuotesAsync(JsonObject article) =>
        (await Desk.GetAsync($"/v1/articles/{article["id"]}/quotes?limit=100"))["items"]!
            .AsArray()
            .Select(quote => quote!)
            .ToList();
}
