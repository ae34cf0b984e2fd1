using System.Text;
using System.Text.RegularExpressions;

namespace Articles.Api.DraftChecks.Contents;

/// <summary>Reads entries of BibTeX and BibLaTeX. What is broken ends at the next line that begins an entry, or at the end.</summary>
internal sealed partial class BibtexEntries
{
    private static readonly string[] NoEntries = ["comment", "preamble", "string"];

    private static readonly string[] Quoting =
    [
        "note",
        "annote",
        "annotation",
        "abstract",
        "quotation",
        "quote",
        "addendum",
    ];

    private readonly string source;
    private int at;

    private BibtexEntries(string source) => this.source = source;

    public static List<BibliographyEntry> Of(string source) => new BibtexEntries(source).Read();

    private List<BibliographyEntry> Read()
    {
        var entries = new List<BibliographyEntry>();
        while (Head().Match(source, at) is { Success: true } head)
        {
            at = head.Index + head.Length;
            if (NoEntries.Contains(head.Groups["type"].Value, StringComparer.OrdinalIgnoreCase))
                continue;
            var fields = Fields();
            entries.Add(EntryOf(head, fields));
        }
        return entries;
    }

    private BibliographyEntry EntryOf(Match head, Dictionary<string, string> fields)
    {
        return new BibliographyEntry(head.Groups["key"].Value, head.Index, at)
        {
            Title = Plain("title"),
            Address = fields.GetValueOrDefault("url")?.Trim(' ', '{', '}').Replace(@"\", "", StringComparison.Ordinal),
            RetrievedAt = BibliographyEntry.DayOf(Plain("urldate")),
            Texts = [.. Quoting.Select(Plain).OfType<string>()],
        };

        string? Plain(string name) => fields.TryGetValue(name, out var value) ? PlainOf(value) : null;
    }

    private Dictionary<string, string> Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (Name().Match(source, at) is { Success: true } name && name.Index == at)
        {
            at += name.Length;
            fields[name.Groups["name"].Value] = Value();
        }
        var close = source.AsSpan(at).TrimStart();
        if (close.Length > 0 && close[0] is '}' or ')')
            at = source.Length - close.Length + 1;
        return fields;
    }

    /// <summary>Pieces that are put together with <c>#</c>: in braces, in quotation marks, or bare.</summary>
    private string Value()
    {
        var value = new StringBuilder();
        do
        {
            SkipSpaces();
            if (at >= source.Length)
                break;
            value.Append(
                source[at] switch
                {
                    '{' => Enclosed('}'),
                    '"' => Enclosed('"'),
                    _ => Bare(),
                }
            );
            SkipSpaces();
        } while (at < source.Length && source[at] is '#' && ++at > 0);
        return value.ToString();
    }

    private string Enclosed(char close)
    {
        var from = ++at;
        for (var depth = 0; at < source.Length; at++)
        {
            var sign = source[at];
            if (sign is '\\')
                at++;
            else if (depth == 0 && sign == close)
                return source[from..at++];
            else if (sign is '{')
                depth++;
            else if (sign is '}')
                depth--;
        }
        at = source.Length;
        return source[from..];
    }

    private string Bare()
    {
        var length = source.AsSpan(at).IndexOfAny(",}#\r\n");
        var from = at;
        at = length < 0 ? source.Length : at + length;
        return source[from..at].Trim();
    }

    private void SkipSpaces()
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
            at++;
    }

    /// <summary>What TeX would print, as far as bibliographies need it.</summary>
    private static string PlainOf(string tex)
    {
        var accented = Accent()
            .Replace(tex, match => $"{match.Groups["letter"]}{AccentOf(match.Groups["accent"].Value)}");
        var escaped = Escaped().Replace(accented, "$1");
        var plain = Command()
            .Replace(escaped, match => match.Value.StartsWith(@"\text", StringComparison.Ordinal) ? "" : " ")
            .Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal)
            .Replace("``", "“", StringComparison.Ordinal)
            .Replace("''", "”", StringComparison.Ordinal)
            .Replace("---", "—", StringComparison.Ordinal)
            .Replace("--", "–", StringComparison.Ordinal)
            .Replace('~', ' ');
        return ComposedText.Of(Spaces().Replace(plain, " ").Trim());
    }

    private static string AccentOf(string accent) =>
        accent switch
        {
            "'" => "\u0301",
            "`" => "\u0300",
            "^" => "\u0302",
            "\"" => "\u0308",
            "~" => "\u0303",
            "=" => "\u0304",
            "." => "\u0307",
            "c" => "\u0327",
            "v" => "\u030C",
            _ => "",
        };

    [GeneratedRegex(@"@(?<type>[A-Za-z]+)\s*[{(]\s*(?<key>[^\s,{}()=""]*)\s*,?")]
    private static partial Regex Head();

    [GeneratedRegex(@"\G[\s,]*(?<name>[A-Za-z][\w:+.-]*)\s*=")]
    private static partial Regex Name();

    [GeneratedRegex(@"\\(?<accent>['`^""~=.]|[cv](?![A-Za-z]))\s*\{?(?<letter>[A-Za-z])\}?")]
    private static partial Regex Accent();

    [GeneratedRegex(@"\\([{}%&#$_ ])")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\\[A-Za-z]+\s*(\{\})?|\\.")]
    private static partial Regex Command();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
