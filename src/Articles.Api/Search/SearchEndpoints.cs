using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using MediatR;

namespace Articles.Api.Search;

internal static class SearchEndpoints
{
    public static void MapSearch(this RouteGroupBuilder v1) =>
        v1.MapGroup("/search")
            .WithTags("Search")
            .MapRead("", "search", Search)
            .LimitWork(Work.Dear)
            .Answers<SearchPage>();

    /// <summary>Search articles and quotes</summary>
    /// <remarks>
    /// By their words, best first: titles before text, later articles a little before earlier ones, a title that is just what was typed
    /// before all. Words are found in whatever case, with or without diacritics, and in other English forms ('walked' finds 'walking').
    /// Where nothing has all of the words, what has some of the rarer ones is found. Where very much matches, the latest 300 articles
    /// and 300 quotes are ranked, and all of `total` are counted.
    /// </remarks>
    private static async Task<IResult> Search(
        [AsParameters] SearchAll request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);
}
