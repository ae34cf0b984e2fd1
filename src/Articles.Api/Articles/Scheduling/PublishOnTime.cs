using System.Diagnostics.CodeAnalysis;
using Articles.Api.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles.Scheduling;

/// <summary>
/// Looks once a second for scheduled articles whose time has come, those of the hours in which nobody ran included, and
/// publishes them, without a request touching them.
/// </summary>
internal sealed partial class PublishOnTime(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    Readiness readiness,
    DatabaseFaults faults,
    ILogger<PublishOnTime> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private const int AtOnce = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval);
        do
        {
            await TryAsync(
                async () =>
                {
                    foreach (var article in await DueAsync(stoppingToken))
                        await TryAsync(() => PublishAsync(article, stoppingToken), stoppingToken);
                },
                stoppingToken
            );
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>What fails is tried again at the next tick, and keeps nothing else from being done.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the database, it is asked again.")]
    private async Task TryAsync(Func<Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            if (faults.Note(exception) is null)
                LogFailure(exception);
        }
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope
            .ServiceProvider.GetRequiredService<ArticlesDb>()
            .Articles.Where(article => article.ScheduledFor != null && article.ScheduledFor <= now)
            .OrderBy(article => article.ScheduledFor)
            .Select(article => article.Id)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
    }

    private async Task PublishAsync(Guid article, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        if (await mediator.Send(new PublishScheduled(article), cancellationToken))
            LogPublished(article);
    }

    [LoggerMessage(LogLevel.Information, "Published the scheduled article {Article}.")]
    private partial void LogPublished(Guid article);

    [LoggerMessage(LogLevel.Warning, "Scheduled articles could not be published; they will be as soon as they can.")]
    private partial void LogFailure(Exception exception);
}
