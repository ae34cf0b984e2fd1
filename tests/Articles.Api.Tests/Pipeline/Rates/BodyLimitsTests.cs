using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Articles.Api.Tests.Pipeline.Rates;

public sealed class BodyLimitsTests(SqliteApi api) : IClassFixture<SqliteApi>
{
    private const int Large = 2_000_000;
    private const string Begun = "HTTP/1.1 100 Continue\r\n\r\n";

    [Theory]
    [InlineData("/v1/readings", "text/html")]
    [InlineData("/v1/readings", "application/json")]
    [InlineData("/v1/quotes/verify", "application/json")]
    public async Task Who_sends_slowly_takes_no_place_and_is_not_waited_for(string path, string type)
    {
        await using var host = await StartAsync(
            ("Work:BodySeconds", "1"),
            ("Work:BodyBytesPerSecond", "100000000"),
            ("Work:Dear", "1"),
            ("Readings:Waiting", "1")
        );
        var slow = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => BeginAsync(host, path, type, 5_000)));

        using var page = await ReadAsync(host, "A page.");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        foreach (var client in slow)
            Assert.StartsWith("HTTP/1.1 408 ", await AnswerAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_bodies_of_one_caller_arrive_a_few_at_once()
    {
        await using var host = await StartAsync(("Work:LargeBodiesPerCaller", "1"), ("Work:BodySeconds", "600"));
        using var slow = await BeginAsync(host, "/v1/readings", "text/plain", Large);

        using var refused = await ReadAsync(host, new string('a', Large));
        using var small = await ReadAsync(host, "A page.");

        await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, refused);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
    }

    private Task<ApiHost> StartAsync(params IEnumerable<(string Name, string Value)> settings) =>
        ApiHost.StartAsync(api.Database, settings.ToDictionary(setting => setting.Name, setting => setting.Value));

    /// <summary>Sends the headers of a request and, when the server has begun to receive the body, its first byte.</summary>
    private static async Task<TcpClient> BeginAsync(ApiHost host, string path, string type, int length)
    {
        var address = host.Client.BaseAddress!;
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: {length}\r\nExpect: 100-continue\r\n\r\n"
            )
        );
        var begun = new byte[Begun.Length];
        await stream.ReadExactlyAsync(begun);
        Assert.Equal(Begun, Encoding.ASCII.GetString(begun));
        await stream.WriteAsync("{"u8.ToArray());
        return client;
    }

    private static async Task<string> AnswerAsync(TcpClient client)
    {
        using (client)
        using (var reader = new StreamReader(client.GetStream()))
            return await reader.ReadLineAsync() ?? "";
    }

    private static async Task<HttpResponseMessage> ReadAsync(ApiHost host, string text)
    {
        using var content = new StringContent(text, new MediaTypeHeaderValue("text/plain"));
        return await host.Client.PostAsync("/v1/readings", content);
    }
}
