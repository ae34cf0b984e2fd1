using System.Threading.Channels;

namespace Articles.Api.Changes.Streams;

/// <summary>Somebody who listens to changes. What is told and not yet sent waits for him, up to a bound.</summary>
/// <param name="number">The last change that he was told of otherwise.</param>
/// <param name="most">How much may wait.</param>
internal sealed class Listener(FeedOfChanges feed, long number, int most)
{
    private readonly Channel<ReadOnlyMemory<byte>> pending = Channel.CreateBounded<ReadOnlyMemory<byte>>(
        new BoundedChannelOptions(most) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait }
    );

    public FeedOfChanges Feed => feed;

    public ChannelReader<ReadOnlyMemory<byte>> Pending => pending.Reader;

    /// <summary>Ends what is told where he is too slow: he comes back with the id of the last event that he got.</summary>
    public void Tell(IReadOnlyList<ChangeEvent> events)
    {
        foreach (var one in events)
        {
            if (one.Number > number && !pending.Writer.TryWrite(one.Bytes))
            {
                pending.Writer.TryComplete(new SlowListenerException());
                return;
            }
        }
    }

    /// <summary>Only where nothing else is sent.</summary>
    public void GiveSign(ReadOnlyMemory<byte> sign)
    {
        if (pending.Reader.Count == 0)
            pending.Writer.TryWrite(sign);
    }
}

/// <summary>Ends a stream whose listener takes less than he is told.</summary>
internal sealed class SlowListenerException() : Exception("The listener is too slow.");
