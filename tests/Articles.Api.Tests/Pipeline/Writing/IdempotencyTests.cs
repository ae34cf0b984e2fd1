using System.Text.Json.Nodes;
using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Pipeline.Writing;

public abstract class IdempotencyTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : IdempotencyTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : IdempotencyTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task A_repetition_is_answered_as_the_first_time_and_done_once()
    {
        var key = await Host.NewKeyAsync(Scopes.Admin);
        var name = $"{Guid.NewGuid()}";

        using var first = await CreateAsync(key, name, name);
        using var again = await CreateAsync(key, name, name);

        var made = await Host.ReadJsonAsync(HttpStatusCode.Created, first);
        var repeated = await Host.ReadJsonAsync(HttpStatusCode.Created, again);
        Assert.False(first.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotent-Replayed")));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        // A secret is shown once, and kept nowhere.
        Assert.True(made.Remove("key"));
        Assert.Equal(made.ToJsonString(), repeated.ToJsonString());
        Assert.Equal(1, await CountAsync(name));
    }

    [Fact]
    public async Task Of_many_at_once_one_is_done_and_the_others_hear_its_answer_or_that_it_runs()
    {
        var key = await Host.NewKeyAsync(Scopes.Admin);
        for (var round = 0; round < 10; round++)
        {
            var name = $"{Guid.NewGuid()}";

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CreateAsync(key, name, name)));

            var ids = new HashSet<string>();
            foreach (var answer in answers)
            {
                if (answer.StatusCode is HttpStatusCode.Conflict)
                    Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
                else
                    ids.Add((string)(await Host.ReadJsonAsync(HttpStatusCode.Created, answer))["id"]!);
                answer.Dispose();
            }
            Assert.Single(ids);
            Assert.Equal(1, await CountAsync(name));
        }
    }

    [Fact]
    public async Task Another_request_with_the_same_key_is_refused()
    {
        var key = await Host.NewKeyAsync(Scopes.Admin);
        var name = $"{Guid.NewGuid()}";
        using var first = await CreateAsync(key, name, name);

        using var other = await CreateAsync(key, name, "another");

        await Host.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, other);
    }

    [Fact]
    public async Task Two_callers_may_use_the_same_key()
    {
        var name = $"{Guid.NewGuid()}";

        using var one = await CreateAsync(await Host.NewKeyAsync(Scopes.Admin), name, name);
        using var two = await CreateAsync(await Host.NewKeyAsync(Scopes.Admin), name, name);

        Assert.Equal(HttpStatusCode.Created, one.StatusCode);
        Assert.Equal(HttpStatusCode.Created, two.StatusCode);
        Assert.Equal(2, await CountAsync(name));
    }

    [Fact]
    public async Task What_was_refused_may_be_set_right_with_the_same_key()
    {
        var key = await Host.NewKeyAsync(Scopes.Admin);
        var name = $"{Guid.NewGuid()}";

        using var refused = await CreateAsync(key, name, "");
        using var taken = await CreateAsync(key, name, name);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
    }

    [Fact]
    public async Task An_answer_is_forgotten_after_a_day()
    {
        var key = await Host.NewKeyAsync(Scopes.Admin);
        var name = $"{Guid.NewGuid()}";
        using var first = await CreateAsync(key, name, name);
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            var longAgo = DateTimeOffset.UtcNow.AddHours(-25);
            await scope
                .ServiceProvider.GetRequiredService<ArticlesDb>()
                .KeptAnswers.Where(kept => kept.Key == name)
                .ExecuteUpdateAsync(set => set.SetProperty(kept => kept.CreatedAt, longAgo));
        }

        using var later = await CreateAsync(key, name, name);

        Assert.False(later.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal(2, await CountAsync(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("\"\"")]
    public async Task What_is_no_key_is_refused(string value)
    {
        using var response = await CreateAsync(await Host.NewKeyAsync(Scopes.Admin), value, "name");

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Equal("Idempotency-Key", Assert.Single(problem.Errors!).Parameter);
    }

    [Fact]
    public async Task A_key_of_255_characters_is_taken_and_a_longer_one_is_not()
    {
        var key = await Host.NewKeyAsync(Scopes.Admin);

        using var longest = await CreateAsync(key, new string('k', 255), "name");
        using var longer = await CreateAsync(key, new string('k', 256), "name");

        Assert.Equal(HttpStatusCode.Created, longest.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, longer.StatusCode);
    }

    private Task<HttpResponseMessage> CreateAsync(string key, string idempotencyKey, string name) =>
        Host.WriteAsync(
            HttpMethod.Post,
            "/v1/keys",
            key,
            new JsonObject { ["name"] = name, ["scopes"] = new JsonArray("write") }.ToJsonString(),
            ("Idempotency-Key", idempotencyKey)
        );

    private async Task<int> CountAsync(string name)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArticlesDb>().ApiKeys.CountAsync(key => key.Name == name);
    }
}
