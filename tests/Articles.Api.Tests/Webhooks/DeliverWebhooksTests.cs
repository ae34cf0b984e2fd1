using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;
using Articles.Api.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Webhooks;

public abstract class DeliverWebhooksTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : DeliverWebhooksTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : DeliverWebhooksTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] CreatedAndRetracted = ["created", "retracted"];

    private static readonly string[] FayFilter = ["fay-filter"];

    private readonly SetClock clock = new();

    private Task<ApiHost> StartAsync(TestDatabase database, Action<IServiceCollection>? replace = null) =>
        ApiHost.StartAsync(
            database,
            Subscriber.Settings,
            services =>
            {
                clock.Replace(services);
                replace?.Invoke(services);
            }
        );

    [Fact]
    public async Task A_change_arrives_signed_and_with_the_id_that_the_feed_gives_it()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database);
        await using var receiver = await Receiver.StartAsync();
        var subscriber = new Subscriber(host);
        await subscriber.WriteAsync("Before");
        var webhook = await subscriber.MakeAsync(receiver);

        var author = await subscriber.WriteAsync("Signed");

        var received = await receiver.NextAsync();
        Assert.Equal(("author.created", author), (received.Type, received.Resource));
        Assert.True(received.IsSignedWith((string)webhook["secret"]!));
        Assert.False(received.IsSignedWith(WebhookSecret.New()));
        var change = (await host.GetJsonAsync("/v1/changes?limit=100"))["items"]!.AsArray()[^1]!;
        Assert.Equal((string)change["id"]!, received.Id);
        Assert.True(JsonNode.DeepEquals(change, received.Json["data"]));
        var delivery = await subscriber.LatestAsync(webhook, one => (string)one["state"]! == "delivered");
        Assert.Equal(204, (int)Assert.Single(delivery["attempts"]!.AsArray())!["status"]!);
    }

    [Fact]
    public async Task A_receiver_with_a_filter_is_told_of_what_fits_and_of_no_draft()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database);
        await using var receiver = await Receiver.StartAsync();
        var subscriber = new Subscriber(host);
        var desk = new Desk(host);
        await subscriber.WriteAsync("Fay Filter");
        var webhook = await subscriber.MakeAsync(
            new
            {
                name = "Filter",
                url = receiver.Url,
                filter = new { author = "Fay Filter", q = "harbor" },
            }
        );
        Assert.Equal("harbor", (string)webhook["filter"]!["q"]!);
        await desk.PublishedAsync("By Nobody");
        var draft = await desk.CreateAsync(By("Draft", "The harbor."));
        await desk.CreateAsync(By("Other Words", "The street.", "published"));

        var fits = await desk.CreateAsync(By("Fits", "The harbor.", "published"));
        await desk.PatchAsync(draft, new { state = "published" });

        var received = new[] { await receiver.NextAsync(), await receiver.NextAsync() };
        Assert.Equal(
            [("article.created", (string)fits["id"]!), ("article.created", (string)draft["id"]!)],
            received.Select(one => (one.Type, one.Resource))
        );
        Assert.Empty(receiver.Rest());

        static object By(string title, string markdown, string state = "draft") =>
            new
            {
                title,
                authors = FayFilter,
                markdown,
                state,
            };
    }

    [Fact]
    public async Task A_receiver_who_fails_is_tried_again_until_it_takes_the_message()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database);
        await using var receiver = await Receiver.StartAsync();
        var subscriber = new Subscriber(host);
        var webhook = await subscriber.MakeAsync(receiver);
        receiver.AnswersWith(500);
        await subscriber.WriteAsync("Tried Again");
        var first = await receiver.NextAsync();
        var delivery = await subscriber.TriedAsync(webhook, 1);
        Assert.Equal("pending", (string)delivery["state"]!);
        Assert.Equal("This is 500.", (string)delivery["attempts"]![0]!["answer"]!);
        clock.GoOn(TimeSpan.FromSeconds(10));
        await receiver.NextAsync();
        await subscriber.TriedAsync(webhook, 2);

        receiver.AnswersWith(200);
        clock.GoOn(TimeSpan.FromMinutes(1));

        var third = await receiver.NextAsync();
        Assert.Equal((first.Id, first.Body), (third.Id, third.Body));
        Assert.NotEqual(first.Timestamp, third.Timestamp);
        Assert.True(third.IsSignedWith((string)webhook["secret"]!));
        delivery = await subscriber.TriedAsync(webhook, 3);
        Assert.Equal("delivered", (string)delivery["state"]!);
    }

    [Fact]
    public async Task After_three_days_it_is_given_up_and_may_be_sent_again_by_hand()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database);
        await using var receiver = await Receiver.StartAsync();
        var subscriber = new Subscriber(host);
        var webhook = await subscriber.MakeAsync(receiver);
        receiver.AnswersWith(503);
        await subscriber.WriteAsync("Given Up");
        var first = await receiver.NextAsync();
        await subscriber.TriedAsync(webhook, 1);
        clock.GoOn(WebhookDelivery.Life);
        await receiver.NextAsync();
        var delivery = await subscriber.LatestAsync(webhook, one => (string)one["state"]! == "failed");
        receiver.AnswersWith(200);

        var replayed = await subscriber.BeginAsync(webhook, "replay", new { delivery = (string)delivery["id"]! });

        Assert.Equal(1, (int)replayed["replayed"]!);
        Assert.Equal(first.Id, (await receiver.NextAsync()).Id);
        await subscriber.LatestAsync(webhook, one => (string)one["state"]! == "delivered");
        var since = new { since = "2026-01-01T00:00:00Z" };
        Assert.Equal(0, (int)(await subscriber.BeginAsync(webhook, "replay", since))["replayed"]!);
    }

    [Fact]
    public async Task A_receiver_who_does_not_answer_holds_up_no_other()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database);
        await using var slow = await Receiver.StartAsync();
        await using var quick = await Receiver.StartAsync();
        var subscriber = new Subscriber(host);
        var released = new TaskCompletionSource();
        slow.Answer = (_, context) => released.Task.WaitAsync(context.RequestAborted);
        var webhook = await subscriber.MakeAsync(slow);
        await subscriber.MakeAsync(quick);

        foreach (var name in new[] { "One", "Two", "Three" })
            await subscriber.WriteAsync(name);

        for (var n = 0; n < 3; n++)
            await quick.NextAsync();
        await slow.NextAsync();
        var page = await subscriber.LatestAsync(webhook, _ => true);
        Assert.Equal("pending", (string)page["state"]!);
        released.SetResult();
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_none()
    {
        await using var database = await api.NewDatabaseAsync();
        var settings = Subscriber.Settings;
        settings["Webhooks:TimeoutSeconds"] = "0.2";
        await using var host = await ApiHost.StartAsync(database, settings);
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var subscriber = new Subscriber(host);
        var webhook = await subscriber.MakeAsync(receiver);

        await subscriber.BeginAsync(webhook, "test");

        var delivery = await subscriber.LatestAsync(webhook, one => one["attempts"]!.AsArray().Count > 0);
        var attempt = delivery["attempts"]![0]!;
        Assert.Equal(
            (null, "There was no answer within 0.2 seconds."),
            ((int?)attempt["status"], (string?)attempt["error"])
        );
    }

    [Fact]
    public async Task Who_answers_that_it_is_gone_is_told_nothing_until_somebody_enables_it()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database);
        await using var receiver = await Receiver.StartAsync();
        var subscriber = new Subscriber(host);
        var webhook = await subscriber.MakeAsync(receiver);
        receiver.AnswersWith(410);
        var first = await subscriber.WriteAsync("Gone");
        await receiver.NextAsync();
        await subscriber.TriedAsync(webhook, 1);
        var disabled = await subscriber.GetAsync($"/v1/webhooks/{webhook["id"]}");
        Assert.False((bool)disabled["enabled"]!);
        Assert.Contains("410", (string)disabled["disabledReason"]!);
        using var refused = await subscriber.SendAsync(HttpMethod.Post, $"/v1/webhooks/{webhook["id"]}/test", null);
        await host.ReadProblemAsync(HttpStatusCode.Conflict, refused);
        var second = await subscriber.WriteAsync("While It Was Gone");
        receiver.AnswersWith(200);
        clock.GoOn(TimeSpan.FromHours(1));

        Assert.Null((await subscriber.PatchAsync(webhook, new { enabled = true }))["disabledReason"]);

        var told = new[] { (await receiver.NextAsync()).Resource, (await receiver.NextAsync()).Resource };
        Assert.Equal(new[] { first, second }.Order(), told.Order());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database);
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (_, context) =>
        {
            context.Response.Redirect("/elsewhere", permanent: true, preserveMethod: true);
            return Task.CompletedTask;
        };
        var subscriber = new Subscriber(host);
        var webhook = await subscriber.MakeAsync(receiver);

        await subscriber.BeginAsync(webhook, "test");

        var attempt = (await subscriber.TriedAsync(webhook, 1))["attempts"]![0]!;
        Assert.Equal(308, (int)attempt["status"]!);
        Assert.Contains("redirect", (string)attempt["error"]!);
        Assert.Equal("/take", Assert.Single(receiver.Rest()).Path);
    }

    [Fact]
    public async Task What_was_not_delivered_is_delivered_by_the_next_that_starts()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswersWith(500);
        string id;
        await using (var host = await StartAsync(database))
        {
            var subscriber = new Subscriber(host);
            var webhook = await subscriber.MakeAsync(receiver);
            await subscriber.WriteAsync("Across A Restart");
            id = (await receiver.NextAsync()).Id;
            await subscriber.TriedAsync(webhook, 1);
        }
        receiver.AnswersWith(200);
        clock.GoOn(TimeSpan.FromMinutes(1));

        await using var later = await StartAsync(database);

        Assert.Equal(id, (await receiver.NextAsync()).Id);
    }

    [Fact]
    public async Task Of_two_servers_on_one_database_one_delivers_each_message_and_in_order()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var first = await ApiHost.StartAsync(database, Subscriber.Settings);
        await using var second = await ApiHost.StartAsync(database, Subscriber.Settings);
        await using var receiver = await Receiver.StartAsync();
        var subscribers = new[] { new Subscriber(first), new Subscriber(second) };
        var webhook = await subscribers[0].MakeAsync(receiver);

        var written = new List<string>();
        for (var n = 0; n < 30; n++)
            written.Add(await subscribers[n % 2].WriteAsync($"Author {n}"));

        var told = new List<string>();
        while (told.Count < written.Count)
            told.Add((await receiver.NextAsync()).Resource);
        Assert.Equal(written, told);
        await subscribers[0].LatestAsync(webhook, one => (string)one["state"]! == "delivered");
        Assert.Empty(receiver.Rest());
    }

    [Fact]
    public async Task A_name_that_leads_to_a_private_network_is_told_nothing()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        var port = new Uri(receiver.Url).Port;
        await using var host = await ApiHost.StartAsync(
            database,
            new() { ["Webhooks:Http"] = "true", ["Webhooks:Ports"] = "*" },
            services =>
                services.AddSingleton<ResolveHost>(
                    (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("::ffff:127.0.0.1")])
                )
        );
        var subscriber = new Subscriber(host);
        var webhook = await subscriber.MakeAsync(new { name = "Bound anew", url = $"http://harmless.example:{port}/" });

        await subscriber.BeginAsync(webhook, "test");

        var attempt = (await subscriber.TriedAsync(webhook, 1))["attempts"]![0]!;
        Assert.Null((int?)attempt["status"]);
        Assert.Contains("private", (string)attempt["error"]!);
        Assert.Empty(receiver.Rest());
    }

    [Fact]
    public async Task Drafts_are_told_only_to_who_asked_for_them_and_filters_hold()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await StartAsync(database);
        await using var forReaders = await Receiver.StartAsync();
        await using var forColleagues = await Receiver.StartAsync();
        var subscriber = new Subscriber(host);
        var nouns = new[] { "article" };
        await subscriber.MakeAsync(
            new
            {
                name = "Readers",
                url = forReaders.Url,
                nouns,
                kinds = CreatedAndRetracted,
            }
        );
        await subscriber.MakeAsync(
            new
            {
                name = "Colleagues",
                url = forColleagues.Url,
                nouns,
                includeDrafts = true,
            }
        );
        var desk = new Desk(host);
        var article = await desk.DraftAsync("Told To Some");
        Assert.Equal("article.created", (await forColleagues.NextAsync()).Type);

        article = await desk.PatchAsync(article, new { state = "published" });
        article = await desk.PatchAsync(article, new { title = "Told To Many" });
        await desk.PatchAsync(article, new { state = "retracted", notice = "It was wrong." });

        Assert.Equal("article.created", (await forReaders.NextAsync()).Type);
        Assert.Equal("article.retracted", (await forReaders.NextAsync()).Type);
        Assert.Equal("article.changed", (await forColleagues.NextAsync()).Type);
        Assert.Empty(forReaders.Rest());
    }
}
