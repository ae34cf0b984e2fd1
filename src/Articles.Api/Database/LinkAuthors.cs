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
    private static readonly HashSet<string> Counts =
    [
        nameof(Speaker.QuoteCount),
        nameof(Author.ArticleCount),
        nameof(Speaker.UpdatedAt),
        nameof(Speaker.Version),
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var changed = db
            .ChangeTracker.Entries()
            .Where(entry => entry.Entity is Author or Speaker && IsMoreThanCounted(entry))
            .ToList();
        var keys = changed.SelectMany(KeysOf).ToHashSet();
        if (keys.Count == 0)
            return;
        var linked = changed.Select(entry => (entry.Entity as Speaker)?.AuthorId).OfType<Guid>().ToHashSet();
        var authors = await AuthorsAsync(keys, linked, cancellationToken);
        var speakers = await SpeakersAsync(keys, authors, cancellationToken);
        var byId = authors.ToDictionary(author => author.Id);
        foreach (var speaker in speakers)
        {
            if (speaker.AuthorId is { } id && byId.TryGetValue(id, out var author))
                Unlink(speaker, author);
        }
        var taken = speakers.Select(speaker => speaker.AuthorId).OfType<Guid>().ToHashSet();
        var writers = authors.Where(author => !author.IsSpeakerTold).ToLookup(author => author.NameKey);
        var sayers = speakers.Where(IsFoundByName).ToLookup(speaker => speaker.NameKey);
        foreach (var key in keys)
        {
            // Which of several it is nobody knows.
            // Whom readers see does not change because a draft names somebody.
            if (
                writers[key].ToList() is [var author]
                && sayers[key].ToList() is [{ AuthorId: null } speaker]
                && (author.IsPublic || !speaker.IsPublic)
            )
                Link(speaker, author, taken);
        }
    }

    /// <summary>How often somebody is quoted or writes does not decide who it is.</summary>
    private static bool IsMoreThanCounted(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Deleted
        || entry.State is EntityState.Modified
            && entry.Properties.Any(property => property.IsModified && !Counts.Contains(property.Metadata.Name));

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
        HashSet<Guid> linked,
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
    private void Unlink(Speaker speaker, Author author)
    {
        if (!speaker.IsAuthorTold && (author.IsSpeakerTold || !speaker.IsCalled(author.NameKey)))
            speaker.Link(null, TimeOf(speaker));
    }

    private static bool IsFoundByName(Speaker speaker) =>
        speaker is { HasFullName: true, Kind: SpeakerKind.Person, IsAuthorTold: false };

    private void Link(Speaker speaker, Author author, HashSet<Guid> taken)
    {
        if (taken.Add(author.Id))
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
