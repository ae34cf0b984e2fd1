using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Articles.Reading.Tests;

/// <summary>Every folder of <c>Cases</c> is a made-up page and what must be read from it.</summary>
public sealed class CaseTests
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    private static string Root => Path.Combine(AppContext.BaseDirectory, "Cases");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_read_as_its_case_says(string name)
    {
        var folder = Path.Combine(Root, name);
        var reading = Read(folder);
        var actual = JsonSerializer.Serialize(CaseReading.Of(reading), Json).ReplaceLineEndings("\n");
        var expected = Path.Combine(folder, "reading.json");
        // What was read lies beside what was expected, for whoever has to compare them.
        File.WriteAllText(Path.Combine(folder, "reading.received.json"), actual + "\n");
        Assert.Equal(File.Exists(expected) ? File.ReadAllText(expected).TrimEnd() : "", actual);
    }

    private static Reading Read(string folder)
    {
        var html = Path.Combine(folder, "page.html");
        return File.Exists(html)
            ? ArticleReader.ReadHtml(File.ReadAllBytes(html), "https://news.example/page")
            : ArticleReader.ReadText(File.ReadAllText(Path.Combine(folder, "page.txt")));
    }
}

/// <summary>The compact form in which a case says what must be read.</summary>
internal sealed record CaseReading(
    string? Title,
    string? Subtitle,
    IReadOnlyList<CaseAuthor> Authors,
    string? PublishedAt,
    string? ModifiedAt,
    string? Site,
    string? Language,
    IReadOnlyList<string> Breadcrumb,
    IReadOnlyList<string> Sections,
    IReadOnlyList<string> Blocks,
    IReadOnlyList<CaseQuote> Quotes,
    IReadOnlyList<string> Updates,
    IReadOnlyList<string> Notes
)
{
    public static CaseReading Of(Reading reading) =>
        new(
            reading.Title?.Value,
            reading.Subtitle?.Value,
            [.. reading.Authors.Select(CaseAuthor.Of)],
            Date(reading.PublishedAt),
            Date(reading.ModifiedAt),
            reading.SiteName?.Value,
            reading.Language?.Value,
            [.. reading.Breadcrumb.Select(entry => entry.Value)],
            reading.Sections,
            [.. reading.Blocks.Select(block => $"{block.Kind}: {block.Text}")],
            [.. reading.Quotes.Select(quote => CaseQuote.Of(quote, reading))],
            [.. reading.Updates.Select(Update)],
            reading.Notes
        );

    private static string? Date(Found<PageDate>? found) =>
        found?.Value is var date && date is null ? null
        : date.Precision == DatePrecision.Day ? $"{date.Value:yyyy-MM-dd}"
        : $"{date.Value:yyyy-MM-ddTHH:mm:sszzz}";

    private static string Update(FoundUpdate update) =>
        string.Join(
            " | ",
            new[]
            {
                update.Kind.ToString(),
                update.Severity?.ToString(),
                Date(update.At),
                update.Text,
                update.Note,
            }.OfType<string>()
        );
}

/// <summary>A quote in a case; its speaker and the quote that it stands in by their words, not by their places.</summary>
internal sealed record CaseQuote(QuoteKind Kind, string Text, string? Speaker, string? Source, string? Parent)
{
    private const int ParentWords = 40;

    public static CaseQuote Of(FoundQuote quote, Reading reading) =>
        new(
            quote.Kind,
            quote.Text,
            quote.Speaker is { } speaker ? reading.Speakers[speaker].Name : null,
            quote.Source?.Text,
            quote.Parent is { } parent ? Opening(reading.Quotes[parent].Text) : null
        );

    private static string Opening(string text) => text.Length <= ParentWords ? text : text[..ParentWords] + "…";
}

/// <summary>An author in a case; what the bio says as 'field: value'.</summary>
internal sealed record CaseAuthor(string Name, IReadOnlyList<string>? Bio)
{
    public static CaseAuthor Of(FoundAuthor author) =>
        new(author.Name.Value, author.Bio is null ? null : [.. Facts(author)]);

    private static IEnumerable<string> Facts(FoundAuthor author)
    {
        if (author.Role is { } role)
            yield return $"role: {role.Value}";
        if (author.Affiliation is { } affiliation)
            yield return $"affiliation: {affiliation.Value}";
        foreach (var outlet in author.Outlets)
            yield return $"outlet: {outlet.Value}";
        foreach (var post in author.FormerPosts)
            yield return $"formerly: {post.Value.Title}, {post.Value.Organisation}";
        foreach (var studied in author.Education)
            yield return $"education: {studied.Value.Degree}, {studied.Value.Field}, {studied.Value.Institution}";
        if (author.Residence is { } residence)
            yield return $"residence: {residence.Value}";
        foreach (var link in author.Links)
            yield return $"link: {link.Value.Address}";
    }
}
