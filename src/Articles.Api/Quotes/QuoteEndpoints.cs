using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Quotes.Clusters;
using Articles.Api.Quotes.Verifying;
using MediatR;

namespace Articles.Api.Quotes;

internal static class QuoteEndpoints
{
    public static void MapQuotes(this RouteGroupBuilder v1)
    {
        var quotes = v1.MapGroup("/quotes").WithTags("Quotes");
        quotes.MapRead("", "listQuotes", List).LimitDearLists().Answers<Page<QuoteSummary>>();
        quotes.MapRead("/{id}", "getQuote", Get).AnswersOne<QuoteResponse>();
        quotes.MapRead("/{id}/cluster", "getQuoteCluster", Cluster).LimitWork(Work.Dear).AnswersOne<ClusterResponse>();
        quotes
            .MapWrite(HttpMethod.Patch, "/{id}", "changeQuote", Change)
            .RequireScope(Scopes.Write)
            .Changes<QuoteResponse>()
            .Example(new JsonObject { ["review"] = "confirmed" });
        quotes.MapWrite(HttpMethod.Delete, "/{id}", "deleteQuote", Delete).RequireScope(Scopes.Write).Deletes();
        quotes
            .MapOpenPost("/verify", "verifyWords", Verify, LongestClaim)
            .LimitWork(Work.Dear)
            .Produces<VerifyResponse>()
            .Example(new WordsToVerify { Text = "Sometimes you must walk", Speaker = "Donald Trump" });
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
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoQuote);

    /// <summary>Get the same quote elsewhere</summary>
    /// <remarks>
    /// All quotes that are the same, whatever their punctuation, in part or with a few other words: the wordings and who printed them, where it
    /// was printed first, and whose words it is to be. A quote that nobody else printed is alone in it.
    /// </remarks>
    private static async Task<IResult> Cluster(
        [AsParameters] GetQuoteCluster request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Below(await mediator.Send(request, cancellationToken), request, NoQuote);

    /// <summary>Review, attribute or correct a quote</summary>
    /// <remarks>
    /// `review` says what an editor thinks of it; whoever changes anything else has set it right. From then on extraction leaves
    /// it as it is. A rejected quote stays out of lists that do not ask for it.
    /// </remarks>
    private static async Task<IResult> Change(
        string id,
        Body<QuotePatch> body,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Changed(await mediator.Send(new ChangeQuote(id, body.Value, ifMatch), cancellationToken), NoQuote);

    /// <summary>Delete a quote</summary>
    /// <remarks>
    /// The quotes inside it stay. What was extracted is extracted again when the article is read again; to keep it out, reject
    /// it instead.
    /// </remarks>
    private static async Task<IResult> Delete(
        string id,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Deleted(await mediator.Send(new DeleteQuote(id, ifMatch), cancellationToken), NoQuote);

    /// <summary>Verify words</summary>
    /// <remarks>
    /// Tells whether a quote has the words, all or some of them, or much the same, and whose they are. Case, punctuation, accents and kinds of
    /// quotation marks make no difference; `…` stands for words left out, `[brackets]` for words put in. Nothing is stored.
    /// </remarks>
    private static async Task<IResult> Verify(
        Body<WordsToVerify> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Fresh(await mediator.Send(new VerifyWords(body.Value), cancellationToken));

    private const int LongestClaim = 32_768;

    private static readonly NotFoundProblem NoQuote = new(Noun.Quote, "No quote has this id.");
}
