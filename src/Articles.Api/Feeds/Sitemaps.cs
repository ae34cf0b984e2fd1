using System.Globalization;
using System.Xml.Linq;
using Articles.Api.Pipeline;

namespace Articles.Api.Feeds;

/// <summary>What the sitemaps have in common.</summary>
internal static class Sitemaps
{
    public static Document ToDocument(this XElement root, DateTimeOffset? changedAt)
    {
        using var stream = new MemoryStream();
        new XDocument(root).Save(stream, SaveOptions.DisableFormatting);
        return new Document(stream.ToArray(), "application/xml; charset=utf-8", changedAt);
    }

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
