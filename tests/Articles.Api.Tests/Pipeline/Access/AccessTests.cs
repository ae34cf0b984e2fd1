using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Pipeline.Access;

public abstract class AccessTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : AccessTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : AccessTests(api), IClassFixture<PostgresApi>;

    private const string Valid = """{ "name": "Newsroom", "scopes": ["write"] }""";

    private ApiHost Host => api.Host;

    [Theory]
    [InlineData(Valid)]
    [InlineData("{")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Who_says_not_who_he_is_is_refused_before_anything_else_is_looked_at(string? body)
    {
        using var response = await Host.WriteAsync(HttpMethod.Post, "/v1/keys?nonsense=1", null, body);

        await Host.ReadProblemAsync(HttpStatusCode.Unauthorized, response);
        Assert.Equal("ApiKey realm=\"Articles\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=nonsense")]
    public async Task Who_says_not_who_he_is_is_refused_whatever_he_sends(string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/keys") { Content = new StringContent("{}") };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await Host.Client.SendAsync(request);

        await Host.ReadProblemAsync(HttpStatusCode.Unauthorized, response);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("art_7mq2x9c4t3hd")]
    [InlineData("art_7mq2x9c4t3hd_0000000000000000000000000000000000000000")]
    [InlineData("")]
    public async Task A_key_that_is_none_is_refused_everywhere(string key)
    {
        foreach (var path in new[] { "/v1/articles", "/v1/keys", "/v1", "/v1/articles/nothing" })
        {
            using var response = await Host.GetAsync(path, ("X-Api-Key", key));
            var problem = await Host.ReadProblemAsync(HttpStatusCode.Unauthorized, response);
            Assert.Contains("X-Api-Key", problem.Detail);
            Assert.NotEmpty(response.Headers.WwwAuthenticate);
        }
    }

    [Fact]
    public async Task A_key_whose_secret_is_another_is_refused()
    {
        var key = await Host.NewKeyAsync(Scopes.Admin);
        var other = key[..^1] + (key[^1] == 'a' ? 'b' : 'a');

        Assert.Equal(HttpStatusCode.OK, await ListAsync(key));
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync(other));
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync(key.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync(key + "a"));
    }

    [Fact]
    public async Task A_bearer_token_is_refused_where_none_is_configured()
    {
        using var response = await Host.GetAsync("/v1/articles", ("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."));

        await Host.ReadProblemAsync(HttpStatusCode.Unauthorized, response);
    }

    [Theory]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("Digest username=a")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task An_Authorization_that_means_nothing_here_is_refused_with_and_without_a_good_key(string header)
    {
        var key = await Host.NewKeyAsync(Scopes.Admin);
        foreach (var path in new[] { "/v1/articles", "/v1/keys" })
        {
            using var alone = await Host.GetAsync(path, ("Authorization", header));
            await Host.ReadProblemAsync(HttpStatusCode.Unauthorized, alone);
            using var both = await Host.GetAsync(path, ("Authorization", header), ("X-Api-Key", key));
            await Host.ReadProblemAsync(HttpStatusCode.Unauthorized, both);
        }
    }

    [Theory]
    [InlineData(Scopes.ReadDrafts)]
    [InlineData(Scopes.Write)]
    [InlineData(Scopes.Publish)]
    public async Task Who_may_not_is_told_what_he_would_need(string scope)
    {
        using var response = await Host.WriteAsync(HttpMethod.Post, "/v1/keys", await Host.NewKeyAsync(scope), "{");

        var problem = await Host.ReadProblemAsync(HttpStatusCode.Forbidden, response);
        Assert.Contains("'admin'", problem.Detail);
    }

    [Fact]
    public async Task A_key_holds_until_it_expires_or_is_revoked()
    {
        var expired = await StoreAsync(DateTimeOffset.UtcNow.AddSeconds(-1));
        var revoked = await StoreAsync(null);
        var held = await StoreAsync(DateTimeOffset.UtcNow.AddHours(1));
        Assert.Equal(HttpStatusCode.OK, await ListAsync(revoked));

        using var revocation = await Host.WriteAsync(
            HttpMethod.Delete,
            $"/v1/keys/{KeyText.Read(revoked)!.Tag}",
            held,
            null,
            ("If-Match", "*")
        );

        Assert.Equal(HttpStatusCode.NoContent, revocation.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync(expired));
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync(revoked));
        Assert.Equal(HttpStatusCode.OK, await ListAsync(held));
    }

    [Fact]
    public async Task An_answer_to_a_key_is_kept_by_nobody_else()
    {
        using var response = await Host.GetAsync(
            "/v1/articles",
            ("X-Api-Key", await Host.NewKeyAsync(Scopes.ReadDrafts))
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-cache, private", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Neither_the_database_nor_the_log_has_a_key()
    {
        var key = await Host.NewKeyAsync(Scopes.Admin);
        var secret = key.Split('_')[^1];
        await ListAsync(key);

        await using var scope = Host.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<ArticlesDb>().ApiKeys.ToListAsync();

        Assert.DoesNotContain(stored, row => $"{row.Tag} {row.Name} {row.CreatedBy}".Contains(secret));
        Assert.DoesNotContain(secret, Convert.ToHexString(stored[0].Hash));
        Assert.DoesNotContain(Host.Log.All, line => line.Contains(secret));
        Assert.DoesNotContain(secret, KeyText.Read(key)!.ToString());
    }

    [Fact]
    public async Task The_use_of_a_key_is_noted_once_a_minute()
    {
        var admin = await Host.NewKeyAsync(Scopes.Admin);
        var used = await Host.NewKeyAsync(Scopes.Admin);
        Assert.Null(await LastUseAsync(used, admin));

        await ListAsync(used);

        // After the answer, so perhaps a moment later.
        DateTimeOffset? noted = null;
        while (noted is null)
            noted = await LastUseAsync(used, admin);
        await ListAsync(used);
        Assert.Equal(noted, await LastUseAsync(used, admin));
    }

    private async Task<DateTimeOffset?> LastUseAsync(string key, string admin)
    {
        using var response = await Host.GetAsync($"/v1/keys/{KeyText.Read(key)!.Tag}", ("X-Api-Key", admin));
        return (DateTimeOffset?)(await Host.ReadJsonAsync(HttpStatusCode.OK, response))["lastUsedAt"];
    }

    private async Task<HttpStatusCode> ListAsync(string key)
    {
        using var response = await Host.GetAsync("/v1/keys", ("X-Api-Key", key));
        return response.StatusCode;
    }

    private async Task<string> StoreAsync(DateTimeOffset? expiresAt)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
        var text = KeyText.New();
        db.ApiKeys.Add(
            new ApiKey(Guid.CreateVersion7(), text, "Test", [Scopes.Admin], expiresAt, "test", DateTimeOffset.UtcNow)
        );
        await db.SaveChangesAsync();
        return text.Reveal();
    }
}
