namespace Articles.Api.Database;

/// <summary>Whether the database is ready to be asked, and until then how far its preparation is.</summary>
public sealed class Readiness
{
    private readonly TaskCompletionSource<Exception?> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string progress = "waiting for the database";

    public bool IsReady => ended.Task is { IsCompletedSuccessfully: true, Result: null };

    /// <summary>What is being done: <c>reading seeds: 1200 of 4903</c>.</summary>
    public string Progress => progress;

    /// <summary>Ends with the preparation: with what kept the database from becoming ready, or null.</summary>
    public Task<Exception?> Ended => ended.Task;

    /// <summary>Waits until the database is ready. Where it never will be, until the server that failed to start is stopped.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (await ended.Task.WaitAsync(cancellationToken) is not null)
            await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    public void Begin(string work) => progress = work;

    /// <returns>To be told how much of the work is done.</returns>
    public Action<int, int> BeginMany(string work)
    {
        Begin(work);
        return (done, all) => progress = $"{work}: {done} of {all}";
    }

    /// <param name="failure">What kept the database from becoming ready; null when it is.</param>
    public void End(Exception? failure = null) => ended.TrySetResult(failure);
}
