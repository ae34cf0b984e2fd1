using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Quotes;
using Articles.Api.Updates;
using MediatR;

namespace Articles.Api.Articles;

internal static class ArticleEndpoints
{
    public static void MapArticles(this RouteGroupBuilder v1)
    {
        var articles = v1.MapGroup("/articles").WithTags("Articles");
        articles.MapRead("", "listArticles", List).Answers<Page<ArticleSummary>>();
        articles.MapRead("/{id}", "getArticle", Get).AnswersOne<ArticleResponse>();
        articles.MapRead("/{id}/quotes", "listArticleQuotes", ListQuotes).AnswersOne<Page<QuoteSummary>>();
        articles
            .MapWrite(HttpMethod.Post, "/{id}/quotes", "createQuote", CreateQuote)
            .RequireScope(Scopes.Write)
            .Creates<QuoteResponse>()
            .ProducesProblems(StatusCodes.Status404NotFound)
            .Example(
                new QuoteContent
                {
                    Selector = new WordsSelector { Exact = "nothing to show for it", Prefix = "broken down with " },
                    SpeakerText = "Larison",
                }
            );
        articles.MapRead("/{id}/updates", "listArticleUpdates", ListUpdates).AnswersOne<Page<UpdateResponse>>();
        articles
            .MapWrite(HttpMethod.Post, "/{id}/updates", "createUpdate", CreateUpdate)
            .RequireScope(Scopes.Write)
            .Creates<UpdateResponse>()
            .ProducesProblems(StatusCodes.Status404NotFound)
            .Example(
                new UpdateInput
                {
                    Kind = UpdateKind.Correction,
                    Severity = UpdateSeverity.Minor,
                    Text = "An earlier version misquoted the president.",
                    Author = "The editors",
                    PublishedAt = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero),
                    Affects =
                    [
                        new AffectsInput
                        {
                            Relation = UpdateRelation.Corrects,
                            Selector = new WordsSelector { Exact = "Sometimes you have to walk," },
                            Before = "have to run",
                            After = "have to walk",
                        },
                    ],
                }
            );
    }

    /// <summary>List articles</summary>
    /// <remarks>
    /// Latest first. Articles without a date stand where they were first seen. Bodies are not in lists: get the article.
    /// </remarks>
    private static async Task<IResult> List(
        [AsParameters] ListArticles request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get an article</summary>
    /// <remarks>With its body as blocks. `include` adds the body as `text` or safe `html`, the quotes, the updates and the authors' profiles.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetArticle request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoArticle);

    /// <summary>List an article's quotes</summary>
    /// <remarks>In the order of the text.</remarks>
    private static async Task<IResult> ListQuotes(
        [AsParameters] ListArticleQuotes request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.PageBelow(await mediator.Send(request, cancellationToken), request, NoArticle);

    /// <summary>List an article's updates</summary>
    /// <remarks>Latest first.</remarks>
    private static async Task<IResult> ListUpdates(
        [AsParameters] ListArticleUpdates request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.PageBelow(await mediator.Send(request, cancellationToken), request, NoArticle);

    /// <summary>Make a quote</summary>
    /// <remarks>
    /// Marks words of the article as somebody's. It is `confirmed`, and extraction leaves it as it is. Words that do not stand
    /// in the article's text, or of which nothing tells where they stand, are refused with 400.
    /// </remarks>
    private static async Task<IResult> CreateQuote(
        string id,
        Body<QuoteContent> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.CreatedBelow(
            await mediator.Send(new CreateQuote(id, body.Value), cancellationToken),
            "/v1/quotes",
            NoArticle
        );

    /// <summary>Add an update</summary>
    /// <remarks>
    /// A correction, a clarification, a retraction or another note, and the quotes and words that it affects. A selector
    /// affects every quote that has some of its words. The standing of those quotes changes with it.
    /// </remarks>
    private static async Task<IResult> CreateUpdate(
        string id,
        Body<UpdateInput> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.CreatedBelow(
            await mediator.Send(new CreateUpdate(id, body.Value), cancellationToken),
            "/v1/updates",
            NoArticle
        );

    private const string NoArticle = "No article has this id or slug.";
}
