using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using MediatR;

namespace Articles.Api.Formats.Feeds;

/// <summary>Lists as feeds: at their addresses with the suffix of a format, or to the media type of one in <c>Accept</c>.</summary>
internal static class FeedEndpoints
{
    private const string InFormat = ".{format:regex(^(?-i)(atom|rss|jsonfeed)$)}";

    private static readonly string[] MediaTypes =
    [
        Alternates.MediaTypes["atom"],
        Alternates.MediaTypes["rss"],
        Alternates.MediaTypes["jsonfeed"],
    ];

    public static void MapFeeds(this RouteGroupBuilder v1)
    {
        var feeds = v1.MapGroup("").WithTags("Feeds");
        feeds
            .MapAlternate($"/articles{InFormat}", "getArticleFeed", Articles, MediaTypes)
            .ProducesProblems(StatusCodes.Status404NotFound);
        feeds.MapAlternate($"/authors/{{id}}/articles{InFormat}", "getAuthorFeed", Author, MediaTypes).OfOne();
        feeds.MapAlternate($"/speakers/{{id}}/quotes{InFormat}", "getSpeakerFeed", Speaker, MediaTypes).OfOne();
        feeds
            .MapAlternate($"/updates{InFormat}", "getUpdateFeed", Updates, MediaTypes)
            .ProducesProblems(StatusCodes.Status404NotFound);
        feeds
            .MapAlternate($"/search{InFormat}", "getSearchFeed", Search, MediaTypes)
            .LimitWork(Work.Dear)
            .ProducesProblems(StatusCodes.Status404NotFound);
    }

    /// <summary>Get a feed of articles</summary>
    /// <remarks>
    /// The latest, and those that changed since readers first saw them: a correction brings an old article up, with the note above its
    /// text. An entry keeps its id for ever. Also answered at the address of the list to the media type of a format in `Accept`.
    /// </remarks>
    private static async Task<IResult> Articles(
        [AsParameters] GetArticleFeed request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), "There is no such feed.");

    /// <summary>Get a feed of an author's articles</summary>
    /// <remarks>As the feed of all articles. Also answered at the address of the list to the media type of a format in `Accept`.</remarks>
    private static async Task<IResult> Author(
        [AsParameters] GetAuthorFeed request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(request, cancellationToken),
            new(Noun.Author, "No author has this id or slug.")
        );

    /// <summary>Get a feed of a speaker's words</summary>
    /// <remarks>
    /// Those in the latest articles first, each with its standing. Also answered at the address of the list to the media type of a
    /// format in `Accept`.
    /// </remarks>
    private static async Task<IResult> Speaker(
        [AsParameters] GetSpeakerFeed request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(request, cancellationToken),
            new(Noun.Speaker, "No speaker has this id or slug.")
        );

    /// <summary>Get a feed of updates</summary>
    /// <remarks>
    /// Corrections and other notes, the last changed first. Also answered at the address of the list to the media type of a format in
    /// `Accept`.
    /// </remarks>
    private static async Task<IResult> Updates(
        [AsParameters] GetUpdateFeed request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), "There is no such feed.");

    /// <summary>Get a feed of a search</summary>
    /// <remarks>
    /// The articles and quotes that are found, those of the latest articles first, so that a reader of feeds tells of what is new. Also answered
    /// at the address of the search to the media type of a format in `Accept`.
    /// </remarks>
    private static async Task<IResult> Search(
        [AsParameters] GetSearchFeed request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), "There is no such feed.");
}
