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

    public static string ToHtml(string content)
    {
        var html = Caption.Replace(content, caption => Figure(caption.Groups[1].Value));
        html = Embed.Replace(
            html,
            embed => $"\n\n<figure><iframe src=\"{embed.Groups[1].Value}\"></iframe></figure>\n\n"
        );
        html = ShortCode.Replace(html, "");
        // The block editor writes whole HTML between comments of its own.
        return html.Contains("<!-- wp:", StringComparison.Ordinal) ? html : Paragraphs(html);
    }

    private static string Figure(string inner) =>
        CaptionedImage.Match(inner) is { Success: true } match
            ? $"\n\n<figure>{match.Groups[1].Value}<figcaption>{match.Groups[2].Value.Trim()}</figcaption></figure>\n\n"
            : inner;

    /// <summary>A blank line ends a paragraph, and a line ends with a break.</summary>
    private static string Paragraphs(string content)
    {
        var pieces = content.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return string.Join(
            '\n',
            pieces
                .Select(piece => piece.Trim())
                .Where(piece => piece.Length > 0)
                .Select(piece =>
                    Block.IsMatch(piece) ? piece : $"<p>{piece.Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>"
                )
        );
    }
}
