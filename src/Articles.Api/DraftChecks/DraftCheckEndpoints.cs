using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.DraftChecks;

internal static class DraftCheckEndpoints
{
    /// <summary>So many bytes are taken: about 40,000 words.</summary>
    public const int LongestDraft = 262_144;

    private static readonly DraftToCheck Example = new()
    {
        Markdown = """
            “Sometimes you must walk,” Mr. Trump said, as [a columnist](/v1/articles/the-hanoi-summit-collapses) reports.

            “Nobody ever said this sentence about zebras,” said Jane Roe.
            """,
    };

    public static void MapDraftChecks(this RouteGroupBuilder v1) =>
        v1.MapGroup("/drafts")
            .WithTags("Drafts")
            .MapOpenPost("/check", "checkDraft", Check, LongestDraft)
            .LimitWork(Work.Dear)
            .Produces<DraftCheckResponse>()
            .TakesAlso([.. SentDraft.Forms.Keys])
            .Example(Example);

    /// <summary>Check a draft</summary>
    /// <remarks>
    /// Finds every quote and every citation in a draft, and tells of each quote whether somebody said it, who did and what stands corrected, and of each
    /// citation what became of it. Send the draft as it is, as `text/plain`, `text/markdown`, `text/html`, BibTeX or CSL-JSON, or as a member of
    /// JSON. A draft has at most 200 quotes and 200 citations. Nothing is stored.
    /// </remarks>
    private static async Task<IResult> Check(
        [AsParameters] CheckDraftQuery query,
        SentDraft draft,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Fresh(await mediator.Send(new CheckDraft(draft, query), cancellationToken));
}
