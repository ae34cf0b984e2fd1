using System.IO.Compression;
using System.Text.Json;

namespace Articles.Benchmarks;

/// <summary>Pages to read, from a folder or from a file of JSON lines.</summary>
internal static class ReaderPages
{
    public static IEnumerable<(string Page, bool IsHtml)> In(string path) =>
        Directory.Exists(path) ? InFolder(path) : InLines(path);

    private static IEnumerable<(string, bool)> InFolder(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".html" or ".txt")
            .Order(StringComparer.Ordinal)
            .Select(file => (File.ReadAllText(file), Path.GetExtension(file) == ".html"));

    private static IEnumerable<(string, bool)> InLines(string file)
    {
        using var stream = File.OpenRead(file);
        using var lines = new StreamReader(
            file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream
        );
        while (lines.ReadLine() is { } line)
        {
            using var page = JsonDocument.Parse(line);
            if (page.RootElement.TryGetProperty("html", out var html))
                yield return (html.GetString()!, true);
            else if (page.RootElement.TryGetProperty("text", out var text))
                yield return (text.GetString()!, false);
        }
    }
}
