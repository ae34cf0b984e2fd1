using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Makes an article's updates those of a reading. An update whose words are still there stays the same update.</summary>
internal sealed class UpdatesOfReading(ArticlesDb db, Article article, DateTimeOffset now)
{
    public async Task ReplaceAsync(PageReading reading, CancellationToken cancellationToken)
    {
        var left = await db.Updates.Where(update => update.ArticleId == article.Id).ToListAsync(cancellationToken);
        foreach (var found in reading.Updates)
        {
            var update = left.Find(other => other.Text == found.Text);
            if (update is null)
            {
                db.Updates.Add(new Update(Guid.CreateVersion7(now), article, found, now));
                continue;
            }
            left.Remove(update);
            update.Read(found, now);
        }
        db.Updates.RemoveRange(left);
    }
}
