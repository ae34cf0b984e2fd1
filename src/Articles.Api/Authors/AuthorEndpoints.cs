using Articles.Api.Articles;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Authors;

internal static class AuthorEndpoints
{
    public static void MapAuthors(this RouteGroupBuilder v1)
    {
        var authors = v1.MapGroup("/authors").WithTags("Authors");
        authors.MapRead("", "listAuthors", List).Answers<Page<AuthorResponse>>();
        authors.MapRead("/{id}", "getAuthor", Get).AnswersOne<AuthorResponse>();
        authors.MapRead("/{id}/articles", "listAuthorArticles", ListArticles).AnswersOne<Page<ArticleSummary>>();
    }

    /// <summary>List authors</summary>
    /// <remarks>By name.</remarks>
    private static async Task<IResult> List(
        [AsParameters] ListAuthors request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get an author</summary>
    /// <remarks>With what bios say, and where each statement was read.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetAuthor request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoAuthor);

    /// <summary>List an author's articles</summary>
    /// <remarks>Latest first.</remarks>
    private static async Task<IResult> ListArticles(
        [AsParameters] ListAuthorArticles request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.PageBelow(await mediator.Send(request, cancellationToken), request, NoAuthor);

    private static readonly Absent NoAuthor = new(Noun.Author, "No author has this id or slug.");
}
