using AngleSharp.Dom;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Metadata.Sources;

/// <summary>The parts of a page that an element stands in.</summary>
[Flags]
internal enum PageZones
{
    None = 0,
    Menu = 1,
    Others = 2,
    Comments = 4,
    Beside = 8,

    /// <summary>What is not the article's own.</summary>
    Foreign = Menu | Others | Comments | Beside,
}

/// <summary>Tells by tag, class and id what part of the page an element opens.</summary>
internal static class PageZone
{
    public static PageZones Of(IElement element, ElementHints hints) =>
        element.LocalName switch
        {
            // Under an article's heading a footer may hold its byline.
            "footer" when hints.Tell(HintKinds.Author) => PageZones.None,
            "nav" or "footer" => PageZones.Menu,
            "aside" => PageZones.Beside,
            // What is quoted, such as a post with its date, is another's.
            "blockquote" => PageZones.Others,
            // The whole page says what it holds; that is no part of it.
            "body" or "html" or "main" or "article" or "h1" => PageZones.None,
            _ => hints.Zones,
        };

    /// <summary>The part that the words of a class or id name.</summary>
    public static PageZones Of(string hints)
    {
        var zone = PageZones.None;
        foreach (var range in hints.AsSpan().Split(' '))
        {
            var hint = hints.AsSpan(range);
            if (PageZoneWords.Comments.Contains(hint))
                zone |= PageZones.Comments;
            else if (PageZoneWords.Others.Contains(hint))
                zone |= PageZones.Others;
            else if (PageZoneWords.Beside.Contains(hint))
                zone |= PageZones.Beside;
            else if (PageZoneWords.Menus.Contains(hint))
                zone |= PageZones.Menu;
        }
        return zone;
    }
}
