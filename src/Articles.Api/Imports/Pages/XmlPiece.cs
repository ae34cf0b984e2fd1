using System.Xml;
using System.Xml.Linq;

namespace Articles.Api.Imports.Pages;

/// <summary>A piece of a feed or an export: an item, or what stands around the items.</summary>
/// <param name="Around">The tags that are open around it, outermost first, as they are written.</param>
/// <param name="Markup">The piece itself, mended.</param>
/// <param name="Mended">What was mended of it, in sentences for a person.</param>
internal sealed record XmlPiece(
    IReadOnlyList<string> Around,
    string Markup,
    bool IsItem,
    XmlPieceEnd End,
    IReadOnlyList<string> Mended
)
{
    // Feeds forget to say what these stand for, and mean the same by them.
    private static readonly Dictionary<string, string> WellKnown = new()
    {
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["feedburner"] = "http://rssnamespace.org/feedburner/ext/1.0",
        ["wp"] = "http://wordpress.org/export/1.2/",
        ["excerpt"] = "http://wordpress.org/export/1.2/excerpt/",
    };

    /// <summary>The item, or the element that holds what stands around the items; null when nothing can be made of it.</summary>
    /// <param name="notes">Takes what more had to be mended.</param>
    public XElement? Parse(List<string> notes)
    {
        if (TryParse(Markup) is { } whole)
            return whole;
        if (IsItem && TryParse(XmlRepair.WithMarkupAsText(Markup)) is { } mended)
        {
            notes.Add("Tags in it are not closed; the text of its elements was taken as it stands.");
            return mended;
        }
        return null;
    }

    private XElement? TryParse(string markup)
    {
        var open = string.Concat(Around);
        var close = string.Concat(Around.Reverse().Select(tag => $"</{XmlTag.NameOf(tag)}>"));
        var (declared, used) = XmlTag.PrefixesOf(open + markup);
        var missing = string.Concat(
            used.Except(declared).Select(p => $" xmlns:{p}=\"{WellKnown.GetValueOrDefault(p, $"urn:undeclared:{p}")}\"")
        );
        try
        {
            using var reader = new ShallowXmlReader(new StringReader($"<piece{missing}>{open}{markup}{close}</piece>"));
            XElement? element = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            for (var depth = 0; depth < Around.Count + (IsItem ? 1 : 0) && element is not null; depth++)
                element = element.Elements().LastOrDefault();
            return element;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

/// <summary>How a piece ends.</summary>
internal enum XmlPieceEnd
{
    Whole,

    /// <summary>The file ends in it.</summary>
    Cut,

    /// <summary>It is longer than a page may be, and was passed over.</summary>
    TooLong,
}
