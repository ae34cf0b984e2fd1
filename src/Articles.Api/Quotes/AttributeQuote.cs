using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes;

/// <summary>Finds the speaker to whom an editor attributes a quote.</summary>
internal sealed class AttributeQuote(ArticlesDb db)
{
    /// <param name="idOrSlug">Null for nobody.</param>
    public async Task<Speaker?> FindAsync(string? idOrSlug, CancellationToken cancellationToken)
    {
        if (idOrSlug is null)
            return null;
        var id = await db.FollowIdAsync<Speaker>(idOrSlug, cancellationToken);
        return await db.Speakers.SingleOrDefaultAsync(speaker => speaker.Id == id, cancellationToken)
            ?? throw RefusedException.Invalid("/speaker", "is not the id or the slug of a speaker");
    }
}
