using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Titles;

/// <summary>What is the article called? The headings of the page, checked against what data and head call it.</summary>
internal static class TitleChoice
{
    private const int Longest = 400;

    private static readonly (string Meta, SourceKind Source, double Prior)[] Metas =
    [
        ("og:title", SourceKind.Social, 0.75),
        ("twitter:title", SourceKind.Social, 0.7),
        ("parsely-title", SourceKind.Head, 0.8),
        ("sailthru.title", SourceKind.Head, 0.7),
        ("dc.title", SourceKind.Head, 0.7),
        ("citation_title", SourceKind.Head, 0.8),
        ("title", SourceKind.Head, 0.5),
        ("headline", SourceKind.Head, 0.85),
    ];

    public static Found<string>? Of(PageSources sources)
    {
        var candidates = Candidates(sources).ToList();
        if (Weighing.Best(candidates, TitleWords.Likeness) is not var (best, confidence))
            return null;
        var told = candidates.Where(candidate => candidate.Source != SourceKind.Page).ToList();
        var title = best.Source == SourceKind.Page ? Kickers.With(best.Value, told) : best.Value.Text;
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
                        SourceKind.Data,
                        prior * share * (article.IsPiece ? 1 : 0.7),
                        words,
                        article.Selector(property)
                    );
            }
        }
    }

    private static IEnumerable<Candidate<TitleWords>> InHead(PageSources sources)
    {
        foreach (var (name, source, prior) in Metas)
        {
            if (
                sources.Head.Meta(name) is not { } meta
                || PlainWords.Of(meta.Words) is not { Length: <= Longest } words
            )
                continue;
            foreach (var (title, share) in TitleTrim.Of(words, sources.SiteKeys))
                yield return new(TitleWords.Of(title), name, source, prior * share, meta.Words, meta.Selector);
        }
        foreach (var (title, share) in TitleTrim.Of(sources.Head.Title, sources.SiteKeys))
            yield return new(TitleWords.Of(title), "title", SourceKind.Head, 0.6 * share, sources.Head.Title, "title");
    }
}
