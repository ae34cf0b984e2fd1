using AngleSharp.Html.Dom;
using Articles.Reading.Pages.Metadata.Structured;

namespace Articles.Reading.Pages.Metadata;

/// <summary>Everything on a page that its metadata can be read from, each read once.</summary>
internal sealed class PageSources
{
    private const int LongestHeading = 400;

    public PageSources(IHtmlDocument document, string? address)
    {
        Elements = PageElements.Of(document);
        Head = new PageHead(Elements, document.Title);
        Address = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
        DeclaredLanguage =
            document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang");
        var jsonLd = new StructuredData(JsonLd.Things(Elements.JsonLd));
        var microdata = new StructuredData(Elements.Microdata);
        var titles = new[] { Head.Title, PlainWords.Of(Head.Meta("og:title")?.Words) }
            .Concat(
                Elements
                    .Headings.Where(seen => seen.Element.LocalName == "h1")
                    .Take(5)
                    .Select(seen => ShownText.Of(seen.Element, LongestHeading))
            )
            .Where(title => title.Length > 0)
            .Select(TitleWords.Of)
            .ToList();
        var addresses = new[] { address, Head.Link("canonical")?.Words, Head.Meta("og:url")?.Words }
            .OfType<string>()
            .ToList();
        JsonLdArticle = ArticleData.About(jsonLd, titles, addresses, isJsonLd: true);
        MicrodataArticle = ArticleData.About(microdata, titles, addresses, isJsonLd: false);
        Data = [jsonLd, microdata];
        SiteKeys = new SiteKeys(this);
    }

    public PageElements Elements { get; }

    public PageHead Head { get; }

    public Uri? Address { get; }

    public string? DeclaredLanguage { get; }

    public ArticleData? JsonLdArticle { get; }

    public ArticleData? MicrodataArticle { get; }

    /// <summary>The descriptions of this page's article, the more reliable first.</summary>
    public IEnumerable<ArticleData> Articles => new[] { JsonLdArticle, MicrodataArticle }.OfType<ArticleData>();

    public IReadOnlyList<StructuredData> Data { get; }

    public SiteKeys SiteKeys { get; }
}
