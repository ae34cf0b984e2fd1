using System.Text;
using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Imports;

public sealed class ReadFilesTests : IDisposable
{
    private const string Page = """
        The Harbor Reopens

        By Ada Byron

        The harbor reopened after a long winter, and the first ships came in before noon with grain and timber.

        “We waited for this day,” said Jane Roe, the mayor of the town. The crowd on the quay cheered her for minutes.
        """;

    private readonly TemporaryFolder folder = new();

    private string Write(string name, string content)
    {
        folder.Write(name, content);
        return Path.Combine(folder.Path, name);
    }

    [Fact]
    public async Task A_file_is_read_as_json_with_evidence()
    {
        var run = await ProgramRun.OfAsync("", "read", "--json", Write("harbor.txt", Page));

        Assert.Equal((0, ""), (run.Exit, run.Errors));
        var reading = JsonNode.Parse(Assert.Single(run.Lines))!;
        Assert.Equal("The Harbor Reopens", (string?)reading["title"]);
        Assert.Equal("Jane Roe", (string?)reading["quotes"]![0]!["speakerName"]);
        Assert.Contains(reading["evidence"]!.AsArray(), piece => (string?)piece!["pointer"] == "/title");
    }

    [Fact]
    public async Task A_file_is_shown_to_a_person()
    {
        var run = await ProgramRun.OfAsync("", "read", Write("harbor.txt", Page));

        Assert.Equal((0, ""), (run.Exit, run.Errors));
        foreach (var shown in new[] { "The Harbor Reopens", "Ada Byron", "We waited for this day", "Jane Roe" })
            Assert.Contains(shown, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_of_the_terminal_in_a_page_are_only_words()
    {
        var run = await ProgramRun.OfAsync(
            "",
            "read",
            Write("harbor.txt", Page.Replace("Harbor", "[red]Harbor[/", StringComparison.Ordinal))
        );

        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Contains("[red]Harbor[/", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_whatever_its_character_set()
    {
        var page = Encoding.Latin1.GetBytes(
            Page.Replace("Harbor", "Café", StringComparison.Ordinal).Replace('“', '"').Replace('”', '"')
        );

        var run = await ProgramRun.OfAsync(page, null, "read", "--json", "-");

        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal("The Café Reopens", (string?)JsonNode.Parse(run.Output)!["title"]);
    }

    [Fact]
    public async Task A_file_that_is_not_there_stops_no_other()
    {
        var run = await ProgramRun.OfAsync(
            "",
            "read",
            "--json",
            Path.Combine(folder.Path, "none.txt"),
            Write("harbor.txt", Page)
        );

        Assert.Equal(2, run.Exit);
        Assert.Contains("none.txt", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Lines);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "--jsonl", "page.txt")]
    [InlineData("read", "a.txt", "b.txt", "--address", "https://town.example/")]
    public async Task What_cannot_be_meant_is_refused(params string[] arguments)
    {
        var run = await ProgramRun.OfAsync("", arguments);

        Assert.Equal(1, run.Exit);
        Assert.NotEqual("", run.Errors);
    }

    public void Dispose() => folder.Dispose();
}
