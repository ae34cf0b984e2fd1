using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.Updates;

internal static class UpdateEndpoints
{
    public static void MapUpdates(this RouteGroupBuilder v1)
    {
        var updates = v1.MapGroup("/updates").WithTags("Updates");
        updates.MapRead("", "listUpdates", List).LimitDearLists().Answers<Page<UpdateResponse>>();
        updates.MapRead("/{id}", "getUpdate", Get).AnswersOne<UpdateResponse>();
        updates
            .MapWrite(HttpMethod.Patch, "/{id}", "changeUpdate", Change)
            .RequireScope(Scopes.Write)
            .Changes<UpdateResponse>()
            .ProducesProblems(StatusCodes.Status409Conflict)
            .Example(new JsonObject { ["severity"] = "major" });
        updates.MapWrite(HttpMethod.Delete, "/{id}", "deleteUpdate", Delete).RequireScope(Scopes.Write).Deletes();
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
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoUpdate);

    /// <summary>Change an update</summary>
    /// <remarks>
    /// The quotes that it affects, and those that it affected, stand at once as it says now. To confirm what the reader proposed,
    /// send `affects` with `confirmed`. What becomes a retraction retracts its article, which needs the scope `publish`.
    /// </remarks>
    private static async Task<IResult> Change(
        string id,
        Body<UpdatePatch> body,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Changed(await mediator.Send(new ChangeUpdate(id, body.Value, ifMatch), cancellationToken), NoUpdate);

    /// <summary>Delete an update</summary>
    /// <remarks>The quotes that it affected stand as if it had never been.</remarks>
    private static async Task<IResult> Delete(
        string id,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Deleted(await mediator.Send(new DeleteUpdate(id, ifMatch), cancellationToken), NoUpdate);

    private static readonly NotFoundProblem NoUpdate = new(Noun.Update, "No update has this id.");
}
