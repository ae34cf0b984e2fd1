using System.Text.Json.Nodes;
using Articles.Api.Articles;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.JsonLd;

/// <summary>Describes an article in JSON-LD, with its quotes and updates.</summary>
public sealed record GetArticleJsonLd : IRequest<Document?>
{
    /// <summary>The id or the slug.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(ArticlesDb db, IMediator mediator, Site site)
        : IRequestHandler<GetArticleJsonLd, Document?>
    {
        private const string Include = "text,quotes,updates";

        public async Task<Document?> Handle(GetArticleJsonLd request, CancellationToken cancellationToken)
        {
            var found = await mediator.Send(new GetArticle { Id = request.Id, Include = Include }, cancellationToken);
            if (found is null)
                return null;
            var article = found.Resource.Open();
            var quotes = await JsonLdQuotes.LoadAsync(db, site, article.Quotes!, cancellationToken);
            return Describe(article)
                .Say("hasPart", quotes.Outermost(article.Quotes!))
                .Say("correction", article.Updates!.Select(update => JsonLdUpdates.Of(update, site)).ToJson())
                .ToDocument();
        }

        private JsonObject Describe(ArticleResponse article) =>
            new JsonObject
            {
                ["@id"] = site.At($"/v1/articles/{article.Id}"),
                ["@type"] = OpinionSections.IsOpinion(article) ? "OpinionNewsArticle" : "NewsArticle",
                ["url"] = site.PageOf(article.Slug, article.Address),
                ["headline"] = article.Title,
            }
                .Say("alternativeHeadline", article.Subtitle)
                .Say("description", article.Excerpt)
                .Say("author", article.Authors.Select(author => JsonLdPeople.Of(author, site)).ToJson())
                .Say("publisher", article.SiteName is { } name ? JsonLdTerms.Named("Organization", name) : null)
                .Say("datePublished", JsonLdTerms.Date(article.PublishedAt, article.PublishedPrecision))
                .Say("dateModified", JsonLdTerms.Date(article.ContentChangedAt, DatePrecision.Instant))
                .Say("articleSection", article.Sections.Select(section => JsonValue.Create(section.Name)).ToJson())
                .Say("keywords", article.Tags.Select(tag => JsonValue.Create(tag.Name)).ToJson())
                .Say("inLanguage", article.Language)
                .Say("image", article.Image?.Address)
                .Say("wordCount", article.WordCount)
                .Say("version", article.Version)
                .Say("creativeWorkStatus", article.State is ArticleState.Retracted ? "Retracted" : null)
                .Say("articleBody", article.Text);
    }
}
