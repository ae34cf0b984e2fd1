using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Changes;

internal static class ChangeEndpoints
{
    public static void MapChanges(this RouteGroupBuilder v1) =>
        v1.MapGroup("/changes").WithTags("Changes").MapRead("", "listChanges", List).Answers<Feed<ChangeResponse>>();

    /// <summary>Follow changes</summary>
    /// <remarks>
    /// Everything that was created, changed, deleted, retracted or withdrawn, the oldest first, in the order in which it was committed.
    /// Keep `nextCursor` and ask with it again: whoever goes on from it misses nothing. To copy everything, ask with `from=now`
    /// first, then walk the lists, then follow from that cursor.
    /// </remarks>
    private static async Task<IResult> List(
        [AsParameters] ListChanges request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);
}
