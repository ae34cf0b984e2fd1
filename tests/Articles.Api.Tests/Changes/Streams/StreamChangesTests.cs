using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Articles.Api.Tests.Changes.Streams;

public abstract class StreamChangesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : StreamChangesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : StreamChangesTests(api), IClassFixture<PostgresApi>;

    private const string Path = "/v1/changes/stream";
    private static readonly string[] Streamed = ["Streamed"];
    private readonly Desk desk = new(api.Host);

    [Fact]
    public async Task A_change_is_told_as_the_feed_tells_it_and_its_id_goes_on_from_there_in_both()
    {
        using var listener = await EventReader.OpenAsync(api.Host, Path);
        var follower = await Follower.FromNowAsync(api.Host);
        var article = await desk.PublishedAsync("Told As It Happens");

        var told = await follower.NextAsync();
        var events = await listener.NextAsync(told.Count);

        Assert.Equal("text/event-stream", $"{listener.Response.Content.Headers.ContentType}");
        Assert.Equal("no-store", $"{listener.Response.Headers.CacheControl}");
        Assert.Empty(listener.Response.Content.Headers.ContentEncoding);
        Assert.Equal(told.Select(Text), events.Select(Text));
        Assert.Equal(follower.Cursor, listener.LastId);
        await desk.PatchAsync(article, new { title = "Told While Away" });
        foreach (
            var (path, headers) in new (string, (string, string)[])[]
            {
                (Path, [("Last-Event-ID", listener.LastId!)]),
                ($"{Path}?cursor={listener.LastId}", []),
                // A browser that comes back asks for what it asked at first.
                ($"{Path}?cursor=AAAA", [("Last-Event-ID", listener.LastId!)]),
            }
        )
        {
            using var again = await EventReader.OpenAsync(api.Host, path, headers);
            Assert.Equal(("changed", (string)article["id"]!), Told((await again.NextAsync()).Json));
        }
    }

    [Fact]
    public async Task Filters_leave_what_they_name_and_drafts_are_told_only_to_who_sees_them()
    {
        using var reader = await EventReader.OpenAsync(api.Host, $"{Path}?tag=streamed&noun=article");
        using var words = await EventReader.OpenAsync(api.Host, $"{Path}?q=streaming&noun=article");
        using var colleague = await EventReader.OpenAsync(
            api.Host,
            $"{Path}?tag=streamed&noun=article",
            ("X-Api-Key", await api.Host.NewKeyAsync(Scopes.ReadDrafts))
        );
        await desk.PublishedAsync("Of Something Else");
        var draft = await desk.CreateAsync(
            new
            {
                title = "Streaming",
                tags = Streamed,
                markdown = "A stream.",
            }
        );

        await desk.PatchAsync(draft, new { state = "published", reason = "Ready." });

        var id = (string)draft["id"]!;
        Assert.Equal(("created", id), Told((await colleague.NextAsync()).Json));
        var published = (await colleague.NextAsync()).Json;
        Assert.Equal(("changed", id), Told(published));
        Assert.Equal("Test", (string?)published["by"]);
        Assert.Equal(("created", id), Told((await reader.NextAsync()).Json));
        var toldReader = (await words.NextAsync()).Json;
        Assert.Equal(("created", id), Told(toldReader));
        Assert.Null((string?)toldReader["by"]);
    }

    [Fact]
    public async Task Who_listens_while_many_write_hears_all_of_it_once_and_in_order_whichever_process_he_asks()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var one = await ApiHost.StartAsync(database);
        await using var other = await ApiHost.StartAsync(database);
        using var here = await EventReader.OpenAsync(one, $"{Path}?noun=author");
        using var there = await EventReader.OpenAsync(other, $"{Path}?noun=author");
        var key = await one.NewKeyAsync(Scopes.Publish);
        const int Writers = 8;
        const int Rounds = 10;

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(n => WriteAsync(n % 2 == 0 ? one : other, n)));

        var all = (await Follower.FromStart(one, "noun=author").NextAsync()).Select(Text).ToList();
        Assert.Equal(Writers * Rounds, all.Count);
        Assert.Equal(all, (await here.NextAsync(all.Count)).Select(Text));
        Assert.Equal(all, (await there.NextAsync(all.Count)).Select(Text));

        async Task WriteAsync(ApiHost host, int writer)
        {
            for (var round = 0; round < Rounds; round++)
            {
                var name = $$"""{"name":"Writer {{writer}} in round {{round}}"}""";
                using var made = await host.WriteAsync(HttpMethod.Post, "/v1/authors", key, name);
                await host.ReadJsonAsync(HttpStatusCode.Created, made);
            }
        }
    }

    [Fact]
    public async Task Signs_of_life_come_for_longer_than_a_request_may_take()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(
            database,
            new() { ["Streams:HeartbeatSeconds"] = "0.2", ["Work:ReadSeconds"] = "1" }
        );
        using var listener = await EventReader.OpenAsync(host, Path, ("Accept-Encoding", "br, gzip"));

        await listener.SignAsync(10);
        await new Desk(host).PublishedAsync("Still Told");

        Assert.NotNull((await listener.NextAsync()).Data);
    }

    [Fact]
    public async Task No_more_listen_than_may()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(
            database,
            new() { ["Streams:Most"] = "2", ["Streams:MostFilters"] = "1" }
        );
        using var first = await EventReader.OpenAsync(host, $"{Path}?tag=one");
        using (var filtered = await host.GetAsync($"{Path}?tag=two"))
            await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, filtered);
        var second = await EventReader.OpenAsync(host, $"{Path}?tag=one");
        using var third = await host.GetAsync(Path);
        using var head = await host.SendAsync(HttpMethod.Head, Path);

        await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, third);
        Assert.Equal("10", Assert.Single(third.Headers.GetValues("Retry-After")));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);

        second.Dispose();
        await WaitForPlaceAsync(host);
    }

    [Fact]
    public async Task One_address_may_listen_only_so_often()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database, new() { ["Streams:MostPerCaller"] = "1" });
        using var first = await EventReader.OpenAsync(host, Path);
        using var again = await host.GetAsync(Path);
        // Whoever has a key is somebody else.
        using var colleague = await EventReader.OpenAsync(
            host,
            Path,
            ("X-Api-Key", await host.NewKeyAsync(Scopes.ReadDrafts))
        );

        await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, again);
    }

    [Fact]
    public async Task A_stopping_server_ends_its_streams_at_once()
    {
        await using var database = await api.NewDatabaseAsync();
        var host = await ApiHost.StartAsync(database);
        using var listener = await EventReader.OpenAsync(host, Path);
        var begun = Stopwatch.GetTimestamp();

        var stopped = host.Services.GetRequiredService<IHostApplicationLifetime>();
        stopped.StopApplication();
        await listener.EndAsync();

        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, 10);
        await host.DisposeAsync();
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task Who_takes_nothing_is_cut_off_and_gives_his_place_back()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(
            database,
            new()
            {
                ["Streams:Most"] = "1",
                ["Streams:WriteSeconds"] = "0.5",
                ["Streams:Pending"] = "100",
            }
        );
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1_024 };
        var address = host.Client.BaseAddress!;
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"));
        var start = new byte[64];
        await socket.ReceiveAsync(start);
        Assert.StartsWith("HTTP/1.1 200", Encoding.ASCII.GetString(start));

        var much = new MadeUpReading("Much");
        for (var n = 0; n < 1_500; n++)
            much.Quotes($"These are the words number {n}.", "Sam Speaker");
        await host.StoreAsync(much);

        await WaitForPlaceAsync(host);
    }

    [Theory]
    [InlineData("?quote=nonsense", "", "quote")]
    [InlineData("?cursor=AAAA", "", "cursor")]
    [InlineData("", "AAAA", "Last-Event-ID")]
    [InlineData("?limit=1", "", "limit")]
    public async Task What_makes_no_sense_is_refused(string query, string id, string parameter)
    {
        using var refused = await api.Host.GetAsync(Path + query, id.Length > 0 ? [("Last-Event-ID", id)] : []);

        var problem = await api.Host.ReadProblemAsync(HttpStatusCode.BadRequest, refused);
        Assert.Equal(parameter, Assert.Single(problem.Errors!).Parameter);
    }

    [Fact]
    public async Task A_listener_who_was_far_away_is_told_everything()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database);
        var start = (string)(await host.GetJsonAsync("/v1/changes?from=now"))["nextCursor"]!;
        var much = new MadeUpReading("Far");
        for (var n = 0; n < 1_100; n++)
            much.Quotes($"These are the words number {n}.", "Sam Speaker");
        await host.StoreAsync(much);
        using var listener = await EventReader.OpenAsync(host, $"{Path}?cursor={start}");

        var follower = Follower.FromStart(host, "");
        var all = await follower.NextAsync();

        Assert.Equal(all.Select(Text), (await listener.NextAsync(all.Count)).Select(Text));
        await host.StoreAsync(new MadeUpReading("And Then"));
        Assert.Equal((await follower.NextAsync()).Select(Text), [Text((await listener.NextAsync()).Json)]);
    }

    private static async Task WaitForPlaceAsync(ApiHost host)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            using var response = await host.GetAsync(Path);
            if (response.StatusCode is HttpStatusCode.OK)
                return;
            await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, response);
            Assert.True(Stopwatch.GetElapsedTime(begun) < Patience.Long, "No place was given back.");
            await Task.Yield();
        }
    }

    private static (string, string) Told(JsonNode change) => ((string)change["kind"]!, (string)change["resource"]!);

    private static string Text(JsonNode change) => change.ToJsonString();
}
