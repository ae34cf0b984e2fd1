using Articles.Api.Pipeline;
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
        articles.MapRead("/{id}/updates", "listArticleUpdates", ListUpdates).AnswersOne<Page<UpdateResponse>>();
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

    private const string NoArticle = "No article has this id or slug.";
}
