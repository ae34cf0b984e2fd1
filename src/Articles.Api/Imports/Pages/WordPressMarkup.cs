using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Articles.Api.Imports.Pages;

/// <summary>WordPress keeps a post as its author typed it, and makes HTML of it when it is shown.</summary>
internal static class WordPressMarkup
{
    private static readonly Regex Caption = new(
        @"\[(?:wp_)?caption[^\]]*\](.*?)\[/(?:wp_)?caption\]",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.IgnoreCase
    );

    private static readonly Regex CaptionedImage = new(
        @"^\s*((?:<a[^>]*>)?\s*<img[^>]*>\s*(?:</a>)?)(.*)$",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.IgnoreCase
    );

    private static readonly Regex Embed = new(
        @"\[embed[^\]]*\]\s*([^\s\[\]]+)\s*\[/embed\]",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    );

    // The short codes that WordPress itself knows; what others mean, only their plugins know.
    private static readonly Regex ShortCode = new(
        @"\[/?(?:gallery|audio|video|playlist|embed|caption|wp_caption)(?:\s[^\]]*)?\]",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    );

    private static readonly Regex Block = new(
        @"^\s*</?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|thead|tbody|tfoot|tr|td|th|figure|figcaption|section|article|aside|header|footer|hr|form|iframe|script|style|address|details|summary|!--)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    );

    // The block editor, and before it a line by itself, show what an address leads to.
    private static readonly Regex EmbedBlock = new(
        @"(<figure[^>]*\bwp-block-embed\b[^>]*>\s*<div[^>]*>)\s*(https?://[^\s<]+)\s*</div>",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    );

    private static readonly Regex EmbedLine = new(
        @"(^|\n)[ \t]*(https?://[^\s<>""]+)[ \t]*(\r?\n|$)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    );

    private static readonly Regex Preformatted = new(
        @"<(?:pre|script|style|textarea)\b.*?</(?:pre|script|style|textarea)>",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.IgnoreCase
    );

    public static string ToHtml(string content)
    {
        var html = Caption.Replace(content, caption => Figure(caption.Groups[1].Value));
        html = Embed.Replace(html, embed => $"\n\n{Frame(embed.Groups[1].Value)}\n\n");
        html = EmbedBlock.Replace(html, embed => $"{embed.Groups[1].Value}{Frame(embed.Groups[2].Value)}</div>");
        html = ShortCode.Replace(html, "");
        // The block editor writes whole HTML between comments of its own.
        return html.Contains("<!-- wp:", StringComparison.Ordinal) ? html : Paragraphs(html);
    }

    private static string Frame(string address) =>
        $"<figure><iframe src=\"{WebUtility.HtmlEncode(WebUtility.HtmlDecode(address))}\"></iframe></figure>";

    private static string Figure(string inner) =>
        CaptionedImage.Match(inner) is { Success: true } match
            ? $"\n\n<figure>{match.Groups[1].Value}<figcaption>{match.Groups[2].Value.Trim()}</figcaption></figure>\n\n"
            : inner;

    /// <summary>A blank line ends a paragraph, and a line ends with a break; not where lines are shown as they are.</summary>
    private static string Paragraphs(string content)
    {
        var html = new StringBuilder();
        var at = 0;
        var text = content.ReplaceLineEndings("\n");
        foreach (Match whole in Preformatted.Matches(text))
        {
            AddParagraphs(html, text[at..whole.Index]);
            html.Append(whole.Value).Append('\n');
            at = whole.Index + whole.Length;
        }
        AddParagraphs(html, text[at..]);
        return html.ToString();
    }

    private static void AddParagraphs(StringBuilder html, string text)
    {
        var shown = EmbedLine.Replace(text, line => $"\n\n{Frame(line.Groups[2].Value)}\n\n");
        foreach (
            var piece in shown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var isBlock = Block.IsMatch(piece);
            html.Append(isBlock ? piece : $"<p>{piece.Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>")
                .Append('\n');
        }
    }
}
