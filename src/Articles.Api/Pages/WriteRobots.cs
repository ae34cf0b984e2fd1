using System.Text;
using Articles.Api.Pipeline;

namespace Articles.Api.Pages;

/// <summary>Tells crawlers what they may fetch (RFC 9309) and use.</summary>
internal static class WriteRobots
{
    // Those that collect texts for language models, by the names under which their owners say that they look here.
    private static readonly string[] Collectors =
    [
        "AI2Bot",
        "Amazonbot",
        "anthropic-ai",
        "Applebot-Extended",
        "Bytespider",
        "CCBot",
        "ClaudeBot",
        "cohere-ai",
        "Diffbot",
        "Google-Extended",
        "GPTBot",
        "meta-externalagent",
        "omgili",
        "PetalBot",
    ];

    public static Document Of(PageSettings settings, Site site)
    {
        var robots = new StringBuilder();
        if (settings.Terms is { } terms)
            robots.Append("# Terms of use: ").Append(terms).Append('\n');
        if (settings.Crawlers is CrawlerAccess.Search)
        {
            foreach (var name in Collectors)
                robots.Append("User-agent: ").Append(name).Append('\n');
            robots.Append("Disallow: /\n\n");
        }
        robots.Append("User-agent: *\n");
        if (settings.CrawlerSignal is { } signal)
            robots.Append("Content-Signal: ").Append(signal).Append('\n');
        // A search and a comparison are dear, and every address of them says little that is new.
        robots.Append(
            settings.Crawlers is CrawlerAccess.None
                ? "Disallow: /\n"
                : "Disallow: /search\nDisallow: /articles/*/history\n"
        );
        robots.Append("\nSitemap: ").Append(site.At("/sitemap.xml")).Append('\n');
        return new Document(Encoding.UTF8.GetBytes(robots.ToString()), "text/plain; charset=utf-8");
    }
}
