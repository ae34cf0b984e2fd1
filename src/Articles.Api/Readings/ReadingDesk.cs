using Articles.Api.Pipeline;

namespace Articles.Api.Readings;

/// <summary>
/// Where pages that anybody sends are read: a few at a time, on threads of their own, for so long and no longer. Whoever comes when
/// it is full is asked to come later, and no other request notices.
/// </summary>
internal sealed class ReadingDesk(PageLimits limits) : IDisposable
{
    // Of the largest pages so many may be held, and of others as many as are no longer than these.
    private const int LargestHeld = 4;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim readers = new(limits.Parallel);
    private int pages;
    private long held;

    /// <summary>Takes a place for a page that has arrived, so that nobody holds one by sending slowly; to be disposed of afterwards.</summary>
    /// <param name="characters">How long the page is.</param>
    /// <exception cref="RefusedException">503 when there is none.</exception>
    public IDisposable Enter(int characters)
    {
        lock (gate)
        {
            if (pages == limits.Waiting || held + characters > (long)LargestHeld * limits.PageBytes)
                throw Full();
            pages++;
            held += characters;
        }
        return new Place(this, characters);
    }

    /// <exception cref="RefusedException">503 when it waited too long, 422 when the page takes too long.</exception>
    public async Task<PageReading> ReadAsync(Func<PageReading> read, CancellationToken cancellationToken)
    {
        if (!await readers.WaitAsync(limits.Patience, cancellationToken))
            throw Full();
        // The page keeps its reader until it is done, also when nobody waits for it any longer.
        var reading = DedicatedThread.RunAsync(
            () =>
            {
                try
                {
                    return read();
                }
                finally
                {
                    readers.Release();
                }
            },
            CancellationToken.None
        );
        try
        {
            return await reading.WaitAsync(limits.Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new RefusedException(
                StatusCodes.Status422UnprocessableEntity,
                $"The page takes longer to read than {limits.Seconds} seconds."
            );
        }
    }

    public void Dispose() => readers.Dispose();

    private void Leave(int characters)
    {
        lock (gate)
        {
            pages--;
            held -= characters;
        }
    }

    private static RefusedException Full() =>
        new(StatusCodes.Status503ServiceUnavailable, "As many pages as may be are being read. Try again shortly.")
        {
            RetryAfterSeconds = 1,
        };

    private sealed class Place(ReadingDesk desk, int characters) : IDisposable
    {
        public void Dispose() => desk.Leave(characters);
    }
}
