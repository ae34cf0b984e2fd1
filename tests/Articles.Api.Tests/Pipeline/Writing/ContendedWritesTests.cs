using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Pipeline.Writing;

/// <summary>Many write at once, and all change the same row.</summary>
public abstract class ContendedWritesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ContendedWritesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ContendedWritesTests(api), IClassFixture<PostgresApi>;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hundred_writers_who_quote_one_speaker_all_succeed(bool areRepeatable)
    {
        const int Writers = 100;
        var key = await api.Host.NewKeyAsync(Scopes.Write, Scopes.Publish);
        var speaker = areRepeatable ? "Grace Hopper" : "Ada Byron";

        var statuses = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(async n =>
                {
                    using var answer = await CreateAsync(api.Host, key, speaker, areRepeatable ? $"{n}" : null);
                    return answer.StatusCode;
                })
        );

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Created, status));
        var found = await api.Host.GetJsonAsync($"/v1/speakers/{speaker.ToLowerInvariant().Replace(' ', '-')}");
        Assert.Equal(Writers, (int)found["quoteCount"]!);
        Assert.Empty(api.Host.Log.Errors);
    }

    [Fact]
    public async Task Who_would_wait_too_long_is_refused_at_once()
    {
        const int Places = 3;
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database, new() { ["Work:Writes"] = $"{Places}" });
        var key = await host.NewKeyAsync(Scopes.Write, Scopes.Publish);
        List<Task<HttpResponseMessage>> open;

        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
            open = await db.TransactAsync(
                whileNobodyWrites: true,
                async () =>
                {
                    var writes = Enumerable
                        .Range(0, Places + 2)
                        .Select(n => CreateAsync(host, key, "Ada Byron", null))
                        .ToList();
                    for (var n = 0; n < 2; n++)
                    {
                        var done = await Task.WhenAny(writes);
                        writes.Remove(done);
                        using var refused = await done;
                        await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, refused);
                        Assert.NotNull(refused.Headers.RetryAfter);
                    }
                    return writes;
                },
                TestContext.Current.CancellationToken
            );
        }

        foreach (var answer in await Task.WhenAll(open))
        {
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            answer.Dispose();
        }
    }

    private static Task<HttpResponseMessage> CreateAsync(ApiHost host, string key, string speaker, string? repeatable)
    {
        var json = $$"""
            {
              "title": "What Was Said",
              "state": "published",
              "markdown": "“We waited for this day, all of us,” said {{speaker}}, who had come early to the quay."
            }
            """;
        return host.WriteAsync(
            HttpMethod.Post,
            "/v1/articles",
            key,
            json,
            repeatable is null ? [] : [("Idempotency-Key", repeatable)]
        );
    }
}
