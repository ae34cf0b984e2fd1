using System.Globalization;
using Articles.Api.Pages.Markup;
using Articles.Api.Speakers.Overviews;

namespace Articles.Api.Pages.People;

/// <summary>How often somebody was quoted in each month: drawn, and as a table for those who do not see the drawing.</summary>
internal static class QuotesByMonth
{
    private const int Height = 120;
    private const int Room = 18;
    private const int Width = 720;

    // Beyond that bars are thinner than a pixel of a phone, and years are drawn.
    private const int MostBars = 120;

    public static Html Of(SpeakerTimeline timeline)
    {
        var (bars, isYears) = Bars(timeline);
        var most = bars.Max(bar => bar.Count);
        var step = (double)Width / bars.Count;
        var unit = isYears ? "year" : "month";
        var title = $"Quotes by {unit}, {bars[0].Name} to {bars[^1].Name}; at most {most} in one";
        return Html.Of(
            $"""
            <section class="plot"><h2>When</h2>
            <svg viewBox="0 0 {Width} {Height + Room}" role="img" aria-label="{title}">
            <line x1="0" x2="{Width}" y1="{Height}" y2="{Height}"/>
            {bars.Index().Where(bar => bar.Item.Count > 0).Select(bar => Bar(bar.Item, bar.Index, step, most))}
            <text x="0" y="{Height + Room - 3}">{bars[0].Name}</text>{(
                bars.Count > 1
                    ? Html.Of(
                        $"<text x=\"{Width}\" y=\"{Height + Room - 3}\" text-anchor=\"end\">{bars[^1].Name}</text>"
                    )
                    : Html.None
            )}
            </svg>
            <details><summary>As a table{(
                timeline.Undated > 0 ? $"; {timeline.Undated} more without a date" : ""
            )}</summary>
            <table><thead><tr><th scope="col">{(
                isYears ? "Year" : "Month"
            )}</th><th scope="col">Quotes</th></tr></thead>
            <tbody>{bars.Where(bar => bar.Count > 0).Select(bar =>
                Html.Of($"<tr><td>{bar.Name}</td><td>{bar.Count}</td></tr>")
            )}</tbody></table></details>
            </section>

            """
        );
    }

    private static Html Bar((string Name, int Count) bar, int index, double step, int most)
    {
        var height = Math.Max(2, (Height - 8d) * bar.Count / most);
        return Html.Of(
            $"<rect x=\"{Number(index * step)}\" y=\"{Number(Height - height)}\" width=\"{Number(Math.Min(40, step * 0.8))}\" height=\"{Number(height)}\"><title>{bar.Name}: {bar.Count}</title></rect>"
        );
    }

    /// <summary>One for each month from the first to the last, those without quotes included.</summary>
    private static (List<(string Name, int Count)> Bars, bool IsYears) Bars(SpeakerTimeline timeline)
    {
        var months = timeline.Items.ToDictionary(period => MonthOf(period.From), period => period.QuoteCount);
        var (first, last) = (months.Keys.Min(), months.Keys.Max());
        if (last - first < MostBars)
            return (
                Enumerable
                    .Range(first, last - first + 1)
                    .Select(month => (NameOf(month), months.GetValueOrDefault(month)))
                    .ToList(),
                false
            );
        var years = months.ToLookup(month => month.Key / 12, month => month.Value);
        // Of centuries only years with quotes are drawn.
        var named =
            (last - first) / 12 < MostBars
                ? Enumerable.Range(first / 12, last / 12 - first / 12 + 1)
                : years.Select(year => year.Key).Order().TakeLast(MostBars);
        return (named.Select(year => (year.ToString(CultureInfo.InvariantCulture), years[year].Sum())).ToList(), true);
    }

    private static int MonthOf(DateTimeOffset time) => time.UtcDateTime.Year * 12 + time.UtcDateTime.Month - 1;

    private static string NameOf(int month) =>
        Phrases.Month(new DateTimeOffset(month / 12, month % 12 + 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
