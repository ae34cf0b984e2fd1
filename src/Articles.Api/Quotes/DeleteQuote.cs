using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Renditions;
using MediatR;

namespace Articles.Api.Quotes;

/// <summary>Deletes a quote.</summary>
/// <returns>Whether there was such a quote.</returns>
public sealed record DeleteQuote(string Id, IfMatch IfMatch) : IRequest<bool>, IWrite
{
    internal sealed class Handler(ArticlesDb db, IMediator mediator, TimeProvider clock)
        : IRequestHandler<DeleteQuote, bool>
    {
        public async Task<bool> Handle(DeleteQuote request, CancellationToken cancellationToken)
        {
            var get = new GetQuote { Id = request.Id };
            if (await mediator.Send(get, cancellationToken) is not { } current)
                return false;
            var now = clock.GetUtcNow();
            var holdings = await ArticleConsistency.LoadAsync(db, $"{current.Article.Id}", now, cancellationToken);
            if (holdings?.Quotes.Find(other => other.Id == current.Id) is not { } quote)
                return false;
            await request.IfMatch.RequireAsync(quote.Version, () => mediator.Send(get, cancellationToken));
            holdings.Remove(quote);
            holdings.Settle();
            holdings.Article.Render();
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
    }
}
