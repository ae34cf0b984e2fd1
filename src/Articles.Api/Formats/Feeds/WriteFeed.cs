using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Articles.Api.Pipeline;

namespace Articles.Api.Formats.Feeds;

/// <summary>Writes a feed in a format.</summary>
internal sealed class WriteFeed(Site site)
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string CreatorNamespace = "http://purl.org/dc/elements/1.1/";

    private static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(false), Indent = true };

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Document In(FeedFormat format, Feed feed)
    {
        var mediaType = Alternates.MediaTypes[format.ToString().ToLowerInvariant()];
        var changedAt = feed.Entries.Count > 0 ? feed.Entries.Max(entry => entry.ChangedAt) : (DateTimeOffset?)null;
        return format is FeedFormat.Jsonfeed
            ? new Document(JsonSerializer.SerializeToUtf8Bytes(JsonFeed(feed), Json), mediaType)
            : new Document(Syndicated(feed, format, changedAt), $"{mediaType}; charset=utf-8");
    }

    private ReadOnlyMemory<byte> Syndicated(Feed feed, FeedFormat format, DateTimeOffset? changedAt)
    {
        var isRss = format is FeedFormat.Rss;
        var syndicated = new SyndicationFeed(feed.Entries.Select(entry => Item(entry, isRss)))
        {
            Title = Plain(feed.Title),
            // RSS demands one.
            Description = isRss ? Plain(feed.Title) : null,
            Id = site.At(feed.Path.List + feed.Path.Query),
        };
        if (isRss && changedAt is { } changed)
            syndicated.ElementExtensions.Add("lastBuildDate", "", Rfc822(changed));
        if (!isRss)
        {
            syndicated.LastUpdatedTime = changedAt ?? DateTimeOffset.UnixEpoch;
            syndicated.Authors.Add(new SyndicationPerson { Name = XmlText.Clean(site.Name) });
        }
        syndicated.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(site.At(feed.Path.List + feed.Path.Query))));
        syndicated.Links.Add(
            SyndicationLink.CreateSelfLink(
                new Uri(site.At(feed.Path.In(format))),
                Alternates.MediaTypes[format.ToString().ToLowerInvariant()]
            )
        );
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Xml))
        {
            SyndicationFeedFormatter formatter = isRss
                ? new Rss20FeedFormatter(syndicated, serializeExtensionsAsAtom: true)
                : new Atom10FeedFormatter(syndicated);
            formatter.WriteTo(writer);
        }
        return isRss ? WithPrefixes(stream.ToArray()) : stream.ToArray();
    }

    /// <summary>Declares the usual prefixes on the root and uses them: many readers of RSS look for these very names. The library declares its own on each element.</summary>
    private static byte[] WithPrefixes(byte[] rss)
    {
        using var read = new MemoryStream(rss);
        var root = XElement.Load(read, LoadOptions.PreserveWhitespace);
        var prefixes = new[] { ("dc", CreatorNamespace), ("content", ContentNamespace) };
        foreach (var (_, name) in prefixes)
            root.Descendants()
                .Attributes()
                .Where(other => other.IsNamespaceDeclaration && other.Value == name)
                .Remove();
        root.Add(prefixes.Select(one => new XAttribute(XNamespace.Xmlns + one.Item1, one.Item2)));
        using var written = new MemoryStream();
        using (var writer = XmlWriter.Create(written, Xml))
            root.Save(writer);
        return written.ToArray();
    }

    private static SyndicationItem Item(FeedEntry entry, bool isRss)
    {
        var item = new SyndicationItem
        {
            Id = IdOf(entry),
            Title = Plain(entry.Title),
            Summary = Plain(entry.Summary),
            LastUpdatedTime = entry.ChangedAt,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(entry.Address)));
        foreach (var tag in entry.Tags)
            item.Categories.Add(new SyndicationCategory(XmlText.Clean(tag)));
        if (isRss)
            Extend(item, entry);
        else
        {
            if (entry.PublishedAt is { } published)
                item.PublishDate = published;
            foreach (var author in entry.Authors)
                item.Authors.Add(new SyndicationPerson { Name = XmlText.Clean(author) });
            if (entry.Html is not null)
                item.Content = SyndicationContent.CreateHtmlContent(XmlText.Clean(entry.Html));
        }
        return item;
    }

    /// <summary>
    /// What RSS 2.0 has no element for: names of authors without their e-mail addresses, and the content. The library writes times
    /// with the zone Z, which few readers know.
    /// </summary>
    private static void Extend(SyndicationItem item, FeedEntry entry)
    {
        if (entry.PublishedAt is { } published)
            item.ElementExtensions.Add("pubDate", "", Rfc822(published));
        foreach (var author in entry.Authors)
            item.ElementExtensions.Add("creator", CreatorNamespace, XmlText.Clean(author));
        if (entry.Html is not null)
            item.ElementExtensions.Add("encoded", ContentNamespace, XmlText.Clean(entry.Html));
    }

    private JsonObject JsonFeed(Feed feed) =>
        new()
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["home_page_url"] = site.At(feed.Path.List + feed.Path.Query),
            ["feed_url"] = site.At(feed.Path.In(FeedFormat.Jsonfeed)),
            ["items"] = new JsonArray([.. feed.Entries.Select(JsonItem)]),
        };

    private static JsonObject JsonItem(FeedEntry entry)
    {
        var item = new JsonObject
        {
            ["id"] = IdOf(entry),
            ["url"] = entry.Address,
            ["title"] = entry.Title,
            ["summary"] = entry.Summary,
        };
        // An item must have its content in one of the two.
        item[entry.Html is null ? "content_text" : "content_html"] = entry.Html ?? entry.Summary;
        if (entry.Image is not null)
            item["image"] = entry.Image;
        if (entry.PublishedAt is { } published)
            item["date_published"] = Rfc3339.ToTheSecond(published);
        item["date_modified"] = Rfc3339.ToTheSecond(entry.ChangedAt);
        if (entry.Authors.Count > 0)
            item["authors"] = new JsonArray([.. entry.Authors.Select(name => new JsonObject { ["name"] = name })]);
        if (entry.Tags.Count > 0)
            item["tags"] = new JsonArray([.. entry.Tags.Select(tag => JsonValue.Create(tag))]);
        if (entry.Language is not null)
            item["language"] = entry.Language;
        return item;
    }

    private static string IdOf(FeedEntry entry) => $"urn:uuid:{entry.Id}";

    private static string Rfc822(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);

    private static TextSyndicationContent Plain(string text) => new(XmlText.Clean(text));
}
