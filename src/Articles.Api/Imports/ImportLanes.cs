using System.Diagnostics.CodeAnalysis;
using Articles.Api.Database;
using Articles.Api.Imports.Pages;

namespace Articles.Api.Imports;

/// <summary>Works on the imports of all processes for as long as this one serves.</summary>
internal sealed partial class ImportLanes(
    IServiceScopeFactory scopes,
    ImportSignal signal,
    ImportLimits limits,
    Readiness readiness,
    DatabaseFaults faults,
    ILogger<ImportLanes> logger
) : BackgroundService
{
    /// <summary>How soon pages that another process received, or left behind, are seen.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, limits.Parallel).Select(lane => RunAsync(lane, stoppingToken)));
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the database, it is tried again.")]
    private async Task RunAsync(int lane, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var work = scope.ServiceProvider.GetRequiredService<WorkOnImports>();
                if (await work.WorkAsync(null, stoppingToken))
                {
                    // More lanes help while there is work.
                    continue;
                }
                if (lane == 0)
                    await work.TidyAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (faults.Note(exception) is null)
                    LogFailure(exception);
            }
            await signal.WaitAsync(Interval, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The imports could not be worked on; it is tried again.")]
    private partial void LogFailure(Exception exception);
}
