using Articles.Api.Database;
using Npgsql;

namespace Articles.Api.Tests.Startup;

/// <summary>What is answered while the database is prepared, which a test holds up as another process would.</summary>
public abstract class ServeTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ServeTests(api), IClassFixture<SqliteApi>
    {
        protected override Task<IAsyncDisposable> HoldUpAsync(TestDatabase database) =>
            Task.FromResult<IAsyncDisposable>(
                new FileStream(
                    ((SqliteFile)database).Path + ".lock",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                )
            );
    }

    public sealed class OnPostgres(PostgresApi api) : ServeTests(api), IClassFixture<PostgresApi>
    {
        protected override async Task<IAsyncDisposable> HoldUpAsync(TestDatabase database)
        {
            var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
            await using var acquire = new NpgsqlCommand("SELECT pg_advisory_lock(@key)", connection);
            acquire.Parameters.AddWithValue("key", PostgresArticlesDb.PreparationLock);
            await acquire.ExecuteNonQueryAsync();
            return connection;
        }
    }

    protected abstract Task<IAsyncDisposable> HoldUpAsync(TestDatabase database);

    [Fact]
    public async Task Until_the_database_is_prepared_the_server_lives_and_says_how_far_it_is()
    {
        await using var database = await api.NewDatabaseAsync();
        var held = await HoldUpAsync(database);
        await using var host = await ApiHost.ListenAsync(database, new() { ["Seeds:Path"] = Repository.Seeds });

        Assert.Equal("ok", (string)(await host.GetJsonAsync("/health/live"))["status"]!);
        foreach (var path in new[] { "/health/ready", "/v1/articles", "/v1/nothing", "/swagger/v1/swagger.json" })
        {
            using var response = await host.GetAsync(path);
            var problem = await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, response);
            Assert.Contains("starting (waiting for the database)", problem.Detail, StringComparison.Ordinal);
            Assert.NotNull(response.Headers.RetryAfter);
        }
        using (var refused = await host.WriteAsync(HttpMethod.Post, "/v1/articles", "art_no_key", "{}"))
            await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, refused);

        await held.DisposeAsync();
        await host.WaitUntilReadyAsync();

        await host.GetJsonAsync("/health/ready");
        Assert.Single((await host.GetJsonAsync("/v1/articles"))["items"]!.AsArray());
        Assert.Empty(host.Log.Complaints);
    }

    [Fact]
    public async Task A_server_that_is_stopped_while_it_prepares_ends_that_first()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var held = await HoldUpAsync(database);
        var host = await ApiHost.ListenAsync(database);

        await host.DisposeAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(host.WaitUntilReadyAsync);
        Assert.Empty(host.Log.Complaints);
    }
}
