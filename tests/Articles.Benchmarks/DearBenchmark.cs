using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace Articles.Benchmarks;

/// <summary>
/// Measures what the dearest anonymous requests cost, and what a read from the cache notices of many who send them at once.
/// </summary>
internal static class DearBenchmark
{
    private const int Tries = 3;
    private const int Clients = 64;
    private const int Seconds = 5;

    private sealed record Request(string Name, HttpMethod Method, string Path, Func<HttpContent?> Body);

    /// <param name="database">One that <c>generate</c> made. An article is added to it.</param>
    public static async Task<int> RunAsync(string database)
    {
        await using var server = await ServerProcess.StartAsync(database);
        var http = server.Http;
        var requests = await RequestsAsync(http, database);
        AnsiConsole.Profile.Width = 160;
        var costs = new Table { Border = TableBorder.Markdown }.AddColumns("request", "status", "CPU ms", "answer KB");
        foreach (var request in requests)
            costs.AddRow(await CostAsync(server, request));
        AnsiConsole.Write(costs);
        AnsiConsole.Write(await BesideAsync(http, requests));
        AnsiConsole.WriteLine($"Most memory: {server.PeakMegabytes} MB");
        return 0;
    }

    private static async Task<List<Request>> RequestsAsync(HttpClient http, string database)
    {
        var speaker = await FirstAsync(http, "/v1/speakers?sort=-quoteCount&limit=1", "slug");
        var quote = await FirstAsync(http, "/v1/quotes?limit=1", "id");
        var article = await FirstAsync(http, "/v1/articles?limit=1", "slug");
        var rewritten = await RewriteAsync(http, database);
        var prefixes = "abcdefghijklmnopqrstuvwxyzabcde".Select((letter, n) => $"{letter}{"aeiou"[n % 5]}*");
        var twoLetters = string.Join('+', prefixes);
        var marks = new StringBuilder("<html><body><article><h1>A Title</h1><p>");
        while (marks.Length < 8_000_000)
            marks.Append("<b><i><a href='/x'>words</a></i></b> ");
        var citations = string.Join(
            ',',
            Enumerable.Range(0, 1_000).Select(_ => $$"""{"article":"{{rewritten}}","version":1}""")
        );
        string Words(string words) => JsonSerializer.Serialize(new { text = words });
        return
        [
            Post("verify 'the' 1,240 times", "/v1/quotes/verify", Words(Repeat("the ", 1_240))),
            Post(
                "verify 120 common words",
                "/v1/quotes/verify",
                Words(Repeat("it is what we have been and they are to be of the ", 10))
            ),
            Post(
                "verify 800 words of all kinds",
                "/v1/quotes/verify",
                Words(Repeat("the river council said that harbor work of the town would not end ", 60))
            ),
            Post("check 1,000 citations of one rewritten article", "/v1/citations/check", $"[{citations}]"),
            Get("search 31 beginnings of two letters", $"/v1/search?q={twoLetters}"),
            Get(
                "search beginnings, facets, total",
                $"/v1/search?q=th*+co*+re*&facets=author,speaker,section,year,kind&includeTotal=true"
            ),
            Get("search the, total", "/v1/search?q=the&includeTotal=true"),
            Get("quotes th*, total", "/v1/quotes?q=th*&includeTotal=true"),
            Get("articles th*, total", "/v1/articles?q=th*&includeTotal=true"),
            Get("most quoted speaker's co-quoted", $"/v1/speakers/{speaker}/co-quoted"),
            Get("most quoted speaker's timeline", $"/v1/speakers/{speaker}/timeline"),
            Get("most quoted speaker's names", $"/v1/speakers/{speaker}/names"),
            Get("cluster", $"/v1/quotes/{quote}/cluster"),
            Get("related", $"/v1/articles/{article}/related"),
            Get("export", "/v1/export"),
            Get("sitemap", "/sitemap.xml"),
            new(
                "read 8 MB of nested marks",
                HttpMethod.Post,
                "/v1/readings",
                () => new StringContent(marks.ToString(), Encoding.UTF8, "text/html")
            ),
        ];
    }

    private static string Repeat(string words, int times) => string.Concat(Enumerable.Repeat(words, times)).Trim();

    private static Request Get(string name, string path) => new(name, HttpMethod.Get, path, () => null);

    private static Request Post(string name, string path, string json) =>
        new(name, HttpMethod.Post, path, () => new StringContent(json, Encoding.UTF8, "application/json"));

    private static async Task<string> FirstAsync(HttpClient http, string path, string member)
    {
        using var json = JsonDocument.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)));
        return json.RootElement.GetProperty("items")[0].GetProperty(member).GetString()!;
    }

    /// <summary>Publishes a long article and changes each of its sentences.</summary>
    private static async Task<string> RewriteAsync(HttpClient http, string database)
    {
        var key = ServerProcess.NewKey(database);
        var sentences = Enumerable.Range(0, 3_000).ToList();
        string Body(string word) =>
            string.Join(
                "\n\n",
                sentences
                    .Chunk(20)
                    .Select(some =>
                        string.Concat(some.Select(n => $"The {word} number {n} stood on the quay at dawn. "))
                    )
            );
        using var created = await SendAsync(
            HttpMethod.Post,
            "/v1/articles",
            new
            {
                title = "A long report",
                state = "published",
                markdown = Body("crane"),
            },
            null
        );
        using var article = JsonDocument.Parse(await created.Content.ReadAsStringAsync());
        var slug = article.RootElement.GetProperty("slug").GetString()!;
        using var changed = await SendAsync(
            HttpMethod.Patch,
            $"/v1/articles/{slug}",
            new { markdown = Body("barge") },
            created.Headers.ETag!.ToString()
        );
        return slug;

        async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body, string? version)
        {
            using var request = new HttpRequestMessage(method, path)
            {
                Content = new StringContent(
                    JsonSerializer.Serialize(body),
                    Encoding.UTF8,
                    method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json"
                ),
            };
            request.Headers.Add("X-Api-Key", key);
            if (version is not null)
                request.Headers.TryAddWithoutValidation("If-Match", version);
            return (await http.SendAsync(request)).EnsureSuccessStatusCode();
        }
    }

    private static async Task<string[]> CostAsync(ServerProcess server, Request request)
    {
        var costs = new List<double>();
        var (status, length) = (0, 0L);
        for (var n = 0; n < Tries; n++)
        {
            var before = server.CpuMilliseconds;
            (status, length) = await SendAsync(server.Http, request, n);
            costs.Add(server.CpuMilliseconds - before);
        }
        // The first one compiles; what it costs otherwise is the middle of what is left.
        return [request.Name, $"{status}", $"{costs.Skip(1).Min():F0}", $"{length / 1_024}"];
    }

    private static async Task<(int Status, long Length)> SendAsync(HttpClient http, Request request, int n)
    {
        // Never the same address twice, so that nothing comes from the cache.
        var path =
            request.Method == HttpMethod.Get
            && request.Path.StartsWith("/v1/", StringComparison.Ordinal)
            && !request.Path.EndsWith("export", StringComparison.Ordinal)
                ? $"{request.Path}{(request.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={n % 90 + 5}"
                : request.Path;
        if (
            path.Contains("timeline", StringComparison.Ordinal)
            || path.Contains("names", StringComparison.Ordinal)
            || path.Contains("cluster", StringComparison.Ordinal)
        )
            path = request.Path;
        using var message = new HttpRequestMessage(request.Method, path) { Content = request.Body() };
        using var answer = await http.SendAsync(message);
        return ((int)answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).LongLength);
    }

    /// <summary>What a cached read takes alone, and beside many clients of each of the dearest.</summary>
    private static async Task<Table> BesideAsync(HttpClient http, List<Request> requests)
    {
        var table = new Table { Border = TableBorder.Markdown }.AddColumns(
            "beside 64 clients of",
            "p50 ms",
            "p99 ms",
            "answered",
            "refused"
        );
        table.AddRow(["nobody", .. await CachedReadAsync(http, null)]);
        foreach (
            var request in requests.Where(request =>
                request.Name.StartsWith("verify", StringComparison.Ordinal)
                || request.Name.StartsWith("search", StringComparison.Ordinal)
                || request.Name.StartsWith("check", StringComparison.Ordinal)
            )
        )
            table.AddRow([request.Name, .. await CachedReadAsync(http, request)]);
        return table;
    }

    private static async Task<string[]> CachedReadAsync(HttpClient http, Request? beside)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(Seconds));
        var (answered, refused) = (0, 0);
        var clients = Enumerable
            .Range(0, beside is null ? 0 : Clients)
            .Select(async n =>
            {
                while (!end.IsCancellationRequested)
                {
                    var (status, _) = await SendAsync(http, beside!, n++);
                    if (status == 503)
                    {
                        Interlocked.Increment(ref refused);
                        await Task.Delay(1_000);
                    }
                    else
                    {
                        Interlocked.Increment(ref answered);
                    }
                }
            })
            .ToList();
        await Task.Delay(500);
        var times = new List<double>();
        while (!end.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await http.GetByteArrayAsync(new Uri("/v1/articles", UriKind.Relative));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(5);
        }
        await Task.WhenAll(clients);
        times.Sort();
        return [$"{times[times.Count / 2]:F1}", $"{times[times.Count * 99 / 100]:F1}", $"{answered}", $"{refused}"];
    }
}
