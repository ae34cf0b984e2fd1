using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.Authors;

internal static class AuthorEndpoints
{
    public static void MapAuthors(this RouteGroupBuilder v1)
    {
        var authors = v1.MapGroup("/authors").WithTags("Authors");
        authors.MapRead("", "listAuthors", List).LimitDearLists().Answers<Page<AuthorResponse>>();
        authors.MapRead("/{id}", "getAuthor", Get).AnswersOne<AuthorResponse>();
        authors
            .MapWrite(HttpMethod.Post, "", "createAuthor", Create)
            .RequireScope(Scopes.Write)
            .Creates<AuthorResponse>()
            .Example(
                new AuthorContent
                {
                    Name = "Ada Byron",
                    Role = "columnist",
                    Outlets = ["Town Gazette"],
                }
            );
        authors
            .MapWrite(HttpMethod.Patch, "/{id}", "changeAuthor", Change)
            .RequireScope(Scopes.Write)
            .Changes<AuthorResponse>()
            .ProducesProblems(StatusCodes.Status409Conflict)
            .Example(new JsonObject { ["bio"] = "Ada Byron counts what others tell." });
        authors
            .MapWrite(HttpMethod.Delete, "/{id}", "deleteAuthor", Delete)
            .RequireScope(Scopes.Write)
            .Deletes()
            .ProducesProblems(StatusCodes.Status409Conflict);
    }

    /// <summary>List authors</summary>
    /// <remarks>By name.</remarks>
    private static async Task<IResult> List(
        [AsParameters] ListAuthors request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get an author</summary>
    /// <remarks>With what bios say, and where each statement was read; and the speaker who is the same person.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetAuthor request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoAuthor);

    /// <summary>Make an author</summary>
    /// <remarks>What is said here wins over what pages say.</remarks>
    private static async Task<IResult> Create(
        Body<AuthorContent> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Created(await mediator.Send(new CreateAuthor(body.Value), cancellationToken), "/v1/authors");

    /// <summary>Change an author</summary>
    /// <remarks>All articles show it at once. What is said here wins over what pages say. A new name leaves the slug; a new slug leaves an alias.</remarks>
    private static async Task<IResult> Change(
        string id,
        IfMatch ifMatch,
        Body<AuthorPatch> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Changed(await mediator.Send(new ChangeAuthor(id, ifMatch, body.Value), cancellationToken), NoAuthor);

    /// <summary>Delete an author</summary>
    /// <remarks>One to whom articles are credited is not deleted: 409 names the latest of them.</remarks>
    private static async Task<IResult> Delete(
        string id,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Deleted(await mediator.Send(new DeleteAuthor(id, ifMatch), cancellationToken), NoAuthor);

    internal static readonly NotFoundProblem NoAuthor = new(Noun.Author, "No author has this id or slug.");
}
