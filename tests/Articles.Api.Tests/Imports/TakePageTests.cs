using System.Text;
using Articles.Api.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Imports;

/// <summary>Of all who would read a page, one does; how long it may take is up to how long it says that it is at it.</summary>
public abstract class TakePageTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : TakePageTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : TakePageTests(api), IClassFixture<PostgresApi>;

    [Fact]
    public async Task A_page_that_takes_long_stays_with_who_says_that_it_is_at_it()
    {
        await using var database = await api.NewDatabaseAsync();
        var clock = new SetClock();
        await using var host = await ApiHost.StartAsync(database, new() { ["Imports:Parallel"] = "0" }, clock.Replace);
        using var response = await host.ImportAsync(Encoding.UTF8.GetBytes(MadeUpFiles.Text()), "text/plain");
        await using var one = host.Services.CreateAsyncScope();
        await using var two = host.Services.CreateAsyncScope();
        var (reads, waits) = (TakePage(one), TakePage(two));
        var begun = DateTimeOffset.UtcNow;
        var taken = (await reads.RunAsync(null, TestContext.Current.CancellationToken))!;

        for (var minute = 1; minute <= 3; minute++)
        {
            clock.Now = begun.AddMinutes(minute) - reads.Renewal;
            await reads.RenewAsync(taken, TestContext.Current.CancellationToken);
            Assert.Null(await waits.RunAsync(null, TestContext.Current.CancellationToken));
        }

        // It has died, and what it may still say is no longer heard.
        clock.Now = begun.AddMinutes(10);
        var next = (await waits.RunAsync(null, TestContext.Current.CancellationToken))!;
        Assert.Equal((taken.Id, 2), (next.Id, next.Takes));
        clock.Now = begun.AddMinutes(20);
        await reads.RenewAsync(taken, TestContext.Current.CancellationToken);
        Assert.NotNull(await reads.RunAsync(null, TestContext.Current.CancellationToken));
    }

    private static TakePage TakePage(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<TakePage>();
}
