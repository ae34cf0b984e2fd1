using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>
/// Finds the speakers that a page quotes: those the article quoted before by name, those of other articles by full name
/// only, since a surname alone may be anybody's. Adds the others.
/// </summary>
/// <param name="inPublic">Whether readers see the article.</param>
internal sealed class SpeakersOfReading(ArticlesDb db, bool inPublic, DateTimeOffset now)
{
    /// <param name="before">The speakers that the article quoted until now.</param>
    /// <returns>One for each speaker of the reading, in its order.</returns>
    public async Task<List<Speaker>> FindOrAddAsync(
        PageReading reading,
        IReadOnlyCollection<Speaker> before,
        CancellationToken cancellationToken
    )
    {
        var keys = reading.Speakers.Select(speaker => FoldedText.Of(speaker.Name)).ToList();
        // An editor may have given one of them another name; the slug, or a former one, still tells who it is.
        var slugs = reading.Speakers.Select(speaker => Slug.Of(speaker.Name, "speaker")).ToList();
        var known = await db
            .Speakers.Where(speaker =>
                speaker.HasFullName && keys.Contains(speaker.NameKey)
                || speaker.IsEdited && slugs.Contains(speaker.Slug)
                || db.SlugAliases.Any(alias =>
                    alias.Noun == Noun.Speaker && alias.OwnerId == speaker.Id && slugs.Contains(alias.Slug)
                )
            )
            .ToListAsync(cancellationToken);
        var speakers = new List<Speaker>();
        foreach (var (found, key) in reading.Speakers.Zip(keys))
        {
            var slug = Slug.Of(found.Name, "speaker");
            var speaker =
                before.FirstOrDefault(other =>
                    (other.NameKey == key || other.HadSlug(slug)) && !speakers.Contains(other)
                ) ?? (found.HasFullName ? known.Find(other => other.NameKey == key || other.HadSlug(slug)) : null);
            if (speaker is null)
                speaker = await AddAsync(found, cancellationToken);
            else
                speaker.Learn(found, inPublic, now);
            speakers.Add(speaker);
        }
        return speakers;
    }

    private async Task<Speaker> AddAsync(FoundSpeaker found, CancellationToken cancellationToken)
    {
        var slug = await db.FreeSlugAsync<Speaker>(Slug.Of(found.Name, "speaker"), cancellationToken);
        var speaker = new Speaker(Guid.CreateVersion7(now), slug, found, now, inPublic);
        db.Speakers.Add(speaker);
        return speaker;
    }
}
