using Articles.Api.Changes.Streams;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using MediatR;

namespace Articles.Api.Changes;

internal static class ChangeEndpoints
{
    public static void MapChanges(this RouteGroupBuilder v1)
    {
        var changes = v1.MapGroup("/changes").WithTags("Changes");
        changes.MapRead("", "listChanges", List).LimitWork(Work.Dear, "q").Answers<Feed<ChangeResponse>>();
        changes.MapAlternate("/stream", "streamChanges", Stream, ChangeStream.MediaType).TakesItsTime();
    }

    /// <summary>Follow changes</summary>
    /// <remarks>
    /// Everything that was created, changed, deleted, retracted or withdrawn, the oldest first, in the order in which it was committed.
    /// Keep `nextCursor` and ask with it again: whoever goes on from it misses nothing. To copy everything, ask with `from=now`
    /// first, then walk the lists, then follow from that cursor. With a filter by what changed a page may have few items, or none, while
    /// `hasMore` is true: 500 changes are looked at for one page.
    /// </remarks>
    private static async Task<IResult> List(
        [AsParameters] ListChanges request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Listen to changes</summary>
    /// <remarks>
    /// Server-sent events, one a change, as they are committed: `data` is the change as `/v1/changes` answers it, `id` a cursor of that feed
    /// with the same filters. It begins with what happens next, or behind the event that `Last-Event-ID` or `cursor` names. A comment
    /// every 15 seconds says that the connection holds. Whoever is too slow is cut off, and goes on with the last id.
    /// </remarks>
    private static async Task<IResult> Stream(
        [AsParameters] StreamChanges request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(request, cancellationToken);
}
