using System.Text.RegularExpressions;

namespace Articles.Api.Imports.Pages;

/// <summary>
/// What an editor wrote for other editors in the notation of a site generator: Liquid's and Nunjucks' comments, Hugo's, and kramdown's.
/// Readers of the site never see it.
/// </summary>
internal static partial class TemplateComments
{
    /// <summary>Makes HTML comments of them, which are left out and counted as such. What stands in a fence of code is code.</summary>
    public static string Hide(string body) =>
        Comment()
            .Replace(
                body,
                found =>
                    found.Groups["words"] is { Success: true } words
                        ? $"<!-- {words.Value.Replace("--", "- -", StringComparison.Ordinal)} -->"
                        : found.Value
            );

    [GeneratedRegex(
        """
            ^(?<fence>`{3,}|~{3,}).*?^\k<fence>
            |{%-?\s*comment\b[^%]*%}(?<words>.*?){%-?\s*endcomment\s*-?%}
            |{{[<%]\s*comment\s*[>%]}}(?<words>.*?){{[<%]\s*/\s*comment\s*[>%]}}
            |{{-?\s*/\*(?<words>.*?)\*/\s*-?}}
            |{\#\s(?<words>.*?)\s\#}
            |{::comment}(?<words>.*?){:/(comment)?}
            """,
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 2_000
    )]
    private static partial Regex Comment();
}
