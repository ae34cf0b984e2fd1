using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Speakers;
using MediatR;

namespace Articles.Api.Formats.Feeds;

/// <summary>A feed of one speaker's words, those in the latest articles first.</summary>
public sealed record GetSpeakerFeed : FeedRequest
{
    /// <summary>The speaker's id or slug.</summary>
    public required string Id { get; init; }

    internal sealed class Validator(ReadingLimits limits) : FeedValidator<GetSpeakerFeed>(limits);

    internal sealed class Handler(IMediator mediator, WriteFeed write, Site site)
        : IRequestHandler<GetSpeakerFeed, Document?>
    {
        private const int TitleLength = 80;

        public async Task<Document?> Handle(GetSpeakerFeed request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new GetSpeaker { Id = request.Id }, cancellationToken) is not { } speaker)
                return null;
            var list = new ListSpeakerQuotes { Id = $"{speaker.Id}", Limit = request.Limit };
            var quotes = (await mediator.Send(list, cancellationToken))!.Items;
            var feed = new Feed(
                $"{site.Name}: {speaker.Name}",
                new FeedPath($"/v1/speakers/{speaker.Slug}/quotes", ""),
                [.. quotes.Select(quote => Of(quote, speaker.Name))]
            );
            return write.In(request.Format.Value!.Value, feed);
        }

        private FeedEntry Of(QuoteSummary quote, string speaker)
        {
            var standing =
                quote.Standing is QuoteStanding.Current ? "" : $" ({quote.Standing.ToString().ToLowerInvariant()})";
            return new FeedEntry
            {
                Id = quote.Id,
                Title = $"{speaker}: “{Extract.Shorten(quote.Text, TitleLength)}”{standing}",
                Address = site.PageOf(quote.Article.Slug),
                Summary = $"“{quote.Text}”{standing}\n\n{speaker} in “{quote.Article.Title}”",
                PublishedAt = quote.PublishedAt,
                ChangedAt = quote.UpdatedAt,
            };
        }
    }
}
