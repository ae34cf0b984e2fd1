using System.Xml.Linq;
using Articles.Api.Database;
using Articles.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Formats.Sitemaps;

/// <summary>
/// Lists the addresses of all articles for search engines: in one sitemap, or as an index of several where one may not hold them
/// all (<see href="https://www.sitemaps.org/protocol.html">sitemaps.org</see>).
/// </summary>
internal sealed record GetSitemap : IRequest<Document?>
{
    internal sealed class Handler(ArticlesDb db, IMediator mediator, Site site, SitemapSize size)
        : IRequestHandler<GetSitemap, Document?>
    {
        public async Task<Document?> Handle(GetSitemap request, CancellationToken cancellationToken)
        {
            db.SeeAsReaders();
            var count = await db.Articles.CountAsync(cancellationToken);
            return count <= size.Most
                ? await mediator.Send(new GetSitemapPart { Number = 1 }, cancellationToken)
                : Index(count);
        }

        private Document Index(int count)
        {
            var parts = Enumerable
                .Range(1, (count + size.Most - 1) / size.Most)
                .Select(number => new XElement(
                    Sitemaps.Names + "sitemap",
                    new XElement(Sitemaps.Names + "loc", site.At($"/sitemap-{number}.xml"))
                ));
            return new XElement(Sitemaps.Names + "sitemapindex", parts).ToDocument();
        }
    }
}

/// <param name="Most">How many addresses a sitemap may have.</param>
internal sealed record SitemapSize(int Most);
