using System.Diagnostics.CodeAnalysis;
using Articles.Api.Database;

namespace Articles.Api.Changes.Streams;

/// <summary>
/// Tells all who listen to this process what happens, whichever process wrote it: it is read from the feed of changes once for all of
/// them, whenever <see cref="Commits"/> says that somebody wrote.
/// </summary>
internal sealed partial class TellListeners(
    IServiceScopeFactory scopes,
    Commits commits,
    StreamSettings settings,
    Readiness readiness,
    DatabaseFaults faults,
    ILogger<TellListeners> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly byte[] Sign = ":\n\n"u8.ToArray();

    private readonly Lock gate = new();
    private readonly HashSet<Listener> listeners = [];

    // Held while changes are told, so that nobody begins to listen between two of them.
    private readonly SemaphoreSlim turn = new(1);
    private volatile TaskCompletionSource woken = NewWake();
    private long position;

    /// <summary>Lets somebody listen who was told of everything up to <paramref name="number"/>.</summary>
    /// <returns>Null when more than that has happened and was told, so that he has to catch up first.</returns>
    public async Task<Listener?> JoinAsync(FeedOfChanges feed, long number, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            lock (gate)
            {
                if (listeners.Count == 0)
                    position = number;
                else if (position > number)
                    return null;
                var listener = new Listener(feed, number, settings.Pending);
                listeners.Add(listener);
                return listener;
            }
        }
        finally
        {
            turn.Release();
            // What happened before he came was told to nobody.
            woken.TrySetResult();
        }
    }

    public void Leave(Listener listener)
    {
        lock (gate)
            listeners.Remove(listener);
    }

    /// <summary>Whether one more may be listened to: each different filter costs some work at every write.</summary>
    public bool HasRoomFor(FeedOfChanges feed)
    {
        if (feed.Filter is null)
            return true;
        var filtered = Feeds().Where(other => other.Filter is not null).ToList();
        return filtered.Count < settings.MostFilters || filtered.Contains(feed);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        commits.Happened += Wake;
        try
        {
            await Task.WhenAll(TellAsync(stoppingToken), GiveSignsAsync(stoppingToken));
        }
        finally
        {
            commits.Happened -= Wake;
        }
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    private static TaskCompletionSource NewWake() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Wake(IReadOnlySet<Guid>? articles) => woken.TrySetResult();

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the database, it is asked again.")]
    private async Task TellAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Before the look, so that what happens meanwhile is looked for again.
            var wake = woken = NewWake();
            try
            {
                while (await TellNextAsync(stoppingToken)) { }
                await wake.Task.WaitAsync(stoppingToken);
            }
            catch (Exception exception)
            {
                if (stoppingToken.IsCancellationRequested)
                    return;
                if (faults.Note(exception) is null)
                    LogFailure(exception);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>Whether there may be more to tell.</returns>
    private async Task<bool> TellNextAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var feeds = Feeds();
            if (feeds.Count == 0)
                return false;
            await using var scope = scopes.CreateAsyncScope();
            var read = scope.ServiceProvider.GetRequiredService<ReadEvents>();
            var next = await read.AfterAsync(position, feeds, cancellationToken);
            position = next.Last;
            foreach (var listener in Everybody())
                listener.Tell(next.Events[listener.Feed]);
            return next.HasMore;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task GiveSignsAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.HeartbeatSeconds));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var listener in Everybody())
                listener.GiveSign(Sign);
        }
    }

    private List<Listener> Everybody()
    {
        lock (gate)
            return [.. listeners];
    }

    private HashSet<FeedOfChanges> Feeds() => [.. Everybody().Select(listener => listener.Feed)];

    [LoggerMessage(
        LogLevel.Warning,
        "Changes could not be read for those who listen; they will be as soon as they can."
    )]
    private partial void LogFailure(Exception exception);
}
