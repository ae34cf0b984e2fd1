using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Webhooks;

public abstract class WebhookTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : WebhookTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : WebhookTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] Nouns = ["article", "quote"];
    private static readonly string[] Kinds = ["retracted"];

    private readonly Subscriber subscriber = new(api.Host);

    private static object Named(string name) => new { name, url = "https://hooks.example/articles" };

    [Fact]
    public async Task The_secret_is_shown_when_it_is_made_and_renewed_and_never_again()
    {
        using var made = await subscriber.SendAsync(
            HttpMethod.Post,
            "/v1/webhooks",
            Named("Secret"),
            ("Idempotency-Key", "secret-once")
        );
        var webhook = await api.Host.ReadJsonAsync(HttpStatusCode.Created, made);
        var secret = (string)webhook["secret"]!;
        Assert.Equal(32, Convert.FromBase64String(secret["whsec_".Length..]).Length);
        using var again = await subscriber.SendAsync(
            HttpMethod.Post,
            "/v1/webhooks",
            Named("Secret"),
            ("Idempotency-Key", "secret-once")
        );
        Assert.Null((await api.Host.ReadJsonAsync(HttpStatusCode.Created, again))["secret"]);
        var address = $"/v1/webhooks/{webhook["id"]}";
        Assert.False((await subscriber.GetAsync(address)).ContainsKey("secret"));
        Assert.DoesNotContain("whsec_", (await subscriber.GetAsync("/v1/webhooks")).ToJsonString());

        using var renewed = await subscriber.SendAsync(HttpMethod.Post, $"{address}/secret", null);

        var other = await api.Host.ReadJsonAsync(HttpStatusCode.OK, renewed);
        Assert.NotEqual(secret, (string)other["secret"]!);
        Assert.Equal(2, (int)other["version"]!);
    }

    [Fact]
    public async Task It_is_made_changed_listed_and_deleted()
    {
        var webhook = await subscriber.MakeAsync(
            new
            {
                name = "Whole Life",
                url = "https://hooks.example/articles",
                nouns = Nouns,
                kinds = Kinds,
            }
        );
        var address = $"/v1/webhooks/{webhook["id"]}";

        var changed = await subscriber.PatchAsync(webhook, new { kinds = (string[]?)null, name = "Another" });

        Assert.Equal(("Another", 2), ((string)changed["name"]!, (int)changed["version"]!));
        Assert.Empty(changed["kinds"]!.AsArray());
        Assert.Equal(Nouns, changed["nouns"]!.AsArray().Select(noun => (string)noun!));
        Assert.True(JsonNode.DeepEquals(changed, await subscriber.GetAsync(address)));
        using var stale = await subscriber.SendAsync(HttpMethod.Delete, address, null, ("If-Match", "\"1\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var gone = await subscriber.SendAsync(HttpMethod.Delete, address, null, ("If-Match", "\"2\""));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var nowhere = await subscriber.SendAsync(HttpMethod.Get, address, null);
        await api.Host.ReadProblemAsync(HttpStatusCode.NotFound, nowhere);
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://172.31.255.255/")]
    [InlineData("https://192.168.0.1:8443/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://168.63.129.16/")]
    [InlineData("https://161.26.0.10/")]
    [InlineData("https://166.9.1.1/")]
    [InlineData("https://hooks.example:22/")]
    [InlineData("https://hooks.example:8443/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:a00:1]/")]
    [InlineData("https://[64:ff9b::7f00:1]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[ff02::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://LOCALHOST./")]
    [InlineData("https://a.localhost/")]
    public async Task An_address_of_a_private_or_reserved_network_is_refused(string url)
    {
        using var made = await subscriber.SendAsync(HttpMethod.Post, "/v1/webhooks", new { name = "Inside", url });
        Assert.Equal("/url", Assert.Single(await ErrorsAsync(HttpStatusCode.UnprocessableEntity, made)).Pointer);

        var webhook = await subscriber.MakeAsync(Named("Turned Inside"));
        var address = $"/v1/webhooks/{webhook["id"]}";
        using var turned = await subscriber.SendAsync(HttpMethod.Patch, address, new { url }, ("If-Match", "*"));
        await ErrorsAsync(HttpStatusCode.UnprocessableEntity, turned);
        using var gone = await subscriber.SendAsync(HttpMethod.Delete, address, null, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
    }

    [Theory]
    [InlineData("""{"name":"x","url":"http://hooks.example/"}""", "/url")]
    [InlineData("""{"name":"x","url":"ftp://hooks.example/"}""", "/url")]
    [InlineData("""{"name":"x","url":"hooks.example"}""", "/url")]
    [InlineData("""{"name":"x","url":"https://user:password@hooks.example/"}""", "/url")]
    [InlineData("""{"name":"x","url":"https://hooks.example/#part"}""", "/url")]
    [InlineData("""{"name":" ","url":"https://hooks.example/"}""", "/name")]
    [InlineData("""{"name":"x","url":"https://hooks.example/","nouns":[]}""", "/nouns")]
    [InlineData("""{"name":"x","url":"https://hooks.example/","nouns":["key"]}""", "/nouns/0")]
    [InlineData("""{"name":"x","url":"https://hooks.example/","kinds":["gone"]}""", "/kinds/0")]
    [InlineData("""{"name":"x","url":"https://hooks.example/","secret":"mine"}""", "/secret")]
    public async Task What_makes_no_webhook_is_named(string json, string pointer)
    {
        var key = await subscriber.KeyAsync();
        using var made = await api.Host.WriteAsync(HttpMethod.Post, "/v1/webhooks", key, json);

        Assert.Equal(pointer, Assert.Single(await ErrorsAsync(HttpStatusCode.BadRequest, made)).Pointer);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"since":"2026-01-01T00:00:00Z","delivery":"019ab000-0000-7000-8000-000000000001"}""")]
    public async Task What_to_send_again_is_either_one_or_all_since_a_time(string json)
    {
        var webhook = await subscriber.MakeAsync(Named("Again"));
        var address = $"/v1/webhooks/{webhook["id"]}/replay";

        using var refused = await api.Host.WriteAsync(HttpMethod.Post, address, await subscriber.KeyAsync(), json);

        Assert.Equal("/since", Assert.Single(await ErrorsAsync(HttpStatusCode.BadRequest, refused)).Pointer);
    }

    [Fact]
    public async Task Only_administrators_see_and_make_them()
    {
        var key = await api.Host.NewKeyAsync(Scopes.Publish);
        foreach (
            var path in new[] { "/v1/webhooks", $"/v1/webhooks/{Guid.Empty}", $"/v1/webhooks/{Guid.Empty}/deliveries" }
        )
        {
            using var stranger = await api.Host.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
            using var editor = await api.Host.GetAsync(path, ("X-Api-Key", key));
            Assert.Equal(HttpStatusCode.Forbidden, editor.StatusCode);
        }
        foreach (var path in new[] { "", "/x/test", "/x/replay", "/x/secret" })
        {
            using var editor = await api.Host.WriteAsync(HttpMethod.Post, $"/v1/webhooks{path}", key, "{}");
            Assert.Equal(HttpStatusCode.Forbidden, editor.StatusCode);
        }
    }

    [Theory]
    [InlineData("test", null)]
    [InlineData("replay", """{"since":"2026-01-01T00:00:00Z"}""")]
    [InlineData("secret", null)]
    public async Task What_is_not_there_is_not_found(string what, string? json)
    {
        var address = $"/v1/webhooks/{Guid.NewGuid()}/{what}";

        using var answer = await api.Host.WriteAsync(HttpMethod.Post, address, await subscriber.KeyAsync(), json);

        await api.Host.ReadProblemAsync(HttpStatusCode.NotFound, answer);
    }

    private async Task<IReadOnlyList<ProblemError>> ErrorsAsync(HttpStatusCode status, HttpResponseMessage response) =>
        (await api.Host.ReadProblemAsync(status, response)).Errors!;
}
