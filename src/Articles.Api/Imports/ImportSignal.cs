using Articles.Api.Imports.Pages;

namespace Articles.Api.Imports;

/// <summary>Wakes those who read imported pages when there are new ones.</summary>
internal sealed class ImportSignal(ImportLimits limits) : IDisposable
{
    private readonly SemaphoreSlim waiting = new(0);

    public void Raise()
    {
        if (limits.Parallel > 0)
            waiting.Release(limits.Parallel);
    }

    /// <summary>Waits until it is raised, or until it is time to look for the pages of other processes.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) =>
        waiting.WaitAsync(longest, cancellationToken);

    public void Dispose() => waiting.Dispose();
}
