using System.Text.Json.Nodes;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Terms;

public abstract class TermsTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : TermsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : TermsTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(async host =>
        {
            var desk = new Desk(host);
            await MakeAsync(desk, "Locks", "published", ["Arts & Culture"], ["C", "C++", "C#"]);
            await MakeAsync(desk, "Bridges", "published", ["World"], ["Harbors", "C++"]);
            await MakeAsync(desk, "Quays", "published", ["World"], ["harbors", "政治"]);
            await MakeAsync(desk, "Unseen", "draft", ["Secrets"], ["Harbors", "Secret"]);
        });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static Task<JsonObject> MakeAsync(
        Desk desk,
        string title,
        string state,
        string[] sections,
        string[] tags
    ) =>
        desk.CreateAsync(
            new
            {
                title,
                state,
                sections,
                tags,
                markdown = Desk.Words,
            }
        );

    [Theory]
    [InlineData("tags", "c 1, c-plus-plus 2, c-sharp 1, harbors 2, 政治 1")]
    [InlineData("tags?sort=-slug", "政治 1, harbors 2, c-sharp 1, c-plus-plus 2, c 1")]
    [InlineData("tags?sort=-articleCount", "harbors 2, c-plus-plus 2, 政治 1, c-sharp 1, c 1")]
    [InlineData("tags?sort=articleCount", "c 1, c-sharp 1, 政治 1, c-plus-plus 2, harbors 2")]
    [InlineData("sections", "arts-culture 1, world 2")]
    public async Task Names_are_listed_with_what_readers_see_under_them(string list, string expected)
    {
        foreach (var limit in new[] { 1, 2, 100 })
        {
            var walked = await Host.WalkAsync<JsonObject>($"/v1/{list}{(list.Contains('?') ? '&' : '?')}limit={limit}");
            Assert.Equal(expected, string.Join(", ", walked.Select(term => $"{term["slug"]} {term["articleCount"]}")));
        }
    }

    [Theory]
    [InlineData("tag=harbors", "Quays, Bridges")]
    [InlineData("tag=Harbors", "Quays, Bridges")]
    [InlineData("tag=C%2B%2B", "Bridges, Locks")]
    [InlineData("tag=c", "Locks")]
    [InlineData("tag=C%23", "Locks")]
    [InlineData("tag=%E6%94%BF%E6%B2%BB", "Quays")]
    [InlineData("tag=c-plus-plus&section=world", "Bridges")]
    [InlineData("section=arts-culture", "Locks")]
    [InlineData("section=Arts+%26+Culture", "Locks")]
    [InlineData("tag=secret", "")]
    [InlineData("tag=%3F%3F", "")]
    public async Task Articles_are_found_by_the_slug_and_by_the_name(string filter, string titles)
    {
        var page = await Host.GetJsonAsync($"/v1/articles?{filter}&includeTotal=true");

        Assert.Equal(titles, string.Join(", ", page["items"]!.AsArray().Select(item => (string?)item!["title"])));
        Assert.Equal(page["items"]!.AsArray().Count, (int)page["total"]!);
    }

    [Fact]
    public async Task One_name_is_answered_by_slug_or_name_and_a_hidden_one_is_not()
    {
        var tag = await Host.GetJsonAsync("/v1/tags/Harbors");

        Assert.Equal(2, (int)tag["articleCount"]!);
        Assert.Equal(
            """{"slug":"arts-culture"}""",
            (await Host.GetJsonAsync("/v1/sections/arts-culture?fields=slug")).ToJsonString()
        );
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/tags/secret");
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/sections/secrets");
        await Host.GetProblemAsync(HttpStatusCode.BadRequest, "/v1/tags?sort=name");
    }

    [Fact]
    public async Task A_feed_has_the_articles_of_a_tag()
    {
        using var response = await Host.GetAsync("/v1/articles.jsonfeed?tag=harbors");

        var feed = System.Text.Json.Nodes.JsonNode.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
        Assert.Equal(["Quays", "Bridges"], feed["items"]!.AsArray().Select(item => (string?)item!["title"]));
    }
}
