using Articles.Api.Pipeline;
using Articles.Api.Updates;
using MediatR;

namespace Articles.Api.Formats.JsonLd;

/// <summary>Describes an update in JSON-LD.</summary>
public sealed record GetUpdateJsonLd : IRequest<Document?>
{
    /// <summary>The update's id.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetUpdateJsonLd, Document?>
    {
        public async Task<Document?> Handle(GetUpdateJsonLd request, CancellationToken cancellationToken) =>
            await mediator.Send(new GetUpdate { Id = request.Id }, cancellationToken) is { } update
                ? JsonLdUpdates.Of(update, site).ToDocument()
                : null;
    }
}
