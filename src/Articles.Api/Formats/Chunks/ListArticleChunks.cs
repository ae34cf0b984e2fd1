using Articles.Api.Articles;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;

namespace Articles.Api.Formats.Chunks;

/// <summary>Answers an article in pieces that can be found and cited one by one.</summary>
public sealed record ListArticleChunks : IRequest<ChunksResponse?>, IRead
{
    /// <summary>The article's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>The members to answer, comma-separated; all of them when left out.</summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<ListArticleChunks>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<ChunksResponse>());
    }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<ListArticleChunks, ChunksResponse?>
    {
        public async Task<ChunksResponse?> Handle(ListArticleChunks request, CancellationToken cancellationToken)
        {
            var get = new GetArticle { Id = request.Id, Include = "quotes" };
            if (await mediator.Send(get, cancellationToken) is not { } found)
                return null;
            var article = found.Resource.Open();
            return ChunksResponse.Of(article, article.Quotes ?? [], site);
        }
    }
}
