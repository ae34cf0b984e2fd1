using System.Data.Common;
using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Changes;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Articles.Api.Tests.Database;

/// <summary>
/// Starts this program on a database as the version before the feed of changes left it. The scripts in <c>Before/</c> are dumps of
/// what that version wrote when it was asked over HTTP; they are never made anew.
/// </summary>
public abstract class UpgradeTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : UpgradeTests(api), IClassFixture<SqliteApi>
    {
        protected override string Script => "sqlite.sql";

        protected override DbConnection Open(TestDatabase database) =>
            new SqliteConnection(database.ConnectionString + ";Pooling=False");
    }

    public sealed class OnPostgres(PostgresApi api) : UpgradeTests(api), IClassFixture<PostgresApi>
    {
        protected override string Script => "postgres.sql";

        protected override DbConnection Open(TestDatabase database) =>
            new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
    }

    protected abstract string Script { get; }

    protected abstract DbConnection Open(TestDatabase database);

    [Fact]
    public async Task A_database_of_the_version_before_is_upgraded_and_everything_in_it_reads_as_before()
    {
        await using var database = await OldAsync();
        await using var host = await ApiHost.StartAsync(database, new() { ["Seeds:Path"] = Repository.Seeds });

        var articles = (await host.GetJsonAsync("/v1/articles?sort=title&includeTotal=true"))["items"]!.AsArray();
        Assert.Equal(
            ["The Hanoi Summit Collapses", "The Harbor Is Open Again"],
            articles.Select(article => (string)article!["title"]!)
        );
        using var moved = await host.GetAsync("/v1/articles/the-harbor-reopens");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        var article = await host.GetJsonAsync("/v1/articles/the-harbor-is-open-again?include=quotes,updates,text");
        Assert.Equal(2, (int)article["version"]!);
        Assert.Equal("corrected", (string)Assert.Single(article["quotes"]!.AsArray())!["standing"]!);
        Assert.Equal("correction", (string)Assert.Single(article["updates"]!.AsArray())!["kind"]!);
        var revisions = await host.GetJsonAsync($"/v1/articles/{article["id"]}/revisions");
        Assert.Equal(2, revisions["items"]!.AsArray().Count);
        await host.GetProblemAsync(HttpStatusCode.Gone, "/v1/articles/deleted");
        await host.GetProblemAsync(HttpStatusCode.Gone, "/v1/articles/taken-away");
        await host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/not-yet-out");
        Assert.Equal("Ada Byron", (string)(await host.GetJsonAsync("/v1/authors/ada-byron"))["name"]!);
        Assert.Equal(1, (int)(await host.GetJsonAsync("/v1/speakers/jane-roe"))["quoteCount"]!);
        Assert.Empty(host.Log.Complaints);
    }

    [Fact]
    public async Task The_feed_of_an_upgraded_database_begins_with_all_that_is_there()
    {
        await using var database = await OldAsync();
        await using var host = await ApiHost.StartAsync(database);
        var key = await host.NewKeyAsync(Scopes.Admin);

        var told = await Follower.FromStart(host, "").NextAsync();

        Assert.Equal(
            ["created article", "created article", "deleted article", "withdrawn article"],
            told.Where(change => (string)change["noun"]! == "article").Select(Told).Order()
        );
        foreach (var change in told.Where(change => (string)change["kind"]! == "created"))
            await host.GetJsonAsync((string)change["address"]!);
        var drafts = await Follower.FromStart(host, "noun=article", key).NextAsync();
        Assert.Equal(4, drafts.Count(change => (string)change["kind"]! == "created"));
        var follower = await Follower.FromNowAsync(host);
        using var made = await host.WriteAsync(HttpMethod.Post, "/v1/authors", key, """{"name":"After the upgrade"}""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("created author", Told(Assert.Single(await follower.NextAsync())));
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_refused_in_one_line()
    {
        await using var database = await OldAsync();
        await ExecuteAsync(database, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('20990101000000_Later', '99.0.0')");

        foreach (var arguments in new string[][] { [], ["keys", "list"] })
        {
            var run = await ProgramRun.OfAsync([], database, arguments);

            Assert.Equal(1, run.Exit);
            Assert.Contains("made by a newer version of Articles", run.Errors, StringComparison.Ordinal);
            Assert.Contains("20990101000000_Later", run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        }
    }

    private static string Told(JsonNode change) => $"{change["kind"]} {change["noun"]}";

    private async Task<TestDatabase> OldAsync()
    {
        var database = await api.NewEmptyDatabaseAsync();
        var folder = Path.Combine(Repository.Root, "tests", "Articles.Api.Tests", "Database", "Before");
        await ExecuteAsync(database, await File.ReadAllTextAsync(Path.Combine(folder, Script)));
        return database;
    }

    private async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var connection = Open(database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
