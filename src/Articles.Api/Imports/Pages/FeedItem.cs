using System.Xml;

namespace Articles.Api.Imports.Pages;

/// <summary>What one item of a feed or an export says, by the names of its elements.</summary>
internal sealed class FeedItem
{
    private readonly Dictionary<(string Space, string Name), List<string>> values = [];
    private readonly List<(string Domain, string Name)> categories = [];
    private readonly List<(string Rel, string Address)> links = [];

    /// <summary>Whether an element has more text than a page may have.</summary>
    public bool IsTooLong { get; private set; }

    public string? Image { get; private set; }

    public IReadOnlyList<(string Domain, string Name)> Categories => categories;

    /// <summary>The address of the page, among those of feeds, comments and enclosures.</summary>
    public string? Link =>
        links.Find(link => link.Rel is "alternate").Address ?? links.Find(link => link.Rel is "self").Address;

    /// <summary>Takes the element on which the reader stands, which it leaves behind.</summary>
    public static FeedItem Take(XmlReader reader, int longest)
    {
        var item = new FeedItem();
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return item;
        }
        var depth = reader.Depth;
        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Element)
                item.TakeElement(reader, longest);
            else
                reader.Read();
        }
        reader.Read();
        return item;
    }

    public string? One(string space, string name) => values.GetValueOrDefault((space, name))?[0];

    public IReadOnlyList<string> All(string space, string name) =>
        values.GetValueOrDefault((space, name)) ?? (IReadOnlyList<string>)[];

    private void TakeElement(XmlReader reader, int longest)
    {
        var (space, name) = (XmlSpaces.KindOf(reader.NamespaceURI), reader.LocalName);
        switch (space, name)
        {
            case (XmlSpaces.Plain, "category"):
                TakeCategory(reader, longest);
                break;
            case (XmlSpaces.Plain, "link"):
                TakeLink(reader, longest);
                break;
            case (XmlSpaces.Media, "content" or "thumbnail") or (XmlSpaces.Plain, "enclosure"):
                TakeImage(reader);
                break;
            case (XmlSpaces.Plain, "content" or "summary" or "title") when reader.GetAttribute("type") is "xhtml":
                Add(space, name, Markup(reader, longest));
                break;
            case (XmlSpaces.Plain, "author") when !reader.IsEmptyElement:
                TakeAuthor(reader, longest);
                break;
            default:
                Add(space, name, XmlText.Take(reader, longest));
                break;
        }
    }

    private void TakeCategory(XmlReader reader, int longest)
    {
        var domain = reader.GetAttribute("domain") ?? "";
        var label = reader.GetAttribute("label") ?? reader.GetAttribute("term");
        var text = XmlText.Take(reader, longest);
        if ((string.IsNullOrWhiteSpace(text) ? label : text)?.Trim() is { Length: > 0 } name)
            categories.Add((domain, name));
    }

    private void TakeLink(XmlReader reader, int longest)
    {
        var rel = reader.GetAttribute("rel") ?? "alternate";
        var href = reader.GetAttribute("href");
        var text = XmlText.Take(reader, longest)?.Trim();
        if ((href ?? text) is { } address && WebAddress.IsAbsolute(address))
            links.Add((rel, address));
    }

    private void TakeImage(XmlReader reader)
    {
        var address = reader.GetAttribute("url");
        var isImage =
            reader.LocalName is "thumbnail"
            || reader.GetAttribute("medium") is "image"
            || reader.GetAttribute("type")?.StartsWith("image/", StringComparison.Ordinal) is true;
        if (isImage && WebAddress.IsAbsolute(address))
            Image ??= address;
        reader.Skip();
    }

    /// <summary>In RSS an author is a text, in Atom an element with a name.</summary>
    private void TakeAuthor(XmlReader reader, int longest)
    {
        using var author = reader.ReadSubtree();
        author.Read();
        var text = "";
        author.Read();
        while (!author.EOF)
        {
            if (author.NodeType is XmlNodeType.Element && author.LocalName is "name")
                Add(XmlSpaces.Plain, "author", XmlText.Take(author, longest));
            else if (author.NodeType is XmlNodeType.Element)
                author.Skip();
            else
            {
                text += author.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? author.Value : "";
                author.Read();
            }
        }
        if (!string.IsNullOrWhiteSpace(text))
            Add(XmlSpaces.Plain, "author", text);
        author.Close();
        reader.Read();
    }

    private static string? Markup(XmlReader reader, int longest)
    {
        var markup = reader.ReadInnerXml();
        return markup.Length <= longest ? markup : null;
    }

    private void Add(string space, string name, string? text)
    {
        if (text is null)
            IsTooLong = true;
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (!values.TryGetValue((space, name), out var all))
            values[(space, name)] = all = [];
        all.Add(text.Trim());
    }
}

/// <summary>The vocabularies of feeds, whatever their prefixes and versions.</summary>
internal static class XmlSpaces
{
    /// <summary>That of RSS, which is none, and that of Atom.</summary>
    public const string Plain = "";

    public const string Content = "content";
    public const string Dublin = "dc";
    public const string Excerpt = "excerpt";
    public const string WordPress = "wp";
    public const string Media = "media";

    private const string Other = "?";

    public static string KindOf(string space) =>
        space switch
        {
            "" or "http://www.w3.org/2005/Atom" or "http://purl.org/rss/1.0/" or "http://purl.org/atom/ns#" => Plain,
            "http://purl.org/rss/1.0/modules/content/" => Content,
            "http://purl.org/dc/elements/1.1/" or "http://purl.org/dc/terms/" => Dublin,
            "http://search.yahoo.com/mrss/" => Media,
            _ when IsWordPress(space) => space.EndsWith("excerpt/", StringComparison.Ordinal) ? Excerpt : WordPress,
            _ => Other,
        };

    private static bool IsWordPress(string space) =>
        space.StartsWith("http://wordpress.org/export/", StringComparison.Ordinal)
        || space.StartsWith("https://wordpress.org/export/", StringComparison.Ordinal);
}
