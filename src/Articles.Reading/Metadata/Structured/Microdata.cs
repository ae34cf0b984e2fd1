using AngleSharp.Dom;
using Articles.Reading.Html;

namespace Articles.Reading.Metadata.Structured;

/// <summary>Builds things out of microdata (<c>itemscope</c>) and RDFa (<c>typeof</c>) while a page's elements go by.</summary>
internal sealed class Microdata
{
    private const int MostProperties = 3_000;
    private const int LongestText = 1_000;
    private readonly List<DataValue> _things = [];
    private int _properties;

    public IReadOnlyList<DataValue> Things => _things;

    /// <summary>The properties of the thing that an element opens, which is the scope of what is inside; the scope around it otherwise.</summary>
    public Dictionary<string, DataValue>? Scope(IElement element, Dictionary<string, DataValue>? around)
    {
        if (element.Attributes.Length == 0)
            return around;
        var property = element.GetAttribute("itemprop") ?? Rdfa(element);
        var isScope = element.HasAttribute("itemscope") || element.HasAttribute("typeof");
        if (property is null && !isScope || _properties >= MostProperties)
            return around;
        _properties++;
        if (!isScope)
        {
            if (around is not null)
                Add(around, property!, DataValue.OfText(ValueOf(element)));
            return around;
        }
        var scope = new Dictionary<string, DataValue>(StringComparer.Ordinal);
        var type = element.GetAttribute("itemtype") ?? element.GetAttribute("typeof");
        if (!string.IsNullOrWhiteSpace(type))
            scope["@type"] = DataValue.OfText(type.Trim());
        var thing = DataValue.OfThing(scope);
        if (property is not null && around is not null)
            Add(around, property, thing);
        else
            _things.Add(thing);
        return scope;
    }

    private static string? Rdfa(IElement element) =>
        element.LocalName == "meta" ? null
        : element.GetAttribute("property") is { } property
            ? property[(property.IndexOf(':', StringComparison.Ordinal) + 1)..]
        : null;

    private static void Add(Dictionary<string, DataValue> scope, string properties, DataValue value)
    {
        foreach (var property in properties.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!scope.TryGetValue(property, out var known))
                scope[property] = DataValue.OfList(new List<DataValue> { value });
            else
                ((List<DataValue>)known.Items!).Add(value);
        }
    }

    private static string ValueOf(IElement element) =>
        element.GetAttribute("content")
        ?? element.GetAttribute("datetime")
        ?? (
            element.LocalName switch
            {
                "link" => element.GetAttribute("href"),
                "img" or "source" or "video" or "audio" or "iframe" => element.GetAttribute("src"),
                _ => null,
            }
        )
        ?? ShownText.Of(element, LongestText);
}
