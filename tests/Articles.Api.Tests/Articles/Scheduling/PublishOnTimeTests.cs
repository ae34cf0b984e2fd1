using System.Text.Json.Nodes;
using Articles.Api.Articles.Scheduling;
using Articles.Api.Tests.Articles.Writing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Articles.Scheduling;

public abstract class PublishOnTimeTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : PublishOnTimeTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : PublishOnTimeTests(api), IClassFixture<PostgresApi>;

    private static readonly DateTimeOffset Due = new(2120, 1, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_scheduled_article_appears_at_its_time_without_a_request()
    {
        await using var database = await api.NewDatabaseAsync();
        var clock = new SetClock();
        await using var host = await ApiHost.StartAsync(database, replace: clock.Replace);
        var article = await ScheduleAsync(host, "On Time");
        clock.Now = Due - TimeSpan.FromMinutes(1);
        Assert.False(await PublishAsync(host, article));
        await host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/on-time");

        clock.Now = Due + TimeSpan.FromSeconds(1);

        await AssertPublishedOnceAsync(host, await AppearsAsync(host, "/v1/articles/on-time"));
    }

    [Fact]
    public async Task What_came_due_while_nobody_ran_is_published_at_the_next_start()
    {
        await using var database = await api.NewDatabaseAsync();
        await using (var host = await ApiHost.StartAsync(database))
            await ScheduleAsync(host, "Slept Through");

        await using var later = await ApiHost.StartAsync(
            database,
            replace: new SetClock { Now = Due + TimeSpan.FromHours(3) }.Replace
        );

        await AssertPublishedOnceAsync(later, await AppearsAsync(later, "/v1/articles/slept-through"));
    }

    [Fact]
    public async Task Of_many_replicas_one_publishes_it()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var first = await ApiHost.StartAsync(database);
        var article = await ScheduleAsync(first, "One of Many");
        var clock = new SetClock { Now = Due + TimeSpan.FromSeconds(1) };
        await using var second = await ApiHost.StartAsync(database, replace: clock.Replace);
        await using var third = await ApiHost.StartAsync(database, replace: clock.Replace);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => PublishAsync(n % 2 == 0 ? second : third, article))
        );

        // The replicas' own clocks may have been faster than all eight.
        Assert.InRange(outcomes.Count(isPublished => isPublished), 0, 1);
        await AssertPublishedOnceAsync(second, await AppearsAsync(second, "/v1/articles/one-of-many"));
        // A replica that had nothing to do with it notices too.
        await AppearsAsync(first, "/v1/articles/one-of-many");
    }

    [Fact]
    public async Task What_was_taken_back_to_the_desk_does_not_appear()
    {
        await using var database = await api.NewDatabaseAsync();
        var clock = new SetClock();
        await using var host = await ApiHost.StartAsync(database, replace: clock.Replace);
        var article = await ScheduleAsync(host, "Not Yet");
        await new Desk(host).PatchAsync(article, new { state = "draft" });
        clock.Now = Due + TimeSpan.FromSeconds(1);

        Assert.False(await PublishAsync(host, article));

        await host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/articles/not-yet");
    }

    private static Task<JsonObject> ScheduleAsync(ApiHost host, string title) =>
        new Desk(host).CreateAsync(
            new
            {
                title,
                markdown = Desk.Words,
                state = "scheduled",
                scheduledFor = "2120-01-01T08:00:00Z",
            }
        );

    private static async Task<bool> PublishAsync(ApiHost host, JsonObject article)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IMediator>()
            .Send(new PublishScheduled(Guid.Parse((string)article["id"]!)));
    }

    private static async Task<JsonObject> AppearsAsync(ApiHost host, string path)
    {
        using var stop = new CancellationTokenSource(Patience.Long);
        while (true)
        {
            using var response = await host.GetAsync(path);
            if (response.StatusCode is HttpStatusCode.OK)
                return await host.ReadJsonAsync(HttpStatusCode.OK, response);
            stop.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task AssertPublishedOnceAsync(ApiHost host, JsonObject article)
    {
        Assert.Equal("published", (string?)article["state"]);
        Assert.Equal("2120-01-01T08:00:00Z", (string?)article["publishedAt"]);
        Assert.Null(article["scheduledFor"]);
        Assert.Equal(2, (int)article["version"]!);
        var revision = Assert.Single(
            (await host.GetJsonAsync($"/v1/articles/{article["id"]}/revisions"))["items"]!.AsArray()
        );
        Assert.Equal(("It was scheduled.", 2), ((string?)revision!["reason"], (int)revision["number"]!));
        Assert.Equal(1, (int)(await host.GetJsonAsync("/v1/speakers/jane-roe"))["quoteCount"]!);
    }
}
