using System.Diagnostics;

namespace Articles.Api.Tests;

/// <summary>The commands, in processes of their own.</summary>
public sealed class CommandLineTests(SqliteApi api) : IClassFixture<SqliteApi>
{
    [Fact]
    public async Task Health_is_0_while_the_server_is_ready()
    {
        var (exit, _) = await RunAsync("health", "--url", api.Host.Client.BaseAddress!.AbsoluteUri);

        Assert.Equal(0, exit);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "refused")]
    [InlineData("nonsense", "--url")]
    public async Task Health_is_not_0_where_there_is_no_server(string url, string complaint)
    {
        var (exit, errors) = await RunAsync("health", "--url", url);

        Assert.NotEqual(0, exit);
        Assert.Contains(complaint, errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generated_articles_are_served_and_the_same_seed_is_refused_in_one_line()
    {
        await using var database = new SqliteFile();
        string[] generate = ["generate", "--articles", "30", "--seed", "5"];
        var (exit, _) = await RunAsync(database, generate);
        Assert.Equal(0, exit);

        var (again, errors) = await RunAsync(database, generate);

        Assert.Equal(1, again);
        Assert.Contains("seed 5", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        await using var host = await ApiHost.StartAsync(database);
        var total = (int)(await host.GetJsonAsync("/v1/quotes?includeTotal=true&limit=1"))["total"]!;
        Assert.Equal(90, total);
    }

    [Fact]
    public async Task A_start_that_cannot_be_says_why_in_one_line()
    {
        var (exit, errors) = await RunAsync("--ConnectionStrings:Articles", "Data Source=/no/such/folder/articles.db");

        Assert.Equal(1, exit);
        Assert.StartsWith("Articles cannot run:", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Errors)> RunAsync(params string[] arguments)
    {
        await using var database = new SqliteFile();
        return await RunAsync(database, arguments);
    }

    private static async Task<(int Exit, string Errors)> RunAsync(SqliteFile database, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Articles"] = database.ConnectionString;
        start.Environment["Seeds__Path"] = "no-seeds";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, errors + await output);
    }
}
