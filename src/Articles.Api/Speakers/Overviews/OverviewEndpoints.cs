using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using MediatR;

namespace Articles.Api.Speakers.Overviews;

/// <summary>What all words of a speaker together tell.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverviews(this RouteGroupBuilder speakers)
    {
        speakers.MapRead("/{id}/names", "getSpeakerNames", Names).LimitWork(Work.Dear).AnswersOne<SpeakerNames>();
        speakers
            .MapRead("/{id}/co-quoted", "listCoQuoted", CoQuoted)
            .LimitWork(Work.Dear)
            .AnswersOne<Page<CoQuotedSpeaker>>();
        speakers
            .MapRead("/{id}/timeline", "getSpeakerTimeline", Timeline)
            .LimitWork(Work.Dear)
            .AnswersOne<SpeakerTimeline>();
        speakers
            .MapRead("/{id}/printed-in", "getSpeakerPlaces", Places)
            .LimitWork(Work.Dear)
            .AnswersOne<SpeakerPlaces>();
    }

    /// <summary>How pages call a speaker</summary>
    /// <remarks>
    /// Every printed form of the name with how many quotes are attributed with it, what stands in its place, and titles and roles.
    /// </remarks>
    private static async Task<IResult> Names(
        [AsParameters] GetSpeakerNames request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Overview(await mediator.Send(request, cancellationToken), request, SpeakerEndpoints.NoSpeaker);

    /// <summary>Who is quoted in the same articles</summary>
    /// <remarks>Those with the most such articles first, each with the latest of them.</remarks>
    private static async Task<IResult> CoQuoted(
        [AsParameters] ListCoQuoted request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.PageBelow(await mediator.Send(request, cancellationToken), request, SpeakerEndpoints.NoSpeaker);

    /// <summary>How much a speaker is quoted over time</summary>
    /// <remarks>
    /// Quotes by year, month or day (UTC) of publication. Periods without any are left out; quotes in articles without a date are counted apart.
    /// </remarks>
    private static async Task<IResult> Timeline(
        [AsParameters] GetSpeakerTimeline request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Overview(await mediator.Send(request, cancellationToken), request, SpeakerEndpoints.NoSpeaker);

    /// <summary>Where a speaker is quoted</summary>
    /// <remarks>The outlets or sections of the articles, with how many there are and when the first and the last was published.</remarks>
    private static async Task<IResult> Places(
        [AsParameters] GetSpeakerPlaces request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Overview(await mediator.Send(request, cancellationToken), request, SpeakerEndpoints.NoSpeaker);
}
