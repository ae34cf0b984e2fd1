using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Pages;

public abstract class TermPagesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : TermPagesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : TermPagesTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] Sections = ["Arts & <Crafts>"];
    private static readonly string[] Tags = ["C++"];

    private ApiHost Host => api.Host;

    [Fact]
    public async Task Tags_and_sections_have_pages_to_which_their_articles_lead()
    {
        await new Desk(Host).CreateAsync(
            new
            {
                title = "Filed Away",
                state = "published",
                markdown = Desk.Words,
                sections = Sections,
                tags = Tags,
            }
        );

        var article = await Host.VisitAsync("/articles/filed-away");
        foreach (var (link, name) in new[] { (".trail a", Sections[0]), (".tags a", Tags[0]) })
        {
            var page = await Host.VisitAsync(article.QuerySelector(link)!.GetAttribute("href")!);
            Assert.Equal(name, page.TextOf("h1"));
            Assert.NotNull(page.QuerySelector(".articles a[href='/articles/filed-away']"));
            using var feed = await Host.GetAsync(
                page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href")!
            );
            Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        }
        await Host.VisitAsync("/tags/nobodys", HttpStatusCode.NotFound);
        await Host.VisitAsync("/sections/nobodys", HttpStatusCode.NotFound);
    }
}
