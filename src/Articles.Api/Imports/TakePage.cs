using Articles.Api.Database;
using Articles.Api.Imports.Pages;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>A page that this process has taken to read.</summary>
/// <param name="Publishes">Whether who sent it may change what readers see.</param>
internal sealed record TakenPage(
    Guid Id,
    Guid ImportId,
    Guid TakenAs,
    int Takes,
    bool ValidateOnly,
    bool Publishes,
    bool DraftsOnly,
    byte[] Content
)
{
    /// <summary>Whether its articles may be public.</summary>
    public bool MakesPublic => Publishes && !DraftsOnly;
}

/// <summary>
/// Takes the next page that waits, so that of all lanes of all processes exactly one has it. Who is silent about it for too long
/// has died, and another one takes it.
/// </summary>
internal sealed class TakePage(ArticlesDb db, TimeProvider clock, ImportLimits limits, ImportTurns turns)
{
    /// <param name="import">Null for any.</param>
    /// <returns>Null when there is none.</returns>
    public async Task<TakenPage?> RunAsync(Guid? import, CancellationToken cancellationToken)
    {
        if (import is { } one)
            return await TakeOfAsync(one, cancellationToken);
        var open = await db
            .Imports.Where(i => i.FinishedAt == null && i.ReceivedAt != null)
            .Select(i => new { i.Id, i.CreatedBy })
            .ToListAsync(cancellationToken);
        turns.KeepOnly(open.Select(i => i.CreatedBy).ToHashSet());
        foreach (var next in open.OrderBy(i => turns.LastOf(i.CreatedBy)).ThenBy(i => i.Id))
        {
            if (await TakeOfAsync(next.Id, cancellationToken) is not { } taken)
                continue;
            turns.Give(next.CreatedBy);
            return taken;
        }
        return null;
    }

    private async Task<TakenPage?> TakeOfAsync(Guid import, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var next = await db
                .ImportedPages.Where(page => page.ImportId == import && page.Outcome == ImportOutcome.Waiting)
                .Where(page => page.Import.ReceivedAt != null)
                .Where(page => page.TakenUntil == null || page.TakenUntil < now)
                .OrderBy(page => page.Position)
                .Select(page => new { page.Id, page.TakenAs })
                .FirstOrDefaultAsync(cancellationToken);
            if (next is null)
                return null;
            if (await TryTakeAsync(next.Id, next.TakenAs, now, cancellationToken) is { } taken)
                return taken;
        }
    }

    /// <summary>How often who has a page is to say that it is still at it.</summary>
    public TimeSpan Renewal => TimeSpan.FromSeconds(limits.LeaseSeconds / 4.0);

    /// <summary>Keeps a page that takes long to read from being taken by another one.</summary>
    public Task RenewAsync(TakenPage taken, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow().AddSeconds(limits.LeaseSeconds);
        var page = db.ImportedPages.Where(page => page.Id == taken.Id && page.TakenAs == taken.TakenAs);
        return db.TransactAsync(
            () => page.ExecuteUpdateAsync(set => set.SetProperty(p => p.TakenUntil, until), cancellationToken),
            cancellationToken
        );
    }

    private async Task<TakenPage?> TryTakeAsync(
        Guid id,
        Guid? before,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (takenAs, until) = (Guid.NewGuid(), now.AddSeconds(limits.LeaseSeconds));
        var page = db.ImportedPages.Where(page => page.Id == id);
        var changed = await db.TransactAsync(
            () =>
                page.Where(p => p.Outcome == ImportOutcome.Waiting && p.TakenAs == before)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(p => p.TakenAs, takenAs)
                                .SetProperty(p => p.TakenUntil, until)
                                .SetProperty(p => p.Takes, p => p.Takes + 1),
                        cancellationToken
                    ),
            cancellationToken
        );
        // Somebody else was faster.
        if (changed == 0)
            return null;
        return await page.Where(p => p.TakenAs == takenAs)
            .Select(p => new TakenPage(
                p.Id,
                p.ImportId,
                takenAs,
                p.Takes,
                p.Import.ValidateOnly,
                p.Import.Publishes,
                p.Import.DraftsOnly,
                p.Content!
            ))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
