using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.CitationChecks;

internal static class CitationCheckEndpoints
{
    private const int LongestBody = 262_144;

    private static readonly IReadOnlyList<Citation> Example =
    [
        new Citation { Article = "the-hanoi-summit-collapses", Version = 1 },
        new Citation { Address = "https://example.org/nowhere-to-be-found" },
    ];

    public static void MapCitationChecks(this RouteGroupBuilder v1) =>
        v1.MapGroup("/citations")
            .WithTags("Citations")
            .MapOpenPost("/check", "checkCitations", Check, LongestBody)
            .LimitWork(Work.Dear)
            .Produces<CheckedCitations>()
            .Example(Example);

    /// <summary>Check citations</summary>
    /// <remarks>
    /// Tells of up to 1,000 articles and quotes what became of them since they were used, and what changed. A quote that is disputed, corrected or
    /// retracted, and an article that is retracted, are said to be so whether or not they were already; the times of the updates tell.
    /// What is unknown fails no other. One request compares about a million characters; what is beyond is `unchecked`. Nothing is stored.
    /// </remarks>
    private static async Task<IResult> Check(
        Body<IReadOnlyList<Citation>> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Fresh(await mediator.Send(new CheckCitations(body.Value), cancellationToken));
}
