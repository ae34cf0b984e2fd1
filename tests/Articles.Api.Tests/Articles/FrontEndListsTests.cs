using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Articles;

/// <summary>What a site asks that shows articles: whole pages of them, what stands beside one, and things by the names people know.</summary>
public abstract class FrontEndListsTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : FrontEndListsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : FrontEndListsTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(async host =>
        {
            await host.StoreAsync([
                new MadeUpReading("First")
                    .By("Ada Byron")
                    .Published("2024-01-01T12:00:00Z")
                    .Quotes("It opens", "Jane Roe"),
                new MadeUpReading("Second").By("Bo Li").Published("2024-02-01T12:00:00Z").Quotes("It shuts", "Cy Day"),
                new MadeUpReading("Third").By("Bo Li").Published("2024-03-01T12:00:00Z"),
            ]);
            var desk = new Desk(host);
            await desk.CreateAsync(
                new
                {
                    title = "Imprint",
                    type = "page",
                    state = "published",
                    publishedAt = "2024-02-15T12:00:00Z",
                    address = "https://town.example/Imprint/?utm_source=x",
                    markdown = "**Who** we are.",
                }
            );
            await desk.CreateAsync(
                new
                {
                    title = "Draft",
                    address = "https://town.example/draft",
                    markdown = "Soon.",
                }
            );
        });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_list_has_bodies_where_it_is_asked_for_them()
    {
        var page = await Host.GetJsonAsync(
            "/v1/articles?type=page&include=html,markdown&include=text&fields=title,blocks"
        );

        var imprint = page["items"]![0]!.AsObject();
        Assert.Equal(["title", "text", "html", "markdown", "blocks"], imprint.Select(member => member.Key));
        Assert.Contains("<strong>Who</strong>", (string?)imprint["html"]);
        Assert.Equal("**Who** we are.", ((string?)imprint["markdown"])!.Trim());
        Assert.Equal("Who we are.", (string?)imprint["text"]);
        Assert.Equal("paragraph", (string?)imprint["blocks"]![0]!["kind"]);
        Assert.Null((await Host.GetJsonAsync("/v1/articles"))["items"]![0]!["html"]);
    }

    [Fact]
    public async Task With_bodies_a_page_is_shorter()
    {
        var problem = await Host.GetProblemAsync(HttpStatusCode.BadRequest, "/v1/articles?include=html&limit=21");

        Assert.Equal("limit", Assert.Single(problem.Errors!).Parameter);
        await Host.GetJsonAsync("/v1/articles?include=html&limit=20");
    }

    [Theory]
    [InlineData("first", null, "Second")]
    [InlineData("second", "First", "Third")]
    [InlineData("third", "Second", null)]
    [InlineData("imprint", "Second", "Third")]
    public async Task An_article_tells_which_stand_beside_it(string slug, string? previous, string? next)
    {
        var neighbours = (await Host.GetJsonAsync($"/v1/articles/{slug}?include=neighbours"))["neighbours"]!;

        Assert.Equal(previous, (string?)neighbours["previous"]?["title"]);
        Assert.Equal(next, (string?)neighbours["next"]?["title"]);
    }

    [Theory]
    [InlineData("https://town.example/Imprint", "Imprint")]
    [InlineData("http://town.example/Imprint/", "Imprint")]
    [InlineData("https://town.example/Imprint?utm_campaign=y", "Imprint")]
    [InlineData("https://town.example/Imprint/#who", "Imprint")]
    [InlineData("https://town.example/other", "")]
    [InlineData("https://town.example/draft", "")]
    [InlineData("no address", "")]
    public async Task An_article_is_found_by_its_address_however_it_is_spelled(string address, string title)
    {
        var page = await Host.GetJsonAsync($"/v1/articles?address={Uri.EscapeDataString(address)}");

        Assert.Equal(title, string.Join(", ", page["items"]!.AsArray().Select(item => (string?)item!["title"])));
    }

    [Theory]
    [InlineData("/v1/articles?author=Bo%20Li", "title", "Third, Second")]
    [InlineData("/v1/articles?speaker=Jane+Roe", "title", "First")]
    [InlineData("/v1/quotes?speaker=jane%20ROE", "text", "It opens")]
    [InlineData("/v1/articles/first/quotes?speaker=Jane+Roe&kind=direct&standing=current", "text", "It opens")]
    [InlineData("/v1/articles/first/quotes?speaker=Cy+Day", "text", "")]
    [InlineData("/v1/articles/first/quotes?standing=retracted", "text", "")]
    [InlineData("/v1/speakers?q=ro+jan", "name", "Jane Roe")]
    [InlineData("/v1/speakers?q=ro%00e", "name", "Jane Roe")]
    [InlineData("/v1/authors?q=%00", "name", "Ada Byron, Bo Li")]
    [InlineData("/v1/speakers?q=oe", "name", "")]
    [InlineData("/v1/speakers?q=%25", "name", "")]
    [InlineData("/v1/authors?q=BYR", "name", "Ada Byron")]
    public async Task People_are_found_by_name(string list, string member, string expected)
    {
        var page = await Host.GetJsonAsync(list);

        Assert.Equal(expected, string.Join(", ", page["items"]!.AsArray().Select(item => (string?)item![member])));
    }
}
