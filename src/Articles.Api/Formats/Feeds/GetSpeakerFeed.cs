using Articles.Api.Pipeline;
using Articles.Api.Speakers;
using MediatR;

namespace Articles.Api.Formats.Feeds;

/// <summary>A feed of one speaker's words, those in the latest articles first.</summary>
public sealed record GetSpeakerFeed : FeedRequest
{
    /// <summary>The speaker's id or slug.</summary>
    public required string Id { get; init; }

    internal sealed class Validator(ReadingLimits limits) : FeedValidator<GetSpeakerFeed>(limits);

    internal sealed class Handler(IMediator mediator, QuoteEntries entries, WriteFeed write, Site site)
        : IRequestHandler<GetSpeakerFeed, Document?>
    {
        public async Task<Document?> Handle(GetSpeakerFeed request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new GetSpeaker { Id = request.Id }, cancellationToken) is not { } speaker)
                return null;
            var list = new ListSpeakerQuotes { Id = $"{speaker.Id}", Limit = request.Limit };
            var quotes = (await mediator.Send(list, cancellationToken))!.Items;
            var feed = new Feed(
                $"{site.Name}: {speaker.Name}",
                new FeedPath($"/v1/speakers/{speaker.Slug}/quotes", ""),
                [.. quotes.Select(entries.Of)]
            );
            return write.In(request.Format.Value!.Value, feed);
        }
    }
}
