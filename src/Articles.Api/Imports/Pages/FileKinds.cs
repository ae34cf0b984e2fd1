using Articles.Api.Readings;

namespace Articles.Api.Imports.Pages;

/// <summary>What a file is.</summary>
internal enum FileKind
{
    Unknown,
    Html,
    Text,
    Markdown,
    Xml,
    JsonLines,
    Json,
    Warc,
    PackedWarc,
    Zip,
}

/// <summary>What the carrier of a file says it is.</summary>
internal sealed record FileType(string MediaType, string? Charset)
{
    public FileType(SentType sent)
        : this(sent.MediaType, sent.Charset) { }
}

/// <summary>Tells what a file is: by what its carrier says, by its name, or by how it begins.</summary>
internal static class FileKinds
{
    public static FileKind Of(string name, FileType? type, ReadOnlySpan<byte> start)
    {
        // A zip archive shows, whatever it is called.
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
            return FileKind.Zip;
        if (start.StartsWith("WARC/"u8))
            return FileKind.Warc;
        if (IsPacked(start) && IsPackedWarc(name, type))
            return FileKind.PackedWarc;
        var text = PageText.Of(start).Text;
        var said = OfType(type?.MediaType) ?? OfName(name);
        // An XHTML page is XML too, and is called so.
        if (said is FileKind.Xml)
            return BeginsAsHtml(text) ? FileKind.Html : FileKind.Xml;
        return said ?? OfStart(name, text);
    }

    /// <summary>Whether a file is packed by gzip.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, ..];

    private static bool IsPackedWarc(string name, FileType? type) =>
        name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) || type?.MediaType is "application/warc";

    public static bool IsKnown(string mediaType) => OfType(mediaType) is not null;

    /// <summary>Whether a file is what folders have beside pages: what pages look like, and what a system leaves there.</summary>
    public static bool IsFurniture(string name) =>
        name.StartsWith('.')
        || name is "Thumbs.db" or "desktop.ini"
        || Path.GetExtension(name).ToLowerInvariant()
            is ".css"
                or ".js"
                or ".map"
                or ".png"
                or ".jpg"
                or ".jpeg"
                or ".gif"
                or ".webp"
                or ".avif"
                or ".svg"
                or ".ico"
                or ".woff"
                or ".woff2"
                or ".ttf";

    private static FileKind? OfType(string? mediaType) =>
        mediaType?.ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => FileKind.Html,
            "text/plain" => FileKind.Text,
            "text/markdown" or "text/x-markdown" => FileKind.Markdown,
            "application/jsonl"
            or "application/x-ndjson"
            or "application/ndjson"
            or "application/x-jsonlines"
            or "application/json-lines" => FileKind.JsonLines,
            "application/feed+json" => FileKind.Json,
            "application/warc" => FileKind.Warc,
            "text/xml"
            or "application/xml"
            or "application/rss+xml"
            or "application/atom+xml"
            or "application/rdf+xml" => FileKind.Xml,
            "application/zip" or "application/x-zip-compressed" => FileKind.Unknown,
            _ => null,
        };

    /// <returns>Null when the name does not tell.</returns>
    public static FileKind? OfName(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => FileKind.Html,
            ".txt" or ".text" => FileKind.Text,
            ".md" or ".markdown" => FileKind.Markdown,
            ".jsonl" or ".ndjson" => FileKind.JsonLines,
            ".json" => FileKind.Json,
            ".xml" or ".rss" or ".atom" or ".wxr" or ".rdf" => FileKind.Xml,
            _ => null,
        };

    private static FileKind OfStart(string name, string start)
    {
        var text = start.AsSpan().TrimStart();
        return start.Contains('\0', StringComparison.Ordinal) ? FileKind.Unknown
            : BeginsAsHtml(start) ? FileKind.Html
            : text.StartsWith("<?xml") || text.StartsWith("<rss") || text.StartsWith("<feed") ? FileKind.Xml
            : text.StartsWith("{")
                ? BeginsAsOneObject(text) ? FileKind.Json
                    : FileKind.JsonLines
            : text.StartsWith("---\n") || text.StartsWith("---\r\n") ? FileKind.Markdown
            // What has a name of another kind, such as a picture's, is no page.
            : Path.GetExtension(name).Length > 1 && Path.GetExtension(name).Length <= 5 ? FileKind.Unknown
            : FileKind.Text;
    }

    // Of JSON lines each is an object; what is one object of several lines, or begins as exports do, is none of them.
    private static bool BeginsAsOneObject(ReadOnlySpan<char> text)
    {
        var members = text[1..].TrimStart();
        return text.IndexOf('\n') is >= 0 and var end && text[..end].Trim() is "{"
            || members.StartsWith("\"db\"")
            || members.StartsWith("\"version\"")
                && members[..Math.Min(members.Length, 100)].Contains("jsonfeed.org", StringComparison.Ordinal);
    }

    private static bool BeginsAsHtml(string start) =>
        start.AsSpan().TrimStart().StartsWith("<?xml")
            ? start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            : PageKinds.IsHtml("", start);
}
