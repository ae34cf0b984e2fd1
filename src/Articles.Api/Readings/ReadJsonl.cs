using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;

namespace Articles.Api.Readings;

/// <summary>Reads pages as a filter: a page a line in, what was found on it a line out, in the same order and in constant memory.</summary>
/// <param name="IsBody">Whether a text is an article's body as it stands, so that positions are those of the text as given.</param>
internal sealed record ReadJsonl(Stream Input, Stream Output, bool IsBody) : IRequest<Unit>
{
    internal sealed class Handler : IRequestHandler<ReadJsonl, Unit>
    {
        public async Task<Unit> Handle(ReadJsonl request, CancellationToken cancellationToken)
        {
            using var input = new StreamReader(request.Input);
            await using var output = new BufferedStream(request.Output);
            while (await input.ReadLineAsync(cancellationToken) is { } line)
            {
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                var page = JsonSerializer.Deserialize(line, FilterJson.Wire.PageLine)!;
                var found = ReadingLine.Of(page.Id, Read(page, request.IsBody));
                await JsonSerializer.SerializeAsync(output, found, FilterJson.Wire.ReadingLine, cancellationToken);
                output.WriteByte((byte)'\n');
            }
            return Unit.Value;
        }

        private static PageReading Read(PageLine page, bool isBody) =>
            page.Html is { } html ? ArticleReader.ReadHtml(html, page.Url)
            : isBody ? ArticleReader.ReadBody(page.Text ?? "")
            : ArticleReader.ReadText(page.Text ?? "", page.Url);
    }
}

/// <summary>A page, with either its HTML or its text.</summary>
internal sealed record PageLine(string Id, string? Html, string? Text, string? Url);

/// <summary>What was found on a page, in short. Positions count code points in <paramref name="Text"/>.</summary>
internal sealed record ReadingLine(
    string Id,
    string? Title,
    IReadOnlyList<string> Authors,
    string? PublishedAt,
    string? SiteName,
    string? Language,
    IReadOnlyList<string> Section,
    string? Excerpt,
    string? Image,
    IReadOnlyList<BlockLine> Blocks,
    string Text,
    IReadOnlyList<QuoteLine> Quotes
)
{
    public static ReadingLine Of(string id, PageReading reading) =>
        new(
            id,
            reading.Title?.Value,
            [.. reading.Authors.Select(author => author.Name.Value)],
            DateOf(reading.PublishedAt?.Value),
            reading.SiteName?.Value,
            reading.Language?.Value,
            reading.Sections,
            reading.Excerpt?.Value,
            reading.LeadImage?.Value,
            [
                .. reading.Blocks.Select(block => new BlockLine(WordOf(block.Kind), block.Text)),
                .. reading.Updates.Select(update => new BlockLine("update", update.Text)),
            ],
            reading.Text,
            [.. reading.Quotes.Select(quote => QuoteLine.Of(quote, reading))]
        );

    private static string WordOf(BlockKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string? DateOf(PageDate? date) =>
        date?.Value.ToString(
            date.Precision == DatePrecision.Day ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:sszzz",
            System.Globalization.CultureInfo.InvariantCulture
        );
}

internal sealed record BlockLine(string Kind, string Text);

internal sealed record QuoteLine(
    int Start,
    int End,
    Segment? Speaker,
    string? Resolved,
    string? Cue,
    bool Nested,
    double Confidence
)
{
    public static QuoteLine Of(FoundQuote quote, PageReading reading) =>
        new(
            quote.Start,
            quote.End,
            quote.SpeakerMention,
            quote.Speaker is { } speaker ? reading.Speakers[speaker].Name : null,
            quote.Cue?.Text,
            quote.Parent is not null,
            quote.Confidence
        );
}

[JsonSerializable(typeof(PageLine))]
[JsonSerializable(typeof(ReadingLine))]
internal sealed partial class FilterJson : JsonSerializerContext
{
    /// <summary>Letters and quotation marks stay readable.</summary>
    public static FilterJson Wire { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
