using Articles.Api.Comparison;
using Articles.Api.Quotes.Clusters;

namespace Articles.Api.Pages.Markup;

/// <summary>The wordings in which the same quote was printed, each beside those who printed it.</summary>
internal static class Wordings
{
    public static Html Of(ClusterResponse cluster, string id) =>
        Html.Of(
            $"""
            <section class="printed" id="{id}"><h2>Printed {cluster.QuoteCount} times in {Phrases.Count(
                cluster.VariantCount,
                "wording",
                "wordings"
            )}</h2>
            {(
                cluster.SpeakersDiffer
                    ? Html.Of(
                        $"<p class=\"update corrected\">They are given to people who cannot be one person: somebody is wrong.</p>"
                    )
                    : Html.None
            )}
            <ul class="variants">{cluster.Variants.Select(Variant)}</ul>
            </section>

            """
        );

    /// <summary>Words that differ, from the first to the second.</summary>
    public static Html Runs(IReadOnlyList<WordRun> runs) => Html.Join(runs.Select(Run), " ");

    public static Html Run(WordRun run) =>
        run.Change switch
        {
            RunChange.Added => Html.Of($"<ins>{run.Text}</ins>"),
            RunChange.Removed => Html.Of($"<del>{run.Text}</del>"),
            _ => Html.Of($"{run.Text}"),
        };

    private static Html Variant(ClusterVariant variant) =>
        Html.Of(
            $"""
            <li><p class="words" dir="auto">“{variant.Text}”</p>
            {(
                variant.Changes.Count == 0
                    ? Html.None
                    : Html.Of(
                        $"<p class=\"difference\"><span class=\"role\">Against the first:</span> {Runs(variant.Changes)}</p>"
                    )
            )}
            <ul class="printers">{variant.Quotes.Select(Printer)}</ul>
            {(
                variant.Count > variant.Quotes.Count
                    ? Html.Of(
                        $"<p class=\"fine\">and {Phrases.Count(variant.Count - variant.Quotes.Count, "other", "others")}</p>"
                    )
                    : Html.None
            )}</li>

            """
        );

    private static Html Printer(PrintedQuote quote) =>
        Html.Of(
            $"<li>{(quote.PublishedAt is { } time ? Html.Of($"{Phrases.Day(time)} · ") : Html.None)}<a href=\"/articles/{quote.Article.Slug}#quote-{quote.Id}\">{quote.Article.Title}</a>{(quote.SiteName is null ? "" : $" · {quote.SiteName}")} · {(quote.Speaker is { } speaker ? Html.Of($"<a href=\"/speakers/{speaker.Slug}\">{speaker.Name}</a>") : Html.Of($"{quote.SpeakerText ?? "not named"}"))} · {Phrases.Standing(quote.Standing)}</li>"
        );
}
