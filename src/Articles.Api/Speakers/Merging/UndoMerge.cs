using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers.Merging;

/// <summary>Brings somebody back who was merged, with those who had been merged into him before, and with the words that are still where they came.</summary>
internal sealed class UndoMerge(ArticlesDb db, Speaker survivor, DateTimeOffset now)
{
    /// <param name="idOrSlug">What he was addressed by.</param>
    public async Task<Speaker> RunAsync(string idOrSlug, CancellationToken cancellationToken)
    {
        var all = await db
            .MergedSpeakers.Where(merged => merged.SurvivorId == survivor.Id)
            .ToListAsync(cancellationToken);
        var merged =
            all.Find(one => $"{one.Id}" == idOrSlug)
            ?? all.Find(one => one.Slug == idOrSlug)
            ?? throw RefusedException.Invalid("/merged", "was not merged into this speaker");
        var followers = all.Where(one => one.Through.Contains(merged.Id)).ToList();
        followers.ForEach(follower => follower.Return(merged.Id));
        var speaker = await ReviveAsync(merged, followers, cancellationToken);
        db.MergedSpeakers.Remove(merged);
        var quotes = await QuotesAsync(merged, followers, cancellationToken);
        var shown = quotes.Count(quote => quote.IsShown);
        survivor.CountQuotes(-shown, now);
        speaker.CountQuotes(shown, now);
        speaker.Show(speaker.IsPublic || shown > 0, now);
        await db.SaveChangesAsync(cancellationToken);
        await new MoveQuotes(db, survivor, speaker).RunAsync(
            quotes.ConvertAll(quote => quote.Id),
            quote => quote.Follow(speaker, quote.MergedFromId == merged.Id ? null : quote.MergedFromId, now),
            cancellationToken
        );
        return speaker;
    }

    private async Task<Speaker> ReviveAsync(
        MergedSpeaker merged,
        List<MergedSpeaker> followers,
        CancellationToken cancellationToken
    )
    {
        List<string> slugs = [merged.Slug, .. merged.SlugAliases];
        var aliases = await db
            .SlugAliases.Where(alias => alias.Noun == Noun.Speaker && alias.OwnerId == survivor.Id)
            .Where(alias => slugs.Contains(alias.Slug))
            .ToListAsync(cancellationToken);
        var own = aliases.Find(alias => alias.Slug == merged.Slug);
        // Readers were never led from the slug of whom they did not know, so somebody else may have it now.
        var slug = own is null ? await db.FreeSlugAsync<Speaker>(merged.Slug, cancellationToken) : merged.Slug;
        if (own is not null)
            db.SlugAliases.Remove(own);
        var former = aliases.Where(alias => alias != own).ToList();
        former.ForEach(alias => alias.PassTo(merged.Id));
        var ids = followers.Where(follower => follower.IsPublic).Select(follower => follower.Id).ToList();
        survivor.Release(merged, slugs, [.. ids, merged.Id], now);
        var speaker = Speaker.Revive(merged, slug, former.ConvertAll(alias => alias.Slug), ids, now);
        db.Speakers.Add(speaker);
        return speaker;
    }

    private Task<List<QuoteToSplit>> QuotesAsync(
        MergedSpeaker merged,
        List<MergedSpeaker> followers,
        CancellationToken cancellationToken
    )
    {
        List<Guid?> origins = [merged.Id, .. followers.Select(follower => (Guid?)follower.Id)];
        return db
            .Quotes.IgnoreQueryFilters()
            .Where(quote => origins.Contains(quote.MergedFromId) && quote.SpeakerId == survivor.Id)
            .Select(quote => new QuoteToSplit(
                quote.Id,
                quote.ArticleId,
                quote.Exposure == Exposure.Public && quote.Review != QuoteReview.Rejected
            ))
            .ToListAsync(cancellationToken);
    }
}
