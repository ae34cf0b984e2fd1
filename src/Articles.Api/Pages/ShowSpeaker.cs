using Articles.Api.Pages.Markup;
using Articles.Api.Pages.People;
using Articles.Api.Pipeline;
using Articles.Api.Quotes.Clusters;
using Articles.Api.Speakers;
using Articles.Api.Speakers.Overviews;
using MediatR;

namespace Articles.Api.Pages;

/// <summary>Shows what a speaker said when, where it was printed, in which words, and beside whom.</summary>
internal sealed record ShowSpeaker(string Id, string? Cursor) : IRequest<Document?>
{
    internal sealed class Handler(IMediator mediator, Layout layout, Site site)
        : IRequestHandler<ShowSpeaker, Document?>
    {
        private const int MostPlaces = 10;
        private const int MostWordings = 3;

        public async Task<Document?> Handle(ShowSpeaker request, CancellationToken cancellationToken)
        {
            var speaker = await mediator.Send(new GetSpeaker { Id = request.Id }, cancellationToken);
            if (speaker is null)
                return null;
            var quotes = await mediator.Send(
                new ListSpeakerQuotes
                {
                    Id = request.Id,
                    Cursor = request.Cursor,
                    Include = "cluster",
                },
                cancellationToken
            );
            if (quotes is null)
                return null;
            // Further pages of the list show the list alone.
            var overview = request.Cursor is null ? await OverviewAsync(request.Id, cancellationToken) : null;
            var differing = request.Cursor is null
                ? quotes.Items.Where(quote => quote.Cluster is { VariantCount: > 1 }).Take(MostWordings)
                : [];
            var clusters = new List<ClusterResponse>();
            foreach (var quote in differing.DistinctBy(quote => quote.Cluster!.FirstSeen.Quote))
            {
                if (await mediator.Send(new GetQuoteCluster { Id = $"{quote.Id}" }, cancellationToken) is { } cluster)
                    clusters.Add(cluster);
            }
            return layout.Of(
                new PageContent
                {
                    Title = speaker.Name,
                    Description = $"What {speaker.Name} said, where it was printed, and what changed since.",
                    Type = "profile",
                    Canonical = site.At($"/speakers/{speaker.Slug}"),
                    IsUnlisted = request.Cursor is not null,
                    Head = SpeakerPage.Head(speaker),
                    Main = SpeakerPage.Of(speaker, quotes, overview, clusters),
                }
            );
        }

        private async Task<SpeakerOverview> OverviewAsync(string id, CancellationToken cancellationToken) =>
            new(
                await mediator.Send(new GetSpeakerTimeline { Id = id }, cancellationToken),
                await mediator.Send(
                    new GetSpeakerPlaces { Id = id, Limit = new($"{MostPlaces}", MostPlaces) },
                    cancellationToken
                ),
                await mediator.Send(
                    new ListCoQuoted { Id = id, Limit = new($"{MostPlaces}", MostPlaces) },
                    cancellationToken
                ),
                await mediator.Send(new GetSpeakerNames { Id = id }, cancellationToken)
            );
    }
}
