using Articles.Api.Pipeline;
using Articles.Api.Speakers;
using MediatR;

namespace Articles.Api.Formats.JsonLd;

/// <summary>Describes a speaker in JSON-LD.</summary>
public sealed record GetSpeakerJsonLd : IRequest<Document?>
{
    /// <summary>The speaker's id or slug.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetSpeakerJsonLd, Document?>
    {
        public async Task<Document?> Handle(GetSpeakerJsonLd request, CancellationToken cancellationToken) =>
            await mediator.Send(new GetSpeaker { Id = request.Id }, cancellationToken) is { } speaker
                ? JsonLdPeople.Of(speaker, site).ToDocument()
                : null;
    }
}
