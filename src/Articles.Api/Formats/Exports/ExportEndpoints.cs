using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using MediatR;

namespace Articles.Api.Formats.Exports;

/// <summary>Everything that readers see, to be taken along.</summary>
internal static class ExportEndpoints
{
    public const string Jsonl = "application/jsonl";
    public const string Csv = "text/csv";

    public static void MapExports(this RouteGroupBuilder v1)
    {
        var exports = v1.MapGroup("/export").WithTags("Export");
        exports.MapRead("", "getExport", Manifest).LimitWork(Work.Dear).Answers<ExportResponse>();
        exports.MapAlternate("/articles.jsonl", "exportArticles", Articles, Jsonl).TakesItsTime();
        exports.MapAlternate("/chunks.jsonl", "exportChunks", Chunks, Jsonl).TakesItsTime();
        exports.MapAlternate("/authors.jsonl", "exportAuthors", Authors, Jsonl).TakesItsTime();
        exports.MapAlternate("/quotes.jsonl", "exportQuotes", Quotes, Jsonl).TakesItsTime();
        exports.MapAlternate("/quotes.csv", "exportQuotesAsCsv", QuotesAsCsv, Csv).TakesItsTime();
        exports.MapAlternate("/speakers.jsonl", "exportSpeakers", Speakers, Jsonl).TakesItsTime();
        exports.MapAlternate("/updates.jsonl", "exportUpdates", Updates, Jsonl).TakesItsTime();
    }

    /// <summary>What there is to export</summary>
    /// <remarks>
    /// The files, and the cursor from which to follow the changes afterwards: what is written while a file is read may be in it or not,
    /// and is in the changes in any case.
    /// </remarks>
    private static async Task<IResult> Manifest(IMediator mediator, CancellationToken cancellationToken) =>
        Answer.Fresh(await mediator.Send(new GetExport(), cancellationToken));

    /// <summary>Export articles</summary>
    /// <remarks>One a line, with its body as blocks, in the order of the ids.</remarks>
    private static Streamed Articles(WriteExport export) => Lines(export, Noun.Article);

    /// <summary>Export articles in chunks</summary>
    /// <remarks>One article a line, as `/v1/articles/{id}/chunks` answers it, in the order of the ids.</remarks>
    private static Streamed Chunks(WriteExport export) => new(Jsonl, export.ChunksAsync);

    /// <summary>Export authors</summary>
    /// <remarks>One a line, in the order of the ids.</remarks>
    private static Streamed Authors(WriteExport export) => Lines(export, Noun.Author);

    /// <summary>Export quotes</summary>
    /// <remarks>One a line, in the order of the ids.</remarks>
    private static Streamed Quotes(WriteExport export) => Lines(export, Noun.Quote);

    /// <summary>Export quotes as CSV</summary>
    /// <remarks>For spreadsheets; what one would take for a formula begins with an apostrophe.</remarks>
    private static Streamed QuotesAsCsv(WriteExport export) => new Streamed(Csv, export.QuotesAsCsvAsync);

    /// <summary>Export speakers</summary>
    /// <remarks>One a line, in the order of the ids.</remarks>
    private static Streamed Speakers(WriteExport export) => Lines(export, Noun.Speaker);

    /// <summary>Export updates</summary>
    /// <remarks>One a line, in the order of the ids.</remarks>
    private static Streamed Updates(WriteExport export) => Lines(export, Noun.Update);

    private static Streamed Lines(WriteExport export, Noun noun) =>
        new(Jsonl, (to, cancellationToken) => export.LinesAsync(noun, to, cancellationToken));

    /// <summary>An answer that is written while it is read, and has no length before its end.</summary>
    private sealed record Streamed(string MediaType, Func<Stream, CancellationToken, Task> WriteAsync) : IResult
    {
        // Rows are gathered until a packet is worth sending.
        private const int Gathered = 64 << 10;

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            ResponseHeaders.Common(response);
            response.Headers.CacheControl = "no-store";
            response.ContentType = $"{MediaType}; charset=utf-8";
            if (HttpMethods.IsHead(httpContext.Request.Method))
                return;
            var work = httpContext.RequestServices.GetRequiredService<WorkLimits>();
            using var place = work.BeginExport(httpContext);
            work.RequirePace(httpContext);
            await using var gathered = new BufferedStream(response.Body, Gathered);
            await WriteAsync(gathered, httpContext.RequestAborted);
            await gathered.FlushAsync(httpContext.RequestAborted);
        }
    }
}
