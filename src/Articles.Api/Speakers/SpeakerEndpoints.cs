using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Quotes;
using Articles.Api.Speakers.Merging;
using Articles.Api.Speakers.Overviews;
using MediatR;

namespace Articles.Api.Speakers;

internal static class SpeakerEndpoints
{
    public static void MapSpeakers(this RouteGroupBuilder v1)
    {
        var speakers = v1.MapGroup("/speakers").WithTags("Speakers");
        speakers.MapRead("", "listSpeakers", List).LimitDearLists().Answers<Page<SpeakerResponse>>();
        speakers.MapRead("/{id}", "getSpeaker", Get).AnswersOne<SpeakerResponse>();
        speakers
            .MapRead("/{id}/quotes", "listSpeakerQuotes", ListQuotes)
            .LimitDearLists()
            .AnswersOne<Page<QuoteSummary>>();
        speakers.MapOverviews();
        speakers
            .MapWrite(HttpMethod.Post, "", "createSpeaker", Create)
            .RequireScope(Scopes.Write)
            .Creates<SpeakerResponse>()
            .Example(
                new SpeakerContent
                {
                    Name = "Jane Roe",
                    Kind = SpeakerKind.Person,
                    Description = "Mayor",
                }
            );
        speakers
            .MapWrite(HttpMethod.Patch, "/{id}", "changeSpeaker", Change)
            .RequireScope(Scopes.Write)
            .Changes<SpeakerResponse>()
            .ProducesProblems(StatusCodes.Status409Conflict)
            .Example(new JsonObject { ["description"] = "Former mayor" });
        speakers
            .MapWrite(HttpMethod.Delete, "/{id}", "deleteSpeaker", Delete)
            .RequireScope(Scopes.Write)
            .Deletes()
            .ProducesProblems(StatusCodes.Status409Conflict);
        speakers
            .MapWrite(HttpMethod.Post, "/{id}/merge", "mergeSpeaker", Merge)
            .RequireScope(Scopes.Write)
            .Changes<SpeakerResponse>()
            .ProducesProblems(StatusCodes.Status409Conflict)
            .Example(MergeExample);
        speakers
            .MapWrite(HttpMethod.Post, "/{id}/split", "splitSpeaker", Split)
            .RequireScope(Scopes.Write)
            .Changes<SpeakerResponse>()
            .Produces<SpeakerResponse>(StatusCodes.Status201Created)
            .ProducesProblems(StatusCodes.Status409Conflict)
            .Example(new SpeakerSplit { Merged = MergeExample.From });
    }

    /// <summary>Whom the examples merge into the speaker that they made.</summary>
    internal static readonly SpeakerMerge MergeExample = new() { From = "mayor-roe" };

    /// <summary>List speakers</summary>
    /// <remarks>The people and organisations who are quoted, by name.</remarks>
    private static async Task<IResult> List(
        [AsParameters] ListSpeakers request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get a speaker</summary>
    /// <remarks>A person or an organisation, with all the names that pages give.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetSpeaker request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoSpeaker);

    /// <summary>List a speaker's quotes</summary>
    /// <remarks>Those in the latest articles first.</remarks>
    private static async Task<IResult> ListQuotes(
        [AsParameters] ListSpeakerQuotes request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.PageBelow(await mediator.Send(request, cancellationToken), request, NoSpeaker);

    /// <summary>Make a speaker</summary>
    /// <remarks>What is said here wins over what pages say.</remarks>
    private static async Task<IResult> Create(
        Body<SpeakerContent> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Created(await mediator.Send(new CreateSpeaker(body.Value), cancellationToken), "/v1/speakers");

    /// <summary>Change a speaker</summary>
    /// <remarks>All quotes show it at once. What is said here wins over what pages say. A new name leaves the slug; a new slug leaves an alias.</remarks>
    private static async Task<IResult> Change(
        string id,
        IfMatch ifMatch,
        Body<SpeakerPatch> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Changed(await mediator.Send(new ChangeSpeaker(id, ifMatch, body.Value), cancellationToken), NoSpeaker);

    /// <summary>Delete a speaker</summary>
    /// <remarks>One whose words are quoted is not deleted: 409 names the latest quotes.</remarks>
    private static async Task<IResult> Delete(
        string id,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Deleted(await mediator.Send(new DeleteSpeaker(id, ifMatch), cancellationToken), NoSpeaker);

    /// <summary>Merge a speaker into this one</summary>
    /// <remarks>
    /// When two speakers turn out to be the same. The one at this address stays; the words, names and descriptions of the one in `from` become his, and the
    /// old id and slugs lead here for ever. Pages that give the old name mean this speaker from then on.
    /// </remarks>
    private static async Task<IResult> Merge(
        string id,
        IfMatch ifMatch,
        Body<SpeakerMerge> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Changed(await mediator.Send(new MergeSpeaker(id, ifMatch, body.Value), cancellationToken), NoSpeaker);

    /// <summary>Split a speaker</summary>
    /// <remarks>
    /// When words were taken for this speaker's that are somebody else's: answers whose they are now, 201 when nobody had that name
    /// here before. They are `corrected` quotes from then on, and pages do not take them back. With `merged` a merge is undone.
    /// </remarks>
    private static async Task<IResult> Split(
        string id,
        IfMatch ifMatch,
        Body<SpeakerSplit> body,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var split = await mediator.Send(new SplitSpeaker(id, ifMatch, body.Value), cancellationToken);
        return split is { IsNew: true }
            ? Answer.Created(split.Speaker, "/v1/speakers")
            : Answer.Changed(split?.Speaker, NoSpeaker);
    }

    internal static readonly NotFoundProblem NoSpeaker = new(Noun.Speaker, "No speaker has this id or slug.");
}
