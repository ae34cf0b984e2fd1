using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Changes;

/// <summary>Who follows one thing is told of that thing alone, and comes to the end of the feed all the same.</summary>
public abstract class FilterChangesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : FilterChangesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : FilterChangesTests(api), IClassFixture<PostgresApi>;

    private readonly Desk desk = new(api.Host);

    private static readonly (string Filter, string[] Expected)[] Filters =
    [
        ("author=Wanda%20Wanted", ["created author", "created article", "created quote", "created update"]),
        ("author=wanda-wanted&noun=article", ["created article"]),
        ("speaker=sam-sought", ["created speaker", "created article", "created quote", "created update"]),
        ("speaker=sam-sought&kind=created&noun=quote", ["created quote"]),
        ("section=Harbors", ["created article", "created quote", "created update"]),
        ("tag=wanted-tag", ["created article", "created quote", "created update"]),
        ("q=lighthouse", ["created article", "created quote", "created update"]),
        ("q=keeper", ["created article", "created update"]),
        ("author=Wanda%20Wanted&section=Harbors&q=keeper&noun=update", ["created update"]),
        ("author=Wanda%20Wanted&tag=other", []),
        ("author=nobody", []),
        ("q=%21", []),
    ];

    [Fact]
    public async Task A_filter_leaves_what_it_names()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database);
        var writer = new Desk(host);
        await AddAsync(writer, "Other", "Otto Other", "Streets", "other", "“Nothing to see here,” said Olga Ordinary.");
        var wanted = await AddAsync(
            writer,
            "Wanted",
            "Wanda Wanted",
            "Harbors",
            "wanted-tag",
            "The keeper was there.\n\n“The lighthouse burns,” said Sam Sought."
        );
        using var noted = await writer.SendAsync(
            HttpMethod.Post,
            $"/v1/articles/{wanted["id"]}/updates",
            new { kind = "update", text = "It was put out." }
        );
        await host.ReadJsonAsync(HttpStatusCode.Created, noted);

        foreach (var (filter, expected) in Filters)
        {
            var told = await Follower.FromStart(host, filter).NextAsync();

            var created = told.Where(change => (string)change["kind"]! == "created").Select(Told).Order();
            Assert.Equal((filter, string.Join(", ", expected.Order())), (filter, string.Join(", ", created)));
            var articles = told.Where(change => (string)change["noun"]! == "article");
            Assert.All(articles, change => Assert.Equal((string)wanted["id"]!, (string)change["resource"]!));
        }
    }

    [Fact]
    public async Task An_article_and_a_quote_are_followed_by_their_ids_also_when_they_are_gone()
    {
        var article = await desk.PublishedAsync("Followed To The End");
        await desk.PublishedAsync("Not Followed");
        var quote = (string)(await desk.GetAsync($"/v1/articles/{article["id"]}/quotes"))["items"]![0]!["id"]!;
        var bySlug = Follower.FromStart(api.Host, "article=followed-to-the-end");
        var ofArticle = Follower.FromStart(api.Host, $"article={article["id"]}");
        var ofQuote = Follower.FromStart(api.Host, $"quote={quote}");

        Assert.Equal(["created article", "created quote"], (await bySlug.NextAsync()).Select(Told));
        await desk.DeleteAsync(article);

        Assert.Equal(
            ["created article", "created quote", "deleted article", "deleted quote"],
            (await ofArticle.NextAsync()).Select(Told)
        );
        Assert.Equal(["created quote", "deleted quote"], (await ofQuote.NextAsync()).Select(Told));
    }

    [Fact]
    public async Task That_something_is_gone_is_told_to_all_and_nothing_else_of_it_to_anybody()
    {
        var article = await AddAsync(
            desk,
            "Gone",
            "Greta Gone",
            "Gone",
            "gone",
            "“A secret handshake,” said Gus Gone."
        );
        var before = await Follower.FromNowAsync(api.Host);
        await desk.PatchAsync(article, new { state = "withdrawn" });

        foreach (
            var filter in new[]
            {
                "author=greta-gone",
                "author=somebody-else",
                "q=handshake",
                "q=nonsense",
                "section=gone",
                "tag=elsewhere",
            }
        )
        {
            var told = (await Follower.FromStart(api.Host, filter).NextAsync()).Where(change =>
                (string)(change["article"] ?? change["resource"])! == (string)article["id"]!
            );
            Assert.Equal(["withdrawn article", "withdrawn quote"], told.Select(Told).Order());
        }
        Assert.Contains("withdrawn article", (await before.NextAsync()).Select(Told));
    }

    [Fact]
    public async Task A_draft_is_told_of_to_no_reader_whatever_he_filters_by()
    {
        var colleague = await api.Host.NewKeyAsync(Scopes.ReadDrafts);
        var article = await AddAsync(
            desk,
            "Drafted Filter",
            "Dora Draft",
            "Rooms",
            "drafty",
            "“A drafty room,” said Dan Drafty.",
            "draft"
        );
        foreach (
            var filter in new[]
            {
                $"article={article["id"]}",
                "author=Dora%20Draft",
                "tag=drafty",
                "q=drafty",
                "speaker=Dan%20Drafty",
            }
        )
        {
            Assert.DoesNotContain(await Follower.FromStart(api.Host, filter).NextAsync(), IsItOrItsQuote);
            Assert.Contains(await Follower.FromStart(api.Host, filter, colleague).NextAsync(), IsItOrItsQuote);
        }

        await desk.PatchAsync(article, new { state = "published" });

        Assert.Contains(
            "created article",
            (await Follower.FromStart(api.Host, "tag=drafty").NextAsync()).Where(IsItOrItsQuote).Select(Told)
        );

        bool IsItOrItsQuote(JsonNode? change) =>
            (string)(change!["article"] ?? change["resource"])! == (string)article["id"]!;
    }

    [Fact]
    public async Task Who_follows_what_is_rare_comes_to_the_end_and_goes_on_from_there()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database);
        var much = new MadeUpReading("Much");
        for (var n = 0; n < 1_100; n++)
            much.Quotes($"These are the words number {n}.", "Sam Speaker");
        await host.StoreAsync(much);
        var follower = Follower.FromStart(host, "author=rare-author");

        Assert.Empty(await follower.NextAsync());
        await host.StoreAsync(new MadeUpReading("Rare").By("Rare Author"));

        // Its name did not find an author before there was one.
        Assert.Equal(["created author", "created article"], (await follower.NextAsync()).Select(Told));
        // The end is where it is without filters.
        var page = await host.GetJsonAsync($"/v1/changes?author=rare-author&cursor={follower.Cursor}");
        Assert.Empty(page["items"]!.AsArray());
        Assert.False((bool)page["hasMore"]!);
    }

    [Fact]
    public async Task A_cursor_holds_for_its_filters()
    {
        await desk.PublishedAsync("Bound");
        var cursor = (string)(await api.Host.GetJsonAsync("/v1/changes?tag=bound"))["nextCursor"]!;

        await api.Host.GetErrorAsync("cursor", $"/v1/changes?tag=loose&cursor={cursor}");
        await api.Host.GetErrorAsync("cursor", $"/v1/changes?section=bound&cursor={cursor}");
        await api.Host.GetErrorAsync("quote", "/v1/changes?quote=nonsense");
        await api.Host.GetJsonAsync($"/v1/changes?tag=bound&cursor={cursor}");
    }

    private static async Task<JsonObject> AddAsync(
        Desk desk,
        string title,
        string author,
        string section,
        string tag,
        string markdown,
        string state = "published"
    )
    {
        using var made = await desk.SendAsync(HttpMethod.Post, "/v1/authors", new { name = author });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        return await desk.CreateAsync(
            new
            {
                title,
                authors = new[] { author.ToLowerInvariant().Replace(' ', '-') },
                sections = new[] { section },
                tags = new[] { tag },
                markdown,
                state,
            }
        );
    }

    private static string Told(JsonNode change) => $"{change["kind"]} {change["noun"]}";
}
