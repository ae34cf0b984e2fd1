namespace Articles.Api.Imports.Pages;

/// <summary>The vocabularies of feeds, whatever their prefixes and versions.</summary>
internal static class XmlSpaces
{
    /// <summary>That of RSS, which is none, and that of Atom.</summary>
    public const string Plain = "";

    public const string Content = "content";
    public const string Dublin = "dc";
    public const string Excerpt = "excerpt";
    public const string FeedBurner = "feedburner";
    public const string WordPress = "wp";
    public const string Media = "media";

    /// <summary>That in which Blogger says what an entry is: a post, a page, a comment, a template, a setting.</summary>
    public const string BloggerKinds = "http://schemas.google.com/g/2005#kind";

    private const string Other = "?";

    public static IReadOnlyList<string> PlainSpaces { get; } =
    [
        "http://www.w3.org/2005/Atom",
        "http://purl.org/atom/ns#",
        "http://purl.org/rss/1.0/",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://backend.userland.com/rss2",
        "http://blogs.law.harvard.edu/tech/rss",
    ];

    public static string KindOf(string space) =>
        space switch
        {
            "" => Plain,
            "http://purl.org/rss/1.0/modules/content/" => Content,
            "http://purl.org/dc/elements/1.1/" or "http://purl.org/dc/terms/" or "http://purl.org/dc/elements/1.0/" =>
                Dublin,
            "http://search.yahoo.com/mrss/" or "http://search.yahoo.com/mrss" => Media,
            "http://rssnamespace.org/feedburner/ext/1.0" => FeedBurner,
            _ when PlainSpaces.Contains(space) => Plain,
            _ when IsWordPress(space) => space.EndsWith("excerpt/", StringComparison.Ordinal) ? Excerpt : WordPress,
            _ => Other,
        };

    private static bool IsWordPress(string space) =>
        space.StartsWith("http://wordpress.org/export/", StringComparison.Ordinal)
        || space.StartsWith("https://wordpress.org/export/", StringComparison.Ordinal);
}
