using Articles.Reading.Html;
using Articles.Reading.Lexicon;
using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Titles;

/// <summary>Finds the titles that a page shows: its headings, and lines that say what data or head call the article.</summary>
internal static class ShownTitles
{
    private const int Longest = 400;
    private const int MostHeadings = 8;
    private const int MostElements = 12;
    private const int FewestWords = 3;
    private const double Agreeing = 0.5;
    private const double Surely = 0.55;

    public static IEnumerable<Candidate<TitleWords>> Of(
        PageSources sources,
        IReadOnlyList<Candidate<TitleWords>> told
    ) => InHeadings(sources, told).Concat(InElements(sources, told)).Concat(InLines(sources, told));

    // A heading that agrees with what the page is called is what readers see as its title.
    private static IEnumerable<Candidate<TitleWords>> InHeadings(
        PageSources sources,
        IReadOnlyList<Candidate<TitleWords>> told
    )
    {
        var headings = sources.OwnHeadings.Where(seen => seen.Element.LocalName == "h1").Take(MostHeadings).ToList();
        var own = headings.Count(seen => (seen.Zones & PageZones.Foreign) == 0);
        foreach (var heading in headings)
        {
            var text = PlainWords.Of(ShownText.Of(heading.Element, Longest + 1, IsKicker));
            if (text.Length is 0 or > Longest || sources.SiteKeys.Is(text))
                continue;
            var words = TitleWords.Of(text);
            var agrees = told.Any(other => other.Value.Overlap(words) >= Agreeing);
            var isHidden = heading.Hints.Tell(MetadataHintWords.ForMachines) || IsInBreadcrumb(heading.Element);
            var prior =
                isHidden ? 0.4
                : agrees && heading == sources.Heading ? 0.97
                : own == 1 && words.Words.Count >= FewestWords ? 0.9
                : 0.7;
            if ((heading.Zones & PageZones.Foreign) != 0)
                prior *= 0.7;
            yield return new(
                words,
                "first-heading",
                isHidden ? SourceKind.Head : SourceKind.Page,
                prior,
                text,
                PageSelector.Of(heading.Element)
            );
        }
    }

    // What a smaller heading says in the very words that the page is called by is its title too.
    private static IEnumerable<Candidate<TitleWords>> InElements(
        PageSources sources,
        IReadOnlyList<Candidate<TitleWords>> told
    )
    {
        var keys = told.Where(candidate => candidate.Prior >= Surely)
            .Select(candidate => candidate.Value.Key)
            .ToHashSet();
        var elements = sources.Elements.Headings.Where(seen =>
            seen.Element.LocalName != "h1" && (seen.Zones & PageZones.Foreign) == 0
        );
        foreach (var seen in elements.Take(MostElements))
        {
            var text = PlainWords.Of(ShownText.Of(seen.Element, Longest + 1, IsKicker));
            if (text.Length is 0 or > Longest || LineShape.Words(text) < FewestWords)
                continue;
            var words = TitleWords.Of(text);
            var isHeading = IsHeading(seen.Element) || IsHeading(seen.Element.ParentElement);
            var prior =
                !keys.Contains(words.Key) ? 0.45
                : isHeading ? 0.93
                : 0.7;
            yield return new(words, "title-element", SourceKind.Page, prior, text, PageSelector.Of(seen.Element));
        }
    }

    private static IEnumerable<Candidate<TitleWords>> InLines(
        PageSources sources,
        IReadOnlyList<Candidate<TitleWords>> told
    )
    {
        var keys = told.Where(candidate => candidate.Value.Words.Count >= FewestWords)
            .Select(candidate => candidate.Value.Key)
            .ToHashSet();
        var lengths = told.Select(candidate => candidate.Value.Text.Length).ToHashSet();
        foreach (var line in sources.Elements.Lines)
        {
            if (
                (line.Zones & PageZones.Foreign) != 0
                || line.Element.LocalName is "h1"
                || !lengths.Contains(line.Text.Length)
                || !keys.Remove(LineShape.Key(line.Text))
            )
                continue;
            var isHeading =
                line.Element.LocalName is "h2" or "h3" || line.Element.ParentElement?.LocalName is "h2" or "h3";
            yield return new(
                TitleWords.Of(line.Text),
                "title-line",
                SourceKind.Page,
                isHeading ? 0.93 : 0.7,
                line.Text,
                PageSelector.Of(line.Element)
            );
        }
    }

    private static bool IsHeading(AngleSharp.Dom.IElement? element) => element?.LocalName is "h2" or "h3" or "h4";

    private static bool IsInBreadcrumb(AngleSharp.Dom.IElement heading) =>
        heading.HasAttribute("data-breadcrumb-headline")
        || heading.ParentElement is { LocalName: "nav" or "li" or "ol" };

    private static bool IsKicker(AngleSharp.Dom.IElement element) =>
        element.ClassName is { } name
        && Array.Exists(MetadataHintWords.Kickers, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
