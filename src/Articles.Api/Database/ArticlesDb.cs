using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Articles.Api.Database.Words;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Articles.Api.Database;

/// <summary>The database, whichever engine runs. What differs between engines is in the two classes derived from it.</summary>
public abstract class ArticlesDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleBody> ArticleBodies => Set<ArticleBody>();

    public DbSet<ArticleRendition> ArticleRenditions => Set<ArticleRendition>();

    public DbSet<ArticleAuthor> ArticleAuthors => Set<ArticleAuthor>();

    public DbSet<ArticleSection> ArticleSections => Set<ArticleSection>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<ArticleSpeaker> ArticleSpeakers => Set<ArticleSpeaker>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<Wording> Wordings => Set<Wording>();

    public DbSet<WordingClue> WordingClues => Set<WordingClue>();

    public DbSet<Voice> Voices => Set<Voice>();

    public DbSet<ClusteredQuote> ClusteredQuotes => Set<ClusteredQuote>();

    public DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<MergedSpeaker> MergedSpeakers => Set<MergedSpeaker>();

    public DbSet<Update> Updates => Set<Update>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<SlugAlias> SlugAliases => Set<SlugAlias>();

    public DbSet<Tombstone> Tombstones => Set<Tombstone>();

    public DbSet<SeedFile> SeedFiles => Set<SeedFile>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<RecordedChange> Changes => Set<RecordedChange>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportedPage> ImportedPages => Set<ImportedPage>();

    public DbSet<ArticleOrigin> ArticleOrigins => Set<ArticleOrigin>();

    /// <summary>What this scope sees.</summary>
    internal Visibility Visibility { get; set; } = new();

    /// <summary>From here on sees what readers see, whoever asks; until what is answered is disposed of, if it is.</summary>
    internal AsBefore SeeAsReaders() => SeeAs(Exposure.Public);

    /// <summary>As <see cref="SeeAsReaders"/>, as those who see what is so exposed.</summary>
    internal AsBefore SeeAs(Exposure least)
    {
        var before = new AsBefore(Visibility, Visibility.Least);
        Visibility.Least = least;
        return before;
    }

    /// <summary>Ends looking as readers do.</summary>
    internal readonly record struct AsBefore(Visibility Visibility, Exposure Least) : IDisposable
    {
        public void Dispose() => Visibility.Least = Least;
    }

    /// <summary>The name of who changes what is saved in this scope.</summary>
    internal Func<string> Actor { get; set; } = () => Change.Import;

    /// <summary>Whether this scope lets others write first: it does work of which there may be much, and for which nobody waits.</summary>
    internal bool YieldsToOthers { get; set; }

    /// <summary>Whether what is saved in this scope may change what readers see. Asked in one place, at the end of each transaction.</summary>
    internal Func<bool> MayPublish { get; set; } = () => true;

    // What the filters below ask; members of the context, so that they are asked anew for each query.
    private Exposure Least => Visibility.Least;

    internal bool SeesHidden => Least < Exposure.Public;

    private DbSet<WriteCount> WriteCounts => Set<WriteCount>();

    private const string Trial = "trial-";
    private const int TrialBytes = 1 << 16;

    // The articles that the running transaction has changed so far, and all that the feed tells of it; null while there is none.
    private HashSet<Guid>? changed;
    private ChangesOfTransaction? news;

    // The quotes that may belong to another cluster than before; those that are new as they are.
    private readonly Dictionary<Guid, Quote?> moved = [];

    /// <summary>What both engines are told.</summary>
    protected static void ConfigureCommon(DbContextOptionsBuilder options) =>
        // Values in JSON columns are replaced whole, never changed in place, so comparing references is right.
        options.ConfigureWarnings(warnings =>
            warnings.Ignore(
                CoreEventId.CollectionWithoutComparer,
                // Links and bodies go with their article: who asks for one whose article is hidden is to find none.
                CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning
            )
        );

    /// <summary>Where it is, without what is secret.</summary>
    public abstract string Name { get; }

    /// <summary>Runs <paramref name="work"/> while no other process prepares the same database.</summary>
    public abstract Task ExclusivelyAsync(Func<Task> work, CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="read"/>, which sees the database as it is at one moment, whatever others write meanwhile.</summary>
    public abstract Task AtOneMomentAsync(Func<Task> read, CancellationToken cancellationToken);

    /// <summary>Brings the engine's own knowledge of the data up to date, after much has been written.</summary>
    public abstract Task AnalyzeAsync(CancellationToken cancellationToken);

    /// <summary>What is found by its words, as this scope may see it.</summary>
    public abstract IQueryable<WordMatch> Match(WordIndex index, WordQuery query);

    /// <summary>The same as <see cref="Match"/>, for whoever asks of one after the other whether it is among them.</summary>
    public abstract IQueryable<WordMatch> MatchEach(WordIndex index, WordQuery query);

    /// <summary>In how many articles or quotes each of some phrases stands, at most so many.</summary>
    public abstract Task<List<int>> CountAsync(
        WordIndex index,
        IReadOnlyList<Phrase> phrases,
        int most,
        CancellationToken cancellationToken
    );

    /// <summary>Which articles that readers see have each of these words, of each word the latest, at most so many.</summary>
    public abstract IQueryable<TermMatch> FindTerms(IReadOnlyList<string> terms, int mostOfEach);

    /// <summary>Like <see cref="WordQueries.FindEachAsync"/>, for no more queries than one statement takes.</summary>
    public abstract IQueryable<TermMatch> FindEach(
        WordIndex index,
        IReadOnlyList<WordQuery> queries,
        int mostOfEach,
        bool latest
    );

    /// <summary>Puts words into the index, in the transaction that is running.</summary>
    /// <param name="owners">Those whose words so far are taken away.</param>
    /// <param name="rows">The words of those that still have any.</param>
    public abstract Task WriteWordsAsync(
        WordIndex index,
        IReadOnlyCollection<Guid> owners,
        IReadOnlyCollection<WordRow> rows,
        CancellationToken cancellationToken
    );

    /// <summary>Waits until nobody else writes clusters; from then to the end of the transaction nobody else does.</summary>
    public abstract Task AcquireClusterLockAsync(CancellationToken cancellationToken);

    /// <summary>Which wordings have any of these clues, of each clue at most so many.</summary>
    public abstract Task<List<WordingClue>> FindCluesAsync(
        IReadOnlyCollection<long> hashes,
        int mostOfEach,
        CancellationToken cancellationToken
    );

    /// <summary>Whether an exception means that the database is busy or away, so that trying again later may help.</summary>
    public abstract bool IsTransient(Exception exception);

    /// <summary>Whether an exception means that a query was ended because nobody waits for it any longer.</summary>
    public abstract bool WasEnded(Exception exception);

    /// <summary>
    /// Whether an exception means that somebody else's write came in between, so that the same write, done again from the beginning,
    /// finds what the other one left.
    /// </summary>
    public virtual bool IsClash(Exception exception) => exception is DbUpdateConcurrencyException;

    /// <summary>Runs <paramref name="work"/> in one transaction while nobody else does under the same name.</summary>
    /// <param name="busy">What happens instead when somebody does.</param>
    /// <param name="whileNobodyWrites">Whether nobody else writes anything meanwhile.</param>
    public abstract Task<T> AloneAsync<T>(
        string name,
        Func<Task<T>> work,
        Func<T> busy,
        bool whileNobodyWrites,
        CancellationToken cancellationToken
    );

    /// <summary>Holds a name without a transaction, so that others write meanwhile.</summary>
    /// <returns>To be disposed of afterwards; null when somebody else holds it. It goes with its process.</returns>
    public abstract Task<IAsyncDisposable?> HoldAsync(string name, CancellationToken cancellationToken);

    /// <summary>Keeps other writers out until the transaction ends: all of them, or those who want to be alone.</summary>
    protected abstract Task LockOutWritersAsync(bool all, CancellationToken cancellationToken);

    private async Task<IDisposable> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        Measures.WritersWaiting.Add(1);
        try
        {
            return await this.GetService<WriterTurns>().TakeAsync(YieldsToOthers, cancellationToken)
                ?? throw new TimeoutException("The turn to write did not come.");
        }
        finally
        {
            Measures.WritersWaiting.Add(-1);
            Measures.WriterWait.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }
    }

    // ENOSPC of Linux and macOS, and what Windows calls it.
    private const int NoSpace = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <summary>What either engine means.</summary>
    private protected static DatabaseFault? CommonFault(Exception cause) =>
        cause switch
        {
            TimeoutException => DatabaseFault.Away,
            IOException { HResult: NoSpace or DiskFull } => DatabaseFault.Full,
            _ => null,
        };

    /// <summary>Writes something as large as many pages of the database and takes it away again: fails where there is no room.</summary>
    public async Task TryWritingAsync(CancellationToken cancellationToken)
    {
        var content = Convert.ToBase64String(RandomNumberGenerator.GetBytes(TrialBytes));
        var trial = Settings.Add(new Setting($"{Trial}{Guid.CreateVersion7()}", content)).Entity;
        await SaveChangesAsync(cancellationToken);
        Settings.Remove(trial);
        await SaveChangesAsync(cancellationToken);
    }

    protected static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    /// <summary>Whether what is saved now is part of a transaction that is running.</summary>
    [MemberNotNullWhen(true, nameof(changed), nameof(news))]
    internal bool IsTransacting => changed is not null;

    /// <summary>How many writes all processes have committed.</summary>
    public Task<long> CountWritesAsync(CancellationToken cancellationToken) =>
        WriteCounts.Select(count => count.Value).SingleAsync(cancellationToken);

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction, whatever it saves and however often, and tells <see cref="Commits"/> which
    /// articles changed once it is committed.
    /// </summary>
    public Task<T> TransactAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        TransactAsync(whileNobodyWrites: false, work, cancellationToken);

    /// <param name="whileNobodyWrites">Whether what is read in it stays so until it is committed.</param>
    public async Task<T> TransactAsync<T>(
        bool whileNobodyWrites,
        Func<Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        if (IsTransacting)
            return await work();
        using var turn = await WaitForTurnAsync(cancellationToken);
        changed = [];
        news = new ChangesOfTransaction(this.GetService<TimeProvider>(), Actor);
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            await LockOutWritersAsync(whileNobodyWrites, cancellationToken);
            var result = await work();
            if (news.ReachReaders && !MayPublish())
                throw new PublishingException();
            await this.GetService<DerivedData>().OnCommit(this, moved, cancellationToken);
            // Last, because PostgreSQL holds the row from here to the end of the transaction.
            var writes = changed.Count > 0 ? await CountThisWriteAsync(news.Record(), cancellationToken) : (long?)null;
            // Who hangs up now must not leave it open whether this happened.
            await transaction.CommitAsync(CancellationToken.None);
            Measures.Writes.Add(1);
            if (writes is { } count)
                this.GetService<Commits>().Made(count, changed);
            return result;
        }
        finally
        {
            (changed, news) = (null, null);
            moved.Clear();
        }
    }

    /// <summary>Saves in the transaction that is running, or in one of its own.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (!ChangeTracker.HasChanges())
            return 0;
        return await TransactAsync(
            async () =>
            {
                await new LinkAuthors(this, this.GetService<TimeProvider>()).RunAsync(cancellationToken);
                ChangeTracker.DetectChanges();
                // Nothing changes from here on, and each of those below would look again.
                ChangeTracker.AutoDetectChangesEnabled = false;
                try
                {
                    return await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);
                }
                finally
                {
                    ChangeTracker.AutoDetectChangesEnabled = true;
                }
            },
            cancellationToken
        );
    }

    private async Task<int> SaveDetectedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var articles = ChangedArticles();
        var steps = news!.Prepare(this);
        var stale = StaleWords.Among(ChangeTracker.Entries());
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        changed!.UnionWith(articles);
        news.Add(steps);
        await this.GetService<DerivedData>().OnSave(this, stale, cancellationToken);
        foreach (var quote in stale.Quotes.Concat(stale.DeletedQuotes))
            moved[quote] = stale.NewQuotes.GetValueOrDefault(quote);
        return saved;
    }

    /// <summary>
    /// Counts this write and puts what it did into the feed. The row that counts is held until the end of the transaction, so
    /// the numbers in the feed are given in the order of the commits: whoever sees one sees all below it.
    /// </summary>
    private async Task<long> CountThisWriteAsync(
        IReadOnlyList<RecordedChange> changes,
        CancellationToken cancellationToken
    )
    {
        var counted = await WriteCounts
            .FromSqlRaw(
                """
                UPDATE "WriteCount" SET "Value" = "Value" + 1, "Changes" = "Changes" + {0}
                RETURNING "Id", "Value", "Changes"
                """,
                changes.Count
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var count = counted.Single();
        Measures.Changes.Add(changes.Count);
        foreach (var (n, change) in changes.Index())
            change.Take(count.Changes - changes.Count + 1 + n);
        await this.InsertAsync(changes, cancellationToken);
        return count.Value;
    }

    private HashSet<Guid> ChangedArticles() =>
        ChangeTracker
            .Entries()
            .Where(entry => entry.State is not EntityState.Unchanged)
            // Nobody keeps copies of what webhooks were told.
            .Where(entry => entry.Entity is not (Webhook or WebhookDelivery))
            .Select(entry =>
                entry.Entity switch
                {
                    Article article => article.Id,
                    ArticleBody body => body.ArticleId,
                    ArticleRendition rendition => rendition.ArticleId,
                    Quote quote => quote.ArticleId,
                    Update update => update.ArticleId,
                    Revision revision => revision.ArticleId,
                    _ => Guid.Empty,
                }
            )
            .ToHashSet();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ArticlesDb).Assembly);
        // The one place that keeps from readers what is not for them, in every list, count, detail and join.
        modelBuilder.Entity<Article>().HasQueryFilter(article => article.Exposure >= Least);
        modelBuilder.Entity<ArticleRendition>().HasQueryFilter(rendition => rendition.Exposure >= Least);
        modelBuilder.Entity<Quote>().HasQueryFilter(quote => quote.Exposure >= Least);
        modelBuilder.Entity<Author>().HasQueryFilter(author => SeesHidden || author.IsPublic);
        modelBuilder.Entity<Speaker>().HasQueryFilter(speaker => SeesHidden || speaker.IsPublic);
        modelBuilder.Entity<WordMatch>().HasQueryFilter(match => match.Exposure >= Least);
        modelBuilder.Entity<Update>().HasQueryFilter(update => update.Exposure >= Least);
        modelBuilder.Entity<RecordedChange>().HasQueryFilter(change => SeesHidden || change.PublicKind != null);
        modelBuilder
            .Entity<Revision>()
            .HasQueryFilter(revision => revision.Article.Exposure >= Least && (SeesHidden || revision.IsPublic));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<JsonColumn<IReadOnlyList<string>>>();
    }
}
