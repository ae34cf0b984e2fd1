using System.Text;

namespace Articles.Api.Imports.Pages;

/// <summary>Reads lines, and counted bytes between them, from one stream.</summary>
internal sealed class LineStream(Stream inner)
{
    private const string Cut = "The file ends in the middle of a record.";

    private readonly byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    /// <returns>Without its end; null at the end of the stream.</returns>
    /// <exception cref="UnreadableArchiveException">When it is longer.</exception>
    public async Task<string?> LineAsync(int longest, CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (await FillAsync(cancellationToken))
        {
            var at = Array.IndexOf(buffer, (byte)'\n', start, end - start);
            var stop = at < 0 ? end : at;
            line.AddRange(buffer.AsSpan(start, stop - start));
            start = at < 0 ? end : at + 1;
            if (line.Count > longest)
                throw new UnreadableArchiveException("A line of its heads is too long.");
            if (at >= 0)
                return TextOf(line);
        }
        return line.Count == 0 ? null : TextOf(line);
    }

    public async Task<byte[]> TakeAsync(int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        for (var taken = 0; taken < length; )
        {
            if (!await FillAsync(cancellationToken))
                throw new UnreadableArchiveException(Cut);
            var count = Math.Min(end - start, length - taken);
            buffer.AsSpan(start, count).CopyTo(bytes.AsSpan(taken));
            (start, taken) = (start + count, taken + count);
        }
        return bytes;
    }

    public async Task SkipAsync(long length, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            if (!await FillAsync(cancellationToken))
                throw new UnreadableArchiveException(Cut);
            var count = (int)Math.Min(end - start, length);
            (start, length) = (start + count, length - count);
        }
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (start < end)
            return true;
        (start, end) = (0, await inner.ReadAsync(buffer, cancellationToken));
        return end > 0;
    }

    private static string TextOf(List<byte> line) => Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
}
