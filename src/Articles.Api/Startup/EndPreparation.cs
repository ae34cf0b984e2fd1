using Articles.Api.Database;

namespace Articles.Api.Startup;

/// <summary>Lets a server that is stopped while it prepares the database stop that first: what it uses is closed afterwards.</summary>
internal sealed class EndPreparation(Readiness readiness) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await ((Task)readiness.Ended.WaitAsync(cancellationToken)).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing
        );
}
