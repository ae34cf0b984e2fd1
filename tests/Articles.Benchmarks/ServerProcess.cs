using System.Diagnostics;
using System.Globalization;

namespace Articles.Benchmarks;

/// <summary>A server as a process of its own, with a client that talks to it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const double TicksPerSecond = 100;
    private static readonly Uri Address = new("http://127.0.0.1:5192");

    private static readonly string Api = Path.Combine(AppContext.BaseDirectory, "Articles.Api.dll");

    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    public HttpClient Http { get; } =
        new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(2),
        };

    /// <summary>What it has used since it was started, on all cores.</summary>
    public double CpuMilliseconds
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[1].Split(' ');
            return (
                    double.Parse(fields[11], CultureInfo.InvariantCulture)
                    + double.Parse(fields[12], CultureInfo.InvariantCulture)
                )
                / TicksPerSecond
                * 1_000;
        }
    }

    public long PeakMegabytes =>
        long.Parse(
            File.ReadLines($"/proc/{process.Id}/status")
                .First(line => line.StartsWith("VmHWM", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        ) / 1_024;

    /// <summary>Starts the API and waits until it is ready.</summary>
    public static Task<ServerProcess> StartAsync(string database) =>
        StartAsync(
            [Api],
            new()
            {
                ["ConnectionStrings__Articles"] = $"Data Source={database}",
                ["Seeds__Path"] = "no-seeds",
                ["ASPNETCORE_URLS"] = Address.AbsoluteUri,
                ["RateLimits__Readings"] = "0",
            },
            "/health/ready"
        );

    /// <summary>Starts a server that this program is too, under a name of its own.</summary>
    public static Task<ServerProcess> StartOwnAsync(string name, string database) =>
        StartAsync([typeof(ServerProcess).Assembly.Location, name, database, Address.AbsoluteUri], [], "/");

    private static async Task<ServerProcess> StartAsync(
        string[] arguments,
        Dictionary<string, string> environment,
        string probe
    )
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var server = new ServerProcess(Process.Start(start)!);
        server.process.OutputDataReceived += (_, _) => { };
        server.process.BeginOutputReadLine();
        while (true)
        {
            try
            {
                using var answer = await server.Http.GetAsync(new Uri(probe, UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return server;
            }
            catch (HttpRequestException) when (!server.process.HasExited) { }
            await Task.Delay(100);
        }
    }

    /// <summary>A key that may publish, made by the command line.</summary>
    public static string NewKey(string database)
    {
        var start = new ProcessStartInfo("dotnet", [Api, "keys", "create", "--name", "benchmark", "--scope", "publish"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["ConnectionStrings__Articles"] = $"Data Source={database}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        return output
            .Split((char[])[' ', '\n', '\r', '"'], StringSplitOptions.RemoveEmptyEntries)
            .First(word => word.StartsWith("art_", StringComparison.Ordinal) && word.Length > 30);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Http.Dispose();
    }
}
