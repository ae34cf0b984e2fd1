using Articles.Reading.Pages.Metadata.Words;

namespace Articles.Reading.Pages.Metadata;

/// <summary>Who wrote it? What data, head and byline say, weighed against each other.</summary>
internal static class Bylines
{
    private const int MostAuthors = 30;
    private const int LongestByline = 250;
    private const int MostShown = 60;

    // How far from the first heading, in elements, the article's own byline stands.
    private const int Near = 120;

    // A page that names only its site names nobody.
    private const double SiteShare = 0.3;

    public static IReadOnlyList<FoundAuthor> Of(PageSources sources)
    {
        if (Weighing.Best(Candidates(sources), AuthorList.Likeness) is not var (best, confidence))
            return [];
        return [.. best.Value.Names.Select(name => AuthorDetails.Of(best.As(name).Found(confidence), sources))];
    }

    public static IEnumerable<Candidate<AuthorList>> Candidates(PageSources sources) =>
        InData(sources).Concat(InMetas(sources)).Concat(Shown(sources));

    private static IEnumerable<Candidate<AuthorList>> InData(PageSources sources)
    {
        foreach (var article in sources.Articles)
        {
            foreach (var (property, prior) in new[] { ("author", 0.9), ("creator", 0.7) })
            {
                var words = article
                    .All(property)
                    .Select(AuthorDetails.NameOf)
                    .OfType<string>()
                    .Take(MostAuthors)
                    .ToList();
                var weight = prior * (article.IsPiece ? 1 : 0.6) * (article.IsJsonLd ? 1 : 0.85);
                if (
                    Made(words, sources, article.Rule(property), Voice.Data, weight, article.Selector(property)) is
                    { } candidate
                )
                    yield return candidate;
            }
        }
    }

    private static IEnumerable<Candidate<AuthorList>> InMetas(PageSources sources)
    {
        foreach (var (name, prior) in AuthorMetas.Names)
        {
            var entries = sources.Head.Metas(name);
            var words = entries.Select(entry => entry.Words).Take(MostAuthors).ToList();
            if (
                entries.Count > 0
                && Made(words, sources, name, Voice.Head, prior, entries[0].Selector) is { } candidate
            )
                yield return candidate;
        }
        for (var i = 1; i <= 2; i++)
        {
            var label = LineShape.Key(PlainWords.Of(sources.Head.Meta($"twitter:label{i}")?.Words));
            if (
                AuthorMetas.Labels.Contains(label)
                && sources.Head.Meta($"twitter:data{i}") is { } data
                && Made([data.Words], sources, "twitter-label", Voice.Social, 0.85, data.Selector) is { } candidate
            )
                yield return candidate;
        }
    }

    private static IEnumerable<Candidate<AuthorList>> Shown(PageSources sources)
    {
        var heading = sources.Elements.Headings.Find(seen => seen.Element.LocalName == "h1")?.Order ?? 0;
        foreach (
            var seen in sources
                .Elements.Authors.Where(seen =>
                    (seen.Zones & (PageZones.Menu | PageZones.Others | PageZones.Comments)) == 0
                )
                .Take(MostShown)
        )
        {
            var text = ShownText.Of(seen.Element, LongestByline + 1);
            if (text.Length is 0 or > LongestByline || BylineText.Names(text) is not { Count: > 0 } names)
                continue;
            var prior = 0.55;
            if (seen.Hints.Contains("byline", StringComparison.Ordinal) || seen.Element.GetAttribute("rel") == "author")
                prior += 0.1;
            if (seen.Order - heading is < -Near / 2 or > Near)
                prior *= 0.6;
            if (
                Made(names, sources, "byline-element", Voice.Page, prior, PageSelector.Of(seen.Element), text) is
                { } candidate
            )
                yield return candidate;
        }
    }

    private static Candidate<AuthorList>? Made(
        IReadOnlyList<string> words,
        PageSources sources,
        string rule,
        Voice voice,
        double prior,
        string selector,
        string? printed = null
    )
    {
        var names = words.SelectMany(AuthorNames.Of).DistinctBy(LineShape.Key).ToList();
        var others = names
            .Where(name => !sources.SiteKeys.Name(name) || AuthorNames.IsPerson(name) && !sources.SiteKeys.Is(name))
            .ToList();
        if (others.Count == 0)
            prior *= SiteShare;
        else
            names = others;
        if (names.Count == 0)
            return null;
        return new(
            new AuthorList(names, names.All(AuthorNames.IsPerson)),
            rule,
            voice,
            prior,
            printed ?? string.Join("; ", words),
            selector
        );
    }
}
