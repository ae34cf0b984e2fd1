using Articles.Api.Renditions;

namespace Articles.Api.Tests.Authors;

public abstract class ListAuthorsTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : ListAuthorsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ListAuthorsTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(host =>
            host.StoreAsync(
                new MadeUpReading("First").By("Éva Kiss").Published("2024-01-01T00:00:00Z"),
                new MadeUpReading("Second").By("ada byron", "Éva Kiss").Published("2024-02-01T00:00:00Z"),
                new MadeUpReading("Third").By("Zoë Zhu", "Eva  KISS").Published("2024-03-01T00:00:00Z")
            )
        );

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("", "ada byron, Éva Kiss, Zoë Zhu")]
    [InlineData("sort=-name", "Zoë Zhu, Éva Kiss, ada byron")]
    [InlineData("sort=-articleCount&limit=1", "Éva Kiss")]
    [InlineData("changedSince=9999-01-01T00:00:00Z", "")]
    public async Task Authors_are_listed_by_name_unless_asked_otherwise(string query, string names)
    {
        var page = await Host.GetAsync<Page<AuthorResponse>>($"/v1/authors?{query}");

        Assert.Equal(names, string.Join(", ", page.Items.Select(author => author.Name)));
    }

    [Fact]
    public async Task The_same_name_in_two_bylines_is_the_same_author()
    {
        var eva = await Host.GetAsync<AuthorResponse>("/v1/authors/eva-kiss");

        Assert.Equal(3, eva.ArticleCount);
    }

    [Fact]
    public async Task An_author_is_found_by_id_and_slug_and_can_be_narrowed()
    {
        var zoe = await Host.GetAsync<AuthorResponse>("/v1/authors/zoe-zhu");

        var narrowed = await Host.GetJsonAsync($"/v1/authors/{zoe.Id}?fields=slug,bio");

        Assert.Equal("""{"slug":"zoe-zhu","bio":null}""", narrowed.ToJsonString());
    }

    [Theory]
    [InlineData("", "Third, Second, First")]
    [InlineData("?sort=title", "First, Second, Third")]
    public async Task The_articles_of_an_author_are_listed_latest_first(string query, string titles)
    {
        var page = await Host.GetAsync<Page<ArticleSummary>>($"/v1/authors/eva-kiss/articles{query}");

        Assert.Equal(titles, string.Join(", ", page.Items.Select(article => article.Title)));
    }

    [Theory]
    [InlineData("/v1/authors/nobody")]
    [InlineData("/v1/authors/nobody/articles")]
    [InlineData("/v1/authors/00000000-0000-0000-0000-000000000000/articles")]
    public async Task Who_is_not_there_is_a_404(string path) =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, path);
}
