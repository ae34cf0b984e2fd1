namespace Articles.Api.Readings;

/// <summary>Runs what keeps a core busy for long on a thread of its own, so that those of the requests stay free.</summary>
internal static class DedicatedThread
{
    public static Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
