using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.Watchlists;

internal static class WatchlistEndpoints
{
    private const int LongestBody = 262_144;

    private static readonly WatchlistContent Example = new()
    {
        Watch = ["the-hanoi-summit-collapses", "https://example.org/nowhere-to-be-found"],
    };

    public static void MapWatchlists(this RouteGroupBuilder v1) =>
        v1.MapOpenPost("/watchlists", "makeWatchlist", Make, LongestBody)
            .WithTags("Changes")
            .LimitWork(Work.Dear)
            .Produces<WatchlistResponse>()
            .Example(Example);

    /// <summary>Watch what you cite</summary>
    /// <remarks>
    /// Makes one token of up to 100 articles and quotes. With `watchlist=` and the token, `/v1/changes`, `/v1/changes/stream`, `/v1/updates` and
    /// the feeds of it tell what happens to these alone: of an article all that changes in it, of a quote what changes in it and
    /// in its article, but not in the other quotes. A webhook takes it as `filter.watchlist`. Nothing is stored: the token carries the list.
    /// </remarks>
    private static async Task<IResult> Make(
        Body<WatchlistContent> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Fresh(await mediator.Send(new MakeWatchlist(body.Value), cancellationToken));
}
