using Articles.Reading.Html;
using Articles.Reading.Lexicon;
using Articles.Reading.Lexicon.English;
using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Bylines;

/// <summary>Who wrote it? What data, head and byline say, weighed against each other.</summary>
internal static class AuthorChoice
{
    private const int MostAuthors = 30;

    // A page that names only its site names nobody.
    private const double SiteShare = 0.3;
    private const double OwnSitePrior = 0.4;

    public static IReadOnlyList<FoundAuthor> Of(PageSources sources)
    {
        var candidates = Candidates(sources).ToList();
        if (Weighing.Best(PostedByOthers.Discounted(candidates), AuthorList.Likeness) is not var (best, confidence))
            return [];
        return [.. best.Value.Names.Select(name => AuthorDetails.Of(best.As(name).Found(confidence), sources))];
    }

    public static IEnumerable<Candidate<AuthorList>> Candidates(PageSources sources) =>
        InData(sources).Concat(InMetas(sources)).Concat(Shown(sources)).Concat(OwnSite(sources));

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
                    Made(words, sources, article.Rule(property), SourceKind.Data, weight, article.Selector(property)) is
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
                && Made(words, sources, name, SourceKind.Head, prior, entries[0].Selector) is { } candidate
            )
                yield return candidate;
        }
        for (var i = 1; i <= 2; i++)
        {
            var label = LineShape.Key(PlainWords.Of(sources.Head.Meta($"twitter:label{i}")?.Words));
            if (
                AuthorMetas.Labels.Contains(label)
                && sources.Head.Meta($"twitter:data{i}") is { } data
                && Made([data.Words], sources, "twitter-label", SourceKind.Social, 0.85, data.Selector) is { } candidate
            )
                yield return candidate;
        }
    }

    // A site that is called like a person is that person's.
    private static IEnumerable<Candidate<AuthorList>> OwnSite(PageSources sources)
    {
        if (
            sources.Head.Meta("og:site_name") is { } site
            && PlainWords.Of(site.Words) is var name
            && AuthorNames.IsPerson(name)
            && !BylineWords.Particles.Contains(name.Split(' ')[0].ToLowerInvariant())
            && Genders.Of(EnglishWords.Of(name.Split(' ')[0])) != Gender.Unknown
        )
            yield return new(
                new AuthorList([name], true),
                "site-of-person",
                SourceKind.Social,
                OwnSitePrior,
                site.Words,
                site.Selector
            );
    }

    private static IEnumerable<Candidate<AuthorList>> Shown(PageSources sources) =>
        ShownBylines
            .Of(sources)
            .Select(shown =>
                Made(
                    shown.Names,
                    sources,
                    shown.Rule,
                    SourceKind.Page,
                    shown.Prior,
                    PageSelector.Of(shown.Element),
                    shown.Words
                )
            )
            .OfType<Candidate<AuthorList>>();

    private static Candidate<AuthorList>? Made(
        IReadOnlyList<string> words,
        PageSources sources,
        string rule,
        SourceKind source,
        double prior,
        string selector,
        string? printed = null
    )
    {
        var names = words.SelectMany(AuthorNames.Of).DistinctBy(LineShape.Key).ToList();
        var others = names
            .Where(name =>
                !AuthorNames.IsDesk(name)
                && (!sources.SiteKeys.Name(name) || AuthorNames.IsPerson(name) && !sources.SiteKeys.Is(name))
            )
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
            source,
            prior,
            printed ?? string.Join("; ", words),
            selector
        );
    }
}
