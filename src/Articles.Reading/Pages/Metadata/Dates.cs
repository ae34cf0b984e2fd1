using Articles.Reading.Pages.Metadata.Words;

namespace Articles.Reading.Pages.Metadata;

/// <summary>When was the article published, and when changed? What is labelled a change is never taken for publication.</summary>
internal static class Dates
{
    private const int LongestText = 200;
    private const int MostShown = 60;

    // How far from the first heading, in elements, the article's own dates stand.
    private const int Near = 150;

    private static readonly (string Property, double Prior)[] DataPublished =
    [
        ("datePublished", 0.93),
        ("dateCreated", 0.7),
        ("uploadDate", 0.6),
    ];

    public static Found<PageDate>? Published(PageSources sources) => Chosen(PublishedCandidates(sources));

    public static Found<PageDate>? Modified(PageSources sources) => Chosen(ModifiedCandidates(sources));

    public static IEnumerable<Candidate<PageDate>> PublishedCandidates(PageSources sources) =>
        InAddress(sources)
            .Concat(InData(sources, DataPublished))
            .Concat(InMetas(sources, DateMetas.Published))
            .Concat(Shown(sources, isModified: false));

    public static IEnumerable<Candidate<PageDate>> ModifiedCandidates(PageSources sources) =>
        InData(sources, [("dateModified", 0.9)])
            .Concat(InMetas(sources, DateMetas.Modified))
            .Concat(Shown(sources, isModified: true));

    // Of those that say the same day, one that says the instant says more.
    private static Found<PageDate>? Chosen(IEnumerable<Candidate<PageDate>> candidates)
    {
        var all = candidates.ToList();
        if (Weighing.Best(all, Likeness) is not var (best, confidence))
            return null;
        if (best.Value.Precision == DatePrecision.Day)
            best =
                all.Where(other =>
                        other.Value.Precision == DatePrecision.Instant
                        && other.Value.Value.Date == best.Value.Value.Date
                    )
                    .MaxBy(other => other.Prior)
                ?? best;
        return best.Found(confidence);
    }

    // The same evening is another day in another zone.
    private static double Likeness(PageDate one, PageDate other)
    {
        if (one.Value.Date == other.Value.Date || one.Precision == DatePrecision.Instant && one.Value == other.Value)
            return 1;
        var isInstant = one.Precision == DatePrecision.Instant || other.Precision == DatePrecision.Instant;
        return isInstant && (one.Value - other.Value).Duration() < TimeSpan.FromHours(38) ? 0.3 : 0;
    }

    private static IEnumerable<Candidate<PageDate>> InAddress(PageSources sources)
    {
        if (AddressDates.Of(sources.Address) is var (day, words))
            yield return new(MachineDates.Day(day), "date-in-address", Voice.Address, 0.97, words, null);
    }

    private static IEnumerable<Candidate<PageDate>> InData(
        PageSources sources,
        (string Property, double Prior)[] properties
    )
    {
        foreach (var article in sources.Articles)
        {
            foreach (var (property, prior) in properties)
            {
                if (article.Words(property) is { } words && MachineDates.Of(words) is { } date)
                    yield return new(
                        date,
                        article.Rule(property),
                        Voice.Data,
                        prior * (article.IsPiece ? 1 : 0.8),
                        words,
                        article.Selector(property)
                    );
            }
        }
    }

    private static IEnumerable<Candidate<PageDate>> InMetas(PageSources sources, (string Meta, double Prior)[] metas)
    {
        foreach (var (name, prior) in metas)
        {
            if (sources.Head.Meta(name) is { } meta && MachineDates.Of(meta.Words) is { } date)
                yield return new(
                    date,
                    name,
                    name.StartsWith("og:", StringComparison.Ordinal)
                    || name.StartsWith("article:", StringComparison.Ordinal)
                        ? Voice.Social
                        : Voice.Head,
                    prior,
                    meta.Words,
                    meta.Selector
                );
        }
    }

    private static IEnumerable<Candidate<PageDate>> Shown(PageSources sources, bool isModified)
    {
        var heading = sources.Elements.Headings.Find(seen => seen.Element.LocalName == "h1")?.Order ?? 0;
        foreach (
            var seen in sources
                .Elements.Dates.Where(seen =>
                    (seen.Zones & (PageZones.Menu | PageZones.Others | PageZones.Comments)) == 0
                )
                .Take(MostShown)
        )
        {
            var text = ShownText.Of(seen.Element, LongestText + 1);
            var machine = seen.Element.GetAttribute("datetime") ?? seen.Element.GetAttribute("content");
            var date = MachineDates.Of(machine);
            if (date is null && text.Length <= LongestText && PrintedDates.In(text) is [var printed, ..])
                date = printed.Date;
            if (date is null || IsOfChange(seen, text) != isModified)
                continue;
            var distance = seen.Order - heading;
            var prior =
                (seen.Element.LocalName == "time" ? 0.65 : 0.5)
                + (seen.Hints.Contains("publish", StringComparison.Ordinal) ? 0.15 : 0);
            if (distance is < -Near / 2 or > Near)
                prior *= 0.5;
            yield return new(
                date,
                seen.Element.LocalName == "time" ? "time-element" : "date-element",
                Voice.Page,
                prior,
                machine ?? text,
                PageSelector.Of(seen.Element)
            );
        }
    }

    private static bool IsOfChange(SeenElement seen, string text)
    {
        if (Array.Exists(HintWords.Modified, word => seen.Hints.Contains(word, StringComparison.Ordinal)))
            return true;
        var key = " " + LineShape.Key(text) + " ";
        return Array.Exists(DateWords.Modified, word => key.Contains(" " + word + " ", StringComparison.Ordinal))
            && !Array.Exists(DateWords.Published, word => key.Contains(" " + word + " ", StringComparison.Ordinal));
    }
}
