using AngleSharp.Dom;
using Articles.Reading.Pages.Metadata.Words;

namespace Articles.Reading.Pages.Metadata;

/// <summary>The parts of a page that an element stands in.</summary>
[Flags]
internal enum PageZones
{
    None = 0,
    Menu = 1,
    Others = 2,
    Comments = 4,
    Article = 8,
}

/// <summary>Tells by tag, class and id what part of the page an element opens.</summary>
internal static class PageZone
{
    public static PageZones Of(IElement element, IReadOnlyList<string> hints)
    {
        var zone = element.LocalName switch
        {
            "nav" or "footer" => PageZones.Menu,
            "aside" => PageZones.Others,
            "article" or "main" => PageZones.Article,
            _ => PageZones.None,
        };
        // The whole page says what it holds; that is no part of it.
        if (element.LocalName is "body" or "html" or "main" or "article")
            return zone;
        foreach (var hint in hints)
        {
            if (ZoneWords.Comments.Contains(hint))
                zone |= PageZones.Comments;
            else if (ZoneWords.Others.Contains(hint))
                zone |= PageZones.Others;
            else if (ZoneWords.Menus.Contains(hint))
                zone |= PageZones.Menu;
        }
        return zone;
    }
}
