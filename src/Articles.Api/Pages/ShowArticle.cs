using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Articles.Api.Articles;
using Articles.Api.Articles.Related;
using Articles.Api.Formats.JsonLd;
using Articles.Api.Pages.Body;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Pages;

/// <summary>Shows an article with its quotes, its updates, and what it has in common with others.</summary>
internal sealed record ShowArticle(string Id) : IRequest<Document?>
{
    internal sealed class Handler(IMediator mediator, Layout layout, Site site)
        : IRequestHandler<ShowArticle, Document?>
    {
        private const string Include = "quotes,updates,neighbours";
        private const int MostRelated = 5;

        // Everything that could end the script element is escaped.
        private static readonly JsonSerializerOptions Escaped = new()
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };

        public async Task<Document?> Handle(ShowArticle request, CancellationToken cancellationToken)
        {
            var found = await mediator.Send(new GetArticle { Id = request.Id, Include = Include }, cancellationToken);
            if (found is null)
                return null;
            var article = found.Resource.Open();
            var (quotes, updates) = (new QuoteNotes(article), new ChangeNotes(article));
            var body = await mediator.Send(
                new GetAnnotatedBody(article.Id, [.. quotes.Annotations(), .. updates.Annotations()]),
                cancellationToken
            );
            var related = await mediator.Send(
                new ListRelatedArticles { Id = article.Slug, Limit = new($"{MostRelated}", MostRelated) },
                cancellationToken
            );
            var data = await mediator.Send(new GetArticleJsonLd { Id = $"{article.Id}" }, cancellationToken);
            var page = new ArticlePage(article, quotes, updates, site);
            return layout.Of(
                new PageContent
                {
                    Title = article.Seo?.Title ?? article.Title,
                    Description = article.Seo?.Description ?? article.Excerpt,
                    Image = article.Seo?.Image ?? article.Image?.Address,
                    Type = "article",
                    Canonical = article.CanonicalAddress ?? site.PageOf(article.Slug),
                    Head = Html.Of($"{page.Head()}{(data is null ? Html.None : Script(data))}"),
                    Main = page.Main(body, related?.Items ?? []),
                }
            );
        }

        /// <summary>For search engines, without the text, which the page has already.</summary>
        private static Html Script(Document data)
        {
            var described = JsonNode.Parse(data.Body.Span)!.AsObject();
            described.Remove("articleBody");
            return Html.Of(
                $"<script type=\"application/ld+json\">{Html.Trusted(described.ToJsonString(Escaped))}</script>\n"
            );
        }
    }
}
