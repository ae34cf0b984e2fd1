using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Imports;

public sealed class ImportLimitsTests : IAsyncLifetime
{
    private readonly SqliteFile database = new();
    private ApiHost host = null!;

    public async ValueTask InitializeAsync() =>
        host = await ApiHost.StartAsync(
            database,
            new()
            {
                ["Imports:UploadMegabytes"] = "2",
                ["Imports:PageMegabytes"] = "1",
                ["Imports:UnpackedMegabytes"] = "4",
                ["Imports:Pages"] = "20",
                ["Imports:Ratio"] = "50",
            }
        );

    private async Task<JsonObject> ImportAsync(byte[] body, string type)
    {
        using var response = await host.ImportAsync(body, type);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return await host.WaitForImportAsync(response.Headers.Location!);
    }

    private static string Reasons(JsonObject import) =>
        string.Join(
            '\n',
            import["receipts"]!.AsArray().Select(receipt => $"{receipt!["outcome"]}: {receipt["reason"]}")
        );

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>What packs to about half its size.</summary>
    private static byte[] Letters(int length)
    {
        var random = new Random(7);
        return Enumerable.Range(0, length).Select(_ => (byte)random.Next('a', 'q')).ToArray();
    }

    [Fact]
    public async Task More_than_an_upload_may_be_is_refused()
    {
        using var response = await host.ImportAsync(new byte[3 << 20], "application/zip");

        await host.ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge, response);
    }

    [Fact]
    public async Task A_file_that_unpacks_to_many_times_its_size_is_refused_alone()
    {
        var import = await ImportAsync(
            Zip(
                ("bomb.txt", new byte[3 << 20]),
                ("page.txt", Encoding.UTF8.GetBytes(MadeUpFiles.Text("Beside a Bomb")))
            ),
            "application/zip"
        );

        Assert.Matches("^refused: It unpacks to more than 50 times its size.\ncreated: $", Reasons(import));
    }

    [Fact]
    public async Task What_unpacks_to_too_much_altogether_is_refused_as_a_whole()
    {
        var files = Enumerable.Range(0, 9).Select(n => ($"{n}.txt", Letters(700_000))).ToArray();
        var zip = Zip(files)[..];
        Assert.True(zip.Length < 4 << 20, $"{zip.Length}");

        // Each of them is small enough, and so is the archive, where it may be larger.
        await using var other = new SqliteFile();
        await using var roomy = await ApiHost.StartAsync(
            other,
            new() { ["Imports:UploadMegabytes"] = "8", ["Imports:UnpackedMegabytes"] = "4" }
        );
        using var response = await roomy.ImportAsync(zip, "application/zip");

        await roomy.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, response);
        using var list = await roomy.GetAsync("/v1/imports", ("X-Api-Key", await roomy.NewKeyAsync("publish")));
        Assert.Empty((await roomy.ReadJsonAsync(HttpStatusCode.OK, list))["items"]!.AsArray());
    }

    [Fact]
    public async Task Packed_answers_of_a_web_archive_count_as_what_they_unpack_to()
    {
        using var packed = new MemoryStream();
        await using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await packing.WriteAsync(new byte[900_000], TestContext.Current.CancellationToken);
        byte[] answer =
        [
            .. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8,
            .. packed.ToArray(),
        ];
        byte[] record =
        [
            .. Encoding.ASCII.GetBytes(
                $"WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {answer.Length}\r\n\r\n"
            ),
            .. answer,
            .. "\r\n\r\n"u8,
        ];

        using var response = await host.ImportAsync(
            [.. Enumerable.Repeat(record, 6).SelectMany(one => one)],
            "application/warc"
        );

        await host.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, response);
    }

    [Fact]
    public async Task An_archive_in_an_archive_is_not_opened()
    {
        var inner = Zip(("page.txt", Encoding.UTF8.GetBytes(MadeUpFiles.Text("Nested"))));

        var import = await ImportAsync(Zip(("inner.zip", inner), ("inner.txt", inner)), "application/zip");

        Assert.Equal(2, (int)import["pages"]!["refused"]!);
        Assert.Contains("not opened", Reasons(import), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_larger_than_a_page_may_be_is_refused_alone()
    {
        var large = $"Too Large\n\n{new string('x', 1_200_000)}";
        var lines =
            JsonSerializer.Serialize(new { id = 1, text = large })
            + "\n"
            + JsonSerializer.Serialize(new { id = 2, text = MadeUpFiles.Text("Small Enough") });

        var import = await ImportAsync(Encoding.UTF8.GetBytes(lines), "application/jsonl");

        Assert.Matches("^refused: It is larger than a page may be.\ncreated: $", Reasons(import));
    }

    [Fact]
    public async Task More_pages_than_an_import_may_have_are_refused_as_a_whole()
    {
        var line = JsonSerializer.Serialize(new { id = 1, text = MadeUpFiles.Text("Of Many") }) + "\n";

        using var response = await host.ImportAsync(
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 21))),
            "application/jsonl"
        );

        await host.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, response);
    }

    [Theory]
    [InlineData("---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: Aliases in Front Matter\n---\n")]
    [InlineData("---\ntitle: Nested Front Matter\nx: {deep}\n---\n")]
    [InlineData("---\ntitle: : : no yaml\n\t- [\n---\n")]
    public async Task Front_matter_makes_no_more_of_itself_than_it_is(string frontMatter)
    {
        var markdown = frontMatter.Replace(
            "{deep}",
            new string('[', 20_000) + new string(']', 20_000),
            StringComparison.Ordinal
        );

        var import = await ImportAsync(
            Encoding.UTF8.GetBytes($"{markdown}\n# A Heading of Its Own\n\n{MadeUpFiles.Text("Body")}"),
            "text/markdown"
        );

        Assert.Equal(1, (int)import["pages"]!["created"]! + (int)import["pages"]!["unchanged"]!);
    }

    [Fact]
    public async Task Markdown_that_nests_for_ever_is_refused()
    {
        var import = await ImportAsync(
            Encoding.UTF8.GetBytes("# Deep\n\n" + new string('>', 300_000) + " x"),
            "text/markdown"
        );

        Assert.Equal(1, (int)import["pages"]!["total"]!);
        Assert.Equal(0, (int)import["pages"]!["waiting"]!);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }
}
