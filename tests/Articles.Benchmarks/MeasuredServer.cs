using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Articles.Benchmarks;

/// <param name="RequestsPerSecond">What the load generator saw.</param>
/// <param name="CpuMicroseconds">What the server's process used for each request, which a busy machine hardly disturbs.</param>
internal sealed record Measurement(double RequestsPerSecond, double CpuMicroseconds);

/// <summary>A server process on one core, with the load generator on the other.</summary>
internal sealed partial class MeasuredServer : IDisposable
{
    private const int ServerCore = 0;
    private const int LoadCore = 1;
    private const int Connections = 16;
    private const int WarmUpSeconds = 6;
    private const int Seconds = 6;
    private const double TicksPerSecond = 100;
    private readonly Process process;

    private MeasuredServer(Process process) => this.process = process;

    /// <param name="assembly">Run by <c>dotnet</c>.</param>
    public static async Task<MeasuredServer> StartAsync(
        string assembly,
        string[] arguments,
        Dictionary<string, string> environment,
        Uri probe
    )
    {
        var start = new ProcessStartInfo("taskset", ["-c", $"{ServerCore}", "dotnet", assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var server = new MeasuredServer(Process.Start(start)!);
        server.process.OutputDataReceived += (_, _) => { };
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        using var http = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                (await http.GetAsync(probe)).EnsureSuccessStatusCode();
                return server;
            }
            catch (HttpRequestException) when (tries < 300 && !server.process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public async Task<Measurement> MeasureAsync(Uri address)
    {
        await LoadAsync(address, WarmUpSeconds);
        var before = CpuTicks();
        var output = await LoadAsync(address, Seconds);
        var ticks = CpuTicks() - before;
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException($"{address} did not answer 200 to every request:\n{output}");
        var requests = double.Parse(Requests().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        var rate = double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        return new Measurement(rate, ticks / TicksPerSecond / requests * 1e6);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<string> LoadAsync(Uri address, int seconds)
    {
        var start = new ProcessStartInfo(
            "taskset",
            ["-c", $"{LoadCore}", "wrk", "-t1", $"-c{Connections}", $"-d{seconds}s", address.AbsoluteUri]
        )
        {
            RedirectStandardOutput = true,
        };
        using var wrk = Process.Start(start)!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return output;
    }

    // taskset replaces itself by the server, so the process started is the process measured.
    private double CpuTicks()
    {
        var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[1].Split(' ');
        return double.Parse(fields[11], CultureInfo.InvariantCulture)
            + double.Parse(fields[12], CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
