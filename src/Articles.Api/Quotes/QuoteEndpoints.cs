using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Quotes;

internal static class QuoteEndpoints
{
    public static void MapQuotes(this RouteGroupBuilder v1)
    {
        var quotes = v1.MapGroup("/quotes").WithTags("Quotes");
        quotes.MapRead("", "listQuotes", List).Answers<Page<QuoteSummary>>();
        quotes.MapRead("/{id}", "getQuote", Get).AnswersOne<QuoteResponse>();
    }

    /// <summary>List quotes</summary>
    /// <remarks>Those of the latest articles first.</remarks>
    private static async Task<IResult> List(
        [AsParameters] ListQuotes request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get a quote</summary>
    /// <remarks>With who said it, who reported it and where it was read, the text around it and the quotes inside it.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetQuote request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, "No quote has this id.");
}
