using System.Xml.Linq;
using Articles.Api.Database;
using Articles.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Formats.Sitemaps;

/// <summary>
/// Lists the addresses of as many articles as one sitemap may have. They are in the order of their ids, in which they came: no sitemap
/// but the last changes when more come.
/// </summary>
public sealed record GetSitemapPart : IRequest<Document?>
{
    /// <summary>The number of the sitemap in the index, from 1.</summary>
    public required int Number { get; init; }

    internal sealed class Handler(ArticlesDb db, Site site, SitemapSize size)
        : IRequestHandler<GetSitemapPart, Document?>
    {
        public async Task<Document?> Handle(GetSitemapPart request, CancellationToken cancellationToken)
        {
            db.SeeAsReaders();
            var articles = await db
                .Articles.OrderBy(article => article.Id)
                .Skip((request.Number - 1) * size.Most)
                .Take(size.Most)
                .Select(article => new { article.Slug, article.ContentChangedAt })
                .ToListAsync(cancellationToken);
            if (articles.Count == 0 && request.Number > 1)
                return null;
            var addresses = articles.Select(article => new XElement(
                Sitemaps.Names + "url",
                new XElement(Sitemaps.Names + "loc", site.PageOf(article.Slug)),
                new XElement(Sitemaps.Names + "lastmod", Rfc3339.ToTheSecond(article.ContentChangedAt))
            ));
            return new XElement(Sitemaps.Names + "urlset", addresses).ToDocument();
        }
    }
}
