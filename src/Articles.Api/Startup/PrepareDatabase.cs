using System.Globalization;
using Articles.Api.Database;
using Articles.Api.Imports;
using Articles.Api.Indexing;
using Articles.Api.Model;
using Articles.Api.Quotes.Clusters;
using Articles.Api.Renditions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Articles.Api.Startup;

/// <summary>What a start does before it serves, one process at a time: migrate, read the seeds, renew old renditions, the index of words and clusters.</summary>
internal sealed class PrepareDatabase(
    ArticlesDb db,
    SigningKey signingKey,
    IMediator mediator,
    IConfiguration configuration
)
{
    private const int RenditionsAtOnce = 500;
    private const string WordsShape = "words-shape";
    private const string ClustersShape = "clusters-shape";

    public Task RunAsync(CancellationToken cancellationToken) =>
        db.ExclusivelyAsync(
            async () =>
            {
                await MigrateAsync(cancellationToken);
                await signingKey.GetAsync(db, cancellationToken);
                await mediator.Send(new ReadSeeds(configuration["Seeds:Path"] ?? "seeds"), cancellationToken);
                await RenewRenditionsAsync(cancellationToken);
                await RenewAsync(
                    WordsShape,
                    IndexEntry.CurrentShape,
                    new IndexWords(db).RebuildAsync,
                    cancellationToken
                );
                await RenewAsync(
                    ClustersShape,
                    Voice.CurrentShape,
                    new ClusterQuotes(db).RebuildAsync,
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <summary>Only migrates: all that a command needs which reads no articles.</summary>
    public Task MigrateAloneAsync(CancellationToken cancellationToken) =>
        db.ExclusivelyAsync(() => MigrateAsync(cancellationToken), cancellationToken);

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        // Before it migrates, EF asks a table for which the first start has none, and the log would show an error.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        NewerDatabaseException.Refuse(
            await db.Database.GetAppliedMigrationsAsync(cancellationToken),
            db.Database.GetMigrations()
        );
        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Makes something anew when this program makes it otherwise than the one that did.</summary>
    private async Task RenewAsync(
        string name,
        int shape,
        Func<CancellationToken, Task> rebuild,
        CancellationToken cancellationToken
    )
    {
        var current = shape.ToString(CultureInfo.InvariantCulture);
        var stored = await db.Settings.SingleOrDefaultAsync(one => one.Name == name, cancellationToken);
        if (stored?.Value == current)
            return;
        await rebuild(cancellationToken);
        if (stored is not null)
            db.Settings.Remove(stored);
        db.Settings.Add(new Setting(name, current));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task RenewRenditionsAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var old = await db
                .ArticleRenditions.Where(rendition => rendition.Shape < ArticleRendition.CurrentShape)
                .OrderBy(rendition => rendition.Shape)
                .Select(rendition => rendition.ArticleId)
                .Take(RenditionsAtOnce)
                .ToListAsync(cancellationToken);
            if (old.Count == 0)
                return;
            var articles = await db
                .Articles.Where(article => old.Contains(article.Id))
                .Include(article => article.Body)
                .Include(article => article.Rendition)
                .Include(article => article.Sections)
                .Include(article => article.Authors)
                    .ThenInclude(link => link.Author)
                .AsSplitQuery()
                .ToListAsync(cancellationToken);
            var recorded = await db
                .Revisions.Where(revision => old.Contains(revision.ArticleId))
                .Select(revision => revision.ArticleId)
                .ToHashSetAsync(cancellationToken);
            foreach (var article in articles)
            {
                if (!recorded.Contains(article.Id))
                    article.RecordAsFound();
                article.Render();
            }
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
