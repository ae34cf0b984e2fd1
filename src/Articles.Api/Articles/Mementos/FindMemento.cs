using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using MediatR;
using Microsoft.AspNetCore.WebUtilities;

namespace Articles.Api.Articles.Mementos;

/// <summary>Finds the state that an article had at a time; the first one for a time before it.</summary>
/// <returns>Null when there is no such article.</returns>
internal sealed record FindMemento(string Id, DateTimeOffset Time) : IRequest<FoundMemento?>
{
    internal sealed class Handler(ArticlesDb db) : IRequestHandler<FindMemento, FoundMemento?>
    {
        public async Task<FoundMemento?> Handle(FindMemento request, CancellationToken cancellationToken)
        {
            if (await db.Articles.FindIdAsync(request.Id, cancellationToken) is not { } article)
                return null;
            var mementos = new ArticleMementos(db, article);
            if (await mementos.NearestAsync(request.Time, cancellationToken) is not { } memento)
                return null;
            var around = await mementos.AroundAsync(memento.At, cancellationToken);
            return new FoundMemento(memento.PathOf(article), around.Links);
        }
    }
}

/// <summary>Takes a client to a state of the past, with the same other parameters.</summary>
/// <param name="Path">Its address, from the root.</param>
/// <param name="Links">To the article and to its other states.</param>
internal sealed record FoundMemento(string Path, string Links) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        ResponseHeaders.Common(response);
        var headers = response.Headers;
        headers.Vary = PastStates.Varying;
        headers.CacheControl = Credentials.AreSent(request) ? "private, no-cache" : "public, no-cache";
        headers.Link = Links;
        headers.Location = QueryHelpers.AddQueryString(request.PathBase.ToUriComponent() + Path, request.Query);
        response.StatusCode = StatusCodes.Status302Found;
        return Task.CompletedTask;
    }
}
