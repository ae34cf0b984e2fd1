using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>
/// The line that WordPress puts below every item of its feeds, "The post … appeared first on …", whatever its language: a last paragraph
/// that links to the item itself and to the front page of its site, and has few words beside.
/// </summary>
internal static class FeedFooter
{
    private const int Longest = 2_000;
    private const int MostWordsBeside = 12;

    public static (string Html, DroppedContent? Footer) Cut(string html, string? address)
    {
        var start = html.LastIndexOf("<p", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || html.Length - start > Longest || WebAddress.Identity(address) is null)
            return (html, null);
        using var document = new HtmlParser().ParseDocument(html[start..]);
        if (
            document.Body is not { ChildElementCount: 1, FirstElementChild: { LocalName: "p" } line }
            || line.QuerySelectorAll("a[href]").ToList() is not [var own, var site]
            || !IsOf(own, address!)
            || !IsFrontPage(site, address!)
        )
            return (html, null);
        var words = CountWords(line.TextContent);
        return words - CountWords(own.TextContent) - CountWords(site.TextContent) <= MostWordsBeside
            ? (html[..start], new DroppedContent("footer", "The feed adds it to every item.", words))
            : (html, null);
    }

    private static bool IsOf(IElement link, string address) =>
        WebAddress.Identity(link.GetAttribute("href")) == WebAddress.Identity(address);

    private static bool IsFrontPage(IElement link, string address) =>
        Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var site)
        && site.IdnHost == new Uri(address).IdnHost
        && new Uri(address).AbsolutePath.StartsWith(site.AbsolutePath, StringComparison.Ordinal)
        && WebAddress.Identity(site.AbsoluteUri) != WebAddress.Identity(address);

    private static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
