using Articles.Reading.Html;
using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Titles;

/// <summary>What stands under the title and is said to be its second part?</summary>
internal static class Subtitles
{
    private const int Shortest = 10;
    private const int Longest = 500;

    // In elements: what is farther from the heading belongs to something else.
    private const int Near = 40;

    public static Found<string>? Of(PageSources sources, string? title)
    {
        var candidates = Told(sources)
            .Concat(Shown(sources))
            .Where(candidate => title is null || candidate.Value.Key != LineShape.Key(title));
        return Weighing.Best(candidates, TitleWords.Likeness) is var (best, confidence)
            ? best.As(best.Value.Text).Found(confidence)
            : null;
    }

    private static IEnumerable<Candidate<TitleWords>> Told(PageSources sources)
    {
        foreach (var article in sources.Articles)
        {
            if (PlainWords.Of(article.Words("alternativeHeadline")) is { Length: >= Shortest and <= Longest } words)
                yield return new(
                    TitleWords.Of(words),
                    article.Rule("alternative-headline"),
                    SourceKind.Data,
                    0.7,
                    words,
                    article.Selector("alternativeHeadline")
                );
        }
    }

    private static IEnumerable<Candidate<TitleWords>> Shown(PageSources sources)
    {
        if (sources.Heading is not { } heading)
            yield break;
        foreach (var seen in sources.Elements.Subtitles)
        {
            if (
                seen.Order <= heading.Order
                || seen.Order > heading.Order + Near
                || sources.Belonging(seen.Zones, seen.Order) == 0
            )
                continue;
            var text = PlainWords.Of(ShownText.Of(seen.Element, Longest + 1));
            if (text.Length is >= Shortest and <= Longest && LineShape.Words(text) >= 3)
                yield return new(
                    TitleWords.Of(text),
                    "subtitle-element",
                    SourceKind.Page,
                    0.8,
                    text,
                    PageSelector.Of(seen.Element)
                );
        }
    }
}
