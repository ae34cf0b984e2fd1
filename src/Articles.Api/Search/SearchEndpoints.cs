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
    /// Up to three words all have to be there, or any of them where nothing has all; of a sentence, enough of them. Phrases in quotation
    /// marks always have to be there. Of all that matches the best 600 are answered.
    /// </remarks>
    private static async Task<IResult> Search(
        [AsParameters] SearchAll request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);
}
