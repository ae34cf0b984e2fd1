using System.Globalization;
using Articles.Api.Articles;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.Markdown;

/// <summary>Writes an article as Markdown with front matter.</summary>
public sealed record GetMarkdownArticle : IRequest<Document?>
{
    /// <summary>The id or the slug.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator) : IRequestHandler<GetMarkdownArticle, Document?>
    {
        public async Task<Document?> Handle(GetMarkdownArticle request, CancellationToken cancellationToken)
        {
            var get = new GetArticle { Id = request.Id, Include = "markdown" };
            if (await mediator.Send(get, cancellationToken) is not { } found)
                return null;
            var article = found.Resource.Open();
            return new MarkdownDocument()
                .Say("title", article.Title)
                .Say("subtitle", article.Subtitle)
                .Say("slug", article.Slug)
                .Say("authors", article.Authors.Select(author => author.Name).ToList())
                .Say("date", Date(article))
                .Say("categories", article.Sections.Select(section => section.Name).ToList())
                .Say("tags", article.Tags.Select(tag => tag.Name).ToList())
                .Say("lang", article.Language)
                .Say("canonical_url", article.Address)
                .Say("state", article.State is ArticleState.Published ? null : MarkdownDocument.Word(article.State))
                .Say("notice", article.Notice)
                .Say("image", article.Image?.Address)
                .Write(article.Markdown)
                .Finish();
        }

        private static string? Date(ArticleResponse article) =>
            article.PublishedAt?.UtcDateTime.ToString(
                article.PublishedPrecision is DatePrecision.Day ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            );
    }
}
