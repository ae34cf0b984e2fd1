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

    public DbSet<ArticleSpeaker> ArticleSpeakers => Set<ArticleSpeaker>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<Update> Updates => Set<Update>();

    public DbSet<SeedFile> SeedFiles => Set<SeedFile>();

    public DbSet<Setting> Settings => Set<Setting>();

    private DbSet<WriteCount> WriteCounts => Set<WriteCount>();

    /// <summary>What both engines are told.</summary>
    protected static void ConfigureCommon(DbContextOptionsBuilder options) =>
        // Values in JSON columns are replaced whole, never changed in place, so comparing references is right.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.CollectionWithoutComparer));

    /// <summary>Runs <paramref name="work"/> while no other process prepares the same database.</summary>
    public abstract Task ExclusivelyAsync(Func<Task> work, CancellationToken cancellationToken);

    /// <summary>Brings the engine's own knowledge of the data up to date, after much has been written.</summary>
    public abstract Task AnalyzeAsync(CancellationToken cancellationToken);

    /// <summary>Whether an exception means that the database is busy or away, so that trying again later may help.</summary>
    public abstract bool IsTransient(Exception exception);

    protected static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    /// <summary>How many writes all processes have committed.</summary>
    public Task<long> CountWritesAsync(CancellationToken cancellationToken) =>
        WriteCounts.Select(count => count.Value).SingleAsync(cancellationToken);

    /// <summary>Saves in one transaction, and tells <see cref="Commits"/> which articles changed once it is committed.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (!ChangeTracker.HasChanges())
            return 0;
        var articles = ChangedArticles();
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // Last, because PostgreSQL holds the row from here to the end of the transaction.
        await WriteCounts.ExecuteUpdateAsync(
            set => set.SetProperty(count => count.Value, count => count.Value + 1),
            cancellationToken
        );
        var writes = await CountWritesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        this.GetService<Commits>().Made(writes, articles);
        return saved;
    }

    private HashSet<Guid> ChangedArticles() =>
        ChangeTracker
            .Entries()
            .Where(entry => entry.State is not EntityState.Unchanged)
            .Select(entry =>
                entry.Entity switch
                {
                    Article article => article.Id,
                    ArticleBody body => body.ArticleId,
                    ArticleRendition rendition => rendition.ArticleId,
                    Quote quote => quote.ArticleId,
                    Update update => update.ArticleId,
                    _ => Guid.Empty,
                }
            )
            .ToHashSet();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ArticlesDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<JsonColumn<IReadOnlyList<string>>>();
    }
}
