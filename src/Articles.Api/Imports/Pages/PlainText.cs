using System.Net;
using AngleSharp.Html.Parser;

namespace Articles.Api.Imports.Pages;

/// <summary>The words of a piece of HTML, and HTML of words.</summary>
internal static class PlainText
{
    // What is longer is no title; who sends more means no good.
    private const int Longest = 2_000;

    /// <returns>Null when there are none.</returns>
    public static string? Of(string html)
    {
        var text = html.Length <= Longest ? html : html[..Longest];
        if (text.AsSpan().IndexOfAny('<', '&') >= 0)
        {
            using var document = new HtmlParser().ParseDocument(text);
            text = document.Body?.TextContent ?? "";
        }
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }

    /// <summary>Text with blank lines between its paragraphs, as HTML that shows it.</summary>
    public static string ToHtml(string text) =>
        string.Concat(
            text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(paragraph =>
                    $"<p>{WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"
                )
        );
}
