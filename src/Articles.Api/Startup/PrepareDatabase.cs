using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Articles.Api.Database;
using Articles.Api.Imports;
using Articles.Api.Indexing;
using Articles.Api.Model;
using Articles.Api.Quotes.Clusters;
using Articles.Api.Renditions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Startup;

/// <summary>What a start does before it serves, one process at a time: migrate, read the seeds, renew old renditions, the index of words and clusters.</summary>
internal sealed class PrepareDatabase(
    ArticlesDb db,
    MigrateDatabase migrate,
    SigningKey signingKey,
    IMediator mediator,
    Readiness readiness,
    IConfiguration configuration
)
{
    private const int RenditionsAtOnce = 500;
    private const string WordsShape = "words-shape";
    private const string ClustersShape = "clusters-shape";

    [SuppressMessage("Design", "CA1031", Justification = "It is thrown on; others wait for it too.")]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await migrate.RunThenAsync(PrepareAsync, cancellationToken);
            readiness.End();
        }
        catch (Exception exception)
        {
            readiness.End(exception);
            throw;
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await signingKey.GetAsync(db, cancellationToken);
        var seeds = new ReadSeeds(configuration["Seeds:Path"] ?? "seeds", readiness.BeginMany("reading seeds"));
        await mediator.Send(seeds, cancellationToken);
        await RenewRenditionsAsync(readiness.BeginMany("renewing articles"), cancellationToken);
        await RenewAsync(
            WordsShape,
            IndexEntry.CurrentShape,
            () => new IndexWords(db).RebuildAsync(readiness.BeginMany("indexing words"), cancellationToken),
            cancellationToken
        );
        await RenewAsync(
            ClustersShape,
            Voice.CurrentShape,
            () => new ClusterQuotes(db).RebuildAsync(readiness.BeginMany("comparing quotes"), cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Makes something anew when this program makes it otherwise than the one that did.</summary>
    private async Task RenewAsync(string name, int shape, Func<Task> rebuild, CancellationToken cancellationToken)
    {
        var current = shape.ToString(CultureInfo.InvariantCulture);
        var stored = await db.Settings.SingleOrDefaultAsync(one => one.Name == name, cancellationToken);
        if (stored?.Value == current)
            return;
        await rebuild();
        if (stored is not null)
            db.Settings.Remove(stored);
        db.Settings.Add(new Setting(name, current));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task RenewRenditionsAsync(Action<int, int> report, CancellationToken cancellationToken)
    {
        var outdated = db.ArticleRenditions.Where(rendition => rendition.Shape < ArticleRendition.CurrentShape);
        var all = await outdated.CountAsync(cancellationToken);
        var done = 0;
        while (true)
        {
            var old = await outdated
                .OrderBy(rendition => rendition.Shape)
                .Select(rendition => rendition.ArticleId)
                .Take(RenditionsAtOnce)
                .ToListAsync(cancellationToken);
            if (old.Count == 0)
                return;
            var articles = await db
                .Articles.Where(article => old.Contains(article.Id))
                .WithShown()
                .ToListAsync(cancellationToken);
            var recorded = await db
                .Revisions.Where(revision => old.Contains(revision.ArticleId))
                .Select(revision => revision.ArticleId)
                .ToHashSetAsync(cancellationToken);
            foreach (var article in articles)
            {
                if (!recorded.Contains(article.Id))
                    article.RecordAsFound();
                article.File(
                    article.Breadcrumb,
                    article.Sections.OrderBy(section => section.Position).Select(section => section.Name).ToList()
                );
                article.Render();
            }
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            report(done += old.Count, all);
        }
    }
}
