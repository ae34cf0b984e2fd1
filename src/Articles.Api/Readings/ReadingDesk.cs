using Articles.Api.Pipeline;

namespace Articles.Api.Readings;

/// <summary>
/// Where pages that anybody sends are read: a few at a time, on threads of their own, for so long and no longer. Whoever comes when
/// it is full is asked to come later, and no other request notices.
/// </summary>
internal sealed class ReadingDesk(PageLimits limits) : IDisposable
{
    private readonly SemaphoreSlim places = new(limits.Waiting);
    private readonly SemaphoreSlim readers = new(limits.Parallel);

    /// <summary>Takes a place for a page that has arrived, so that nobody holds one by sending slowly; to be disposed of afterwards.</summary>
    /// <exception cref="RefusedException">503 when there is none.</exception>
    public IDisposable Enter() => places.Wait(0) ? new Place(places) : throw Full();

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

    public void Dispose()
    {
        places.Dispose();
        readers.Dispose();
    }

    private static RefusedException Full() =>
        new(StatusCodes.Status503ServiceUnavailable, "As many pages as may be are being read. Try again shortly.")
        {
            RetryAfterSeconds = 1,
        };

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
