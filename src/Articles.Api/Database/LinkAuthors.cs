using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Articles.Api.Database;

/// <summary>
/// Links the author and the speaker who are one person: those of one full name of whom there is only one each, unless an editor
/// said otherwise. Looks at all whom the running save changes, so no write has to think of it.
/// </summary>
internal sealed class LinkAuthors(ArticlesDb db, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Unchanged).ToList();
        var keys = changed.Where(entry => entry.Entity is Author or Speaker).SelectMany(KeysOf).ToHashSet();
        if (keys.Count == 0)
            return;
        var linked = changed.Select(entry => (entry.Entity as Speaker)?.AuthorId).OfType<Guid>().ToList();
        var authors = await AuthorsAsync(keys, linked, cancellationToken);
        var speakers = await SpeakersAsync(keys, authors, cancellationToken);
        foreach (var speaker in speakers.Where(speaker => speaker.AuthorId is not null))
            Unlink(speaker, authors);
        foreach (var key in keys)
            Link(key, authors, speakers);
    }

    /// <summary>The full names that somebody has or had.</summary>
    private static IEnumerable<string> KeysOf(EntityEntry entry)
    {
        var name = entry.Property(nameof(Author.NameKey));
        return new[] { (string?)name.CurrentValue, (string?)name.OriginalValue }
            .OfType<string>()
            .Where(key => key.Contains(' ', StringComparison.Ordinal));
    }

    private async Task<List<Author>> AuthorsAsync(
        HashSet<string> keys,
        List<Guid> linked,
        CancellationToken cancellationToken
    )
    {
        await db
            .Authors.Where(author => keys.Contains(author.NameKey) || linked.Contains(author.Id))
            .LoadAsync(cancellationToken);
        // With those that are about to be saved, and without those that go.
        return db.Authors.Local.Where(author => keys.Contains(author.NameKey) || linked.Contains(author.Id)).ToList();
    }

    private async Task<List<Speaker>> SpeakersAsync(
        HashSet<string> keys,
        List<Author> authors,
        CancellationToken cancellationToken
    )
    {
        var ids = authors.Select(author => author.Id).ToHashSet();
        await db
            .Speakers.IgnoreQueryFilters()
            .Where(speaker =>
                keys.Contains(speaker.NameKey) || speaker.AuthorId != null && ids.Contains(speaker.AuthorId.Value)
            )
            .LoadAsync(cancellationToken);
        return db
            .Speakers.Local.Where(speaker =>
                keys.Contains(speaker.NameKey) || speaker.AuthorId is { } id && ids.Contains(id)
            )
            .ToList();
    }

    /// <summary>Ends a link that no longer holds.</summary>
    private void Unlink(Speaker speaker, List<Author> authors)
    {
        var author = authors.Find(author => author.Id == speaker.AuthorId);
        if (speaker.IsAuthorTold || author is null)
            return;
        if (author.IsSpeakerTold || !speaker.IsCalled(author.NameKey))
            speaker.Link(null, TimeOf(speaker));
    }

    private void Link(string key, List<Author> authors, List<Speaker> speakers)
    {
        var writers = authors.Where(author => author.NameKey == key && !author.IsSpeakerTold).ToList();
        var sayers = speakers
            .Where(speaker =>
                speaker.NameKey == key
                && speaker is { HasFullName: true, Kind: SpeakerKind.Person, IsAuthorTold: false }
            )
            .ToList();
        // Which of several it is nobody knows.
        if (writers is not [var author] || sayers is not [{ AuthorId: null } speaker])
            return;
        if (!speakers.Exists(other => other.AuthorId == author.Id))
            speaker.Link(author.Id, TimeOf(speaker));
    }

    // What happens in one operation is one change.
    private DateTimeOffset TimeOf(Speaker speaker)
    {
        var entry = db.Entry(speaker);
        var isChanged = entry.State is EntityState.Added || entry.Property(one => one.Version).IsModified;
        return isChanged ? speaker.UpdatedAt : clock.GetUtcNow();
    }
}
