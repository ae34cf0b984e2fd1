using Articles.Api.Authors;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.JsonLd;

/// <summary>Describes an author in JSON-LD.</summary>
public sealed record GetAuthorJsonLd : IRequest<Document?>
{
    /// <summary>The author's id or slug.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetAuthorJsonLd, Document?>
    {
        public async Task<Document?> Handle(GetAuthorJsonLd request, CancellationToken cancellationToken) =>
            await mediator.Send(new GetAuthor { Id = request.Id }, cancellationToken) is { } author
                ? JsonLdPeople.Of(author, site).ToDocument()
                : null;
    }
}
