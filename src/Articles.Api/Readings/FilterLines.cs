using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Articles.Api.Readings;

/// <summary>A page as a line of JSON, with either its HTML or its text.</summary>
/// <param name="Id">A string or a number, which is handed back as it came.</param>
internal sealed record PageLine(
    [property: JsonConverter(typeof(MendedId))] JsonElement? Id,
    [property: JsonConverter(typeof(MendedText))] string? Html,
    [property: JsonConverter(typeof(MendedText))] string? Text,
    [property: JsonConverter(typeof(MendedText))] string? Url
)
{
    /// <exception cref="InvalidDataException">When it is no page, and why.</exception>
    public static PageLine Parse(JsonLine line)
    {
        if (line.IsTooLong)
            throw new InvalidDataException($"The line is longer than {JsonLine.Longest >> 20} MB.");
        try
        {
            return JsonSerializer.Deserialize(line.Json.Span, FilterJson.Wire.PageLine)
                ?? throw new InvalidDataException("The line is no JSON object.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                exception.Path is ['$', '.', .. var member] && IsJson(line)
                    ? $"The line is no page: {member} is not what it should be."
                    : $"The line is no JSON object (byte {exception.BytePositionInLine + 1})."
            );
        }
    }

    private static bool IsJson(JsonLine line)
    {
        var reader = new Utf8JsonReader(line.Json.Span);
        try
        {
            reader.Read();
            reader.Skip();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public PageReading Read(bool isBody) =>
        (Html, Text) switch
        {
            ({ } html, null) => ArticleReader.ReadHtml(html, Url),
            (null, { } text) => isBody ? ArticleReader.ReadBody(text) : ArticleReader.ReadText(text, Url),
            _ => throw new InvalidDataException("A page has either html or text."),
        };
}

/// <summary>What is said of a line that could not be read.</summary>
/// <param name="Id">As far as it was read.</param>
/// <param name="Line">Its number in the input, from 1.</param>
internal sealed record BrokenLine(JsonElement? Id, long Line, string Error);

/// <summary>What was found on a page, in short. Positions count code points in <paramref name="Text"/>.</summary>
internal sealed record ReadingLine(
    JsonElement? Id,
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
    public static ReadingLine Of(JsonElement? id, PageReading reading, bool withReports) =>
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
            [
                .. reading.Quotes.SelectMany(quote => QuoteLine.Of(quote, reading)),
                .. (withReports ? reading.Reports : []).Select(report => QuoteLine.Of(report, reading)),
            ]
        );

    private static string WordOf(BlockKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string? DateOf(PageDate? date) =>
        date?.Value.ToString(
            date.Precision == DatePrecision.Day ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:sszzz",
            CultureInfo.InvariantCulture
        );
}

internal sealed record BlockLine(string Kind, string Text);

/// <summary>A quote, one piece of a quote that is interrupted, or a report.</summary>
internal sealed record QuoteLine(
    string Kind,
    int Start,
    int End,
    Segment? Speaker,
    string? Resolved,
    string? Cue,
    bool Nested,
    double Confidence
)
{
    public static IEnumerable<QuoteLine> Of(FoundQuote quote, PageReading reading) =>
        quote.Segments.Select(piece => new QuoteLine(
            WordOf(quote.Kind),
            piece.Start,
            piece.End,
            quote.SpeakerMention,
            quote.Speaker is { } speaker ? reading.Speakers[speaker].Name : null,
            quote.Cue?.Text,
            quote.Parent is not null,
            quote.Confidence
        ));

    public static QuoteLine Of(FoundReport report, PageReading reading) =>
        new(
            WordOf(report.Kind),
            report.Start,
            report.End,
            report.SpeakerMention,
            report.Speaker is { } speaker ? reading.Speakers[speaker].Name : null,
            report.Cue?.Text,
            report.Parent is not null || report.Quote is not null,
            report.Confidence
        );

    private static string WordOf<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}

[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(PageLine))]
[JsonSerializable(typeof(ReadingLine))]
[JsonSerializable(typeof(BrokenLine))]
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
