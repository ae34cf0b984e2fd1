using Articles.Api.Changes;
using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Webhooks;

/// <summary>
/// Delivers what one webhook is to be told, one message after the other. Of all processes one does so at a time: the one that has
/// the lease, which a process that died lets run out.
/// </summary>
internal sealed partial class WorkOnWebhook(
    ArticlesDb db,
    SendWebhook send,
    WebhookSettings settings,
    TimeProvider clock,
    ILogger<WorkOnWebhook> logger
)
{
    private const int ChangesAtOnce = 100;

    private readonly Guid lease = Guid.NewGuid();
    private DateTimeOffset leasedUntil;

    /// <summary>Delivers until nothing is due.</summary>
    public async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        db.YieldsToOthers = true;
        if (!await TryLeaseAsync(id, cancellationToken))
            return;
        try
        {
            while (await StepAsync(id, cancellationToken))
                db.ChangeTracker.Clear();
        }
        finally
        {
            db.ChangeTracker.Clear();
            await ReleaseAsync(id);
        }
    }

    /// <returns>Whether there may be more to do.</returns>
    private async Task<bool> StepAsync(Guid id, CancellationToken cancellationToken)
    {
        if (leasedUntil - clock.GetUtcNow() < settings.Lease / 2 && !await TryLeaseAsync(id, cancellationToken))
            return false;
        var webhook = await db.Webhooks.SingleOrDefaultAsync(webhook => webhook.Id == id, cancellationToken);
        if (webhook is not { IsEnabled: true })
            return false;
        var isBehind = await TakeChangesAsync(webhook, cancellationToken);
        var now = clock.GetUtcNow();
        var next = await db
            .WebhookDeliveries.Where(delivery => delivery.WebhookId == id)
            .Where(delivery => delivery.State == DeliveryState.Pending && delivery.NextAttemptAt <= now)
            .OrderBy(delivery => delivery.NextAttemptAt)
            .ThenBy(delivery => delivery.ChangeNumber)
            .FirstOrDefaultAsync(cancellationToken);
        if (next is null)
            return isBehind;
        await DeliverAsync(webhook, next, cancellationToken);
        return webhook.IsEnabled;
    }

    /// <summary>Makes deliveries of the next changes. The feed has no gaps, so none is ever skipped.</summary>
    /// <returns>Whether there are more.</returns>
    private async Task<bool> TakeChangesAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        var changes = await db
            .Changes.AsNoTracking()
            .Where(change => change.Number > webhook.Position)
            .OrderBy(change => change.Number)
            .Take(ChangesAtOnce)
            .ToListAsync(cancellationToken);
        if (changes.Count == 0)
            return false;
        var now = clock.GetUtcNow();
        var deliveries = (await ToldAsync(webhook, changes, cancellationToken))
            .Select(told => new WebhookDelivery(
                Guid.CreateVersion7(now),
                webhook.Id,
                told.Change,
                WebhookMessage.TypeOf(told.Change.Noun, told.Kind),
                now
            ))
            .ToList();
        return await db.TransactAsync(
                async () =>
                {
                    var moved = await Leased(webhook.Id)
                        .Where(other => other.Position == webhook.Position)
                        .ExecuteUpdateAsync(
                            set => set.SetProperty(other => other.Position, changes[^1].Number),
                            cancellationToken
                        );
                    // Somebody else has the lease by now.
                    if (moved == 0)
                        return false;
                    db.WebhookDeliveries.AddRange(deliveries);
                    await db.SaveChangesAsync(cancellationToken);
                    return true;
                },
                cancellationToken
            )
            && changes.Count == ChangesAtOnce;
    }

    /// <summary>What of some changes the webhook is told.</summary>
    private async Task<IEnumerable<(RecordedChange Change, ChangeKind Kind)>> ToldAsync(
        Webhook webhook,
        List<RecordedChange> changes,
        CancellationToken cancellationToken
    )
    {
        var told = changes
            .Select(change => (Change: change, Kind: webhook.Tells(change)))
            .Where(one => one.Kind is not null)
            .Select(one => (one.Change, one.Kind!.Value))
            .ToList();
        if (webhook.Filter is not { } filter || told.Count == 0)
            return told;
        using var asReceiver = db.SeeAs(webhook.IncludesDrafts ? Exposure.Hidden : Exposure.Public);
        var sought = await SoughtChanges.OfAsync(db, filter, cancellationToken);
        var things = await ChangedThings.OfAsync(db, told.Select(one => one.Change), [sought], cancellationToken);
        return told.FindAll(one => things.Fit(one.Change, one.Value, sought));
    }

    private async Task DeliverAsync(Webhook webhook, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var change = delivery.ChangeNumber is { } number
            ? await db.Changes.AsNoTracking().SingleAsync(change => change.Number == number, cancellationToken)
            : null;
        var withdrawn = await db.WithdrawnAmongAsync(change is null ? [] : [change], cancellationToken);
        var payload = WebhookMessage.Write(delivery, change, webhook.IncludesDrafts, withdrawn);
        var attempt = await send.RunAsync(webhook, delivery.Message, payload, cancellationToken);
        // What was answered is written down even by a process that stops, or it would be sent again.
        await RecordAsync(webhook, delivery, attempt);
        if (!attempt.IsDelivered)
            LogFailure(webhook.Id, delivery.Message, attempt.Error);
    }

    private Task<int> RecordAsync(Webhook webhook, WebhookDelivery delivery, DeliveryAttempt attempt)
    {
        var now = clock.GetUtcNow();
        delivery.Note(attempt, Random.Shared.NextDouble(), now);
        if (attempt.Status is StatusCodes.Status410Gone)
            webhook.Disable("The receiver answered 410: it is gone.", now);
        return db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<bool> TryLeaseAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now + settings.Lease;
        var taken = await db.TransactAsync(
            () =>
                db
                    .Webhooks.Where(webhook => webhook.Id == id)
                    .Where(webhook =>
                        webhook.LeasedBy == lease || webhook.LeasedUntil == null || webhook.LeasedUntil < now
                    )
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(webhook => webhook.LeasedBy, lease)
                                .SetProperty(webhook => webhook.LeasedUntil, until),
                        cancellationToken
                    ),
            cancellationToken
        );
        leasedUntil = until;
        return taken > 0;
    }

    private Task<int> ReleaseAsync(Guid id) =>
        db.TransactAsync(
            () =>
                Leased(id)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(webhook => webhook.LeasedBy, (Guid?)null)
                            .SetProperty(webhook => webhook.LeasedUntil, (DateTimeOffset?)null)
                    ),
            CancellationToken.None
        );

    private IQueryable<Webhook> Leased(Guid id) =>
        db.Webhooks.Where(webhook => webhook.Id == id && webhook.LeasedBy == lease);

    [LoggerMessage(LogLevel.Information, "The webhook {Webhook} did not take the message {Message}: {Why}")]
    private partial void LogFailure(Guid webhook, Guid message, string? why);
}
