using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using MediatR;

namespace Articles.Api.Speakers;

internal static class SpeakerEndpoints
{
    public static void MapSpeakers(this RouteGroupBuilder v1)
    {
        var speakers = v1.MapGroup("/speakers").WithTags("Speakers");
        speakers.MapRead("", "listSpeakers", List).Answers<Page<SpeakerResponse>>();
        speakers.MapRead("/{id}", "getSpeaker", Get).AnswersOne<SpeakerResponse>();
        speakers.MapRead("/{id}/quotes", "listSpeakerQuotes", ListQuotes).AnswersOne<Page<QuoteSummary>>();
    }

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

    private static readonly Absent NoSpeaker = new(Noun.Speaker, "No speaker has this id or slug.");
}
