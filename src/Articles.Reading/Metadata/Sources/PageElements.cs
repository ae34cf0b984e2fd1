using AngleSharp.Dom;
using Articles.Reading.Html;
using Articles.Reading.Metadata.Structured;

namespace Articles.Reading.Metadata.Sources;

/// <summary>An element that may answer a question about the page.</summary>
/// <param name="Order">Its place among all elements of the page.</param>
internal sealed record SeenElement(IElement Element, PageZones Zones, ElementHints Hints, int Order);

/// <summary>The elements and lines that metadata can be read from, found in one walk over the page.</summary>
internal sealed class PageElements
{
    // Of each kind. No article needs more, and a hostile page has millions.
    private const int Most = 400;
    private readonly Microdata _microdata = new();
    private readonly HintReader _hints = new();
    private readonly ShownLines _lines = new();
    private int _order;

    private PageElements() { }

    public List<IElement> Metas { get; } = [];
    public List<IElement> Links { get; } = [];
    public List<IElement> JsonLd { get; } = [];
    public List<SeenElement> Headings { get; } = [];
    public List<SeenElement> Authors { get; } = [];
    public List<SeenElement> Dates { get; } = [];
    public List<SeenElement> Breadcrumbs { get; } = [];
    public List<SeenElement> Subtitles { get; } = [];
    public IReadOnlyList<DataValue> Microdata => _microdata.Things;
    public IReadOnlyList<ShownLine> Lines => _lines.Lines;

    public static PageElements Of(IDocument document)
    {
        var elements = new PageElements();
        if (document.DocumentElement is { } root)
            elements.Walk(root);
        elements._lines.End();
        return elements;
    }

    private void Walk(IElement root)
    {
        var open = new Stack<(INode? Node, IElement Parent, PageZones Zones, Dictionary<string, DataValue>? Scope)>();
        open.Push((root, root, PageZones.None, null));
        while (open.Count > 0)
        {
            var (node, parent, zones, scope) = open.Pop();
            switch (node)
            {
                // The end of a block.
                case null:
                    _lines.End();
                    break;
                case IText text:
                    _lines.Add(text.Data, parent, zones, _order);
                    break;
                case IElement element:
                    _order++;
                    if (Seen(element, zones, scope) is not var (inner, innerScope))
                        break;
                    if (ShownText.IsBlock(element))
                    {
                        _lines.End();
                        open.Push((null, element, inner, null));
                    }
                    for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
                        open.Push((element.ChildNodes[i], element, inner, innerScope));
                    break;
            }
        }
    }

    // What the zone and the scope are inside an element; null when nothing in it is looked at.
    private (PageZones Zones, Dictionary<string, DataValue>? Scope)? Seen(
        IElement element,
        PageZones zones,
        Dictionary<string, DataValue>? scope
    )
    {
        if (IsOfHead(element))
        {
            _ = _microdata.Scope(element, scope);
            return null;
        }
        if (element.LocalName != "head" && ShownText.IsUnseen(element))
            return null;
        var hints = _hints.Of(element);
        zones |= PageZone.Of(element, hints);
        See(element, zones, hints);
        return (zones, _microdata.Scope(element, scope));
    }

    private bool IsOfHead(IElement element)
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
            case "title":
                return true;
            default:
                return false;
        }
    }

    private void See(IElement element, PageZones zones, ElementHints hints)
    {
        var name = element.LocalName;
        if (name is "h1" || name is "h2" or "h3" or "h4" or "div" or "span" or "p" && hints.Tell(HintKinds.Title))
            Add(Headings);
        if (hints.Tell(HintKinds.Author) || name is "a" && AuthorLinks.LeadsToAuthor(element))
            Add(Authors);
        if (name is "time" || hints.Tell(HintKinds.Date))
            Add(Dates);
        if (hints.Tell(HintKinds.Breadcrumb))
            Add(Breadcrumbs);
        if (hints.Tell(HintKinds.Subtitle))
            Add(Subtitles);

        // Most elements are none of these.
        void Add(List<SeenElement> list) => PageElements.Add(list, new SeenElement(element, zones, hints, _order));
    }

    private static void Add<T>(List<T> list, T element)
    {
        if (list.Count < Most)
            list.Add(element);
    }
}
