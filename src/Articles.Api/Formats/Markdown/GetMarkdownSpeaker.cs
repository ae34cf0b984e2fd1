using Articles.Api.Pipeline;
using Articles.Api.Speakers;
using MediatR;

namespace Articles.Api.Formats.Markdown;

/// <summary>Writes a speaker as Markdown, with what they said last.</summary>
public sealed record GetMarkdownSpeaker : IRequest<Document?>
{
    /// <summary>The speaker's id or slug.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetMarkdownSpeaker, Document?>
    {
        public async Task<Document?> Handle(GetMarkdownSpeaker request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new GetSpeaker { Id = request.Id }, cancellationToken) is not { } speaker)
                return null;
            var quotes = await mediator.Send(new ListSpeakerQuotes { Id = $"{speaker.Id}" }, cancellationToken);
            return new MarkdownDocument()
                .Say("name", speaker.Name)
                .Say("slug", speaker.Slug)
                .Say("kind", MarkdownDocument.Word(speaker.Kind))
                .Say("names", speaker.Names)
                .Say("quotes", speaker.QuoteCount)
                .Say("url", site.At($"/v1/speakers/{speaker.Slug}"))
                .Head(speaker.Name)
                .Print(speaker.Description)
                .List("Latest quotes", quotes?.Items ?? [], site)
                .Finish();
        }
    }
}
