using System.Diagnostics.CodeAnalysis;

namespace Articles.Api.Database;

/// <summary>
/// Asks the database several times a second whether another process wrote. While it cannot be asked,
/// <see cref="Commits.AreKnown"/> turns false and kept copies go unused.
/// </summary>
internal sealed partial class WatchCommits(
    IServiceScopeFactory scopes,
    Commits commits,
    Readiness readiness,
    DatabaseFaults faults,
    ILogger<WatchCommits> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = Commits.Lag / 4;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the database, it is asked again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval);
        var failing = false;
        do
        {
            try
            {
                await AskAsync(stoppingToken);
                failing = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (faults.Note(exception) is null && !failing)
                    LogFailure(exception);
                failing = true;
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
        var asked = Environment.TickCount64;
        commits.Saw(await db.CountWritesAsync(cancellationToken), asked);
    }

    [LoggerMessage(LogLevel.Warning, "The database could not be asked for changes; nothing is served from the cache.")]
    private partial void LogFailure(Exception exception);
}
