using System.Net;
using System.Xml.Linq;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>What one item of a feed or an export says, by the names of its elements.</summary>
internal sealed class FeedItem(XElement item)
{
    private readonly XNamespace plain = item.Name.Namespace;

    public bool IsAtom => item.Name.LocalName is "entry";

    public IReadOnlyList<(string Domain, string Name)> Categories =>
        [
            .. Elements(XmlSpaces.Plain, "category")
                .Where(category => (string?)category.Attribute("scheme") != XmlSpaces.BloggerKinds)
                .Select(category => (Domain: (string?)category.Attribute("domain") ?? "", Name: LabelOf(category)))
                .Concat(All(XmlSpaces.Dublin, "subject").Select(subject => (Domain: "", Name: subject)))
                .Where(category => category.Name.Length > 0),
        ];

    /// <summary>Whether it says that it is not public yet, as the Atom Publishing Protocol has it (RFC 5023, section 13.1.1).</summary>
    public bool IsDraft =>
        item.Elements()
            .Where(element => element.Name.LocalName is "control")
            .SelectMany(control => control.Elements())
            .Any(element => element.Name.LocalName is "draft" && element.Value.Trim() is "yes");

    /// <summary>What an entry of Blogger is, such as <c>post</c> or <c>comment</c>; null elsewhere.</summary>
    public string? BloggerKind =>
        Elements(XmlSpaces.Plain, "category")
            .Where(category => (string?)category.Attribute("scheme") == XmlSpaces.BloggerKinds)
            .Select(category => ((string?)category.Attribute("term"))?.Split('#')[^1])
            .FirstOrDefault();

    /// <summary>What the feed calls it.</summary>
    public string? Id => One(XmlSpaces.Plain, IsAtom ? "id" : "guid");

    /// <summary>The address of the page, among those of feeds, comments and enclosures.</summary>
    public string? Link =>
        One(XmlSpaces.FeedBurner, "origLink") is { } original && WebAddress.IsAbsolute(original)
            ? original
            : LinkOf("alternate") ?? LinkOf("self");

    /// <summary>The picture that stands for the page.</summary>
    public string? Image =>
        Elements(XmlSpaces.Media, "group")
            .SelectMany(group => group.Elements())
            .Concat(item.Elements())
            .Where(element =>
                IsImage(element)
                && (
                    XmlSpaces.KindOf(element.Name.NamespaceName) == XmlSpaces.Media
                    || IsPlain(element) && element.Name.LocalName is "enclosure"
                )
            )
            .Select(element => Resolve(element, (string?)element.Attribute("url")))
            .FirstOrDefault(WebAddress.IsAbsolute);

    public string? One(string space, string name) => All(space, name) is [var first, ..] ? first : null;

    /// <summary>The texts of the elements of this name that have one.</summary>
    public IReadOnlyList<string> All(string space, string name) =>
        [.. Elements(space, name).Select(element => element.Value.Trim()).Where(text => text.Length > 0)];

    public IEnumerable<XElement> Elements(string space, string name) =>
        item.Elements()
            .Where(element =>
                element.Name.LocalName == name
                && (space == XmlSpaces.Plain ? IsPlain(element) : XmlSpaces.KindOf(element.Name.NamespaceName) == space)
            );

    /// <summary>The content of an element as HTML, whichever way it holds it.</summary>
    public FeedContent? Content(string space, string name)
    {
        foreach (var element in Elements(space, name))
        {
            var type = (string?)element.Attribute("type") ?? (IsAtom && space == XmlSpaces.Plain ? "text" : "html");
            var html = element.HasElements ? Markup(element) : HtmlOf(element.Value, type);
            if (!string.IsNullOrWhiteSpace(html))
                return new FeedContent(html, Base(element));
        }
        return null;
    }

    /// <summary>The title in plain words: Atom says whether it is markup, RSS does not and has entities and tags in it.</summary>
    public string? Title =>
        Elements(XmlSpaces.Plain, "title").FirstOrDefault() is not { } title ? One(XmlSpaces.Dublin, "title")
        : IsAtom && (string?)title.Attribute("type") is null or "text" or "xhtml" ? OneLine(title.Value)
        : PlainText.Of(title.Value);

    /// <summary>Who wrote it, as it says; several people may stand in one name.</summary>
    public IReadOnlyList<string> Authors => AuthorsIn(item);

    public static IReadOnlyList<string> AuthorsIn(XElement element)
    {
        var all = element.Elements().Where(e => e.Name.LocalName is "creator" or "author" or "contributor").ToList();
        var creators = all.Where(e =>
            XmlSpaces.KindOf(e.Name.NamespaceName) == XmlSpaces.Dublin && e.Name.LocalName is "creator"
        );
        var authors = all.Where(e => e.Name.LocalName is "author" && e.Name.Namespace == element.Name.Namespace);
        var others = all.Where(e => e.Name.LocalName is "author");
        return new[] { creators, authors, others }
                .Select(group => group.Select(NameIn).OfType<string>().ToList())
                .FirstOrDefault(names => names.Count > 0)
            ?? [];
    }

    /// <summary>What WordPress and its plugins keep with a post.</summary>
    public static (string Key, string Value) MetaOf(XElement meta) =>
        (
            meta.Elements().FirstOrDefault(e => e.Name.LocalName == "meta_key")?.Value.Trim() ?? "",
            meta.Elements().FirstOrDefault(e => e.Name.LocalName == "meta_value")?.Value.Trim() ?? ""
        );

    private bool IsPlain(XElement element) =>
        element.Name.Namespace == plain || XmlSpaces.KindOf(element.Name.NamespaceName) == XmlSpaces.Plain;

    private string? LinkOf(string rel) =>
        Elements(XmlSpaces.Plain, "link")
            .Where(link => ((string?)link.Attribute("rel") ?? "alternate") == rel)
            .Select(link => Resolve(link, (string?)link.Attribute("href") ?? link.Value.Trim()))
            .FirstOrDefault(WebAddress.IsAbsolute);

    private static string LabelOf(XElement category) =>
        category.Value.Trim() is { Length: > 0 } text
            ? WebUtility.HtmlDecode(text)
            : ((string?)category.Attribute("label") ?? (string?)category.Attribute("term") ?? "").Trim();

    private static bool IsImage(XElement element) =>
        element.Name.LocalName is "thumbnail"
        || element.Name.LocalName is "content" or "enclosure"
            && (
                (string?)element.Attribute("medium") is "image"
                || ((string?)element.Attribute("type"))?.StartsWith("image/", StringComparison.Ordinal) is true
            );

    private static string? HtmlOf(string value, string type) =>
        type switch
        {
            "text" or "text/plain" => PlainText.ToHtml(value),
            "html" or "xhtml" or "text/html" or "application/xhtml+xml" or "escaped" => value,
            _ when type.StartsWith("text/", StringComparison.Ordinal) => PlainText.ToHtml(value),
            _ => null,
        };

    private static string Markup(XElement element) =>
        string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));

    private static string? Resolve(XElement element, string? address) =>
        string.IsNullOrEmpty(address) ? null
        : Base(element) is { } start && Uri.TryCreate(start, address, out var whole) ? whole.AbsoluteUri
        : address;

    /// <summary>What relative addresses in an element start from, by <c>xml:base</c>; null when nothing says so.</summary>
    private static Uri? Base(XElement element)
    {
        Uri? start = null;
        foreach (var tag in element.AncestorsAndSelf().Reverse())
        {
            if ((string?)tag.Attribute(XNamespace.Xml + "base") is { } said)
                start =
                    start is not null && Uri.TryCreate(start, said, out var next) ? next
                    : Uri.TryCreate(said, UriKind.Absolute, out var whole) ? whole
                    : start;
        }
        return start?.Scheme is "http" or "https" ? start : null;
    }

    /// <summary>RSS has "jane@town.example (Jane Roe)", Atom an element with a name.</summary>
    private static string? NameIn(XElement author)
    {
        var name = author.Elements().FirstOrDefault(e => e.Name.LocalName is "name")?.Value;
        var text = WebUtility.HtmlDecode(name ?? (author.HasElements ? "" : author.Value)).Trim();
        if (!text.Contains('@', StringComparison.Ordinal))
            return text.Length > 0 ? text : null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open >= 0 && text.EndsWith(')') ? text[(open + 1)..^1].Trim() : null;
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The body or summary of an item.</summary>
/// <param name="Base">What relative addresses in it start from; null when the item does not say.</param>
internal sealed record FeedContent(string Html, Uri? Base);
