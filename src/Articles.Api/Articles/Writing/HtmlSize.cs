using System.Buffers;

namespace Articles.Api.Articles.Writing;

/// <summary>
/// Refuses HTML that would keep a parser busy for long, before it is parsed: the time of a parser grows with the depth, and an
/// article has neither so many elements nor so deep ones.
/// </summary>
internal static class HtmlSize
{
    private const int MostElements = 20_000;
    private const int Deepest = 256;

    // Their end may be left out, so that those without one are not inside each other.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area",
        "br",
        "col",
        "dd",
        "dt",
        "embed",
        "hr",
        "img",
        "input",
        "li",
        "link",
        "meta",
        "option",
        "p",
        "source",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "track",
        "wbr",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FlatTags = Flat.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    /// <exception cref="FormatException">It is too much.</exception>
    public static void Check(ReadOnlySpan<char> html)
    {
        var (elements, depth) = (0, 0);
        while (html.IndexOf('<') is >= 0 and var at && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            var isEnd = html[0] == '/';
            var name = isEnd ? html[1..] : html;
            if (name.Length == 0 || !char.IsAsciiLetter(name[0]))
                continue;
            var end = name.IndexOfAny(NameEnds);
            name = end < 0 ? name : name[..end];
            if (!isEnd && ++elements > MostElements)
                throw new FormatException($"has more than {MostElements} elements");
            if (FlatTags.Contains(name))
                continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
                throw new FormatException($"has elements nested deeper than {Deepest}");
        }
    }
}
