using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Updates;

internal static class UpdateEndpoints
{
    public static void MapUpdates(this RouteGroupBuilder v1)
    {
        var updates = v1.MapGroup("/updates").WithTags("Updates");
        updates.MapRead("", "listUpdates", List).Answers<Page<UpdateResponse>>();
        updates.MapRead("/{id}", "getUpdate", Get).AnswersOne<UpdateResponse>();
    }

    /// <summary>List updates</summary>
    /// <remarks>Corrections, clarifications, retractions and other notes after publication, latest first.</remarks>
    private static async Task<IResult> List(
        [AsParameters] ListUpdates request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get an update</summary>
    /// <remarks>A note after publication, and the article that it belongs to.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetUpdate request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, "No update has this id.");
}
