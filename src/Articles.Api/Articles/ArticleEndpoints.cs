using Articles.Api.Articles.Mementos;
using Articles.Api.Articles.Related;
using Articles.Api.Articles.Writing;
using Articles.Api.Authors;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Quotes;
using Articles.Api.Renditions;
using Articles.Api.Updates;
using MediatR;

namespace Articles.Api.Articles;

internal static class ArticleEndpoints
{
    public static void MapArticles(this RouteGroupBuilder v1)
    {
        var articles = v1.MapGroup("/articles").WithTags("Articles");
        articles.MapRead("", "listArticles", List).LimitDearLists().Answers<Page<ArticleListItem>>();
        articles
            .MapRead("/{id}", "getArticle", Get)
            .LimitWork(Work.Dear, GetArticle.ReadsText)
            .AnswersOne<ArticleResponse>()
            .Produces(StatusCodes.Status302Found);
        articles.MapAlternate("/{id}/timemap", "getTimeMap", TimeMap, MementoLinks.MediaType).OfOne();
        v1.MapGroup("/authors")
            .WithTags("Authors")
            .MapRead("/{id}/articles", "listAuthorArticles", ListOfAuthor)
            .LimitDearLists()
            .AnswersOne<Page<ArticleSummary>>();
        articles
            .MapRead("/{id}/related", "listRelatedArticles", ListRelated)
            .LimitWork(Work.Dear)
            .AnswersOne<Page<RelatedArticle>>();
        articles
            .MapWrite(HttpMethod.Post, "", "createArticle", Create)
            .RequireScope(Scopes.Write)
            .Creates<ArticleResponse>()
            .ProducesProblems(StatusCodes.Status409Conflict)
            .Example(ArticleExamples.New);
        articles
            .MapWrite(HttpMethod.Patch, "/{id}", "changeArticle", Change)
            .RequireScope(Scopes.Write)
            .Changes<ArticleResponse>()
            .ProducesProblems(StatusCodes.Status409Conflict)
            .Example(ArticleExamples.Change);
        articles.MapWrite(HttpMethod.Delete, "/{id}", "deleteArticle", Delete).RequireScope(Scopes.Write).Deletes();
        articles.MapRead("/{id}/quotes", "listArticleQuotes", ListQuotes).AnswersOne<Page<QuoteSummary>>();
        articles
            .MapWrite(HttpMethod.Post, "/{id}/quotes", "createQuote", CreateQuote)
            .RequireScope(Scopes.Write)
            .Creates<QuoteResponse>()
            .Example(
                new QuoteContent
                {
                    Selector = new WordsSelector { Exact = "a long winter", Prefix = "reopened after " },
                    SpeakerText = "The harbor master",
                }
            );
        articles.MapRead("/{id}/updates", "listArticleUpdates", ListUpdates).AnswersOne<Page<UpdateResponse>>();
        articles
            .MapWrite(HttpMethod.Post, "/{id}/updates", "createUpdate", CreateUpdate)
            .RequireScope(Scopes.Write)
            .Creates<UpdateResponse>()
            .Example(
                new UpdateInput
                {
                    Kind = UpdateKind.Correction,
                    Severity = UpdateSeverity.Minor,
                    Text = "An earlier version misquoted the mayor.",
                    Author = "The editors",
                    PublishedAt = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero),
                    Affects =
                    [
                        new AffectsInput
                        {
                            Relation = UpdateRelation.Corrects,
                            Selector = new WordsSelector { Exact = "We waited for this day," },
                            Before = "for this hour",
                            After = "for this day",
                        },
                    ],
                }
            );
    }

    /// <summary>List articles</summary>
    /// <remarks>
    /// Latest first. Articles without a date stand where they were first seen. Bodies are there with `include`.
    /// </remarks>
    private static async Task<IResult> List(
        [AsParameters] ListArticles request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>List an author's articles</summary>
    /// <remarks>Latest first.</remarks>
    private static async Task<IResult> ListOfAuthor(
        [AsParameters] ListAuthorArticles request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.PageBelow(await mediator.Send(request, cancellationToken), request, AuthorEndpoints.NoAuthor);

    /// <summary>Get an article</summary>
    /// <remarks>With its body as blocks. `include` adds the body as `text` or safe `html`, the quotes, the updates and the authors' profiles.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetArticle request,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        if (request is { AcceptDatetime: { } time, AsOf: null })
            return await mediator.Send(new FindMemento(request.Id, time.Until), cancellationToken)
                ?? (IResult)NoArticle;
        return Answer.One(await mediator.Send(request, cancellationToken), request, NoArticle);
    }

    /// <summary>List the states of an article</summary>
    /// <remarks>
    /// Its TimeMap (RFC 7089), in the link format (RFC 6690): the address of each state that readers could see, with when it became so, the
    /// earliest first. With the scope `read:drafts` all are listed.
    /// </remarks>
    private static async Task<IResult> TimeMap(
        [AsParameters] GetTimeMap request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), NoArticle);

    /// <summary>List related articles</summary>
    /// <remarks>
    /// Those that print the same quotes, quote the same people or have the same rare words, most in common first; `because` says what. It is one
    /// page: what comes behind it has little in common.
    /// </remarks>
    private static async Task<IResult> ListRelated(
        [AsParameters] ListRelatedArticles request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.PageBelow(await mediator.Send(request, cancellationToken), request, NoArticle);

    /// <summary>Make an article</summary>
    /// <remarks>
    /// Its body is given as `blocks`, `markdown` or `html`; the answer has it as blocks. It is a draft unless `state` says otherwise.
    /// </remarks>
    private static async Task<IResult> Create(
        Body<ArticleContent> body,
        [AsParameters] EditOptions options,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Created(
            await mediator.Send(new CreateArticle(body.Value, options.ExtractQuotes), cancellationToken),
            Address
        );

    /// <summary>Change an article</summary>
    /// <remarks>
    /// What is left out stays, null takes away. `state` publishes, schedules, retracts and withdraws. Every change makes a revision; what
    /// changes nothing makes none. To a stale `If-Match` the answer names the members that differ.
    /// </remarks>
    private static async Task<IResult> Change(
        string id,
        IfMatch ifMatch,
        Body<ArticlePatch> body,
        [AsParameters] EditOptions options,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Changed(
            await mediator.Send(new PatchArticle(id, ifMatch, body.Value, options.ExtractQuotes), cancellationToken),
            NoArticle
        );

    /// <summary>Delete an article</summary>
    /// <remarks>
    /// With its quotes, updates and revisions. Where readers saw it, its address answers 410 from now on, and the scope `publish` is
    /// needed; a draft leaves nothing.
    /// </remarks>
    private static async Task<IResult> Delete(
        string id,
        IfMatch ifMatch,
        [AsParameters] DeleteOptions options,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Deleted(
            await mediator.Send(new DeleteArticle(id, ifMatch, options.Reason), cancellationToken),
            NoArticle
        );

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

    private const string Address = "/v1/articles";

    private static readonly NotFoundProblem NoArticle = new(Noun.Article, "No article has this id or slug.");
}
