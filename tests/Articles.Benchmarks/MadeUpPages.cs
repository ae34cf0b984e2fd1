using System.Globalization;

namespace Articles.Benchmarks;

/// <summary>Made-up pages of different lengths, as news sites lay them out, as HTML and as text.</summary>
internal static class MadeUpPages
{
    private const int Count = 60;
    private const int Teasers = 40;

    public static IEnumerable<(string Page, bool IsHtml)> All() =>
        Enumerable.Range(1, Count).SelectMany(number => new[] { (Html(number), true), (Text(number), false) });

    private static IEnumerable<string> Paragraphs(int number) =>
        Enumerable
            .Range(1, 12 + number % 30)
            .Select(i =>
                $"The council met for the {i}th time in {2000 + number}, and voted to wait. “We have no money before {2026 + i},” "
                + $"said Ann Lee, the mayor, “and no plan.” Her deputy, Tom Hale of the Harbour Party, said that {i} bridges were closed."
            );

    private static string Text(int number) =>
        $"Home / News / The council waits, again ({number})\n\nThe council waits, again ({number})\n\nBy Ada Fenwick\n\n"
        + $"March 3, 2019\n\n{string.Join("\n\n", Paragraphs(number))}\n\nLeave a comment\n\nLatest Articles";

    private static string Html(int number)
    {
        var teasers = string.Concat(
            Enumerable
                .Range(1, Teasers)
                .Select(i =>
                    $"<li class=\"card teaser-{i}\"><a href=\"/{i}\"><h3>Another headline, number {i}</h3></a><p>What it is about.</p></li>"
                )
        );
        var styles = string.Concat(
            Enumerable
                .Range(1, 10 * Teasers)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $".c{i} {{ margin: {i}px; color: #{i:x6} }}"))
        );
        return $"""
            <!DOCTYPE html><html lang="en"><head><title>The council waits, again ({number})</title><style>{styles}</style>
            <meta property="og:title" content="The council waits, again ({number})"></head><body><nav><ul>{teasers}</ul></nav>
            <main><article><h1>The council waits, again ({number})</h1><p class="byline">By Ada Fenwick</p>
            {string.Concat(Paragraphs(number).Select(paragraph => $"<p class=\"text\">{paragraph}</p>"))}</article>
            <aside><ul>{teasers}</ul></aside></main><footer>© Harbour News</footer></body></html>
            """;
    }
}
