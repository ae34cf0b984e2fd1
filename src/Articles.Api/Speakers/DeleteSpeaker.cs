using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers;

/// <summary>Deletes a speaker whose words no quote is any more. A tombstone stays, and the slugs with it.</summary>
/// <param name="Id">The id or slug.</param>
/// <returns>Whether there was one.</returns>
public sealed record DeleteSpeaker(string Id, IfMatch IfMatch) : IRequest<bool>, IWrite
{
    internal sealed class Handler(ArticlesDb db, TimeProvider clock, Caller caller)
        : IRequestHandler<DeleteSpeaker, bool>
    {
        public async Task<bool> Handle(DeleteSpeaker request, CancellationToken cancellationToken)
        {
            var speaker = await db
                .Speakers.At(request.Id)
                .Include(speaker => speaker.Author)
                .SingleOrDefaultAsync(cancellationToken);
            if (speaker is null)
                return false;
            request.IfMatch.Require(SpeakerResponse.Of(speaker));
            await RefuseWhereQuotedAsync(speaker, cancellationToken);
            // Of whom readers never saw, nothing stays.
            if (speaker.IsPublic)
                Bury(speaker);
            db.Speakers.Remove(speaker);
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }

        private void Bury(Speaker speaker)
        {
            db.Tombstones.Add(new Tombstone(Noun.Speaker, speaker.Id, new Change(clock.GetUtcNow(), caller.Name)));
            // The slug leads to the tombstone, and nobody else can have it.
            db.SlugAliases.Add(new SlugAlias(Noun.Speaker, speaker.Slug, speaker.Id));
        }

        /// <summary>Words do not become anybody's because somebody tidies up: first the quotes say whose they are.</summary>
        private async Task RefuseWhereQuotedAsync(Speaker speaker, CancellationToken cancellationToken)
        {
            var quotes = db.Quotes.IgnoreQueryFilters().Where(quote => quote.SpeakerId == speaker.Id);
            var count = await quotes.CountAsync(cancellationToken);
            if (count == 0)
                return;
            var latest = await quotes
                .OrderByDescending(quote => quote.SortAt)
                .ThenByDescending(quote => quote.Id)
                .Select(quote => quote.Id)
                .Take(5)
                .ToListAsync(cancellationToken);
            throw RefusedException.Conflict(
                $"Quotes are the speaker's: {count}, the latest {string.Join(", ", latest)}."
            );
        }
    }
}
