using System.Data.Common;
using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Database;

/// <summary>A disk without room, as each engine tells of it.</summary>
public abstract class FullDiskTests(ApiFixture api)
{
    // SQLite says of the most pages that it may have what it says of a disk.
    public sealed class OnSqlite(SqliteApi api) : FullDiskTests(api), IClassFixture<SqliteApi>
    {
        private readonly MostPages mostPages = new();

        protected override void Replace(IServiceCollection services) =>
            services.ConfigureDbContext<SqliteArticlesDb>(options => options.AddInterceptors(mostPages));

        protected override Task FillAsync(ArticlesDb db)
        {
            mostPages.AreReached = true;
            return Task.CompletedTask;
        }

        protected override Task MakeRoomAsync(ArticlesDb db)
        {
            mostPages.AreReached = false;
            return Task.CompletedTask;
        }

        private sealed class MostPages : DbTransactionInterceptor
        {
            public bool AreReached { get; set; }

            public override async ValueTask<DbTransaction> TransactionStartedAsync(
                DbConnection connection,
                TransactionEndEventData eventData,
                DbTransaction result,
                CancellationToken cancellationToken = default
            )
            {
                await using var command = connection.CreateCommand();
                command.Transaction = result;
                // Fewer than there are means as many as there are.
                command.CommandText = $"PRAGMA max_page_count = {(AreReached ? 1 : 1_000_000)}";
                await command.ExecuteScalarAsync(cancellationToken);
                return result;
            }
        }
    }

    public sealed class OnPostgres(PostgresApi api) : FullDiskTests(api), IClassFixture<PostgresApi>
    {
        protected override Task FillAsync(ArticlesDb db) =>
            db.Database.ExecuteSqlRawAsync(
                """
                CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
                CREATE TRIGGER full_disk BEFORE INSERT ON "Articles" EXECUTE FUNCTION full_disk();
                CREATE TRIGGER full_disk BEFORE INSERT ON "Settings" EXECUTE FUNCTION full_disk();
                """,
                Token
            );

        protected override Task MakeRoomAsync(ArticlesDb db) =>
            db.Database.ExecuteSqlRawAsync("DROP FUNCTION full_disk() CASCADE", Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected virtual void Replace(IServiceCollection services) { }

    protected abstract Task FillAsync(ArticlesDb db);

    protected abstract Task MakeRoomAsync(ArticlesDb db);

    [Fact]
    public async Task Writes_say_that_the_disk_is_full_until_there_is_room_again()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database, replace: Replace);
        var key = await host.NewKeyAsync(Scopes.Publish);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();

        await FillAsync(db);

        for (var n = 0; n < 3; n++)
        {
            using var refused = await WriteAsync(host, key);
            var problem = await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, refused);
            Assert.StartsWith("The disk of the database is full.", problem.Detail, StringComparison.Ordinal);
            Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        }
        var ready = await host.GetProblemAsync(HttpStatusCode.ServiceUnavailable, "/health/ready");
        Assert.StartsWith("The disk of the database is full.", ready.Detail, StringComparison.Ordinal);
        await host.GetJsonAsync("/health/live");
        await host.GetJsonAsync("/v1/articles");
        var complaint = Assert.Single(host.Log.Complaints);
        Assert.StartsWith("The disk of the database is full.", complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", complaint, StringComparison.Ordinal);

        await MakeRoomAsync(db);

        await host.GetJsonAsync("/health/ready");
        using var taken = await WriteAsync(host, key);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        Assert.False(await db.Settings.AnyAsync(setting => setting.Name.StartsWith("trial-"), Token));
    }

    // More than the pages that are there have room for.
    private static Task<HttpResponseMessage> WriteAsync(ApiHost host, string key) =>
        host.WriteAsync(
            HttpMethod.Post,
            "/v1/articles",
            key,
            $$"""{"title": "A Long Story", "markdown": "{{string.Join(' ', Enumerable.Range(0, 20_000))}}"}"""
        );
}
