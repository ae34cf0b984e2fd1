using System.Runtime.CompilerServices;
using Articles.Api.Readings;

namespace Articles.Api.Imports.Pages;

/// <summary>The pages of a file of JSON lines, as the filter <c>read --jsonl</c> takes them.</summary>
internal static class JsonlPages
{
    /// <param name="longest">How many characters a page may have.</param>
    public static async IAsyncEnumerable<PageToImport> OfAsync(
        Stream jsonl,
        int longest,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var line in JsonLine.ReadAsync(jsonl, cancellationToken))
            yield return Of(line, longest);
    }

    private static PageToImport Of(JsonLine line, int longest)
    {
        var place = $"line {line.Number}";
        try
        {
            var page = PageLine.Parse(line);
            var name = page.Id?.ToString() is { Length: > 0 } id ? id : place;
            return (page.Html, page.Text) switch
            {
                _ when (page.Html ?? page.Text)?.Length > longest => PageToImport.Refused(name, PageRefusals.TooLong),
                ({ } html, null) => Make(name, PageFormat.Html, html, page),
                (null, { } text) => Make(name, PageFormat.Text, text, page),
                _ => PageToImport.Refused(name, "A page has either html or text."),
            };
        }
        catch (InvalidDataException exception)
        {
            return PageToImport.Refused(place, exception.Message);
        }
    }

    private static PageToImport Make(string name, PageFormat format, string content, PageLine page) =>
        new(name, format, content)
        {
            Address = page.Url,
            Guid = page.Id?.ToString(),
            Carrier = "jsonl",
        };
}
