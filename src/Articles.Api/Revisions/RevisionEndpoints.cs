using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using MediatR;

namespace Articles.Api.Revisions;

internal static class RevisionEndpoints
{
    public static void MapRevisions(this RouteGroupBuilder v1)
    {
        var revisions = v1.MapGroup("/articles/{id}").WithTags("Revisions");
        revisions.MapRead("/revisions", "listRevisions", List).AnswersOne<Page<RevisionSummary>>();
        revisions.MapRead("/revisions/{number}", "getRevision", Get).AnswersOne<RevisionResponse>();
        revisions.MapRead("/diff", "diffRevisions", Diff).LimitWork(Work.Dear).AnswersOne<DiffResponse>();
    }

    /// <summary>List an article's revisions</summary>
    /// <remarks>The latest first. Readers see those since publication; with the scope `read:drafts` all are listed.</remarks>
    private static async Task<IResult> List(
        [AsParameters] ListRevisions request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.PageBelow(await mediator.Send(request, cancellationToken), request, NoArticle);

    /// <summary>Get a revision</summary>
    /// <remarks>The article as it was in one of its versions.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetRevision request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoRevision);

    /// <summary>Compare two revisions</summary>
    /// <remarks>
    /// Which members and which sentences changed, and whether the words did or only how they are printed. Without parameters what
    /// changed last.
    /// </remarks>
    private static async Task<IResult> Diff(
        [AsParameters] DiffRevisions request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoArticle);

    private static readonly NotFoundProblem NoArticle = new(Noun.Article, "No article has this id or slug.");
    private static readonly NotFoundProblem NoRevision = new(
        Noun.Article,
        "No article has this id or slug, or it has no such revision."
    );
}
