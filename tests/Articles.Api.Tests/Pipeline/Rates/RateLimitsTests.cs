using Articles.Api.Model;

namespace Articles.Api.Tests.Pipeline.Rates;

public sealed class RateLimitsTests : IAsyncDisposable
{
    private readonly SqliteFile database = new();

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_ask_again()
    {
        await using var host = await StartAsync(("PerAddress", "2"), ("WindowSeconds", "100"));
        using var first = await host.GetAsync("/v1/articles/a");
        using var second = await host.GetAsync("/v1/articles/b");

        using var third = await host.GetAsync("/v1/articles/c");

        Assert.Equal("\"address\";q=2;w=100", Header(first, "RateLimit-Policy"));
        Assert.Equal("\"address\";r=1", Header(first, "RateLimit"));
        Assert.Equal("\"address\";r=0", Header(second, "RateLimit"));
        await host.ReadProblemAsync(HttpStatusCode.TooManyRequests, third);
        var wait = (int)third.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        Assert.InRange(wait, 1, 100);
        Assert.Equal($"\"address\";r=0;t={wait}", Header(third, "RateLimit"));
        Assert.Equal("\"address\";q=2;w=100", Header(third, "RateLimit-Policy"));
    }

    [Fact]
    public async Task Each_key_counts_for_itself_and_apart_from_its_address()
    {
        await using var host = await StartAsync(("PerAddress", "1"), ("PerKey", "1"));
        var (one, two) = (await host.NewKeyAsync(Scopes.Admin), await host.NewKeyAsync(Scopes.Admin));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, ("X-Api-Key", one)));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(host, ("X-Api-Key", one)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, ("X-Api-Key", two)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(host));
    }

    [Fact]
    public async Task Who_tries_keys_is_counted_by_his_address()
    {
        await using var host = await StartAsync(("PerAddress", "3"));

        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 5; n++)
            statuses.Add(await StatusAsync(host, ("X-Api-Key", KeyText.New().Reveal())));

        Assert.Equal(3, statuses.Count(status => status is HttpStatusCode.Unauthorized));
        Assert.Equal(2, statuses.Count(status => status is HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Of_many_at_once_no_more_get_through_than_may()
    {
        await using var host = await StartAsync(("PerAddress", "10"), ("WindowSeconds", "1000"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => host.GetAsync($"/v1/articles/{n}")));

        Assert.Equal(10, answers.Count(answer => answer.StatusCode is HttpStatusCode.NotFound));
        Assert.Equal(30, answers.Count(answer => answer.StatusCode is HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Answers_from_the_cache_are_not_counted()
    {
        await using var host = await StartAsync(("PerAddress", "1"));
        await host.StoreAsync(new MadeUpReading("Often Read"));

        // Whether this process knows of all writes is asked several times a second; an answer is kept when it does.
        for (var n = 0; n < 20; n++)
        {
            using var answer = await host.GetAsync("/v1/articles/often-read");
            if (n == 0)
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (answer.StatusCode is HttpStatusCode.OK && n > 0)
                return;
        }
        Assert.Fail("No answer came from the cache.");
    }

    [Theory]
    [InlineData("127.0.0.0/8", HttpStatusCode.NotFound)]
    [InlineData("10.0.0.0/8", HttpStatusCode.TooManyRequests)]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    public async Task Only_known_proxies_may_say_for_whom_they_ask(string proxies, HttpStatusCode status)
    {
        await using var host = await StartAsync(("PerAddress", "1"), ("Proxies", proxies));
        using var one = await host.GetAsync("/v1/articles/a", ("X-Forwarded-For", "192.0.2.1"));

        using var other = await host.GetAsync("/v1/articles/b", ("X-Forwarded-For", "192.0.2.2"));

        Assert.Equal(status, other.StatusCode);
    }

    [Theory]
    [InlineData("PerAddress", "-1")]
    [InlineData("WindowSeconds", "0")]
    [InlineData("Proxies", "everywhere")]
    public async Task A_limit_that_makes_no_sense_stops_the_start(string name, string value) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync((name, value)));

    private Task<ApiHost> StartAsync(params IEnumerable<(string Name, string Value)> settings) =>
        ApiHost.StartAsync(
            database,
            settings.ToDictionary(setting => $"RateLimits:{setting.Name}", setting => setting.Value)
        );

    private static async Task<HttpStatusCode> StatusAsync(ApiHost host, params (string, string)[] headers)
    {
        using var response = await host.GetAsync("/v1/keys", headers);
        return response.StatusCode;
    }

    private static string Header(HttpResponseMessage response, string name) =>
        Assert.Single(response.Headers.GetValues(name));

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
