using System.Text.Json.Nodes;
using Articles.Api.Articles;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Linked;

/// <summary>Describes an article in JSON-LD, with its quotes and updates.</summary>
public sealed record GetLinkedArticle : IRequest<Document?>
{
    /// <summary>The id or the slug.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(ArticlesDb db, IMediator mediator, Site site)
        : IRequestHandler<GetLinkedArticle, Document?>
    {
        private const string Include = "text,quotes,updates";

        public async Task<Document?> Handle(GetLinkedArticle request, CancellationToken cancellationToken)
        {
            var found = await mediator.Send(new GetArticle { Id = request.Id, Include = Include }, cancellationToken);
            if (found is null)
                return null;
            var article = found.Resource.Open();
            var quotes = await LinkedQuotes.LoadAsync(db, site, article.Quotes!, cancellationToken);
            return Describe(article)
                .Say("hasPart", quotes.Outermost(article.Quotes!))
                .Say("correction", article.Updates!.Select(update => LinkedUpdates.Of(update, site)).ToJson())
                .ToDocument(article.UpdatedAt);
        }

        private JsonObject Describe(ArticleResponse article) =>
            new JsonObject
            {
                ["@id"] = site.At($"/v1/articles/{article.Id}"),
                ["@type"] = OpinionSections.IsOpinion(article) ? "OpinionNewsArticle" : "NewsArticle",
                ["url"] = site.PageOf(article),
                ["headline"] = article.Title,
            }
                .Say("alternativeHeadline", article.Subtitle)
                .Say("description", article.Excerpt)
                .Say("author", article.Authors.Select(author => LinkedPeople.Of(author, site)).ToJson())
                .Say("publisher", article.SiteName is { } name ? LinkedTerms.Named("Organization", name) : null)
                .Say("datePublished", LinkedTerms.Date(article.PublishedAt, article.PublishedPrecision))
                .Say("dateModified", LinkedTerms.Date(article.ContentChangedAt, DatePrecision.Instant))
                .Say("articleSection", article.Sections.Select(section => JsonValue.Create(section)).ToJson())
                .Say("inLanguage", article.Language)
                .Say("image", article.Image)
                .Say("wordCount", article.WordCount)
                .Say("version", article.Version)
                .Say("creativeWorkStatus", article.State is ArticleState.Retracted ? "Retracted" : null)
                .Say("articleBody", article.Text);
    }
}
