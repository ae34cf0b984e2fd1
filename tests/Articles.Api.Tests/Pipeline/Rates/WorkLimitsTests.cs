namespace Articles.Api.Tests.Pipeline.Rates;

/// <summary>What a request that would go on for ever does to itself and to others.</summary>
public abstract class WorkLimitsTests(ApiFixture api)
{
    private const string Endless = "/v1/updates?includeTotal=true";

    public sealed class OnSqlite(SqliteApi api) : WorkLimitsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : WorkLimitsTests(api), IClassFixture<PostgresApi>;

    [Fact]
    public async Task A_request_ends_at_its_deadline_and_so_does_its_query()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database, ("ReadSeconds", "3"), ("Dear", "1"));

        using var late = await host.GetAsync(Endless);
        using var next = await host.GetAsync("/v1/articles?includeTotal=true");

        var problem = await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, late);
        Assert.Contains("3 second", problem.Detail, StringComparison.Ordinal);
        Assert.NotNull(late.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task A_query_ends_when_its_client_leaves()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database, ("ReadSeconds", "600"), ("Dear", "1"), ("DearWaiting", "0"));
        using var leaving = new CancellationTokenSource();
        var endless = host.Client.GetAsync(Endless, leaving.Token);
        using var start = new CancellationTokenSource(Patience.Long);
        while (await StatusAsync(host, Uncached()) is HttpStatusCode.OK)
        {
            start.Token.ThrowIfCancellationRequested();
            // The other one may have had the only place just then.
            if (endless.IsCompleted)
                endless = host.Client.GetAsync(Endless, leaving.Token);
        }

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
        using var patience = new CancellationTokenSource(Patience.Long);
        while (await StatusAsync(host, Uncached()) is not HttpStatusCode.OK)
            patience.Token.ThrowIfCancellationRequested();
    }

    [Fact]
    public async Task A_query_ends_however_early_its_client_leaves()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database, ("ReadSeconds", "600"), ("Dear", "1"));

        for (var early = 0; early < 200; early++)
        {
            using var leaving = new CancellationTokenSource();
            var endless = host.Client.GetAsync(Endless, leaving.Token);
            Thread.SpinWait(early * 800);
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, Uncached()).WaitAsync(Patience.Long));
    }

    [Fact]
    public async Task While_dear_reads_hold_all_places_others_go_on()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database, ("ReadSeconds", "5"), ("Dear", "1"), ("DearWaiting", "1"));
        var endless = Enumerable.Range(0, 3).Select(_ => host.GetAsync(Endless)).ToList();

        using var refused = await await Task.WhenAny(endless);

        var problem = await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, refused);
        Assert.Contains("searches", problem.Detail, StringComparison.Ordinal);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/v1/articles"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, "/v1/articles/none?include=quotes"));
        Assert.Equal(
            HttpStatusCode.ServiceUnavailable,
            await StatusAsync(host, "/v1/articles/none?include=quotes,reports")
        );
        foreach (var late in await Task.WhenAll(endless))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
    }

    [Fact]
    public async Task One_caller_takes_a_few_exports_at_once()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database, ("ExportsPerCaller", "1"));
        using var leaving = new CancellationTokenSource();
        var exports = Enumerable
            .Range(0, 2)
            .Select(_ => host.Client.GetAsync("/v1/export/updates.jsonl", leaving.Token))
            .ToList();

        using var refused = await await Task.WhenAny(exports);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        await leaving.CancelAsync();
    }

    private static async Task<ApiHost> StartAsync(
        TestDatabase database,
        params IEnumerable<(string Name, string Value)> settings
    )
    {
        var host = await ApiHost.StartAsync(
            database,
            settings.ToDictionary(setting => $"Work:{setting.Name}", setting => setting.Value)
        );
        await EndlessUpdates.MakeAsync(host);
        return host;
    }

    /// <summary>A dear list that no one asked for before: what is cached takes no place.</summary>
    private static string Uncached() => $"/v1/articles?includeTotal=true&q={Guid.NewGuid():N}";

    private static async Task<HttpStatusCode> StatusAsync(ApiHost host, string path)
    {
        using var response = await host.GetAsync(path);
        return response.StatusCode;
    }
}
