using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Articles.Api.Pipeline;

namespace Articles.Api.Formats.CitationFormats;

/// <summary>Writes a citation in a format.</summary>
internal static partial class WriteCitation
{
    public static readonly IReadOnlyList<string> MediaTypes =
    [
        "application/vnd.citationstyles.csl+json",
        "application/x-bibtex",
        "application/x-research-info-systems",
        "text/plain",
    ];

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Document In(CitationFormat format, CitedWork citation)
    {
        var written = format switch
        {
            CitationFormat.Bibtex => Bibtex(citation),
            CitationFormat.Ris => Ris(citation),
            CitationFormat.Text => Sentence(citation),
            _ => CslJson(citation),
        };
        var mediaType = MediaTypes[(int)format];
        var contentType = format is CitationFormat.CslJson ? mediaType : $"{mediaType}; charset=utf-8";
        return new Document(Encoding.UTF8.GetBytes(written), contentType);
    }

    private static string CslJson(CitedWork citation)
    {
        var item = new JsonObject
        {
            ["id"] = citation.Key,
            ["type"] = "article-newspaper",
            ["title"] = citation.Title,
            ["author"] = new JsonArray([.. citation.Authors.Select(name => new JsonObject { ["literal"] = name })]),
            ["URL"] = citation.Address,
        };
        Add("container-title", citation.Outlet);
        Add("language", citation.Language);
        Add("note", citation.Note);
        if (citation.Published is { } day)
            item["issued"] = new JsonObject
            {
                ["date-parts"] = new JsonArray(new JsonArray(day.Year, day.Month, day.Day)),
            };
        return new JsonArray(item).ToJsonString(Json);

        void Add(string name, string? value)
        {
            if (value is not null)
                item[name] = value;
        }
    }

    private static string Bibtex(CitedWork citation)
    {
        var entry = new StringBuilder($"@article{{{citation.Key}");
        // The second pair of braces keeps BibTeX from changing the case of a title and from cutting a name in two.
        Add("title", $"{{{Escape(citation.Title)}}}");
        if (citation.Authors.Count > 0)
            Add("author", string.Join(" and ", citation.Authors.Select(name => $"{{{Escape(name)}}}")));
        Add("journal", citation.Outlet is { } outlet ? Escape(outlet) : null);
        Add("year", citation.Published?.Year.ToString(CultureInfo.InvariantCulture));
        Add("month", citation.Published?.Month.ToString(CultureInfo.InvariantCulture));
        Add("day", citation.Published?.Day.ToString(CultureInfo.InvariantCulture));
        Add("url", citation.Address);
        Add("note", citation.Note is { } note ? Escape(note) : null);
        return entry.Append("\n}\n").ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                entry.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{OnOneLine(value)}}}");
        }
    }

    private static string Escape(string text) =>
        string.Concat(
            text.Select(character =>
                character switch
                {
                    '\\' => @"\textbackslash{}",
                    '~' => @"\textasciitilde{}",
                    '^' => @"\textasciicircum{}",
                    '{' or '}' or '%' or '&' or '#' or '$' or '_' => $@"\{character}",
                    _ => character.ToString(),
                }
            )
        );

    private static string Ris(CitedWork citation)
    {
        var lines = new StringBuilder();
        Add("TY", "NEWS");
        Add("TI", citation.Title);
        foreach (var author in citation.Authors)
            Add("AU", author);
        Add("T2", citation.Outlet);
        Add("PY", citation.Published?.ToString("yyyy", CultureInfo.InvariantCulture));
        Add("DA", citation.Published?.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Add("LA", citation.Language);
        Add("UR", citation.Address);
        Add("N1", citation.Note);
        lines.Append("ER  - \r\n");
        return lines.ToString();

        void Add(string tag, string? value)
        {
            if (value is not null)
                lines.Append(CultureInfo.InvariantCulture, $"{tag}  - {OnOneLine(value)}\r\n");
        }
    }

    private static string Sentence(CitedWork citation)
    {
        var day = citation.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "no date";
        string?[] parts =
        [
            citation.Words is { } words ? $"{words} Quoted in" : null,
            citation.Authors.Count > 0 ? $"{string.Join(", ", citation.Authors)}," : null,
            $"“{citation.Title}”,",
            citation.Outlet is { } outlet ? $"{outlet}," : null,
            $"{day}, {citation.Address}.",
            citation.Standing,
        ];
        return OnOneLine(string.Join(' ', parts.Where(part => part is not null))) + "\n";
    }

    private static string OnOneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
