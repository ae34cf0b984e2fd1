using Articles.Api.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Keys;

/// <summary>Lists all API keys at once, for whoever sits at the server itself.</summary>
public sealed record ListAllKeys : IRequest<IReadOnlyList<KeyResponse>>
{
    internal sealed class Handler(ArticlesDb db) : IRequestHandler<ListAllKeys, IReadOnlyList<KeyResponse>>
    {
        public async Task<IReadOnlyList<KeyResponse>> Handle(
            ListAllKeys request,
            CancellationToken cancellationToken
        ) =>
            await db
                .ApiKeys.OrderBy(key => key.CreatedAt)
                .ThenBy(key => key.Id)
                .Select(KeyResponse.Projection)
                .ToListAsync(cancellationToken);
    }
}
