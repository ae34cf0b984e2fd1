using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Quotes.Clusters;
using Articles.Api.Speakers;
using Articles.Api.Speakers.Overviews;

namespace Articles.Api.Pages.People;

/// <summary>What all words of a speaker together tell.</summary>
internal sealed record SpeakerOverview(
    SpeakerTimeline? Timeline,
    SpeakerPlaces? Places,
    Page<CoQuotedSpeaker>? Beside,
    SpeakerNames? Names
);

/// <summary>What the page of a speaker says.</summary>
internal static class SpeakerPage
{
    private const int MostNames = 12;

    public static Html Head(SpeakerResponse speaker) =>
        Html.Of(
            $"""
            <link rel="alternate" type="application/json" href="/v1/speakers/{speaker.Slug}">
            <link rel="alternate" type="application/ld+json" href="/v1/speakers/{speaker.Slug}.jsonld">
            <link rel="alternate" type="application/atom+xml" title="{speaker.Name}" href="/v1/speakers/{speaker.Slug}/quotes.atom">

            """
        );

    public static Html Of(
        SpeakerResponse speaker,
        Page<QuoteSummary> quotes,
        SpeakerOverview? overview,
        IReadOnlyList<ClusterResponse> differing
    ) =>
        Html.Of(
            $"""
            <header class="person"><h1 dir="auto">{speaker.Name}</h1>
            {(
                speaker.Description is null ? Html.None : Html.Of($"<p class=\"subtitle\">{speaker.Description}</p>\n")
            )}<p class="byline">{Facts(speaker)}</p></header>
            {(overview?.Timeline is { Items.Count: > 0 } timeline ? QuotesByMonth.Of(timeline) : Html.None)}
            <div class="front">
            <section class="lead"><h2>Said</h2>
            <ul class="quotes">{quotes.Items.Select(quote => QuoteItem.Of(quote, showsSpeaker: false))}</ul>
            {More.Of($"/speakers/{speaker.Slug}", quotes.NextCursor)}</section>
            {(
                overview is null
                    ? Html.None
                    : Html.Of(
                        $"<div class=\"side\">{Places(overview.Places)}{Beside(overview.Beside)}{Names(overview.Names)}</div>"
                    )
            )}
            </div>
            {differing.Index().Select(one => Wordings.Of(one.Item, $"wordings-{one.Index + 1}"))}
            """
        );

    private static Html Facts(SpeakerResponse speaker) =>
        Html.Join(
            [
                speaker.Kind switch
                {
                    SpeakerKind.Person => Html.Of($"Person"),
                    SpeakerKind.Organisation => Html.Of($"Organisation"),
                    _ => Html.None,
                },
                Html.Of($"{Phrases.Count(speaker.QuoteCount, "quote", "quotes")}"),
                speaker.Author is { } author
                    ? Html.Of($"also writes here: <a href=\"/authors/{author.Slug}\">{author.Name}</a>")
                    : Html.None,
                Html.Of($"<a href=\"/v1/speakers/{speaker.Slug}/quotes.atom\">Follow</a>"),
            ],
            " · "
        );

    private static Html Places(SpeakerPlaces? places) =>
        places is not { Items.Count: > 0 }
            ? Html.None
            : Html.Of(
                $"<section><h2>Printed by</h2><ol class=\"ranks\">{places.Items.Select(place => Html.Of($"<li>{place.Name} <span class=\"count\">{Phrases.Count(place.ArticleCount, "article", "articles")}</span></li>"))}</ol></section>\n"
            );

    private static Html Beside(Page<CoQuotedSpeaker>? beside) =>
        beside is not { Items.Count: > 0 }
            ? Html.None
            : Html.Of(
                $"<section><h2>Quoted beside</h2><ol class=\"ranks\">{beside.Items.Select(other => Html.Of($"<li><a href=\"/speakers/{other.Speaker.Slug}\">{other.Speaker.Name}</a> <span class=\"count\"><a href=\"/articles/{other.Latest.Slug}\">{Phrases.Count(other.ArticleCount, "article", "articles")}</a></span></li>"))}</ol></section>\n"
            );

    private static Html Names(SpeakerNames? names) =>
        names is null || names.Items.Count + names.Mentions.Count == 0
            ? Html.None
            : Html.Of(
                $"<section><h2>Known as</h2><ul class=\"ranks\">{names.Items.Concat(names.Mentions).Take(MostNames).Select(name => Html.Of($"<li>{name.Text} <span class=\"count\">{Phrases.Count(name.QuoteCount, "quote", "quotes")}</span></li>"))}</ul></section>\n"
            );
}
