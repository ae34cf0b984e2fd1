namespace Articles.Reading.Pages.Metadata;

/// <summary>What is the article called? The headings of the page, checked against what data and head call it.</summary>
internal static class Titles
{
    private const int Longest = 400;
    private const int MostHeadings = 12;

    private static readonly (string Meta, Voice Voice, double Prior)[] Metas =
    [
        ("og:title", Voice.Social, 0.75),
        ("twitter:title", Voice.Social, 0.7),
        ("parsely-title", Voice.Head, 0.8),
        ("sailthru.title", Voice.Head, 0.7),
        ("dc.title", Voice.Head, 0.7),
        ("citation_title", Voice.Head, 0.8),
        ("title", Voice.Head, 0.5),
        ("headline", Voice.Head, 0.6),
    ];

    public static Found<string>? Of(PageSources sources)
    {
        return Weighing.Best(Candidates(sources), TitleWords.Likeness) is var (best, confidence)
            ? best.As(best.Value.Text).Found(confidence)
            : null;
    }

    public static IEnumerable<Candidate<TitleWords>> Candidates(PageSources sources) =>
        Shown(sources)
            .Concat(Told(sources))
            .Concat(InHead(sources))
            .Where(candidate => candidate.Value.Words.Count > 0);

    private static IEnumerable<Candidate<TitleWords>> Shown(PageSources sources)
    {
        var seen = 0;
        foreach (var heading in sources.Elements.Headings.OrderBy(heading => heading.Element.LocalName == "h1" ? 0 : 1))
        {
            if (seen++ >= MostHeadings)
                yield break;
            var text = PlainWords.Of(ShownText.Of(heading.Element, Longest + 1));
            if (text.Length is 0 or > Longest || sources.SiteKeys.Is(text))
                continue;
            var isFirst = heading.Element.LocalName == "h1";
            var prior = isFirst ? 0.8 : 0.45;
            if ((heading.Zones & (PageZones.Menu | PageZones.Others | PageZones.Comments)) != 0)
                prior *= 0.6;
            yield return new(
                TitleWords.Of(text),
                isFirst ? "first-heading" : "title-element",
                Voice.Page,
                prior,
                text,
                PageSelector.Of(heading.Element)
            );
        }
    }

    private static IEnumerable<Candidate<TitleWords>> Told(PageSources sources)
    {
        foreach (var article in sources.Articles)
        {
            foreach (var (property, prior) in new[] { ("headline", 0.8), ("name", 0.6) })
            {
                if (PlainWords.Of(article.Words(property)) is not { Length: > 0 and <= Longest } words)
                    continue;
                foreach (var (title, share) in TitleTrim.Of(words, sources.SiteKeys))
                    yield return new(
                        TitleWords.Of(title),
                        article.Rule(property),
                        Voice.Data,
                        prior * share * (article.IsPiece ? 1 : 0.7),
                        words,
                        article.Selector(property)
                    );
            }
        }
    }

    private static IEnumerable<Candidate<TitleWords>> InHead(PageSources sources)
    {
        foreach (var (name, voice, prior) in Metas)
        {
            if (
                sources.Head.Meta(name) is not { } meta
                || PlainWords.Of(meta.Words) is not { Length: <= Longest } words
            )
                continue;
            foreach (var (title, share) in TitleTrim.Of(words, sources.SiteKeys))
                yield return new(TitleWords.Of(title), name, voice, prior * share, meta.Words, meta.Selector);
        }
        foreach (var (title, share) in TitleTrim.Of(sources.Head.Title, sources.SiteKeys))
            yield return new(TitleWords.Of(title), "title", Voice.Head, 0.6 * share, sources.Head.Title, "title");
    }
}
