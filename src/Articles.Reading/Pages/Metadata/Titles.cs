namespace Articles.Reading.Pages.Metadata;

/// <summary>What is the article called? The headings of the page, checked against what data and head call it.</summary>
internal static class Titles
{
    private const int Longest = 400;

    private static readonly (string Meta, Voice Voice, double Prior)[] Metas =
    [
        ("og:title", Voice.Social, 0.75),
        ("twitter:title", Voice.Social, 0.7),
        ("parsely-title", Voice.Head, 0.8),
        ("sailthru.title", Voice.Head, 0.7),
        ("dc.title", Voice.Head, 0.7),
        ("citation_title", Voice.Head, 0.8),
        ("title", Voice.Head, 0.5),
        ("headline", Voice.Head, 0.85),
    ];

    public static Found<string>? Of(PageSources sources)
    {
        var candidates = Candidates(sources).ToList();
        if (Weighing.Best(candidates, TitleWords.Likeness) is not var (best, confidence))
            return null;
        var told = candidates.Where(candidate => candidate.Voice != Voice.Page).ToList();
        var title = best.Voice == Voice.Page ? Kickers.With(best.Value, told) : best.Value.Text;
        return best.As(Kickers.Unglued(Kickers.Without(title, told), told)).Found(confidence);
    }

    public static IEnumerable<Candidate<TitleWords>> Candidates(PageSources sources)
    {
        var told = Told(sources).Concat(InHead(sources)).Where(candidate => candidate.Value.Words.Count > 0).ToList();
        return ShownTitles.Of(sources, told).Concat(told).Where(candidate => candidate.Value.Words.Count > 0);
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
