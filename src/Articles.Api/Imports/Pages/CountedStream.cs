namespace Articles.Api.Imports.Pages;

/// <summary>Tells how many bytes are read from a stream, whatever it said of its length before.</summary>
internal sealed class CountedStream(Stream inner, Action<int> read) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var length = inner.Read(buffer);
        read(length);
        return length;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var length = await inner.ReadAsync(buffer, cancellationToken);
        read(length);
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
