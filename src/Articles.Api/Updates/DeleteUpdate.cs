using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Renditions;
using MediatR;

namespace Articles.Api.Updates;

/// <summary>Deletes an update; the quotes that it affected stand as if it had never been.</summary>
/// <returns>Whether there was such an update.</returns>
public sealed record DeleteUpdate(string Id, IfMatch IfMatch) : IRequest<bool>, IWrite
{
    internal sealed class Handler(ArticlesDb db, IMediator mediator, TimeProvider clock)
        : IRequestHandler<DeleteUpdate, bool>
    {
        public async Task<bool> Handle(DeleteUpdate request, CancellationToken cancellationToken)
        {
            var get = new GetUpdate { Id = request.Id };
            if (await mediator.Send(get, cancellationToken) is not { } current)
                return false;
            var now = clock.GetUtcNow();
            var holdings = await ArticleConsistency.LoadAsync(db, $"{current.Article.Id}", now, cancellationToken);
            if (holdings?.Updates.Find(other => other.Id == current.Id) is not { } update)
                return false;
            await request.IfMatch.RequireAsync(update.Version, () => mediator.Send(get, cancellationToken));
            holdings.Updates.Remove(update);
            db.Updates.Remove(update);
            holdings.Settle();
            holdings.Article.NoteChangeBelow(now);
            holdings.Article.Render();
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
    }
}
