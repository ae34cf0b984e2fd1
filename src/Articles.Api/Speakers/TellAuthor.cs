using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers;

/// <summary>Takes what an editor says of an author and a speaker: that they are the same person, or that somebody is no other.</summary>
internal sealed class TellAuthor(ArticlesDb db, DateTimeOffset now)
{
    /// <param name="idOrSlug">The author; null for none.</param>
    public async Task OfAsync(Speaker speaker, string? idOrSlug, CancellationToken cancellationToken)
    {
        var id = idOrSlug is null ? null : await db.FollowIdAsync<Author>(idOrSlug, cancellationToken);
        if (idOrSlug is not null && id is null)
            throw RefusedException.Invalid("/author", "is not the id or the slug of an author");
        if (speaker.IsAuthorTold && speaker.AuthorId == id)
            return;
        if (id is not null)
            await FreeAsync(id.Value, speaker, "/author", cancellationToken);
        speaker.TellAuthor(id, now);
    }

    /// <param name="idOrSlug">The speaker; null for none.</param>
    public async Task OfAsync(Author author, string? idOrSlug, CancellationToken cancellationToken)
    {
        var id = idOrSlug is null ? null : await db.FollowIdAsync<Speaker>(idOrSlug, cancellationToken);
        var speaker = await db.Speakers.SingleOrDefaultAsync(speaker => speaker.Id == id, cancellationToken);
        if (idOrSlug is not null && speaker is null)
            throw RefusedException.Invalid("/speaker", "is not the id or the slug of a speaker");
        if (author.IsSpeakerTold && author.Speaker == speaker)
            return;
        if (speaker is { IsAuthorTold: true, AuthorId: { } other } && other != author.Id)
            throw RefusedException.Conflict("/speaker", $"is said to be another author: see {other}");
        if (author.Speaker is { } former && former != speaker)
            former.Link(null, now);
        author.TellSpeaker(now);
        speaker?.TellAuthor(author.Id, now);
    }

    /// <summary>Nobody is two speakers: whom only the name told apart gives way, whom an editor named does not.</summary>
    private async Task FreeAsync(Guid author, Speaker speaker, string pointer, CancellationToken cancellationToken)
    {
        var other = await db
            .Speakers.IgnoreQueryFilters()
            .SingleOrDefaultAsync(one => one.AuthorId == author && one.Id != speaker.Id, cancellationToken);
        if (other is { IsAuthorTold: true })
            throw RefusedException.Conflict(pointer, $"is said to be another speaker: see {other.Id}; merge the two");
        other?.Link(null, now);
    }
}
