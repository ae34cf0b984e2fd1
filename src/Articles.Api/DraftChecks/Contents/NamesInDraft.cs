using System.Net;
using System.Text.RegularExpressions;

namespace Articles.Api.DraftChecks.Contents;

/// <summary>Finds addresses, ids, and what looks like a slug.</summary>
internal static partial class NamesInDraft
{
    public static IEnumerable<Mention> In(Draft draft)
    {
        foreach (Match match in Names().Matches(draft.Source))
        {
            var form =
                match.Groups["address"].Success ? CitationForm.Address
                : match.Groups["id"].Success ? CitationForm.Id
                : CitationForm.Slug;
            var text = form is CitationForm.Address ? WithoutEnd(match.Value) : match.Value;
            var to = match.Index + text.Length;
            // HTML writes & with letters.
            if (form is CitationForm.Address && text.Contains('&'))
                text = WebUtility.HtmlDecode(text);
            yield return new Mention(form, text, match.Index, to);
        }
    }

    /// <summary>An address ends before the signs of the sentence around it.</summary>
    private static string WithoutEnd(string address)
    {
        var end = address.Length;
        while (end > 0)
        {
            var sign = address[end - 1];
            var isOfSentence =
                ".,;:!?*_'|".Contains(sign, StringComparison.Ordinal)
                || sign is ')' && !IsClosed(address.AsSpan(0, end), '(', ')')
                || sign is ']' && !IsClosed(address.AsSpan(0, end), '[', ']');
            if (!isOfSentence)
                break;
            end--;
        }
        return address[..end];
    }

    private static bool IsClosed(ReadOnlySpan<char> address, char open, char close) =>
        address.Count(open) >= address.Count(close);

    // A slug has two hyphens at least: of words with one, nearly all are only words.
    [GeneratedRegex(
        """
            (?<address> https?://[^\s<>"\\^`{}\u201c\u201d\u00ab\u00bb]{3,2000}
                | (?<![\w/.:]) /(?:v1/)? (?:articles|quotes) / [\w.%-]{1,300} )
            | (?<![\w-]) (?<id> [0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12} ) (?![\w-])
            | (?<![\w/.-]) [a-z0-9]+ (?:-[a-z0-9]+){2,} (?![\w/-])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Names();
}

/// <summary>What may name an article or a quote.</summary>
/// <param name="Text">The name without what stands around it.</param>
/// <param name="From">Its first unit in the draft.</param>
/// <param name="To">One past its last.</param>
internal sealed record Mention(CitationForm Form, string Text, int From, int To);
