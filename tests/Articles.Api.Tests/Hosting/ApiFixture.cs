namespace Articles.Api.Tests.Hosting;

/// <summary>
/// What the tests of one class share: the API, served on a free port over a database of its own.
/// Each class runs on both engines: it nests one class for either, which takes its fixture.
/// </summary>
public abstract class Api : IAsyncLifetime
{
    private TestDatabase? database;
    private ApiHost? host;

    public ApiHost Host => host!;

    public TestDatabase Database => database!;

    /// <summary>Another database of the same engine, for tests that need it empty.</summary>
    public abstract Task<TestDatabase> NewDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        database = await NewDatabaseAsync();
        host = await ApiHost.StartAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (host is not null)
            await host.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }
}

public sealed class SqliteApi : Api
{
    public override Task<TestDatabase> NewDatabaseAsync() => Task.FromResult<TestDatabase>(new SqliteFile());
}

public sealed class PostgresApi : Api
{
    public override Task<TestDatabase> NewDatabaseAsync()
    {
        Assert.SkipWhen(PostgresDatabase.Server is null, "There is no PostgreSQL here: tests/run brings one.");
        return PostgresDatabase.CreateAsync();
    }
}
