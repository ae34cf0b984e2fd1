using AngleSharp.Dom;
using Articles.Reading.Html;

namespace Articles.Reading.Metadata.Sources;

/// <summary>
/// Tells headings that are the site's name and no title: what they say is one link to the front page. Themes give the site the first
/// heading of a page, and the article a lower one.
/// </summary>
internal static class SiteHeadings
{
    private const int Longest = 100;
    private const int Most = 8;
    private const string Separators = " |-–—:»«·•›‹~/";

    /// <summary>What the headings of the site call it.</summary>
    public static IEnumerable<string> Names(PageSources sources) =>
        sources
            .Elements.Headings.Except(sources.OwnHeadings)
            .Concat(sources.OwnHeadings.Where(seen => EndsTitle(seen.Element, sources)))
            .Take(Most)
            .Select(seen => ShownText.Of(seen.Element, Longest));

    // The head calls the page 'The Harbor Reopens - The Example', and the page shows the one below the other.
    private static bool EndsTitle(IElement heading, PageSources sources)
    {
        if (heading.LocalName != "h1")
            return false;
        var (title, name) = (sources.Head.Title, ShownText.Of(heading, Longest));
        if (name.Length == 0 || title.Length <= name.Length || !title.EndsWith(name, StringComparison.Ordinal))
            return false;
        var rest = title[..^name.Length];
        var own = rest.TrimEnd([.. Separators]);
        return own.Length > 0 && rest.Length - own.Length > 1 && sources.Elements.Lines.Any(line => line.Text == own);
    }

    public static bool IsOne(IElement heading) =>
        heading.LocalName is "h1" or "h2"
        && FirstLink.In(heading) is { } link
        && link.GetAttribute("href") is { } href
        && LeadsToFront(href.Trim())
        && ShownText.Of(link, Longest) is { Length: > 0 } text
        && text == ShownText.Of(heading, Longest);

    private static bool LeadsToFront(string href) =>
        href is "/" or "./" or "." or "../" or "index.html" or "/index.html" or "index.php" or "/index.php"
        || Uri.TryCreate(href, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.AbsolutePath is "/" or ""
            && address.Query.Length == 0;
}
