using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Editing;

/// <summary>
/// Finds the speakers that a page quotes: those the article quoted before by name, those of other articles by full name
/// only, since a surname alone may be anybody's. Who was merged is found as the survivor. Adds the others.
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
            // Of two with the same name pages mean the one who was there first.
            .OrderBy(speaker => speaker.Id)
            .ToListAsync(cancellationToken);
        var survivors = await SurvivorsAsync(keys, cancellationToken);
        var speakers = new List<Speaker>();
        foreach (var (found, key) in reading.Speakers.Zip(keys))
        {
            var slug = Slug.Of(found.Name, "speaker");
            var speaker =
                InArticle(before, speakers, key, slug)
                ?? (found.HasFullName ? ByFullName(known, key, slug) ?? survivors.GetValueOrDefault(key) : null);
            if (speaker is null)
                speaker = await AddAsync(found, cancellationToken);
            else
                speaker.Learn(found, inPublic, now);
            speakers.Add(speaker);
        }
        return speakers;
    }

    /// <summary>The one of the article's own speakers who is meant: by the name, or else by one that an editor said is no other's.</summary>
    private static Speaker? InArticle(IReadOnlyCollection<Speaker> before, List<Speaker> taken, string key, string slug)
    {
        var others = before.Where(speaker => !taken.Contains(speaker)).ToList();
        return others.Find(speaker => speaker.NameKey == key)
            ?? others.Find(speaker => speaker.HadSlug(slug))
            // Two names of a page may be one person's once an editor has merged them.
            ?? before.FirstOrDefault(speaker => speaker.KnownAs.Contains(key));
    }

    private static Speaker? ByFullName(List<Speaker> known, string key, string slug) =>
        known.Find(speaker => speaker.NameKey == key) ?? known.Find(speaker => speaker.HadSlug(slug));

    /// <summary>Those into whom speakers of these full names were merged.</summary>
    private async Task<Dictionary<string, Speaker>> SurvivorsAsync(
        List<string> keys,
        CancellationToken cancellationToken
    )
    {
        var merged = await db
            .MergedSpeakers.Where(merged => merged.HasFullName && keys.Contains(merged.NameKey))
            .OrderByDescending(merged => merged.MergedAt)
            .Join(
                db.Speakers,
                merged => merged.SurvivorId,
                speaker => speaker.Id,
                (merged, speaker) => new { merged.NameKey, speaker }
            )
            .ToListAsync(cancellationToken);
        return merged.DistinctBy(pair => pair.NameKey).ToDictionary(pair => pair.NameKey, pair => pair.speaker);
    }

    private async Task<Speaker> AddAsync(FoundSpeaker found, CancellationToken cancellationToken)
    {
        var slug = await db.FreeSlugAsync<Speaker>(Slug.Of(found.Name, "speaker"), cancellationToken);
        var speaker = new Speaker(Guid.CreateVersion7(now), slug, found, now, inPublic);
        db.Speakers.Add(speaker);
        return speaker;
    }
}
