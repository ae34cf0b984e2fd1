using Articles.Api.Pipeline;
using Articles.Api.Updates;
using MediatR;

namespace Articles.Api.Linked;

/// <summary>Describes an update in JSON-LD.</summary>
public sealed record GetLinkedUpdate : IRequest<Document?>
{
    /// <summary>The update's id.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetLinkedUpdate, Document?>
    {
        public async Task<Document?> Handle(GetLinkedUpdate request, CancellationToken cancellationToken) =>
            await mediator.Send(new GetUpdate { Id = request.Id }, cancellationToken) is { } update
                ? LinkedUpdates.Of(update, site).ToDocument(update.UpdatedAt)
                : null;
    }
}
