using AngleSharp.Dom;
using Articles.Reading.Pages.Metadata.Structured;
using Articles.Reading.Pages.Metadata.Words;

namespace Articles.Reading.Pages.Metadata;

/// <summary>An element that may answer a question about the page.</summary>
/// <param name="Hints">The words of its class, id and other marks, lower-case, with one space between.</param>
/// <param name="Order">Its place among all elements of the page.</param>
internal sealed record SeenElement(IElement Element, PageZones Zones, string Hints, int Order);

/// <summary>The elements that metadata can be read from, found in one walk over the page.</summary>
internal sealed class PageElements
{
    // Of each kind. No article needs more, and a hostile page has millions.
    private const int Most = 400;
    private const int LongestHint = 300;
    private static readonly string[] HintAttributes =
    [
        "class",
        "id",
        "itemprop",
        "rel",
        "property",
        "data-testid",
        "data-qa",
        "data-component",
        "data-type",
    ];

    private readonly Microdata _microdata = new();
    private int _order;

    private PageElements() { }

    public List<IElement> Metas { get; } = [];
    public List<IElement> Links { get; } = [];
    public List<IElement> JsonLd { get; } = [];
    public List<SeenElement> Headings { get; } = [];
    public List<SeenElement> Authors { get; } = [];
    public List<SeenElement> Dates { get; } = [];
    public List<SeenElement> Breadcrumbs { get; } = [];
    public IReadOnlyList<DataValue> Microdata => _microdata.Things;
    public int Count => _order;

    public static PageElements Of(IDocument document)
    {
        var elements = new PageElements();
        if (document.DocumentElement is { } root)
            elements.Walk(root);
        return elements;
    }

    private void Walk(IElement root)
    {
        var open = new Stack<(IElement Element, PageZones Zones, Dictionary<string, DataValue>? Scope)>();
        open.Push((root, PageZones.None, null));
        while (open.Count > 0)
        {
            var (element, zones, scope) = open.Pop();
            _order++;
            if (Known(element))
            {
                _ = _microdata.Scope(element, scope);
                continue;
            }
            var hints = Hints(element);
            zones |= hints.Length == 0 ? PageZone.Of(element, []) : PageZone.Of(element, hints.Split(' '));
            scope = _microdata.Scope(element, scope);
            See(new SeenElement(element, zones, hints, _order));
            // By the nodes: the list of elements alone counts from its start at every step.
            for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
            {
                if (element.ChildNodes[i] is IElement child)
                    open.Push((child, zones, scope));
            }
        }
    }

    private bool Known(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                Add(Metas, element);
                return true;
            case "link":
                Add(Links, element);
                return true;
            case "script":
                if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
                    Add(JsonLd, element);
                return true;
            case "style" or "svg" or "noscript" or "template" or "select":
                return true;
            default:
                return false;
        }
    }

    private void See(SeenElement seen)
    {
        var name = seen.Element.LocalName;
        if (name == "h1" || name is "h2" or "h3" or "div" or "span" or "p" && Tells(seen.Hints, HintWords.Titles))
            Add(Headings, seen);
        if (Tells(seen.Hints, HintWords.Authors))
            Add(Authors, seen);
        if (name == "time" || Tells(seen.Hints, HintWords.Dates))
            Add(Dates, seen);
        if (Tells(seen.Hints, HintWords.Breadcrumbs))
            Add(Breadcrumbs, seen);
    }

    private static void Add<T>(List<T> list, T element)
    {
        if (list.Count < Most)
            list.Add(element);
    }

    private static bool Tells(string hints, string[] words) =>
        hints.Length > 0 && Array.Exists(words, word => hints.Contains(word, StringComparison.Ordinal));

    private static string Hints(IElement element)
    {
        if (element.Attributes.Length == 0)
            return "";
        var hints = "";
        foreach (var attribute in HintAttributes)
        {
            if (element.GetAttribute(attribute) is { Length: > 0 } value)
                hints += " " + (value.Length > LongestHint ? value[..LongestHint] : value);
        }
        return hints.Length == 0 ? "" : LineShape.Key(Parted(hints));
    }

    // articleDate, article_date and article-date are the same hint.
    private static string Parted(string hints)
    {
        var parted = new System.Text.StringBuilder(hints.Length + 8);
        for (var i = 0; i < hints.Length; i++)
        {
            if (i > 0 && char.IsUpper(hints[i]) && char.IsLower(hints[i - 1]))
                parted.Append(' ');
            parted.Append(hints[i]);
        }
        return parted.ToString();
    }
}
