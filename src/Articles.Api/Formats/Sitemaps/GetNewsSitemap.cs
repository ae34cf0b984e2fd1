using System.Xml.Linq;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Formats.Sitemaps;

/// <summary>Lists the articles of the last two days for news search engines.</summary>
internal sealed record GetNewsSitemap : IRequest<Document>
{
    internal sealed class Handler(ArticlesDb db, Site site, TimeProvider clock)
        : IRequestHandler<GetNewsSitemap, Document>
    {
        // Both as news search engines limit it.
        private const int Most = 1_000;
        private static readonly TimeSpan News = TimeSpan.FromDays(2);

        private static readonly XNamespace NewsNames = "http://www.google.com/schemas/sitemap-news/0.9";

        public async Task<Document> Handle(GetNewsSitemap request, CancellationToken cancellationToken)
        {
            db.SeeAsReaders();
            var (from, to) = (clock.GetUtcNow() - News, clock.GetUtcNow());
            var articles = await db
                .Articles.Where(article =>
                    article.PublishedAt != null && article.SortAt >= from && article.SortAt <= to
                )
                // Nobody is sent to what was taken back, and search engines refuse an article without its language.
                .Where(article => article.State == ArticleState.Published && article.Language != null)
                .OrderByDescending(article => article.SortAt)
                .ThenByDescending(article => article.Id)
                .Take(Most)
                .Select(article => new Item(
                    article.Slug,
                    article.Title,
                    article.Language,
                    article.SortAt,
                    article.ContentChangedAt
                ))
                .ToListAsync(cancellationToken);
            var root = new XElement(
                Sitemaps.Names + "urlset",
                new XAttribute(XNamespace.Xmlns + "news", NewsNames),
                articles.Select(Of)
            );
            return root.ToDocument();
        }

        private XElement Of(Item article) =>
            new(
                Sitemaps.Names + "url",
                new XElement(Sitemaps.Names + "loc", site.PageOf(article.Slug)),
                new XElement(
                    NewsNames + "news",
                    new XElement(
                        NewsNames + "publication",
                        new XElement(NewsNames + "name", site.Name),
                        new XElement(NewsNames + "language", article.Language)
                    ),
                    new XElement(NewsNames + "publication_date", Rfc3339.ToTheSecond(article.PublishedAt)),
                    new XElement(NewsNames + "title", XmlText.Clean(article.Title))
                )
            );

        private sealed record Item(
            string Slug,
            string Title,
            string? Language,
            DateTimeOffset PublishedAt,
            DateTimeOffset ChangedAt
        );
    }
}
