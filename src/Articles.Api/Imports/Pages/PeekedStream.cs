namespace Articles.Api.Imports.Pages;

/// <summary>A stream whose beginning has been looked at, and is read again.</summary>
internal sealed class PeekedStream : ReadOnlyStream
{
    private const int StartLength = 4_096;

    private readonly Stream inner;
    private readonly byte[] start;
    private int position;

    private PeekedStream(Stream inner, byte[] start)
    {
        this.inner = inner;
        this.start = start;
    }

    public static async Task<PeekedStream> OfAsync(Stream inner, CancellationToken cancellationToken)
    {
        var start = new byte[StartLength];
        var length = await inner.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return new PeekedStream(inner, start[..length]);
    }

    public ReadOnlySpan<byte> Start => start;

    /// <summary>The stream itself, which has to be seekable, from its beginning.</summary>
    public Stream Rewound()
    {
        inner.Position = 0;
        return inner;
    }

    public override int Read(Span<byte> buffer)
    {
        var length = Again(buffer);
        return length > 0 ? length : inner.Read(buffer);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var length = Again(buffer.Span);
        return length > 0 ? new(length) : inner.ReadAsync(buffer, cancellationToken);
    }

    private int Again(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, start.Length - position);
        start.AsSpan(position, length).CopyTo(buffer);
        position += length;
        return length;
    }
}
