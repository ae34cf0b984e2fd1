using System.Diagnostics.CodeAnalysis;
using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Webhooks;

/// <summary>
/// Looks for webhooks that are to be told something, at each write of this process and once a second, and has each worked on by
/// itself, so that a receiver who is slow or away holds up no other.
/// </summary>
internal sealed partial class DeliverWebhooks(
    IServiceScopeFactory scopes,
    Commits commits,
    WebhookSettings settings,
    TimeProvider clock,
    Readiness readiness,
    DatabaseFaults faults,
    ILogger<DeliverWebhooks> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);

    private readonly Dictionary<Guid, Task> running = [];
    private volatile TaskCompletionSource woken = NewWake();
    private DateTimeOffset tidiedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Deliver)
            return;
        await readiness.WaitAsync(stoppingToken);
        commits.Happened += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                // Before the look, so that what happens meanwhile is looked for again.
                var wake = woken = NewWake();
                await TryAsync(() => LookAsync(stoppingToken), stoppingToken);
                await Task.WhenAny(wake.Task, Task.Delay(Interval, stoppingToken));
            }
        }
        finally
        {
            commits.Happened -= Wake;
            // They use the database, which is closed next.
            await Task.WhenAll(running.Values);
        }
    }

    private static TaskCompletionSource NewWake() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Wake(IReadOnlySet<Guid>? articles) => woken.TrySetResult();

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        foreach (var webhook in await ReadyAsync(stoppingToken))
        {
            if (!running.TryGetValue(webhook, out var work) || work.IsCompleted)
                running[webhook] = Task.Run(() => WorkAsync(webhook, stoppingToken), CancellationToken.None);
        }
    }

    private async Task<List<Guid>> ReadyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
        var now = clock.GetUtcNow();
        if (now - tidiedAt >= TidyEvery)
            await TidyAsync(db, now, cancellationToken);
        return await db
            .Webhooks.Where(webhook => webhook.IsEnabled)
            .Where(webhook => webhook.LeasedUntil == null || webhook.LeasedUntil < now)
            .Where(webhook =>
                db.Changes.Any(change => change.Number > webhook.Position)
                || db.WebhookDeliveries.Any(delivery =>
                    delivery.WebhookId == webhook.Id
                    && delivery.State == DeliveryState.Pending
                    && delivery.NextAttemptAt <= now
                )
            )
            .Select(webhook => webhook.Id)
            .ToListAsync(cancellationToken);
    }

    private async Task TidyAsync(ArticlesDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var outlived = now - TimeSpan.FromDays(settings.KeepDays);
        await db.TransactAsync(
            () =>
                db
                    .WebhookDeliveries.Where(delivery => delivery.FinishedAt < outlived)
                    .ExecuteDeleteAsync(cancellationToken),
            cancellationToken
        );
        tidiedAt = now;
    }

    private async Task WorkAsync(Guid webhook, CancellationToken stoppingToken)
    {
        await TryAsync(
            async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WorkOnWebhook>().RunAsync(webhook, stoppingToken);
            },
            stoppingToken
        );
        // What came at the very end was taken for being worked on.
        woken.TrySetResult();
    }

    /// <summary>What fails is tried again at the next look, and keeps nothing else from being done.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the database, it is asked again.")]
    private async Task TryAsync(Func<Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work();
        }
        catch (Exception exception)
        {
            if (!stoppingToken.IsCancellationRequested && faults.Note(exception) is null)
                LogFailure(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Webhooks could not be delivered; they will be as soon as they can.")]
    private partial void LogFailure(Exception exception);
}
