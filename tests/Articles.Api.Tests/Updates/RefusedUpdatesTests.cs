using Articles.Api.Model;

namespace Articles.Api.Tests.Updates;

public abstract class RefusedUpdatesTests(ApiFixture api) : UpdateTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : RefusedUpdatesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : RefusedUpdatesTests(api), IClassFixture<PostgresApi>;

    [Theory]
    [InlineData("""{ "exact": "nowhere" }""", "does not stand")]
    [InlineData("""{ "exact": "said" }""", "more than once")]
    [InlineData("""{ "exact": "harbor", "prefix": "no " }""", "nowhere after this prefix")]
    public async Task Words_that_are_not_found_are_refused(string selector, string detail)
    {
        var (article, quote) = await StoreAsync();

        using var response = await Host.WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{article}/updates",
            await Host.NewKeyAsync(Scopes.Publish),
            Body(
                $$"""{ "relation": "corrects", "quote": "{{quote}}" }, { "relation": "corrects", "selector": {{selector}} }"""
            )
        );

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        var error = Assert.Single(problem.Errors!);
        Assert.Equal("/affects/1/selector/exact", error.Pointer);
        Assert.Contains(detail, error.Detail);
        Assert.Equal("current", await StandingAsync(quote));
    }

    [Theory]
    [InlineData("""{ "relation": "corrects" }""", "/affects/0/quote")]
    [InlineData("""{ "relation": "corrects", "quote": "01a207ae-52f4-7191-a1c6-6f3d76c5a045" }""", "/affects/0/quote")]
    [InlineData("""{ "relation": "corrects", "selector": { "exact": " " } }""", "/affects/0/selector/exact")]
    [InlineData(
        """{ "relation": "corrects", "selector": { "exact": "a" }, "confidence": 2 }""",
        "/affects/0/confidence"
    )]
    [InlineData("""{ "relation": "praises", "selector": { "exact": "a" } }""", "/affects/0/relation")]
    public async Task A_mistake_is_named_with_its_place(string affects, string pointer)
    {
        var (article, _) = await StoreAsync();

        using var response = await Host.WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{article}/updates",
            await Host.NewKeyAsync(Scopes.Publish),
            Body(affects)
        );

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Pointer);
    }
}
