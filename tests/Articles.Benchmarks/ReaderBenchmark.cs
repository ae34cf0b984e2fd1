using System.Diagnostics;
using System.Globalization;
using System.Text;
using Articles.Reading;
using Spectre.Console;

namespace Articles.Benchmarks;

/// <summary>
/// Reads the same pages with this reader, quotes and all, and with SmartReader, which finds the body alone: in turn, in one
/// process, each page after the other, by the processor's time.
/// </summary>
internal static class ReaderBenchmark
{
    private const int Rounds = 6;
    private const double Faster = 0.98;
    private const string Address = "https://news.example/page";
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <param name="path">A file of JSON lines with <c>html</c> or <c>text</c>, or a folder of *.html and *.txt; made-up pages without one.</param>
    public static int Run(string? path)
    {
        var pages = path is null ? MadeUpPages.All().ToList() : ReaderPages.In(path).ToList();
        var (html, texts) = (Of(pages, isHtml: true), Of(pages, isHtml: false));
        if (pages.Count == 0)
        {
            Console.Error.WriteLine("There are no pages.");
            return 2;
        }
        var table = new Table().AddColumns("pages", "reader", "CPU ms/page", "pages/s", "MB/s");
        if (html.Count > 0)
            Compare(table, html);
        if (texts.Count > 0)
            Add(
                table,
                "text",
                "Articles.Reading",
                texts,
                Fastest(texts, [page => ArticleReader.ReadText(page, Address)])[0]
            );
        AnsiConsole.Write(table);
        return 0;
    }

    private static List<string> Of(List<(string Page, bool IsHtml)> pages, bool isHtml) =>
        [.. pages.Where(page => page.IsHtml == isHtml).Select(page => page.Page)];

    private static void Compare(Table table, List<string> html)
    {
        var times = Fastest(html, [page => ArticleReader.ReadHtml(page, Address), ReadSmartly]);
        Add(table, "HTML", "Articles.Reading", html, times[0]);
        Add(table, "HTML", "SmartReader", html, times[1]);
        Console.WriteLine($"{Number(times[1] / times[0])} times as many pages of HTML a second as SmartReader.");
    }

    // Other work on a machine only ever makes it slower, and so does code that is yet to be compiled for good: the fastest round says
    // most, once none has been faster for a while.
    private static TimeSpan[] Fastest(List<string> pages, Action<string>[] readers)
    {
        var fastest = readers.Select(_ => TimeSpan.MaxValue).ToArray();
        var started = Stopwatch.StartNew();
        for (var round = 0; round < Rounds && started.Elapsed < Longest; round++)
        {
            for (var i = 0; i < readers.Length; i++)
            {
                var time = Measure(pages, readers[i]);
                if (time < Faster * fastest[i] || started.Elapsed < Shortest)
                    round = -1;
                fastest[i] = time < fastest[i] ? time : fastest[i];
            }
        }
        return fastest;
    }

    private static TimeSpan Measure(List<string> pages, Action<string> read)
    {
        // What the reader before left behind is not this one's work.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        foreach (var page in pages)
            read(page);
        process.Refresh();
        return process.TotalProcessorTime - before;
    }

    // It throws on some pages, such as those with an impossible date; to read them to their end would cost it more.
    private static void ReadSmartly(string page)
    {
        try
        {
            using var reader = new SmartReader.Reader(Address, page);
            reader.GetArticle();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Debug.WriteLine(exception.Message);
        }
    }

    private static void Add(Table table, string kind, string reader, List<string> pages, TimeSpan time) =>
        table.AddRow(
            $"{pages.Count} of {kind}",
            reader,
            Number(time.TotalMilliseconds / pages.Count),
            Number(pages.Count / time.TotalSeconds),
            Number(pages.Sum(page => (double)Encoding.UTF8.GetByteCount(page)) / 1_000_000 / time.TotalSeconds)
        );

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
