using Articles.Api.Articles;
using Articles.Api.Authors;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.Markdown;

/// <summary>Writes an author as Markdown, with what they wrote last.</summary>
public sealed record GetMarkdownAuthor : IRequest<Document?>
{
    /// <summary>The author's id or slug.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetMarkdownAuthor, Document?>
    {
        public async Task<Document?> Handle(GetMarkdownAuthor request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new GetAuthor { Id = request.Id }, cancellationToken) is not { } author)
                return null;
            var articles = await mediator.Send(new ListArticles { Author = $"{author.Id}" }, cancellationToken);
            var lines = articles
                .Items.Select(article => article.Open())
                .Select(article =>
                    $"- {MarkdownDocument.Link(article.Title, site.At($"/v1/articles/{article.Slug}"))}"
                    + (MarkdownDocument.Day(article.PublishedAt) is { } day ? $" ({day})" : "")
                )
                .ToList();
            return new MarkdownDocument()
                .Say("name", author.Name)
                .Say("slug", author.Slug)
                .Say("role", author.Role)
                .Say("affiliation", author.Affiliation)
                .Say("articles", author.ArticleCount)
                .Say("url", site.At($"/v1/authors/{author.Slug}"))
                .Head(author.Name)
                .Print(author.Bio)
                .Write(lines.Count == 0 ? null : "## Latest articles")
                .Write(string.Join('\n', lines))
                .Finish();
        }
    }
}
