using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Readings;

namespace Articles.Api.Tests.Readings;

public sealed class ReadJsonlTests
{
    private const string Text =
        "The Harbor Reopens\n\nThe harbor reopened after a long winter, and the first ships came in before noon.\n\n"
        + "“We waited for this day,” said Jane Roe, the mayor of the town.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Line(object page) => JsonSerializer.Serialize(page);

    private static async Task<(long Broken, List<JsonNode> Lines)> FilterAsync(string input, bool isBody = false)
    {
        using var from = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var to = new MemoryStream();
        var broken = await new ReadJsonl.Handler().Handle(new ReadJsonl(from, to, isBody), Stop);
        var lines = Encoding.UTF8.GetString(to.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (broken, lines.Select(line => JsonNode.Parse(line)!).ToList());
    }

    [Fact]
    public async Task A_page_a_line_gives_a_reading_a_line()
    {
        var (broken, lines) = await FilterAsync(
            Line(new { id = "a", text = Text })
                + "\n"
                + Line(
                    new
                    {
                        id = 7,
                        text = Text,
                        url = "https://town.example/harbor",
                    }
                )
        );

        Assert.Equal(0, broken);
        Assert.Equal(["a", "7"], lines.Select(line => line["id"]!.ToString()));
        Assert.All(lines, line => Assert.Equal("The Harbor Reopens", (string?)line["title"]));
        var quote = lines[0]["quotes"]![0]!;
        Assert.Equal("Jane Roe", (string?)quote["resolved"]);
        var text = (string)lines[0]["text"]!;
        Assert.Equal("We waited for this day,", text[(int)quote["start"]!..(int)quote["end"]!]);
    }

    [Fact]
    public async Task With_body_nothing_is_dropped_and_positions_are_those_of_the_text()
    {
        var (_, lines) = await FilterAsync(Line(new { id = "a", text = Text }), isBody: true);

        Assert.Equal(Text, (string?)lines[0]["text"]);
        Assert.Equal(Text.IndexOf("We waited", StringComparison.Ordinal), (int)lines[0]["quotes"]![0]!["start"]!);
    }

    [Theory]
    [InlineData("nonsense", "no JSON object")]
    [InlineData("[1,2]", "no JSON object")]
    [InlineData("null", "no JSON object")]
    [InlineData("{\"id\":\"b\",\"text\":5}", "text is not what it should be")]
    [InlineData("{\"id\":{\"b\":\"\\ud83d\"},\"text\":\"a\"}", "id is not what it should be")]
    [InlineData("{\"id\":\"b\"}", "either html or text")]
    [InlineData("{\"id\":\"b\",\"text\":\"a\",\"html\":\"b\"}", "either html or text")]
    [InlineData("{\"id\":\"b\",\"text\":\"cut", "no JSON object")]
    public async Task A_line_that_is_no_page_says_so_and_stops_no_other(string line, string complaint)
    {
        var (broken, lines) = await FilterAsync(
            $"{Line(new { id = "a", text = Text })}\n\n{line}\n{Line(new { id = "c", text = Text })}\n"
        );

        Assert.Equal(1, broken);
        Assert.Equal(3, lines.Count);
        Assert.Equal(3, (int)lines[1]["line"]!);
        Assert.Contains(complaint, (string)lines[1]["error"]!, StringComparison.Ordinal);
        Assert.Equal(["a", "c"], new[] { lines[0], lines[2] }.Select(each => (string?)each["id"]));
    }

    [Theory]
    [InlineData("\\ud83d", "\uFFFD")]
    [InlineData("Ships\\ud83d and \\ud83d\\ude00 \\udc00\\n.", "Ships\uFFFD and \U0001F600 \uFFFD\n.")]
    [InlineData("A cut \\\\ud83d and \\ud83d", "A cut \\ud83d and \uFFFD")]
    [InlineData("\\ude00\\ud83d\\ud83d", "\uFFFD\uFFFD\uFFFD")]
    public async Task Half_a_character_is_mended_and_the_page_is_read(string written, string read)
    {
        var (broken, lines) = await FilterAsync($"{{\"id\":\"{written}\",\"text\":\"{written}\"}}", isBody: true);

        Assert.Equal(0, broken);
        Assert.Equal(read, (string?)lines[0]["id"]);
        Assert.Equal(read, (string?)lines[0]["text"]);
    }

    [Fact]
    public async Task The_order_is_kept_however_long_each_page_takes()
    {
        var pages = Enumerable
            .Range(0, 120)
            .Select(n =>
                Line(new { id = n, text = string.Concat(Enumerable.Repeat(Text + "\n\n", n % 7 == 0 ? 60 : 1)) })
            );

        var (_, lines) = await FilterAsync("\uFEFF" + string.Join("\r\n", pages));

        Assert.Equal(Enumerable.Range(0, 120), lines.Select(line => (int)line["id"]!));
    }

    [Fact]
    public async Task No_more_is_read_ahead_than_a_few_pages()
    {
        using var input = new EndlessPages(Line(new { id = "a", text = Text }) + "\n", stopAfter: 3_000);
        using var output = new CountedLines(
            input,
            most: 8 * Environment.ProcessorCount + 2 * EndlessPages.LinesInBuffer
        );

        var broken = await new ReadJsonl.Handler().Handle(new ReadJsonl(input, output, false), Stop);

        Assert.Equal(0, broken);
        Assert.Equal(3_000, output.Lines);
    }

    [Fact]
    public async Task It_ends_quietly_when_nobody_takes_its_output()
    {
        using var process = ProgramRun.Start(null, "read", "--jsonl");
        var errors = process.StandardError.ReadToEndAsync(Stop);
        var line = Line(new { id = "a", text = Text });
        var feeding = Task.Run(
            async () =>
            {
                // Without an end: only the program itself can end this.
                while (true)
                    await process.StandardInput.WriteLineAsync(line.AsMemory(), Stop);
            },
            Stop
        );
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(Stop));

        process.StandardOutput.Close();

        await process.WaitForExitAsync(Stop);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await errors);
        await Assert.ThrowsAsync<IOException>(() => feeding);
    }

    [Fact]
    public async Task The_command_ends_with_2_when_a_line_could_not_be_read()
    {
        var run = await ProgramRun.OfAsync($"{Line(new { id = "é", text = Text })}\nnonsense\n", "read", "--jsonl");

        Assert.Equal(2, run.Exit);
        Assert.Equal("", run.Errors);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("\"id\":\"é\"", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"line\":2", run.Lines[1], StringComparison.Ordinal);
    }

    /// <summary>The same line again and again, and how many of them were taken.</summary>
    private sealed class EndlessPages(string line, int stopAfter) : MemoryStream
    {
        public const int LinesInBuffer = (1 << 18) / 200;

        private readonly byte[] bytes = Encoding.UTF8.GetBytes(line);
        private int offset;

        public int Taken { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Taken == stopAfter)
                return new(0);
            var length = Math.Min(buffer.Length, bytes.Length - offset);
            bytes.AsMemory(offset, length).CopyTo(buffer);
            offset = (offset + length) % bytes.Length;
            if (offset == 0)
                Taken++;
            return new(length);
        }
    }

    /// <summary>Fails when too many lines were taken for those that have come out.</summary>
    private sealed class CountedLines(EndlessPages input, int most) : MemoryStream
    {
        public int Lines { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Lines += buffer.Span.Count((byte)'\n');
            Assert.True(
                input.Taken - Lines <= most + (1 << 16) / 100,
                string.Create(CultureInfo.InvariantCulture, $"{input.Taken} lines in, {Lines} out")
            );
            return ValueTask.CompletedTask;
        }
    }
}
