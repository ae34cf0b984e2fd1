using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Threading.Channels;
using MediatR;

namespace Articles.Api.Readings;

/// <summary>
/// Reads pages as a filter: a page a line in, what was found on it a line out, in the same order, on all cores and in constant
/// memory. A line that is no page gives a line that says so. It ends early when nobody takes its output any more.
/// </summary>
/// <param name="IsBody">Whether a text is an article's body as it stands, so that positions are those of the text as given.</param>
/// <param name="WithReports">Whether what is reported without quotation marks is given too.</param>
/// <returns>How many lines could not be read.</returns>
internal sealed record ReadJsonl(Stream Input, Stream Output, bool IsBody, bool WithReports = false) : IRequest<long>
{
    internal sealed class Handler : IRequestHandler<ReadJsonl, long>
    {
        // Enough to keep every core busy while the oldest page is still being read.
        private static readonly int Ahead = 2 * Environment.ProcessorCount;

        public async Task<long> Handle(ReadJsonl request, CancellationToken cancellationToken)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var answers = Channel.CreateBounded<Task<Answer>>(Ahead);
            var reading = ReadAsync(request, answers.Writer, stop.Token);
            var broken = 0L;
            try
            {
                broken = await WriteAsync(answers.Reader, request.Output, stop.Token);
            }
            catch (IOException)
            {
                // Who took the lines has enough of them, like "head".
                await stop.CancelAsync();
            }
            try
            {
                await reading;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested) { }
            return broken;
        }

        private static async Task ReadAsync(
            ReadJsonl request,
            ChannelWriter<Task<Answer>> answers,
            CancellationToken cancellationToken
        )
        {
            Exception? failure = null;
            try
            {
                await foreach (var line in JsonLine.ReadAsync(request.Input, cancellationToken))
                    await answers.WriteAsync(Task.Run(() => Read(line, request), cancellationToken), cancellationToken);
            }
            catch (Exception exception)
            {
                failure = exception;
                throw;
            }
            finally
            {
                answers.Complete(failure);
            }
        }

        private static async Task<long> WriteAsync(
            ChannelReader<Task<Answer>> answers,
            Stream output,
            CancellationToken cancellationToken
        )
        {
            var broken = 0L;
            await using var buffer = new BufferedStream(output, 1 << 16);
            await foreach (var task in answers.ReadAllAsync(cancellationToken))
            {
                var answer = await task;
                if (answer.IsBroken)
                    broken++;
                await buffer.WriteAsync(answer.Line, cancellationToken);
                buffer.WriteByte((byte)'\n');
                // Who sends a page and waits for its reading before the next one gets it.
                if (!answers.TryPeek(out _))
                    await buffer.FlushAsync(cancellationToken);
            }
            return broken;
        }

        [SuppressMessage("Design", "CA1031", Justification = "One page that cannot be read stops no other.")]
        private static Answer Read(JsonLine line, ReadJsonl request)
        {
            PageLine? page = null;
            try
            {
                page = PageLine.Parse(line);
                var reading = ReadingLine.Of(page.Id, page.Read(request.IsBody), request.WithReports);
                return new Answer(JsonSerializer.SerializeToUtf8Bytes(reading, FilterJson.Wire.ReadingLine), false);
            }
            catch (Exception exception)
            {
                var error = new BrokenLine(page?.Id, line.Number, exception.Message);
                return new Answer(JsonSerializer.SerializeToUtf8Bytes(error, FilterJson.Wire.BrokenLine), true);
            }
        }

        private readonly record struct Answer(byte[] Line, bool IsBroken);
    }
}
