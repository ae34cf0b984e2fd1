using System.Globalization;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using CsvHelper;
using CsvHelper.Configuration;

namespace Articles.Api.Formats.Exports;

/// <summary>Writes an export, row by row as it is read.</summary>
internal sealed class WriteExport(ExportRows rows)
{
    // Written like the rows: a server takes nothing from who would wait for it.
    private static readonly ReadOnlyMemory<byte> LineFeed = "\n"u8.ToArray();

    /// <summary>One JSON object a line (<see href="https://jsonlines.org">JSON Lines</see>).</summary>
    public Task LinesAsync(Noun noun, Stream to, CancellationToken cancellationToken) =>
        LinesAsync(rows.JsonOf(noun, cancellationToken), to, cancellationToken);

    /// <summary>One article in chunks a line.</summary>
    public Task ChunksAsync(Stream to, CancellationToken cancellationToken) =>
        LinesAsync(rows.ChunksAsync(cancellationToken), to, cancellationToken);

    private static async Task LinesAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> rows,
        Stream to,
        CancellationToken cancellationToken
    )
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await to.WriteAsync(row, cancellationToken);
            await to.WriteAsync(LineFeed, cancellationToken);
        }
    }

    /// <summary>
    /// Quotes as comma-separated values (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe there.
    /// </summary>
    public async Task QuotesAsCsvAsync(Stream to, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(to, leaveOpen: true);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n",
            InjectionOptions = InjectionOptions.Escape,
            // By default a line feed alone is not quoted where the records end with two characters.
            ShouldQuote = args => args.Field is { } field && field.AsSpan().IndexOfAny(",\"\r\n ") >= 0,
        };
        await using var csv = new CsvWriter(writer, configuration, leaveOpen: true);
        csv.WriteHeader<Row>();
        await csv.NextRecordAsync();
        await foreach (var quote in rows.QuotesAsync(cancellationToken))
        {
            csv.WriteRecord(Of(quote));
            await csv.NextRecordAsync();
        }
        await csv.FlushAsync();
    }

    private static Row Of(QuoteSummary quote) =>
        new(
            quote.Id,
            Word(quote.Kind),
            quote.Text,
            quote.Speaker?.Name,
            quote.Speaker?.Id,
            quote.SpeakerText,
            quote.Cue,
            quote.Source,
            quote.Parent,
            quote.Article.Id,
            quote.Article.Title,
            quote.Start,
            quote.End,
            Word(quote.Anchor),
            Word(quote.Standing),
            Word(quote.Review),
            quote.Confidence,
            quote.PublishedAt is { } published ? Rfc3339.ToTheSecond(published) : null
        );

    private static string Word<T>(T value)
        where T : struct, Enum => $"{value}".ToLowerInvariant();

    // The names of the columns.
#pragma warning disable IDE1006
    private sealed record Row(
        Guid id,
        string kind,
        string text,
        string? speaker,
        Guid? speakerId,
        string? speakerText,
        string? cue,
        string? source,
        Guid? parent,
        Guid articleId,
        string article,
        int? start,
        int? end,
        string anchor,
        string standing,
        string review,
        double confidence,
        string? publishedAt
    );
#pragma warning restore IDE1006
}
