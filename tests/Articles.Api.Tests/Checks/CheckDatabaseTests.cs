using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Checks;

public abstract class CheckDatabaseTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : CheckDatabaseTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : CheckDatabaseTests(api), IClassFixture<PostgresApi>;

    [Fact]
    public async Task Nothing_is_wrong_with_what_was_written()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await FilledAsync(database);

        Assert.Empty(await host.CheckAsync());
    }

    public static TheoryData<string, string> Derived =>
        new()
        {
            { "UPDATE \"Articles\" SET \"QuoteCount\" = 9", "QuoteCount is 9 and not 1" },
            { "UPDATE \"Articles\" SET \"UpdateCount\" = 9", "UpdateCount is 9 and not" },
            {
                "UPDATE \"Quotes\" SET \"Effects\" = '[]', \"Standing\" = 'Current'",
                "Standing is Current and not Corrected"
            },
            { $"UPDATE \"Quotes\" SET \"Exposure\" = {(int)Exposure.Hidden}", "Exposure is Hidden and not Public" },
            { "UPDATE \"ArticleRenditions\" SET \"Summary\" = \"Detail\"", "Summary is" },
            { "UPDATE \"ArticleRenditions\" SET \"Slug\" = \"Slug\" || 'x'", "Slug is" },
            { "DELETE FROM \"ArticleSpeakers\"", "is missing" },
            { "UPDATE \"Speakers\" SET \"QuoteCount\" = 7", "quoteCount is 7 and not" },
            { "UPDATE \"Speakers\" SET \"IsPublic\" = NOT \"IsPublic\"", "readers do not see it" },
            { "UPDATE \"Authors\" SET \"ArticleCount\" = 7", "articleCount is 7 and not" },
            { "DELETE FROM \"ClusteredQuotes\"", "is not in its cluster" },
        };

    [Theory]
    [MemberData(nameof(Derived))]
    public async Task What_is_derived_and_wrong_is_found_and_made_anew(string damage, string fault)
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await FilledAsync(database);
        await DamageAsync(host, damage);

        var found = await host.CheckAsync();

        Assert.Contains(found, one => one.IsDerived && one.What.Contains(fault, StringComparison.Ordinal));
        Assert.Empty(await host.CheckAsync(repairs: true));
    }

    [Fact]
    public async Task Words_that_are_not_in_the_index_are_found_and_put_there()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await FilledAsync(database);
        await DamageAsync(host, "DELETE FROM \"QuoteEntries\"");
        await DamageAsync(host, $"UPDATE \"ArticleEntries\" SET \"Exposure\" = {(int)Exposure.Hidden}");

        Assert.Equal(5, (await host.CheckAsync()).Count);
        Assert.Empty(await host.CheckAsync(repairs: true));
        Assert.NotEmpty((await host.GetJsonAsync("/v1/search?q=waited&type=quote"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("UPDATE \"Quotes\" SET \"Start\" = \"Start\" + 1, \"End\" = \"End\" + 1", "other words than its own")]
    [InlineData("UPDATE \"Quotes\" SET \"End\" = 100000", "other words than its own")]
    [InlineData("UPDATE \"Articles\" SET \"WordCount\" = 1", "wordCount is 1")]
    [InlineData("UPDATE \"ArticleBodies\" SET \"Text\" = \"Text\" || '!'", "its text is not that of its blocks")]
    [InlineData("UPDATE \"Authors\" SET \"Version\" = 70", "is at version 70")]
    [InlineData("DELETE FROM \"Changes\" WHERE \"Number\" = 2", "is missing")]
    public async Task What_nothing_else_tells_is_found_and_left(string damage, string fault)
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await FilledAsync(database);
        await DamageAsync(host, damage);

        Assert.Contains(await host.CheckAsync(), one => one.What.Contains(fault, StringComparison.Ordinal));
        Assert.Contains(
            await host.CheckAsync(repairs: true),
            one => one.What.Contains(fault, StringComparison.Ordinal)
        );
    }

    private static async Task<ApiHost> FilledAsync(TestDatabase database)
    {
        var host = await ApiHost.StartAsync(database);
        var desk = new Desk(host);
        using var author = await desk.SendAsync(HttpMethod.Post, "/v1/authors", new { name = "Ada Byron" });
        var by = (string)(await host.ReadJsonAsync(HttpStatusCode.Created, author))["id"]!;
        foreach (var title in new[] { "The Harbor", "The Harbor Again" })
        {
            var article = await desk.CreateAsync(
                new
                {
                    title,
                    authors = new[] { by },
                    markdown = Desk.Words,
                    state = "published",
                }
            );
            using var noted = await desk.SendAsync(
                HttpMethod.Post,
                $"/v1/articles/{article["id"]}/updates",
                new
                {
                    kind = "correction",
                    text = "An earlier version misquoted the mayor.",
                    affects = new[]
                    {
                        new
                        {
                            relation = "corrects",
                            selector = new { exact = "We waited for this day," },
                            confirmed = true,
                        },
                    },
                }
            );
            await host.ReadJsonAsync(HttpStatusCode.Created, noted);
        }
        await desk.DraftAsync("A Draft");
        return host;
    }

    private static async Task DamageAsync(ApiHost host, string sql)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
        Assert.True(await db.Database.ExecuteSqlRawAsync(sql) > 0);
    }
}
