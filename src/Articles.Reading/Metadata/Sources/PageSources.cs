using AngleSharp.Html.Dom;
using Articles.Reading.Html;
using Articles.Reading.Metadata.Structured;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Sources;

/// <summary>Everything on a page that its metadata can be read from, each read once.</summary>
internal sealed class PageSources
{
    private const int LongestHeading = 400;
    private const int MostHeadings = 100;
    private const int FewestWords = 3;
    private const int LinesAbove = 8;
    private const int LinesBelow = 20;

    // In elements.
    private const int FarAbove = 75;
    private const int FarBelow = 150;
    private const int CloseAbove = 15;
    private const int CloseBelow = 30;
    private readonly Lazy<DateOrder> _dateOrder;

    public PageSources(IHtmlDocument document, string? address)
    {
        Elements = PageElements.Of(document);
        Head = new PageHead(Elements, document.Title);
        Address = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
        DeclaredLanguage =
            document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang");
        OwnHeadings = Elements.Headings.FindAll(seen => !SiteHeadings.IsOne(seen.Element));
        var jsonLd = new StructuredData(JsonLd.Things(Elements.JsonLd));
        var microdata = new StructuredData(Elements.Microdata);
        var titles = new[] { Head.Title, PlainWords.Of(Head.Meta("og:title")?.Words) }
            .Concat(
                OwnHeadings
                    .Where(seen => seen.Element.LocalName == "h1")
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
        Heading =
            HeadingOf(OwnHeadings, titles) ?? HeadingOf(Elements.Lines, titles) ?? HeadingOf(Elements.Headings, titles);
        AroundHeading = [.. LinesAround(Heading?.Order ?? 0)];
        SmallWords = new ShownLowercaseWords(Elements.Lines);
        _dateOrder = new Lazy<DateOrder>(() =>
            DateOrders.Of(Elements.Lines.Select(line => line.Text), () => DateOrders.Region(DeclaredLanguage, Address))
        );
    }

    public PageElements Elements { get; }

    /// <summary>The headings without those that lead to the site's front page.</summary>
    public List<SeenElement> OwnHeadings { get; }

    public ShownLowercaseWords SmallWords { get; }

    /// <summary>Whether days or months stand first in the page's dates of numbers.</summary>
    public DateOrder DateOrder => _dateOrder.Value;

    public PageHead Head { get; }

    public Uri? Address { get; }

    public string? DeclaredLanguage { get; }

    public ArticleData? JsonLdArticle { get; }

    public ArticleData? MicrodataArticle { get; }

    /// <summary>The descriptions of this page's article, the more reliable first.</summary>
    public IEnumerable<ArticleData> Articles => new[] { JsonLdArticle, MicrodataArticle }.OfType<ArticleData>();

    public IReadOnlyList<StructuredData> Data { get; }

    public SiteKeys SiteKeys { get; }

    /// <summary>The heading that the article stands under.</summary>
    public SeenElement? Heading { get; }

    /// <summary>The lines around the heading, with how many lines they stand from it.</summary>
    public IReadOnlyList<(ShownLine Line, int Distance)> AroundHeading { get; }

    /// <summary>
    /// How likely what stands in a place is the article's own: bylines and dates stand near the heading, and not among
    /// other articles, unless the heading does too.
    /// </summary>
    public double Belonging(PageZones zones, int order)
    {
        if (Heading is not { } heading)
            return (zones & PageZones.Foreign) == 0 ? 0.8 : 0;
        var distance = order - heading.Order;
        var foreign = zones & PageZones.Foreign & ~heading.Zones;
        if (foreign != 0)
            return foreign == PageZones.Beside && distance is > -CloseAbove and < CloseBelow ? 0.8 : 0;
        return distance is < -FarAbove or > FarBelow ? 0.5 : 1;
    }

    private static SeenElement? HeadingOf(List<SeenElement> headings, List<TitleWords> titles) =>
        headings
            .Where(seen => seen.Element.LocalName is "h1" or "h2" or "h3" or "h4")
            .Take(MostHeadings)
            .Select(seen => (Seen: seen, Like: Likeness(seen, titles)))
            .OrderByDescending(heading => heading.Like)
            .FirstOrDefault()
            .Seen;

    // On some pages headings are marked by their look alone.
    private static SeenElement? HeadingOf(IReadOnlyList<ShownLine> lines, List<TitleWords> titles)
    {
        var keys = titles.Where(title => title.Words.Count >= FewestWords).Select(title => title.Key).ToHashSet();
        var line =
            keys.Count == 0
                ? null
                : lines.FirstOrDefault(line =>
                    (line.Zones & PageZones.Foreign) == 0 && keys.Contains(LineShape.Key(line.Text))
                );
        return line is null ? null : new SeenElement(line.Element, line.Zones, ElementHints.None, line.Order);
    }

    private static double Likeness(SeenElement seen, List<TitleWords> titles)
    {
        var words = TitleWords.Of(ShownText.Of(seen.Element, LongestHeading));
        // The titles' first are those of the head.
        var like = titles.Take(2).Select(words.Overlap).DefaultIfEmpty().Max();
        return like + (seen.Element.LocalName == "h1" ? 0.3 : 0) - ((seen.Zones & PageZones.Foreign) != 0 ? 0.3 : 0);
    }

    private IEnumerable<(ShownLine, int)> LinesAround(int order)
    {
        var lines = Elements.Lines;
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].Order < order ? (middle + 1, high) : (low, middle);
        }
        for (var i = Math.Max(0, low - LinesAbove); i < lines.Count && i <= low + LinesBelow; i++)
        {
            if (Belonging(lines[i].Zones, lines[i].Order) > 0)
                yield return (lines[i], i - low);
        }
    }
}
