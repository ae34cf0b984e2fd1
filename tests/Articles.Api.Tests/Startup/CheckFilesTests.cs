using System.Text.Json.Nodes;
using Articles.Api.Tests.Articles.Writing;
using ModelContextProtocol.Client;

namespace Articles.Api.Tests.Startup;

/// <summary>Drafts checked, and assistants served, by the program on the command line.</summary>
public abstract class CheckFilesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : CheckFilesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : CheckFilesTests(api), IClassFixture<PostgresApi>;

    [Fact]
    public async Task Drafts_are_checked_and_the_exit_says_how_they_are()
    {
        await new Desk(api.Host).PublishedAsync("Checked By Command");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var right = Path.Combine(folder.FullName, "right.md");
            var wrong = Path.Combine(folder.FullName, "wrong.md");
            await File.WriteAllTextAsync(right, "“We waited for this day,” said Jane Roe, in checked-by-command.");
            await File.WriteAllTextAsync(wrong, "One.\n\n“We never waited for this day,” said Jane Roe.");

            var good = await ProgramRun.OfAsync([], api.Database, "check", right, "--json");
            var bad = await ProgramRun.OfAsync([], api.Database, "check", right, wrong);
            var none = await ProgramRun.OfAsync([], api.Database, "check", Path.Combine(folder.FullName, "none.md"));

            Assert.Equal((0, ""), (good.Exit, good.Errors));
            var answer = JsonNode.Parse(Assert.Single(good.Lines))!;
            Assert.Equal("verbatim", (string)answer["quotes"]![0]!["verdict"]!);
            Assert.Equal(1, bad.Exit);
            Assert.Contains("altered", bad.Output, StringComparison.Ordinal);
            Assert.Equal(2, none.Exit);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Assistants_are_served_over_standard_input_and_output_as_readers()
    {
        var desk = new Desk(api.Host);
        await desk.PublishedAsync("Served By Command");
        await desk.DraftAsync("Hidden From The Command");
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(
                new StdioClientTransportOptions
                {
                    Command = "dotnet",
                    Arguments = [typeof(Program).Assembly.Location, "mcp"],
                    EnvironmentVariables = new Dictionary<string, string?>
                    {
                        ["ConnectionStrings__Articles"] = api.Database.ConnectionString,
                        ["Seeds__Path"] = "no-seeds",
                    },
                }
            )
        );

        var tools = await client.ListToolsAsync();
        var article = await client.CallToolAsync(
            "get_article",
            new Dictionary<string, object?> { ["id"] = "served-by-command" }
        );
        var hidden = await client.CallToolAsync(
            "get_article",
            new Dictionary<string, object?> { ["id"] = "hidden-from-the-command" }
        );
        var resource = await client.ReadResourceAsync("articles://articles/served-by-command");

        Assert.Equal(9, tools.Count);
        Assert.False(article.IsError is true);
        Assert.True(hidden.IsError);
        Assert.Single(resource.Contents);
    }
}
