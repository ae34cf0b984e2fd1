using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Articles.Api.Tests.Startup;

/// <summary>The commands, in processes of their own.</summary>
public sealed partial class CommandLineTests(SqliteApi api) : IClassFixture<SqliteApi>
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

    [Fact]
    public async Task A_key_is_made_listed_and_revoked()
    {
        await using var database = new SqliteFile();
        var (exit, made) = await RunAsync(database, ["keys", "create", "--name", "First", "--scope", "admin"]);
        Assert.Equal(0, exit);
        var key = KeyPattern().Match(made).Value;
        await using var host = await ApiHost.StartAsync(database);
        using var allowed = await host.GetAsync("/v1/keys", ("X-Api-Key", key));
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);

        var (_, listed) = await RunAsync(database, ["keys", "list"]);
        var (revoked, _) = await RunAsync(database, ["keys", "revoke", key[..16]]);

        Assert.Contains(key[..16], listed, StringComparison.Ordinal);
        Assert.DoesNotContain(key[17..], listed, StringComparison.Ordinal);
        Assert.Equal(0, revoked);
        using var refused = await host.GetAsync("/v1/keys", ("X-Api-Key", key));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory]
    [InlineData("create", "--name", "a", "--scope", "own")]
    [InlineData("create", "--name", "a", "--scope", "write", "--expires", "tomorrow")]
    [InlineData("create", "--name", "a", "--scope", "write", "--expires", "2001-01-01")]
    [InlineData("create", "--name", "", "--scope", "write")]
    [InlineData("revoke", "art_nothing")]
    public async Task What_is_wrong_with_a_command_for_keys_is_said_in_a_line(params string[] arguments)
    {
        var (exit, errors) = await RunAsync(["keys", .. arguments]);

        Assert.NotEqual(0, exit);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [GeneratedRegex("art_[a-z0-9]{12}_[A-Za-z0-9]{40}")]
    private static partial Regex KeyPattern();

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
