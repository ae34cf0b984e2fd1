using Articles.Api.Database;
using MediatR;

namespace Articles.Api.Pipeline.Writing;

/// <summary>
/// Handles a write again when another one came in between: it then finds what the other one left, and either goes on from there
/// or says that the client's version is stale, or that the name is taken. The second time nobody else writes, so there is no third.
/// </summary>
internal sealed class RepeatClashes<TRequest, TResponse>(IServiceProvider services)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        // What only reads is given no database here: a stream would hold it for as long as somebody listens.
        if (request is not IWrite)
            return await next();
        var db = services.GetRequiredService<ArticlesDb>();
        // Where something is to be saved already, this write is part of another one, which is repeated as a whole.
        if (db.IsTransacting || db.ChangeTracker.Entries().Any())
            return await next();
        try
        {
            return await next();
        }
        catch (Exception exception) when (db.IsClash(exception))
        {
            db.ChangeTracker.Clear();
            return await db.TransactAsync(whileNobodyWrites: true, () => next(), cancellationToken);
        }
    }
}
