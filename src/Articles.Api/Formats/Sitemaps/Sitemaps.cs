using System.Text;
using System.Xml;
using System.Xml.Linq;
using Articles.Api.Pipeline;

namespace Articles.Api.Formats.Sitemaps;

/// <summary>What the sitemaps have in common.</summary>
internal static class Sitemaps
{
    /// <summary>The names of <see href="https://www.sitemaps.org/protocol.html"/>.</summary>
    public static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static Document ToDocument(this XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            new XDocument(root).Save(writer);
        return new Document(stream.ToArray(), "application/xml; charset=utf-8");
    }
}
