using System.Diagnostics;
using System.Text;

namespace Articles.Api.Tests.Hosting;

/// <summary>How a run of the program in a process of its own ended.</summary>
public sealed record ProgramRun(int Exit, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="input">What it reads from standard input.</param>
    public static Task<ProgramRun> OfAsync(string input, params string[] arguments) =>
        OfAsync(Encoding.UTF8.GetBytes(input), null, arguments);

    /// <param name="database">Null when it needs none.</param>
    public static async Task<ProgramRun> OfAsync(byte[] input, TestDatabase? database, params string[] arguments)
    {
        using var process = Start(database, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    public static Process Start(TestDatabase? database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["ConnectionStrings__Articles"] =
            database?.ConnectionString ?? "Data Source=/no/such/place.db";
        start.Environment["Seeds__Path"] = "no-seeds";
        // Tests that run beside each other cannot share the usual port.
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return Process.Start(start)!;
    }

    /// <summary>Where a process that serves listens, once it does.</summary>
    public static async Task<Uri> AddressOfAsync(Process process, CancellationToken stop)
    {
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            var start = line.IndexOf("http://", StringComparison.Ordinal);
            if (start >= 0)
                return new Uri(line[start..line.IndexOf("/v1", start, StringComparison.Ordinal)]);
        }
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(stop));
    }
}
