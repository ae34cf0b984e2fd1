using Articles.Reading.Lexicon;
using Articles.Reading.Metadata.Sources;

namespace Articles.Reading.Metadata.Dates;

/// <summary>When was the article published, and when changed? What is labelled a change is never taken for publication.</summary>
internal sealed class DateChoice
{
    private static readonly (string Property, double Prior)[] DataPublished =
    [
        ("datePublished", 0.93),
        ("dateCreated", 0.7),
        ("uploadDate", 0.6),
    ];
    private const double DatedAnew = 0.2;

    private readonly PageSources _sources;
    private readonly IReadOnlyList<ShownDate> _shown;

    public DateChoice(PageSources sources)
    {
        (_sources, _shown) = (sources, ShownDates.Of(sources));
        var (published, modified) = (PublishedCandidates().ToList(), ModifiedCandidates().ToList());
        var clocks = new PageClock([.. published.Concat(modified)]);
        Published = Chosen(published, clocks);
        Modified = Chosen(modified, clocks);
    }

    public Found<PageDate>? Published { get; }

    public Found<PageDate>? Modified { get; }

    internal IEnumerable<Candidate<PageDate>> PublishedCandidates() =>
        InAddress(_sources)
            .Concat(InTitle(_sources))
            .Concat(InData(_sources, DataPublished).Concat(InMetas(_sources, DateMetas.Published)).Select(Believed))
            .Concat(_shown.Where(shown => !shown.IsOfChange).Select(shown => shown.Candidate));

    internal IEnumerable<Candidate<PageDate>> ModifiedCandidates() =>
        InData(_sources, [("dateModified", 0.9)])
            .Concat(InMetas(_sources, DateMetas.Modified))
            .Concat(_shown.Where(shown => shown.IsOfChange).Select(shown => shown.Candidate));

    // Some pages give machines the day of the change for that of publication, where readers see both.
    private Candidate<PageDate> Believed(Candidate<PageDate> told) =>
        _shown.Any(shown => shown.IsOfChange && Likeness(shown.Candidate.Value, told.Value) == 1)
        && _shown.Any(shown =>
            shown is { IsLabelled: true, IsOfChange: false } && shown.Candidate.Value.Value.Date < told.Value.Value.Date
        )
            ? told with
            {
                Prior = told.Prior * DatedAnew,
            }
            : told;

    private static Found<PageDate>? Chosen(List<Candidate<PageDate>> all, PageClock clock)
    {
        if (Weighing.Best(all, Likeness) is not var (best, confidence))
            return null;
        var fullest = Fullest(best, all);
        return fullest.As(clock.Local(fullest.Value)).Found(confidence);
    }

    // Of those that say the same day, one that says the instant says more; and of those, one with the local time.
    private static Candidate<PageDate> Fullest(Candidate<PageDate> best, List<Candidate<PageDate>> all)
    {
        if (best.Value.Precision == DatePrecision.Day)
            best =
                all.Where(other =>
                        other.Value.Precision == DatePrecision.Instant
                        && other.Value.Value.Date == best.Value.Value.Date
                    )
                    .MaxBy(other => other.Prior)
                ?? best;
        if (best.Value.Precision == DatePrecision.Day || best.Value.Value.Offset != TimeSpan.Zero)
            return best;
        var instant = best.Value.Value;
        return all.Find(other =>
                other.Value.Precision == DatePrecision.Instant
                && other.Value.Value.Offset != TimeSpan.Zero
                && (other.Value.Value - instant).Duration() < TimeSpan.FromMinutes(1)
            ) ?? best;
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
            yield return new(MachineDates.Day(day), "date-in-address", SourceKind.Address, 0.97, words, null);
    }

    // 'The river | Example News | 28.04.2023'
    private static IEnumerable<Candidate<PageDate>> InTitle(PageSources sources)
    {
        var title = sources.Head.Title;
        var last = title[(title.LastIndexOf('|') + 1)..].Trim();
        if (
            last.Length < title.Length
            && PrintedDates.In(last, sources.DateOrder) is [{ Start: 0 } date]
            && date.End == last.Length
        )
            yield return new(date.Date, "date-in-title", SourceKind.Head, 0.6, title, "title");
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
                        SourceKind.Data,
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
                        ? SourceKind.Social
                        : SourceKind.Head,
                    prior,
                    meta.Words,
                    meta.Selector
                );
        }
    }
}
