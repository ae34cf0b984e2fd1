using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Articles.Api.Readings;

/// <summary>One line of a file of JSON lines.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Json">UTF-8; empty when the line is too long to be taken.</param>
internal readonly record struct JsonLine(long Number, ReadOnlyMemory<byte> Json, bool IsTooLong)
{
    /// <summary>Longer than any page may be, so that no line can fill the memory.</summary>
    public const int Longest = 64 << 20;

    private const int BufferSize = 1 << 18;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>The lines of a stream that are not blank, without holding more than one.</summary>
    public static async IAsyncEnumerable<JsonLine> ReadAsync(
        Stream input,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var reader = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true));
        var cutter = new Cutter();
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (cutter.TryTake(ref rest, read.IsCompleted, out var line))
            {
                if (line.IsTooLong || !line.IsBlank)
                    yield return line;
            }
            reader.AdvanceTo(rest.Start, read.Buffer.End);
            if (read.IsCompleted)
                break;
        }
        await reader.CompleteAsync();
    }

    private bool IsBlank => Json.Span.IndexOfAnyExcept(" \t\r"u8) < 0;

    /// <summary>Cuts lines off the front of what has been read.</summary>
    private sealed class Cutter
    {
        private long number;
        private long searched;
        private bool isTooLong;

        public bool TryTake(ref ReadOnlySequence<byte> rest, bool isEnd, out JsonLine line)
        {
            line = default;
            // What was searched before has no end of a line in it.
            if (rest.Slice(searched).PositionOf((byte)'\n') is { } end)
            {
                line = Make(rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
                return true;
            }
            if (isEnd && (rest.Length > 0 || isTooLong))
            {
                line = Make(rest);
                rest = rest.Slice(rest.End);
                return true;
            }
            if (isTooLong || rest.Length > Longest)
            {
                isTooLong = true;
                rest = rest.Slice(rest.End);
            }
            searched = rest.Length;
            return false;
        }

        private JsonLine Make(ReadOnlySequence<byte> content)
        {
            var isLong = isTooLong || content.Length > Longest;
            (searched, isTooLong) = (0, false);
            number++;
            if (isLong)
                return new JsonLine(number, default, true);
            var bytes = content.ToArray().AsMemory();
            return new JsonLine(
                number,
                number == 1 && bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes,
                false
            );
        }
    }
}
