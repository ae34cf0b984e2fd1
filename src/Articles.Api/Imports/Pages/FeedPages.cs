using System.Xml;

namespace Articles.Api.Imports.Pages;

/// <summary>The pages of a feed (RSS or Atom) or of a WordPress export (WXR), one after the other as the file is read.</summary>
internal sealed class FeedPages
{
    private readonly XmlReader reader;
    private readonly int longest;
    private readonly Dictionary<string, string> authors = new(StringComparer.Ordinal);
    private string? site;
    private string? language;

    private FeedPages(XmlReader reader, int longest)
    {
        this.reader = reader;
        this.longest = longest;
    }

    /// <param name="longest">How many characters a page may have.</param>
    /// <exception cref="UnreadableArchiveException">When it is no feed.</exception>
    public static IEnumerable<PageToImport> Of(Stream xml, int longest)
    {
        using var reader = XmlText.Open(xml);
        foreach (var page in new FeedPages(reader, longest).All())
            yield return page;
    }

    private IEnumerable<PageToImport> All()
    {
        reader.MoveToContent();
        if (reader.LocalName is not ("rss" or "feed" or "RDF"))
            throw new UnreadableArchiveException(
                $"It is XML, but no feed and no export: its root is '{reader.LocalName}', not rss, feed or RDF."
            );
        language = reader.GetAttribute("xml:lang");
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType is not XmlNodeType.Element)
                reader.Read();
            else if (reader.LocalName is "item" or "entry" && XmlSpaces.KindOf(reader.NamespaceURI) == XmlSpaces.Plain)
            {
                if (Page() is { } page)
                    yield return page;
            }
            else
                TakeHead();
        }
    }

    private PageToImport? Page()
    {
        var isAtom = reader.LocalName is "entry";
        var item = FeedItem.Take(reader, longest);
        var page = item.One(XmlSpaces.WordPress, "post_type") is null
            ? FeedPage.Of(item, isAtom)
            : WordPressPage.Of(item, authors);
        return page is null ? null : page with { SiteName = site, Language = language };
    }

    /// <summary>What stands before the items: what the feed is called, and who writes there.</summary>
    private void TakeHead()
    {
        switch (XmlSpaces.KindOf(reader.NamespaceURI), reader.LocalName)
        {
            case (XmlSpaces.Plain, "channel"):
                reader.Read();
                break;
            case (XmlSpaces.Plain, "title"):
                site ??= NotEmpty(XmlText.Take(reader, longest));
                break;
            case (XmlSpaces.Plain or XmlSpaces.Dublin, "language"):
                language ??= NotEmpty(XmlText.Take(reader, longest));
                break;
            case (XmlSpaces.WordPress, "author"):
                TakeAuthor();
                break;
            default:
                reader.Skip();
                break;
        }
    }

    /// <summary>Items name their authors by the names that they log in with.</summary>
    private void TakeAuthor()
    {
        var author = FeedItem.Take(reader, longest);
        if (
            author.One(XmlSpaces.WordPress, "author_login") is { } login
            && author.One(XmlSpaces.WordPress, "author_display_name") is { } name
        )
            authors[login] = name;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
