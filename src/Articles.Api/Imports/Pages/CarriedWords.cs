using System.Buffers;
using System.Net;
using System.Text;

namespace Articles.Api.Imports.Pages;

/// <summary>Counts the words that HTML shows, without making a tree of it.</summary>
internal static class CarriedWords
{
    // Their content is not shown.
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
    };

    // They may begin and end inside of a word.
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    };

    public static int In(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; )
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0)
                tag = html.Length;
            text.Append(html, at, tag - at);
            at = tag < html.Length ? Behind(html, tag, text) : tag;
        }
        return InText(WebUtility.HtmlDecode(text.ToString()));
    }

    public static int InText(string text)
    {
        var (words, isInside) = (0, false);
        foreach (var character in text)
        {
            var isPart = char.IsLetterOrDigit(character);
            if (isPart && !isInside)
                words++;
            // An apostrophe, a hyphen or a point inside a word does not end it.
            isInside = isPart || isInside && !char.IsWhiteSpace(character);
        }
        return words;
    }

    /// <returns>Where the text goes on behind a tag, a comment, or an element that is not shown.</returns>
    private static int Behind(string html, int tag, StringBuilder text)
    {
        if (html.AsSpan(tag).StartsWith("<!--"))
            return End(html, "-->", tag);
        var start = html.AsSpan(tag + 1).TrimStart('/');
        var length = start.IndexOfAnyExcept(Letters);
        var name = (length < 0 ? start : start[..length]).ToString();
        if (name.Length == 0 && !html.AsSpan(tag + 1).StartsWith("!"))
        {
            text.Append('<');
            return tag + 1;
        }
        if (!Inline.Contains(name))
            text.Append(' ');
        return Silent.Contains(name) && html[tag + 1] != '/' ? End(html, $"</{name}", tag) : End(html, ">", tag);
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );

    // What has no end goes to the end of all, so nothing is looked for twice.
    private static int End(string html, string end, int from) =>
        html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + end.Length : html.Length;
}
