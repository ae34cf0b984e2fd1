using System.Net;
using Articles.Api.Articles;
using Articles.Api.Tests.Hosting;

namespace Articles.Api.Tests.Articles;

public abstract class GetArticleTests(Hosting.Api api)
{
    public sealed class OnSqlite(SqliteApi api) : GetArticleTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : GetArticleTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task An_article_is_found_by_its_id_and_by_its_slug()
    {
        var id = Assert.Single(await Host.StoreAsync(new MadeUpReading("Two Ways In")));

        var byId = await Host.GetAsync<ArticleResponse>($"/v1/articles/{id}");
        var bySlug = await Host.GetAsync<ArticleResponse>("/v1/articles/two-ways-in");

        Assert.Equal(id, byId.Id);
        Assert.Equal("Two Ways In", byId.Title);
        Assert.Equivalent(byId, bySlug, strict: true);
    }

    [Theory]
    [InlineData("no-such-slug")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task What_is_not_there_is_a_404(string id) =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{id}");
}
