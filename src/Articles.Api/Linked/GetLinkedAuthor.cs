using Articles.Api.Authors;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Linked;

/// <summary>Describes an author in JSON-LD.</summary>
public sealed record GetLinkedAuthor : IRequest<Document?>
{
    /// <summary>The author's id or slug.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetLinkedAuthor, Document?>
    {
        public async Task<Document?> Handle(GetLinkedAuthor request, CancellationToken cancellationToken) =>
            await mediator.Send(new GetAuthor { Id = request.Id }, cancellationToken) is { } author
                ? LinkedPeople.Of(author, site).ToDocument(author.UpdatedAt)
                : null;
    }
}
