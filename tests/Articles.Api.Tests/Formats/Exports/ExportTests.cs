using System.Text;
using System.Text.Json.Nodes;
using Articles.Api.Formats.Exports;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Formats.Exports;

public abstract class ExportTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ExportTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ExportTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task Every_file_of_the_manifest_has_as_many_rows_as_it_says_and_no_draft()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database);
        // More than are read at once.
        await host.StoreAsync(
            Enumerable
                .Range(1, 230)
                .Select(n => new MadeUpReading($"Exported {n}").By("An Author").Quotes($"no {n}", "A Speaker"))
        );
        await new Desk(host).DraftAsync("Never Exported");

        var manifest = await host.GetJsonAsync("/v1/export");

        foreach (
            var file in manifest["files"]!.AsArray().Where(file => (string?)file!["mediaType"] == "application/jsonl")
        )
        {
            var rows = await LinesAsync(host, (string)file!["href"]!);
            Assert.Equal((int)file["rows"]!, rows.Count);
            Assert.Equal(rows.Count, rows.Select(row => (string?)JsonNode.Parse(row)!["id"]).Distinct().Count());
            Assert.DoesNotContain(rows, row => row.Contains("Never Exported", StringComparison.Ordinal));
        }
        var articles = await LinesAsync(host, "/v1/export/articles.jsonl");
        Assert.Equal(230, articles.Count);
        var first = JsonNode.Parse(articles[0])!;
        Assert.True(JsonNode.DeepEquals(first, await host.GetJsonAsync($"/v1/articles/{first["id"]}")));
    }

    // A server's stream refuses what is not written asynchronously, and only when the buffer before it happens to be full.
    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task Nothing_is_written_that_a_server_would_refuse(string format)
    {
        await Host.StoreAsync(new MadeUpReading("Streamed").Quotes("one of many", "A Speaker"));
        await using var scope = Host.Services.CreateAsyncScope();
        var export = scope.ServiceProvider.GetRequiredService<WriteExport>();
        await using var stream = new AsynchronousStream();

        await (
            format is "csv"
                ? export.QuotesAsCsvAsync(stream, TestContext.Current.CancellationToken)
                : export.LinesAsync(Noun.Quote, stream, TestContext.Current.CancellationToken)
        );

        Assert.Contains("one of many", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_cursor_of_the_manifest_the_changes_go_on()
    {
        var before = Assert.Single(await Host.StoreAsync(new MadeUpReading("Before").Says("Before.")));
        var cursor = (string?)(await Host.GetJsonAsync("/v1/export"))["changesCursor"];
        var after = Assert.Single(await Host.StoreAsync(new MadeUpReading("After").Says("After.")));

        var changes = (await Host.GetJsonAsync($"/v1/changes?limit=100&cursor={cursor}"))["items"]!.AsArray();

        var articles = changes
            .Where(change => (string?)change!["noun"] == "article")
            .Select(change => (string?)change!["resource"]);
        Assert.Contains($"{after}", articles);
        Assert.DoesNotContain($"{before}", articles);
    }

    [Fact]
    public async Task A_spreadsheet_runs_no_formula_of_a_quote()
    {
        await Host.StoreAsync(new MadeUpReading("Formula").Quotes("=HYPERLINK(\"x\"), he said", "@Sum Speaker"));

        using var response = await Host.GetAsync("/v1/export/quotes.csv");

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.StartsWith("id,kind,text,speaker,", lines[0]);
        Assert.Contains(lines, line => line.Contains("\"'=HYPERLINK(\"\"x\"\"), he said\"", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(",@Sum", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_command_line_writes_the_same()
    {
        await using var database = await api.NewDatabaseAsync();
        await using (var host = await ApiHost.StartAsync(database))
            await host.StoreAsync(new MadeUpReading("By Command").Quotes("at the prompt", "Prompt Speaker"));

        var quotes = await ProgramRun.OfAsync([], database, "export", "quotes");
        var wrong = await ProgramRun.OfAsync([], database, "export", "articles", "--csv");

        Assert.Equal("at the prompt", (string?)JsonNode.Parse(quotes.Output)!["text"]);
        Assert.Equal(1, wrong.Exit);
    }

    private static async Task<List<string>> LinesAsync(ApiHost host, string path)
    {
        using var response = await host.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private sealed class AsynchronousStream : MemoryStream
    {
        private readonly MemoryStream written = new();

        public override byte[] ToArray() => written.ToArray();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException();

        public override void WriteByte(byte value) => throw new NotSupportedException();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            written.Write(buffer.Span);
            return ValueTask.CompletedTask;
        }
    }
}
