using Articles.Api.Quotes;

namespace Articles.Api.Pages.Markup;

/// <summary>A quote as pages show it.</summary>
internal static class QuoteItem
{
    public static Html Words(QuoteSummary quote) =>
        Html.Of($"<span class=\"words\" dir=\"auto\">{Phrases.Quoted(quote.Kind, quote.Text)}</span>");

    /// <summary>Whose words they are.</summary>
    public static Html Who(QuoteSummary quote) =>
        quote switch
        {
            { Speaker: { } speaker } => Html.Of(
                $"<a href=\"/speakers/{speaker.Slug}\"><b>{speaker.Name}</b></a>{Role(speaker.Description)}"
            ),
            { SpeakerText: { } mention } => Html.Of($"<b>{mention}</b>"),
            { Source: { } source } => Html.Of($"<b>{source}</b>"),
            _ => Html.Of($"<b>Source not named</b>"),
        };

    /// <summary>What is true of it now, and how sure that it is what it is said to be.</summary>
    public static Html State(QuoteSummary quote, Html more = default) =>
        Html.Of(
            $"<p class=\"state\">{Phrases.Standing(quote.Standing)} · {Phrases.Percent(quote.Confidence)} sure · {Phrases.Of(quote.Review)}{more}</p>"
        );

    /// <summary>What an update does to it.</summary>
    public static Html Effect(EffectResponse effect, string href)
    {
        var kind = UpdateItem.KindOf(effect.Kind).ToLowerInvariant();
        var article = "aeiou".Contains(kind[0], StringComparison.Ordinal) ? "An" : "A";
        var sure = effect.Counts
            ? ""
            : $", as is proposed ({Phrases.Percent(effect.Confidence)} sure): it counts once an editor confirms it";
        return Html.Of(
            $"<p class=\"effect\">{article} <a href=\"{href}\">{kind}</a> {Phrases.Of(effect.Relation)} it{sure}.{UpdateItem.Change(effect.Before, effect.After)}</p>"
        );
    }

    /// <summary>As an item of a list, with where it was printed.</summary>
    public static Html Of(QuoteSummary quote, bool showsSpeaker) =>
        Html.Of(
            $"""
            <li class="{Phrases.ClassOf(quote.Standing)}">
            <a class="plain" href="/quotes/{quote.Id}">{Words(quote)}</a>
            <p class="source">{(showsSpeaker ? Html.Of($"{Who(quote)} · ") : Html.None)}{Phrases.Standing(
                quote.Standing
            )} in <a href="/articles/{quote.Article.Slug}#quote-{quote.Id}">{quote.Article.Title}</a>{(
                quote.PublishedAt is { } time ? Html.Of($", {Phrases.Day(time)}") : Html.None
            )}{Wordings(quote)}</p>
            </li>

            """
        );

    private static Html Wordings(QuoteSummary quote) =>
        quote.Cluster is { QuoteCount: > 1 } cluster
            ? Html.Of(
                $" · <a href=\"/quotes/{quote.Id}#printed\">printed {cluster.QuoteCount} times{(cluster.VariantCount > 1 ? $" in {cluster.VariantCount} wordings" : "")}</a>"
            )
            : Html.None;

    private static Html Role(string? description) =>
        description is null ? Html.None : Html.Of($" <span class=\"role\">{description}</span>");
}
