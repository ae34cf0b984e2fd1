using System.Net.Sockets;

namespace Articles.Api.Tests.Startup;

/// <summary>Starts that cannot be: one line, with the setting and its value.</summary>
public sealed class StartFailureTests
{
    [Theory]
    [InlineData("urls", "nonsense", "It cannot listen at nonsense (ASPNETCORE_URLS)")]
    [InlineData("urls", "http://127.0.0.1:99999", "It cannot listen at http://127.0.0.1:99999 (ASPNETCORE_URLS)")]
    [InlineData("Limits:MaxPageSize", "many", "'many' at 'Limits:MaxPageSize'")]
    [InlineData("Work:Dear", "0", "Work:Dear is '0' and not at least 1.")]
    [InlineData("Site:Address", "paper", "Site:Address is 'paper' and not an address such as")]
    [InlineData("ConnectionStrings:Articles", "nonsense", "ConnectionStrings:Articles is 'nonsense'")]
    [InlineData("ConnectionStrings:Articles", "Data Source=/no/such/a.db", "The database /no/such/a.db (Conn")]
    [InlineData("ConnectionStrings:Articles", "Host=127.0.0.1;Port=1;Password=sesame", "127.0.0.1:1 (Conn")]
    public async Task The_line_names_the_setting_and_its_value(string name, string value, string said)
    {
        await using var database = new SqliteFile();

        var run = await ProgramRun.OfAsync([], database, $"--{name}={value}");

        Refused(said, run);
        Assert.DoesNotContain("sesame", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var database = new SqliteFile();

        var run = await ProgramRun.OfAsync([], database, $"--urls=http://{taken.LocalEndpoint}");

        Refused($"It cannot listen at http://{taken.LocalEndpoint} (ASPNETCORE_URLS)", run);
    }

    // Nobody may open a program that runs to write to it: neither who owns it, nor root.
    [Fact]
    public async Task A_lock_that_cannot_be_written_stops_the_start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a program that runs may be written to.");
        await using var database = new SqliteFile();
        File.CreateSymbolicLink(database.Path + ".lock", Environment.ProcessPath!);

        var run = await ProgramRun.OfAsync([], database);

        Refused($"The database {database.Path} (ConnectionStrings:Articles) cannot be used: ", run);
    }

    private static void Refused(string said, ProgramRun run)
    {
        Assert.Equal(1, run.Exit);
        var line = Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Articles cannot run: ", line, StringComparison.Ordinal);
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
