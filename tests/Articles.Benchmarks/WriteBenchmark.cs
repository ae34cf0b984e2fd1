using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Spectre.Console;

namespace Articles.Benchmarks;

/// <summary>
/// Measures what it costs to create an article of 600 words with three quotes, by one writer and by eight at once, beside the same
/// rows stored by hand and through EF Core.
/// </summary>
internal static class WriteBenchmark
{
    // Until the runtime has compiled for good what is hot.
    private const int WarmUp = 1_000;
    private const int Writes = 800;

    private static readonly int[] Writers = [1, 8];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("articles-writes-").FullName;
        try
        {
            AnsiConsole.Profile.Width = 160;
            var table = new Table { Border = TableBorder.Markdown }.AddColumns(
                "create an article",
                "writers",
                "CPU ms",
                "of EF's",
                "a second",
                "p50 ms",
                "p99 ms"
            );
            var floor = new Dictionary<int, double>();
            foreach (
                var (name, title) in new[] { ("ef-write", "EF Core"), ("hand-write", "by hand"), ("", "Articles") }
            )
            {
                var database = Path.Combine(folder, $"{title.Replace(' ', '-')}.db");
                await using var server =
                    name.Length > 0
                        ? await ServerProcess.StartOwnAsync(name, database)
                        : await ServerProcess.StartAsync(database);
                var key = name.Length > 0 ? null : ServerProcess.NewKey(database);
                var number = 0;
                await WriteAsync(server, key, 1, WarmUp, () => Interlocked.Increment(ref number));
                foreach (var writers in Writers)
                {
                    var before = (Cpu: server.CpuMilliseconds, Time: Stopwatch.GetTimestamp());
                    var times = await WriteAsync(server, key, writers, Writes, () => Interlocked.Increment(ref number));
                    var seconds = Stopwatch.GetElapsedTime(before.Time).TotalSeconds;
                    var cpu = (server.CpuMilliseconds - before.Cpu) / Writes;
                    floor.TryAdd(writers, cpu);
                    table.AddRow(
                        title,
                        $"{writers}",
                        Round(cpu, 2),
                        Round(cpu / floor[writers], 1),
                        Round(Writes / seconds, 0),
                        Round(times[times.Count / 2], 1),
                        Round(times[times.Count * 99 / 100], 1)
                    );
                }
            }
            AnsiConsole.Write(table);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Round(double value, int digits) =>
        Math.Round(value, digits).ToString(CultureInfo.InvariantCulture);

    /// <returns>How long each took in milliseconds, the shortest first.</returns>
    private static async Task<List<double>> WriteAsync(
        ServerProcess server,
        string? key,
        int writers,
        int writes,
        Func<int> next
    )
    {
        var times = new List<double>();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => WriteInTurnAsync()));
        times.Sort();
        return times;

        async Task WriteInTurnAsync()
        {
            for (var n = 0; n < writes / writers; n++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles")
                {
                    Content = new ByteArrayContent(MadeUpArticles.Json(next())),
                };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                if (key is not null)
                    request.Headers.Add("X-Api-Key", key);
                var begun = Stopwatch.GetTimestamp();
                using var answer = await server.Http.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                lock (times)
                    times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }
    }
}
