using System.Globalization;
using System.Text.Json;
using Articles.Api.Pipeline;
using Spectre.Console;

namespace Articles.Api.Readings;

/// <summary>Where readings are shown.</summary>
internal interface IShowReadings
{
    /// <exception cref="IOException">When nobody looks any longer.</exception>
    Task ShowAsync(string file, PageReading reading, CancellationToken cancellationToken);
}

/// <summary>Each reading as a line of JSON.</summary>
internal sealed class JsonReadings(Stream output) : IShowReadings
{
    public async Task ShowAsync(string file, PageReading reading, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            ReadingResponse.Of(reading),
            WireJson.TypeInfo<ReadingResponse>()
        );
        await output.WriteAsync(json, cancellationToken);
        output.WriteByte((byte)'\n');
    }
}

/// <summary>Each reading for a person: what is known of the page, its body in short, its quotes and its updates.</summary>
internal sealed class PrettyReadings : IShowReadings
{
    private const int ShortLength = 100;

    public Task ShowAsync(string file, PageReading reading, CancellationToken cancellationToken)
    {
        AnsiConsole.Write(
            new Rule($"[bold]{Markup.Escape(reading.Title?.Value ?? file)}[/]") { Justification = Justify.Left }
        );
        AnsiConsole.Write(Facts(file, reading));
        if (reading.Blocks.Count > 0)
            AnsiConsole.Write(Body(reading));
        if (reading.Quotes.Count > 0)
            AnsiConsole.Write(Quotes(reading));
        foreach (var update in reading.Updates)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"[yellow]{Word(update.Kind)}[/] {update.Text}"
            );
        foreach (var note in reading.Notes)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{note}[/]");
        AnsiConsole.WriteLine();
        return Task.CompletedTask;
    }

    private static Grid Facts(string file, PageReading reading)
    {
        var facts = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        Add("File", file);
        Add("Subtitle", reading.Subtitle?.Value);
        Add("Authors", string.Join(", ", reading.Authors.Select(author => author.Name.Value)));
        Add("Published", Date(reading.PublishedAt?.Value));
        Add("Modified", Date(reading.ModifiedAt?.Value));
        Add("Site", reading.SiteName?.Value);
        Add("Address", reading.Address?.Value);
        Add("Sections", string.Join(" › ", reading.Sections));
        Add("Language", reading.Language?.Value);
        Add("Furniture", $"{reading.Boilerplate.Count} pieces left out");
        return facts;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                facts.AddRow(new Markup($"[grey]{name}[/]"), new Text(value));
        }
    }

    private static Table Body(PageReading reading)
    {
        var body = new Table().AddColumn(new TableColumn("Block").NoWrap()).AddColumn("Text");
        foreach (var block in reading.Blocks)
            body.AddRow(new Markup($"[grey]{Word(block.Kind)}[/]"), new Text(Short(block.Text)));
        return body;
    }

    private static Table Quotes(PageReading reading)
    {
        var quotes = new Table().AddColumn("Quote").AddColumn("Speaker").AddColumn("Cue").AddColumn("Sure");
        foreach (var quote in reading.Quotes)
            quotes.AddRow(
                new Text(quote.Parent is null ? quote.Text : $"  {quote.Text}"),
                new Text(Speaker(quote, reading)),
                new Text(quote.Cue?.Text ?? ""),
                new Text(quote.Confidence.ToString("P0", CultureInfo.InvariantCulture))
            );
        return quotes;
    }

    private static string Speaker(FoundQuote quote, PageReading reading)
    {
        var name = quote.Speaker is { } speaker ? reading.Speakers[speaker].Name : quote.Source?.Text ?? "?";
        return quote.SpeakerMention is { } mention && mention.Text != name ? $"{name} ({mention.Text})" : name;
    }

    private static string? Date(PageDate? date) =>
        date?.Value.ToString(
            date.Precision is DatePrecision.Day ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm zzz",
            CultureInfo.InvariantCulture
        );

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= ShortLength ? line : $"{line[..ShortLength]}…";
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
