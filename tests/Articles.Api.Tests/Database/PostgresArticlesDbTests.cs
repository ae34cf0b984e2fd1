using System.Net.Sockets;
using Npgsql;

namespace Articles.Api.Tests.Database;

public sealed class PostgresArticlesDbTests(PostgresApi api) : IClassFixture<PostgresApi>
{
    [Fact]
    public async Task While_the_database_is_away_answers_are_503_and_the_process_stays_alive()
    {
        using var folder = new TemporaryFolder();
        var settings = new NpgsqlConnectionStringBuilder(api.Database.ConnectionString);
        await using var line = new Forwarder(settings.Host!, settings.Port, folder.Path);
        await using var host = await ApiHost.StartAsync(
            api.Database,
            new() { ["ConnectionStrings:Articles"] = $"{api.Database.ConnectionString};Host={folder.Path};Port=1" }
        );
        await host.GetJsonAsync("/health/ready");

        await line.CutAsync();

        // The first answers may meet connections that were open, the others find nobody to connect to.
        for (var n = 0; n < 8; n++)
        {
            foreach (var path in new[] { "/health/ready", $"/v1/articles?limit={n + 1}", "/v1/articles/nothing" })
            {
                using var response = await host.GetAsync(path);
                await host.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, response);
                Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
            }
            await host.GetJsonAsync("/health/live");
        }
    }

    [Fact]
    public async Task A_table_that_stays_locked_is_503_too()
    {
        await using var host = await ApiHost.StartAsync(
            api.Database,
            new() { ["ConnectionStrings:Articles"] = $"{api.Database.ConnectionString};Command Timeout=1" }
        );
        await using var connection = new NpgsqlConnection($"{api.Database.ConnectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("LOCK TABLE \"Articles\" IN ACCESS EXCLUSIVE MODE", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await host.GetProblemAsync(HttpStatusCode.ServiceUnavailable, "/v1/articles");
    }

    [Fact]
    public async Task A_database_that_went_away_and_came_back_is_used_again()
    {
        using var folder = new TemporaryFolder();
        var settings = new NpgsqlConnectionStringBuilder(api.Database.ConnectionString);
        var line = new Forwarder(settings.Host!, settings.Port, folder.Path);
        await using var host = await ApiHost.StartAsync(
            api.Database,
            new() { ["ConnectionStrings:Articles"] = $"{api.Database.ConnectionString};Host={folder.Path};Port=1" }
        );
        await line.CutAsync();
        await host.GetProblemAsync(HttpStatusCode.ServiceUnavailable, "/v1/authors");

        await using var again = new Forwarder(settings.Host!, settings.Port, folder.Path);

        var answered = false;
        for (var n = 0; n < 20 && !answered; n++)
            answered = (await host.GetAsync("/v1/authors")).StatusCode is HttpStatusCode.OK;
        Assert.True(answered);
    }

    /// <summary>A line to the server's socket that can be cut.</summary>
    private sealed class Forwarder : IAsyncDisposable
    {
        private readonly string path;
        private readonly EndPoint server;
        private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        private readonly List<Socket> sockets = [];
        private readonly Task accepting;

        public Forwarder(string host, int port, string folder)
        {
            server = host.StartsWith('/')
                ? new UnixDomainSocketEndPoint(Path.Combine(host, $".s.PGSQL.{port}"))
                : new DnsEndPoint(host, port);
            path = Path.Combine(folder, ".s.PGSQL.1");
            listener.Bind(new UnixDomainSocketEndPoint(path));
            listener.Listen();
            accepting = AcceptAsync();
        }

        public async Task CutAsync()
        {
            listener.Dispose();
            File.Delete(path);
            await accepting;
            sockets.ForEach(socket => socket.Dispose());
        }

        public async ValueTask DisposeAsync() => await CutAsync();

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    var client = await listener.AcceptAsync();
                    var type = server is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp;
                    var upstream = new Socket(server.AddressFamily, SocketType.Stream, type);
                    sockets.AddRange([client, upstream]);
                    await upstream.ConnectAsync(server);
                    _ = CopyAsync(client, upstream);
                    _ = CopyAsync(upstream, client);
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // The line was cut.
            }
        }

        private static async Task CopyAsync(Socket from, Socket to)
        {
            await using var source = new NetworkStream(from, ownsSocket: true);
            await using var target = new NetworkStream(to, ownsSocket: true);
            try
            {
                await source.CopyToAsync(target);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // The line was cut.
            }
        }
    }
}
