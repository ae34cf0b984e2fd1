using Articles.Reading.Html;
using Articles.Reading.Lexicon;
using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Dates;

/// <summary>A date that a page shows.</summary>
/// <param name="IsOfChange">Whether it is said to be of a change.</param>
/// <param name="IsLabelled">Whether words say what happened on it.</param>
internal sealed record ShownDate(Candidate<PageDate> Candidate, bool IsOfChange, bool IsLabelled);

/// <summary>Finds the dates that a page shows: in elements that are marked so, and in the lines around its heading.</summary>
internal static class ShownDates
{
    private const int LongestText = 200;
    private const int LongestLine = 160;
    private const int MostOtherWords = 10;
    private const int MostElements = 60;

    public static IReadOnlyList<ShownDate> Of(PageSources sources) => [.. InElements(sources), .. InLines(sources)];

    private static IEnumerable<ShownDate> InElements(PageSources sources)
    {
        foreach (
            var seen in sources
                .Elements.Dates.Where(seen => sources.Belonging(seen.Zones, seen.Order) > 0)
                .Take(MostElements)
        )
        {
            var text = ShownText.Of(seen.Element, LongestText + 1);
            var machine = seen.Element.GetAttribute("datetime") ?? seen.Element.GetAttribute("content");
            var date = MachineDates.Of(machine);
            var isLabelled = false;
            // Templates mark one date as both when nothing was changed.
            var isPublication = seen.Hints.Words.Contains("publish", StringComparison.Ordinal);
            var isChange = seen.Hints.Tell(MetadataHintWords.Modified) && !isPublication;
            if (text.Length <= LongestText && PrintedDates.In(text, sources.DateOrder) is [var printed, ..])
            {
                date ??= printed.Date;
                isLabelled = DateLabels.IsOfPublication(text[..printed.Start]);
                isChange = isChange && !isLabelled || DateLabels.IsOfChange(text[..printed.Start]);
            }
            if (date is null)
                continue;
            var isTime = seen.Element.LocalName == "time";
            var prior = (isTime ? 0.65 : 0.5) + (isLabelled || isPublication ? 0.15 : 0);
            prior *= sources.Belonging(seen.Zones, seen.Order);
            yield return new(
                new(
                    date,
                    isTime ? "time-element" : "date-element",
                    SourceKind.Page,
                    prior,
                    machine ?? text,
                    PageSelector.Of(seen.Element)
                ),
                isChange,
                isLabelled
            );
        }
    }

    // '— Jane Doe (@janedoe) March 3, 2019'
    private static bool IsOfPost(string line, PrintedDate date) =>
        line.AsSpan(0, date.Start).Contains("(@", StringComparison.Ordinal);

    private static IEnumerable<ShownDate> InLines(PageSources sources)
    {
        var before = "";
        foreach (var (line, distance) in sources.AroundHeading)
        {
            var start = 0;
            if (line.Text.Length <= LongestLine)
            {
                var dates = PrintedDates.In(line.Text, sources.DateOrder);
                foreach (var printed in PrintedDates.WordsBeside(line.Text, dates) > MostOtherWords ? [] : dates)
                {
                    if (IsOfPost(line.Text, printed))
                        continue;
                    // The label of a date stands in its line, or alone in the line above.
                    var label = line.Text[start..printed.Start];
                    if (!LineShape.HasLetters(label) && LineShape.Words(before) <= 3)
                        label = before;
                    var isLabelled = DateLabels.IsOfPublication(label);
                    var prior = 0.55 + (isLabelled ? 0.2 : 0) - 0.01 * Math.Abs(distance);
                    prior *= sources.Belonging(line.Zones, line.Order);
                    yield return new(
                        new(
                            printed.Date,
                            "date-line",
                            SourceKind.Page,
                            prior,
                            line.Text,
                            PageSelector.Of(line.Element)
                        ),
                        DateLabels.IsOfChange(label),
                        isLabelled
                    );
                    start = printed.End;
                }
            }
            before = line.Text;
        }
    }
}
