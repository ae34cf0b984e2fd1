using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;
using CsCheck;

namespace Articles.Api.Tests.Speakers;

public abstract class SplitSpeakerTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : SplitSpeakerTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : SplitSpeakerTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] NoIds = ["x"];

    private static int number;

    private ApiHost Host => api.Host;

    private SpeakerDesk Desk => field ??= new(Host);

    // No two tests talk of the same people.
    private string Last { get; } = $"Smith{Interlocked.Increment(ref number)}x";

    private string John => $"John {Last}";

    private string Slug1 => SlugOf(John);

    private static string SlugOf(string name) => Slug.Of(name, "speaker");

    private MadeUpReading One => new MadeUpReading($"One of {Last}").Quotes("a", John).Quotes("b", John);

    private MadeUpReading Two => new MadeUpReading($"Two of {Last}").Quotes("c", John);

    private Task<JsonObject> SpeakerAsync(string idOrSlug) => Host.GetJsonAsync($"/v1/speakers/{idOrSlug}");

    private async Task<string> IdOfAsync(string words) =>
        (string)(await Desk.QuotesOfAsync(Slug1)).Single(quote => (string?)quote["text"] == words)["id"]!;

    private static List<string> Strings(JsonNode? list) => list!.AsArray().Select(item => (string)item!).ToList();

    [Fact]
    public async Task Quotes_become_those_of_somebody_new_who_may_have_the_same_name()
    {
        await Host.StoreAsync(One, Two);
        var quote = await IdOfAsync("b");
        using var response = await Desk.SendAsync(
            $"/v1/speakers/{Slug1}/split",
            new
            {
                quotes = new[] { quote },
                name = John,
                description = "the baker",
            }
        );
        var made = await Host.ReadJsonAsync(HttpStatusCode.Created, response);

        Assert.Equal($"/v1/speakers/{made["id"]}", response.Headers.Location!.OriginalString);
        Assert.Equal((await SpeakerAsync($"{Slug1}-2")).ToJsonString(), made.ToJsonString());
        Assert.Equal(
            (John, "the baker", "person"),
            ((string?)made["name"], (string?)made["description"], (string?)made["kind"])
        );
        Assert.Equal((1, 2), ((int)made["quoteCount"]!, (int)(await SpeakerAsync(Slug1))["quoteCount"]!));
        Assert.Equal(["a", "c"], await Desk.WordsOfAsync(Slug1));
        var moved = Assert.Single(await Desk.QuotesOfAsync($"{Slug1}-2"));
        Assert.Equal(("corrected", 2), ((string?)moved["review"], (int)moved["version"]!));
        Assert.Equal(2, (int)(await Host.GetJsonAsync($"/v1/articles?includeTotal=true&speaker={Slug1}"))["total"]!);
        Assert.Equal(1, (int)(await Host.GetJsonAsync($"/v1/articles?includeTotal=true&speaker={Slug1}-2"))["total"]!);
    }

    [Fact]
    public async Task Pages_do_not_glue_together_again_what_an_editor_split()
    {
        var ids = await Host.StoreAsync(One, Two);
        await Desk.SplitAsync(Slug1, new { articles = new[] { $"{ids[1]}" }, name = $"Jack {Last}" });

        await Host.StoreAsync(ids[0], One.Quotes("d", John));
        await Host.StoreAsync(ids[1], Two);
        await Host.StoreAsync(ids[1], new MadeUpReading($"Two of {Last}").Quotes("changed", John).Quotes("e", John));
        await Host.StoreAsync(new MadeUpReading($"New of {Last}").Quotes("f", John));

        Assert.Equal(["a", "b", "d", "f"], await Desk.WordsOfAsync(Slug1));
        // What readers have seen stays, even when its words are gone.
        Assert.Equal(["c", "changed", "e"], await Desk.WordsOfAsync(SlugOf($"Jack {Last}")));
        Assert.Equal(3, (int)(await SpeakerAsync(SlugOf($"Jack {Last}")))["quoteCount"]!);
        Assert.Equal(4, (int)(await SpeakerAsync(Slug1))["quoteCount"]!);
    }

    [Fact]
    public async Task Single_quotes_of_an_article_stay_where_an_editor_put_them()
    {
        var ids = await Host.StoreAsync(One);
        await Desk.SplitAsync(Slug1, new { quotes = new[] { await IdOfAsync("b") }, name = $"Jack {Last}" });

        await Host.StoreAsync(ids[0], One);
        await Host.StoreAsync(ids[0], One.Says("More.").Quotes("d", John));

        Assert.Equal(["a", "d"], await Desk.WordsOfAsync(Slug1));
        Assert.Equal(["b"], await Desk.WordsOfAsync(SlugOf($"Jack {Last}")));
    }

    [Fact]
    public async Task Articles_go_to_somebody_who_is_there()
    {
        var ids = await Host.StoreAsync(One, Two, new MadeUpReading($"Three of {Last}").Quotes("x", $"Jack {Last}"));
        var slug = (string)(await Host.GetJsonAsync($"/v1/articles/{ids[0]}"))["slug"]!;

        var jack = await Desk.SplitAsync(
            Slug1,
            new { articles = new[] { slug }, into = SlugOf($"Jack {Last}") },
            HttpStatusCode.OK
        );

        Assert.Equal(3, (int)jack["quoteCount"]!);
        Assert.Equal(["a", "b", "x"], await Desk.WordsOfAsync(SlugOf($"Jack {Last}")));
        Assert.Equal(["c"], await Desk.WordsOfAsync(Slug1));
        Assert.Equal(1, (int)(await Host.GetJsonAsync($"/v1/articles?includeTotal=true&speaker={Slug1}"))["total"]!);
    }

    [Fact]
    public async Task What_cannot_be_split_is_refused_with_its_place()
    {
        var ids = await Host.StoreAsync(One, new MadeUpReading($"Three of {Last}").Quotes("x", $"Jack {Last}"));
        var (quotes, articles) = (new[] { await IdOfAsync("a") }, new[] { $"{ids[1]}" });
        var none = new[] { Guid.CreateVersion7().ToString() };

        await RefusedAsync("/quotes", new { name = "X" });
        await RefusedAsync("/quotes/0", new { name = "X", quotes = none });
        await RefusedAsync("/quotes/0", new { name = "X", quotes = NoIds });
        await RefusedAsync("/articles/0", new { name = "X", articles });
        await RefusedAsync("/articles/1", new { name = "X", articles = new[] { $"{ids[0]}", "nowhere" } });
        await RefusedAsync("/into", new { quotes });
        await RefusedAsync(
            "/into",
            new
            {
                quotes,
                name = "X",
                into = "x",
            }
        );
        await RefusedAsync("/into", new { quotes, into = "nobody-at-all" });
        await RefusedAsync("/into", new { quotes, into = Slug1 });
        await RefusedAsync(
            "/into",
            new
            {
                quotes,
                into = SlugOf($"Jack {Last}"),
                description = "X",
            }
        );
        await RefusedAsync("/merged", new { merged = "nobody-at-all" });
        await RefusedAsync("/merged", new { merged = "x", name = "X" });
        await RefusedAsync(
            "/slug",
            new
            {
                quotes,
                name = "X",
                slug = "No Slug",
            }
        );
        await RefusedAsync(
            "/slug",
            new
            {
                quotes,
                name = "X",
                slug = Slug1,
            },
            HttpStatusCode.Conflict
        );
        Assert.Equal(["a", "b"], await Desk.WordsOfAsync(Slug1));
    }

    private async Task RefusedAsync(string pointer, object split, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        using var response = await Desk.SendAsync($"/v1/speakers/{Slug1}/split", split);
        var problem = await Host.ReadProblemAsync(status, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public async Task A_merge_is_undone()
    {
        var jack = $"Jack {Last}";
        var ids = await Host.StoreAsync(
            One,
            Two.Quotes("x", jack),
            new MadeUpReading($"Three of {Last}").Quotes("y", jack)
        );
        await Desk.PatchAsync(Slug1, new { description = "Mayor" });
        await Desk.PatchAsync(SlugOf(jack), new { description = "Chair", slug = $"{SlugOf(jack)}-moved" });
        var (before, other) = (await SpeakerAsync(Slug1), await SpeakerAsync($"{SlugOf(jack)}-moved"));
        var id = (string)other["id"]!;
        await Desk.MergeAsync(Slug1, from: id);

        var back = await Desk.SplitAsync(Slug1, new { merged = id });

        foreach (
            var member in new[]
            {
                "id",
                "slug",
                "slugAliases",
                "name",
                "names",
                "description",
                "quoteCount",
                "createdAt",
            }
        )
            Assert.Equal(other[member]?.ToJsonString(), back[member]?.ToJsonString());
        Assert.True((int)back["version"]! > (int)other["version"]!);
        var now = await SpeakerAsync(Slug1);
        foreach (var member in new[] { "slugAliases", "mergedIds", "name", "names", "description", "quoteCount" })
            Assert.Equal(before[member]?.ToJsonString(), now[member]?.ToJsonString());
        Assert.Equal(["a", "b", "c"], await Desk.WordsOfAsync(Slug1));
        Assert.Equal(["x", "y"], await Desk.WordsOfAsync(id));
        Assert.All(await Desk.QuotesOfAsync(id), quote => Assert.Equal("unreviewed", (string?)quote["review"]));
        using var alias = await Host.GetAsync($"/v1/speakers/{SlugOf(jack)}");
        Assert.Equal($"/v1/speakers/{SlugOf(jack)}-moved", alias.Headers.Location?.OriginalString);

        await Host.StoreAsync(ids[1], Two.Quotes("x", jack));
        await Host.StoreAsync(new MadeUpReading($"New of {Last}").Quotes("z", jack));
        Assert.Equal(["x", "y", "z"], await Desk.WordsOfAsync(id));
        Assert.Equal(["a", "b", "c"], await Desk.WordsOfAsync(Slug1));
    }

    [Fact]
    public async Task Who_comes_back_brings_those_along_who_were_merged_into_him_before()
    {
        var (b, c) = ($"Bob {Last}", $"Cy {Last}");
        await Host.StoreAsync(new MadeUpReading($"All of {Last}").Quotes("1", John).Quotes("2", b).Quotes("3", c));
        await Desk.MergeAsync(SlugOf(b), from: Slug1);
        await Desk.MergeAsync(SlugOf(c), from: SlugOf(b));

        var back = await Desk.SplitAsync(SlugOf(c), new { merged = SlugOf(b) });

        Assert.Equal([Slug1], Strings(back["slugAliases"]));
        Assert.Equal(["1", "2"], await Desk.WordsOfAsync(SlugOf(b)));
        Assert.Equal(["3"], await Desk.WordsOfAsync(SlugOf(c)));
        using var first = await Host.GetAsync($"/v1/speakers/{Slug1}");
        Assert.Equal($"/v1/speakers/{SlugOf(b)}", first.Headers.Location?.OriginalString);
        await Desk.SplitAsync(SlugOf(b), new { merged = Slug1 });
        Assert.Equal(["1"], await Desk.WordsOfAsync(Slug1));
        Assert.Equal(["2"], await Desk.WordsOfAsync(SlugOf(b)));
        Assert.Empty((await SpeakerAsync(SlugOf(c)))["mergedIds"]!.AsArray());
    }

    [Fact]
    public async Task Words_of_a_draft_are_split_off_unseen()
    {
        await Host.StoreAsync(One);
        var desk = new Desk(Host);
        var draft = await desk.CreateAsync(new { title = $"Draft of {Last}", markdown = $"“A secret,” said {John}." });
        var before = await SpeakerAsync(Slug1);

        var made = await Desk.SplitAsync(Slug1, new { articles = new[] { $"{draft["id"]}" }, name = $"Quix {Last}" });

        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/speakers/{made["id"]}");
        Assert.Equal(before["quoteCount"]!.ToJsonString(), (await SpeakerAsync(Slug1))["quoteCount"]!.ToJsonString());
        await desk.PatchAsync(draft, new { state = "published" });
        Assert.Equal(["A secret,"], await Desk.WordsOfAsync(SlugOf($"Quix {Last}")));
    }

    /// <summary>However speakers are merged and merges undone: nothing that was said is lost, and every address leads to whoever said it.</summary>
    [Fact]
    public async Task However_often_is_merged_and_undone_all_words_and_addresses_stay_right()
    {
        var round = 0;
        await Gen.Int[0, 4]
            .Select(Gen.Int[0, 4], Gen.Bool)
            .Array[1, 8]
            .SampleAsync(
                async steps => await FollowAsync($"{Last}n{Interlocked.Increment(ref round)}", steps),
                iter: 4,
                threads: 1
            );
    }

    private async Task FollowAsync(string last, (int From, int Into, bool Undoes)[] steps)
    {
        var names = Enumerable.Range(0, 5).Select(n => $"P{n} {last}").ToList();
        var page = new MadeUpReading($"All of {last}");
        names.ForEach(name => page.Quotes($"said by {name}", name));
        await Host.StoreAsync(page);
        // Into whom each was merged; himself when he is there.
        var into = Enumerable.Range(0, 5).ToArray();
        foreach (var (from, target, undoes) in steps)
        {
            var survivor = Root(into, from);
            if (undoes && survivor != from)
            {
                await Desk.SplitAsync(SlugOf(names[survivor]), new { merged = SlugOf(names[from]) });
                into[from] = from;
            }
            else if (Root(into, target) is var other && other != survivor)
            {
                await Desk.MergeAsync(SlugOf(names[other]), from: SlugOf(names[survivor]));
                into[survivor] = other;
            }
        }
        for (var n = 0; n < names.Count; n++)
        {
            using var response = await Host.GetAsync($"/v1/speakers/{SlugOf(names[n])}");
            var expected = Root(into, n) == n ? null : $"/v1/speakers/{SlugOf(names[Root(into, n)])}";
            Assert.Equal(expected, response.Headers.Location?.OriginalString);
            if (expected is not null)
                continue;
            var words = Enumerable
                .Range(0, 5)
                .Where(m => Root(into, m) == n)
                .Select(m => $"said by {names[m]}")
                .ToList();
            Assert.Equal(words, await Desk.WordsOfAsync(SlugOf(names[n])));
            Assert.Equal(words.Count, (int)(await SpeakerAsync(SlugOf(names[n])))["quoteCount"]!);
        }
    }

    private static int Root(int[] into, int n) => into[n] == n ? n : Root(into, into[n]);
}
