using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Articles.Api.Database;

/// <summary>
/// Collects what the saves of one transaction do to articles, authors, speakers, quotes and updates, whoever does it, for the
/// feed of changes. However often something is saved in it, that is one change.
/// </summary>
/// <param name="doer">Who does it, where nothing that is saved says so.</param>
internal sealed class ChangesOfTransaction(TimeProvider clock, Func<string> doer)
{
    private readonly Dictionary<(Noun Noun, Guid Id), Step> courses = [];
    private readonly Dictionary<(Noun Noun, Guid Id), string?> reasons = [];
    private readonly Dictionary<(Noun Noun, Guid Id), Guid> merged = [];
    private string? by;
    private bool movesScheduled;

    /// <summary>Whether readers notice what was saved so far, now or when a scheduled article appears by itself.</summary>
    public bool ReachReaders =>
        movesScheduled
        || courses.Values.Any(step => ChangeSnapshot.Between(step.Before, step.After, Exposure.Public) is not null);

    /// <summary>Something before and after one save, or several.</summary>
    internal sealed record Step(
        Noun Noun,
        Guid Id,
        Guid? Article,
        int Version,
        ChangeSnapshot? Before,
        ChangeSnapshot? After
    );

    /// <summary>What is about to be saved. What readers saw and nobody else buries gets its tombstone.</summary>
    public IReadOnlyList<Step> Prepare(ArticlesDb db)
    {
        var entries = db.ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Unchanged).ToList();
        movesScheduled |= entries.Exists(IsScheduled);
        var buried = new HashSet<(Noun, Guid)>();
        foreach (var entry in entries.Where(entry => entry.State is EntityState.Added))
        {
            if (entry.Entity is Tombstone stone)
                buried.Add(Explain((stone.Noun, stone.Id), stone.By, stone.Reason));
            else if (entry.Entity is Revision revision)
                Explain((Noun.Article, revision.ArticleId), revision.By, revision.Reason);
            else if (entry.Entity is MergedSpeaker speaker)
                merged[(Noun.Speaker, speaker.Id)] = speaker.SurvivorId;
        }
        var steps = entries.Where(IsChange).Select(StepOf).ToList();
        var change = new Change(clock.GetUtcNow(), by ?? doer());
        db.Tombstones.AddRange(
            steps
                .Where(step => step is { After: null, Before.Exposure: not Exposure.Hidden })
                .Where(step => !buried.Contains((step.Noun, step.Id)) && !merged.ContainsKey((step.Noun, step.Id)))
                .Select(step => new Tombstone(step.Noun, step.Id, change))
        );
        return steps;
    }

    /// <summary>They were saved.</summary>
    public void Add(IReadOnlyList<Step> steps)
    {
        foreach (var step in steps)
        {
            var key = (step.Noun, step.Id);
            courses[key] = courses.TryGetValue(key, out var earlier) ? step with { Before = earlier.Before } : step;
        }
    }

    /// <summary>What there is to tell, those first to whom the others refer.</summary>
    public IReadOnlyList<RecordedChange> Record()
    {
        var now = clock.GetUtcNow();
        return courses.Values.OrderBy(Rank).Select(step => RecordOf(step, now)).OfType<RecordedChange>().ToList();
    }

    private RecordedChange? RecordOf(Step step, DateTimeOffset now)
    {
        if (ChangeSnapshot.Between(step.Before, step.After, Exposure.Hidden) is not { } kind)
            return null;
        var into = step.After is null && merged.TryGetValue((step.Noun, step.Id), out var id) ? id : (Guid?)null;
        // Why something was withdrawn is often not to be told either.
        var isSecret = step.Before?.Exposure is Exposure.Withdrawn || step.After?.Exposure is Exposure.Withdrawn;
        var reason = isSecret ? null : reasons.GetValueOrDefault((step.Noun, step.Id));
        return new RecordedChange(step.Noun, step.Id, new Change(now, by ?? doer(), reason))
        {
            ArticleId = step.Article,
            Version = step.After is null ? null : step.Version,
            Into = into,
            Kind = Named(kind)!.Value,
            PublicKind = Named(ChangeSnapshot.Between(step.Before, step.After, Exposure.Public)),
        };

        ChangeKind? Named(ChangeKind? seen) => seen is not null && into is not null ? ChangeKind.Merged : seen;
    }

    private (Noun, Guid) Explain((Noun, Guid) key, string doneBy, string? reason)
    {
        by ??= doneBy;
        reasons[key] = reason;
        return key;
    }

    private static int Rank(Step step) =>
        step.Noun switch
        {
            Noun.Author => 0,
            Noun.Speaker => 1,
            Noun.Article => 2,
            Noun.Quote => 3,
            Noun.Update => 4,
            _ => throw step.Noun.NotListed(),
        };

    /// <summary>Whether it is an article that appears by itself, or was. A change of its quotes or updates changes it too.</summary>
    private static bool IsScheduled(EntityEntry entry) =>
        entry.Entity is Article article
        && (
            article.State is ArticleState.Scheduled
            || entry.State is not EntityState.Added
                && entry.Property(nameof(Article.State)).OriginalValue is ArticleState.Scheduled
        );

    private static bool IsChange(EntityEntry entry) =>
        entry.Entity is Article or Author or Speaker or Quote or Update
        // This one property is no news: what is below the article tells of itself.
        && (
            entry.State is not EntityState.Modified
            || entry.Properties.Any(property =>
                property.IsModified && property.Metadata.Name != nameof(Article.HoldingsVersion)
            )
        );

    private static Step StepOf(EntityEntry entry)
    {
        var (before, after) = (ChangeSnapshot.Before(entry), ChangeSnapshot.After(entry));
        return entry.Entity switch
        {
            Article article => new(Noun.Article, article.Id, null, article.Version, before, after),
            Author author => new(Noun.Author, author.Id, null, author.Version, before, after),
            Speaker speaker => new(Noun.Speaker, speaker.Id, null, speaker.Version, before, after),
            Quote quote => new(Noun.Quote, quote.Id, quote.ArticleId, quote.Version, before, after),
            Update update => new(Noun.Update, update.Id, update.ArticleId, update.Version, before, after),
            _ => throw new ArgumentException($"{entry.Metadata.Name} has no address of its own."),
        };
    }
}
