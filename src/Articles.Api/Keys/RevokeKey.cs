using Articles.Api.Database;
using Articles.Api.Pipeline.Writing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Keys;

/// <summary>Makes an API key hold no longer. It stays listed.</summary>
/// <param name="Id">Its id or tag.</param>
/// <returns>Whether there is such a key.</returns>
public sealed record RevokeKey(string Id, IfMatch IfMatch) : IRequest<bool>, IWrite
{
    internal sealed class Handler(ArticlesDb db, TimeProvider clock) : IRequestHandler<RevokeKey, bool>
    {
        public async Task<bool> Handle(RevokeKey request, CancellationToken cancellationToken)
        {
            var key = await db.ApiKeys.At(request.Id).SingleOrDefaultAsync(cancellationToken);
            if (key is null)
                return false;
            request.IfMatch.Require(KeyResponse.Of(key));
            key.Revoke(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
    }
}
