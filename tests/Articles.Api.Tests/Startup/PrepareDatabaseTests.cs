using Articles.Api.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Startup;

public abstract class PrepareDatabaseTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : PrepareDatabaseTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : PrepareDatabaseTests(api), IClassFixture<PostgresApi>;

    [Fact]
    public async Task Replicas_that_start_at_once_on_an_empty_database_prepare_it_once()
    {
        await using var database = await api.NewEmptyDatabaseAsync();
        var settings = new Dictionary<string, string> { ["Seeds:Path"] = Repository.Seeds };

        var hosts = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => ApiHost.StartAsync(database, settings)))
        );

        var bodies = new HashSet<string>();
        foreach (var host in hosts)
            bodies.Add((await host.GetJsonAsync("/v1/articles?includeTotal=true")).ToJsonString());
        Assert.Contains("\"total\":1", Assert.Single(bodies));
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Fact]
    public async Task A_first_start_and_a_second_have_nothing_to_complain_of()
    {
        await using var database = await api.NewEmptyDatabaseAsync();
        for (var start = 0; start < 2; start++)
        {
            await using var host = await ApiHost.StartAsync(database);
            Assert.Empty(host.Log.Complaints);
        }
    }

    [Fact]
    public async Task What_was_stored_before_there_was_an_index_of_words_is_found_after_the_next_start()
    {
        await using var database = await api.NewDatabaseAsync();
        await using (var before = await ApiHost.StartAsync(database))
        {
            await before.StoreAsync(new MadeUpReading("Old Lighthouse").Quotes("it shines again", "Jane Roe"));
            await using var scope = before.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
            await db.Database.ExecuteSqlRawAsync(
                """DELETE FROM "ArticleEntries"; DELETE FROM "QuoteEntries"; DELETE FROM "Settings" WHERE "Name" = 'words-shape'""",
                TestContext.Current.CancellationToken
            );
            Assert.Empty((await before.GetJsonAsync("/v1/search?q=shines"))["items"]!.AsArray());
        }

        await using var after = await ApiHost.StartAsync(database);

        Assert.Equal(2, (await after.GetJsonAsync("/v1/search?q=shines"))["items"]!.AsArray().Count);
        Assert.Single((await after.GetJsonAsync("/v1/search?q=lighthouse"))["items"]!.AsArray());
    }
}
