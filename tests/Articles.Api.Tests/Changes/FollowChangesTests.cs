using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Changes;

/// <summary>Nobody who follows the cursor misses a commit, however many write at the same time.</summary>
public abstract class FollowChangesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : FollowChangesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : FollowChangesTests(api), IClassFixture<PostgresApi>;

    private const int Writers = 16;
    private const int Rounds = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Who_follows_while_many_write_sees_every_commit_once_and_in_the_order_of_the_feed()
    {
        await using var other = await ApiHost.StartAsync(api.Database);
        var key = await api.Host.NewKeyAsync(Scopes.Publish);
        var start = (string)(await api.Host.GetJsonAsync("/v1/changes?from=now&noun=author"))["nextCursor"]!;
        var committed = new ConcurrentBag<(string, string, int?)>();
        var writing = Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(n => Task.Run(() => WriteAsync(n % 2 == 0 ? api.Host : other, n, key, committed)))
        );
        using var stop = new CancellationTokenSource(Patience);

        var followers = new[] { api.Host, other }.Select(host =>
            Task.Run(() => FollowAsync(host, start, seen => writing.IsCompleted && seen >= committed.Count, stop.Token))
        );
        var seen = await Task.WhenAll(followers);
        await writing;

        // What was written on the other replica may show here a moment later.
        var all = await FollowAsync(api.Host, start, seen => seen >= committed.Count, stop.Token);
        foreach (var one in seen)
        {
            Assert.Equal(all.Select(Id), one.Select(Id));
            Assert.Equal(
                committed.Order(),
                one.Select(change => ((string)change["resource"]!, (string)change["kind"]!, (int?)change["version"]))
                    .Order()
            );
        }
        Assert.Equal(all.Count, all.Select(Id).Distinct().Count());
    }

    private static string Id(JsonNode change) => (string)change["id"]!;

    private static async Task WriteAsync(
        ApiHost host,
        int writer,
        string key,
        ConcurrentBag<(string, string, int?)> committed
    )
    {
        for (var round = 0; round < Rounds; round++)
        {
            var name = $$"""{"name":"Writer {{writer}} in round {{round}}"}""";
            using var made = await host.WriteAsync(HttpMethod.Post, "/v1/authors", key, name);
            var id = (string)(await host.ReadJsonAsync(HttpStatusCode.Created, made))["id"]!;
            committed.Add((id, "created", 1));
            const string Bio = """{"bio":"Writes."}""";
            using var changed = await host.WriteAsync(HttpMethod.Patch, $"/v1/authors/{id}", key, Bio, Any);
            await host.ReadJsonAsync(HttpStatusCode.OK, changed);
            committed.Add((id, "changed", 2));
            if (round % 2 == 0)
                continue;
            using var gone = await host.WriteAsync(HttpMethod.Delete, $"/v1/authors/{id}", key, null, Any);
            Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
            committed.Add((id, "deleted", null));
        }
    }

    private static readonly (string, string) Any = ("If-Match", "*");

    /// <summary>Goes on from the cursor until there is no more and enough was seen.</summary>
    private static async Task<List<JsonNode>> FollowAsync(
        ApiHost host,
        string cursor,
        Func<int, bool> isEnough,
        CancellationToken stop
    )
    {
        var seen = new List<JsonNode>();
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var page = await host.GetJsonAsync($"/v1/changes?noun=author&limit=7&cursor={cursor}");
            seen.AddRange(page["items"]!.AsArray()!);
            cursor = (string)page["nextCursor"]!;
            if (!(bool)page["hasMore"]! && isEnough(seen.Count))
                return seen;
            await Task.Yield();
        }
    }
}
