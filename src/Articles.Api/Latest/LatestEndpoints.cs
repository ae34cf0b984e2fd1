using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Latest;

internal static class LatestEndpoints
{
    public static void MapLatest(this RouteGroupBuilder v1) =>
        v1.MapRead("/latest", "getLatest", Get).Answers<LatestResponse>().WithTags("Articles");

    /// <summary>Get the latest of everything</summary>
    /// <remarks>The latest articles, updates and quotes in one answer, for a front page. `fields` leaves out what it does not show.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetLatest request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.View(await mediator.Send(request, cancellationToken), request);
}
