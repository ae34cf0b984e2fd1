using System.Diagnostics;
using Spectre.Console;

namespace Articles.Benchmarks;

/// <summary>
/// Measures the two hottest reads, from the cache and with the cache off, against bare Kestrel and a read written by hand,
/// all in one run.
/// </summary>
internal static class ReadBenchmark
{
    private const string Address = "http://127.0.0.1:5191";
    private static readonly string Api = Path.Combine(AppContext.BaseDirectory, "Articles.Api.dll");
    private static readonly string Self = Path.Combine(AppContext.BaseDirectory, "Articles.Benchmarks.dll");
    private static readonly Uri List = new($"{Address}/v1/articles?limit=20");

    public static async Task<int> RunAsync(int[] sizes)
    {
        var folder = Directory.CreateTempSubdirectory("articles-benchmark-").FullName;
        try
        {
            // A Markdown table, to be pasted into docs/performance.md; written whole, wherever it is written to.
            var table = new Table { Border = TableBorder.Markdown };
            AnsiConsole.Profile.Width = 160;
            table.AddColumns(
                "articles",
                "read",
                "server",
                "requests/s",
                "CPU µs/request",
                "of bare Kestrel",
                "of by hand"
            );
            foreach (var size in sizes)
                await MeasureAsync(size, folder, table);
            AnsiConsole.Write(table);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(int size, string folder, Table table)
    {
        var database = Path.Combine(folder, $"{size}.db");
        var ordinary = Path.Combine(folder, $"{size}-by-hand.db");
        Console.WriteLine($"Generating {size} articles …");
        Generate(size, database);
        OrdinaryTables.Copy(database, ordinary);
        var (article, list, detail) = await SaveAnswersAsync(folder, database);

        Console.WriteLine($"Measuring with {size} articles …");
        var bare = await ServeAsync(Self, ["bare", list, detail, Address], [], article);
        var byHand = await ServeAsync(Self, ["by-hand", ordinary, Address], [], article);
        var cached = await ServeAsync(Api, [], Settings(database, cacheMegabytes: 64), article);
        var cold = await ServeAsync(Api, [], Settings(database, cacheMegabytes: 0), article);
        foreach (var (read, pick) in Reads)
        {
            Row("bare Kestrel", pick(bare));
            Row("Articles, from the cache", pick(cached));
            Row("by hand", pick(byHand));
            Row("Articles, cache off", pick(cold));

            void Row(string server, Measurement m) =>
                table.AddRow(
                    $"{size}",
                    read,
                    server,
                    $"{m.RequestsPerSecond:F0}",
                    $"{m.CpuMicroseconds:F1}",
                    $"{m.CpuMicroseconds / pick(bare).CpuMicroseconds:F2}",
                    $"{m.CpuMicroseconds / pick(byHand).CpuMicroseconds:F2}"
                );
        }
    }

    private static readonly (string, Func<(Measurement List, Measurement Article), Measurement>)[] Reads =
    [
        ("list of 20", both => both.List),
        ("article by slug", both => both.Article),
    ];

    private static async Task<(Measurement List, Measurement Article)> ServeAsync(
        string assembly,
        string[] arguments,
        Dictionary<string, string> environment,
        Uri article
    )
    {
        using var server = await MeasuredServer.StartAsync(assembly, arguments, environment, List);
        return (await server.MeasureAsync(List), await server.MeasureAsync(article));
    }

    /// <summary>Asks the API what it answers, for the bare server to answer the same, and finds an article to ask for.</summary>
    private static async Task<(Uri Article, string List, string Detail)> SaveAnswersAsync(
        string folder,
        string database
    )
    {
        using var server = await MeasuredServer.StartAsync(Api, [], Settings(database, cacheMegabytes: 0), List);
        using var http = new HttpClient();
        var list = await http.GetByteArrayAsync(List);
        var slug = System.Text.Json.JsonDocument.Parse(list).RootElement.GetProperty("items")[7].GetProperty("slug");
        var article = new Uri($"{Address}/v1/articles/{slug.GetString()}");
        var (listFile, detailFile) = (Path.Combine(folder, "list.json"), Path.Combine(folder, "article.json"));
        await File.WriteAllBytesAsync(listFile, list);
        await File.WriteAllBytesAsync(detailFile, await http.GetByteArrayAsync(article));
        return (article, listFile, detailFile);
    }

    private static void Generate(int size, string database)
    {
        var start = new ProcessStartInfo("dotnet", [Api, "generate", "--articles", $"{size}", "--seed", "1"])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in Settings(database, cacheMegabytes: 0))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("The articles could not be generated.");
    }

    private static Dictionary<string, string> Settings(string database, int cacheMegabytes) =>
        new()
        {
            ["ConnectionStrings__Articles"] = $"Data Source={database}",
            ["Limits__CacheMegabytes"] = $"{cacheMegabytes}",
            ["Seeds__Path"] = Path.Combine(Path.GetDirectoryName(database)!, "no-seeds"),
            ["ASPNETCORE_URLS"] = Address,
        };
}
