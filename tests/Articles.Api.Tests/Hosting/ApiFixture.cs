using Xunit.Sdk;

namespace Articles.Api.Tests.Hosting;

/// <summary>
/// What the tests of one class share: the API, served on a free port over a database of its own.
/// Each class runs on both engines: it nests one class for either, which takes its fixture.
/// </summary>
public abstract class ApiFixture : IAsyncLifetime
{
    private TestDatabase? database;
    private ApiHost? host;
    private Task? filled;

    public ApiHost Host => host ?? throw Missing();

    public TestDatabase Database => database ?? throw Missing();

    /// <summary>Lets the first test of a class store what all of its tests look at.</summary>
    public Task FillAsync(Func<ApiHost, Task> store) => filled ??= store(Host);

    protected virtual bool IsInstalled => true;

    /// <summary>Another database of the same engine, prepared and with nothing in it.</summary>
    public abstract Task<TestDatabase> NewDatabaseAsync();

    /// <summary>Another database of the same engine, for tests of what prepares it.</summary>
    public abstract Task<TestDatabase> NewEmptyDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled)
            return;
        database = await NewDatabaseAsync();
        host = await ApiHost.StartAsync(database);
    }

    public static SkipException Missing() =>
        SkipException.ForSkip("There is no PostgreSQL here: tests/run brings one.");

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (host is not null)
            await host.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }
}

public sealed class SqliteApi : ApiFixture
{
    public override Task<TestDatabase> NewDatabaseAsync() => PreparedDatabases.NewSqliteAsync();

    public override Task<TestDatabase> NewEmptyDatabaseAsync() => Task.FromResult<TestDatabase>(new SqliteFile());
}

public sealed class PostgresApi : ApiFixture
{
    protected override bool IsInstalled => PostgresDatabase.Server is not null;

    public override Task<TestDatabase> NewDatabaseAsync() =>
        IsInstalled ? PreparedDatabases.NewPostgresAsync() : throw Missing();

    public override async Task<TestDatabase> NewEmptyDatabaseAsync() =>
        IsInstalled ? await PostgresDatabase.CreateAsync() : throw Missing();
}
