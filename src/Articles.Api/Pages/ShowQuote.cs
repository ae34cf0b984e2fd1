using Articles.Api.Formats.Embeds;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Quotes.Clusters;
using MediatR;

namespace Articles.Api.Pages;

/// <summary>Shows a quote with its chain, its context, and who else printed it in which words.</summary>
internal sealed record ShowQuote(string Id) : IRequest<Document?>
{
    internal sealed class Handler(IMediator mediator, Layout layout, Site site) : IRequestHandler<ShowQuote, Document?>
    {
        public async Task<Document?> Handle(ShowQuote request, CancellationToken cancellationToken)
        {
            var quote = await mediator.Send(new GetQuote { Id = request.Id }, cancellationToken);
            if (quote is null)
                return null;
            var cluster = await mediator.Send(new GetQuoteCluster { Id = request.Id }, cancellationToken);
            return layout.Of(
                new PageContent
                {
                    Title = QuoteEmbed.TitleOf(quote),
                    Description = $"{quote.Text} Printed in: {quote.Article.Title}",
                    Canonical = site.At($"/quotes/{quote.Id}"),
                    Head = Html.Of(
                        $"""
                        <link rel="alternate" type="application/json" href="/v1/quotes/{quote.Id}">
                        <link rel="alternate" type="application/ld+json" href="/v1/quotes/{quote.Id}.jsonld">
                        <link rel="alternate" type="application/json+oembed" href="{site.At(
                            QuoteEmbed.AddressOf(quote.Id, site)
                        )}" title="{QuoteEmbed.TitleOf(quote)}">

                        """
                    ),
                    Main = Content(quote, cluster),
                }
            );
        }

        private Html Content(QuoteResponse quote, ClusterResponse? cluster) =>
            Html.Of(
                $"""
                <article class="saying">
                <h1 class="unseen">{QuoteEmbed.TitleOf(quote)}</h1>
                <blockquote class="big {Phrases.ClassOf(quote.Standing)}">{QuoteItem.Words(quote)}</blockquote>
                <p class="who">{QuoteItem.Who(quote)}</p>
                {QuoteItem.State(quote)}
                {quote.AffectedBy.Select(effect =>
                    QuoteItem.Effect(effect, $"/articles/{quote.Article.Slug}#update-{effect.Update}")
                )}
                <section><h2>How the words came here</h2>
                <ol class="steps">{Steps(quote)}</ol></section>
                <section><h2>Where they stand</h2>
                <p class="context" dir="auto">…{quote.Context.Before}<mark>{quote.Text}</mark>{quote.Context.After}…</p>
                <p class="source"><a href="/articles/{quote.Article.Slug}#quote-{quote.Id}">{quote.Article.Title}</a>{(
                    quote.PublishedAt is { } time ? Html.Of($", {Phrases.Day(time)}") : Html.None
                )}</p></section>
                {Children(quote)}{(cluster is { QuoteCount: > 1 } ? Wordings.Of(cluster, "printed") : Html.None)}
                <section class="tools" aria-label="Use this quote">
                <p><b>Cite</b> {Cite(quote, "bibtex", "BibTeX")} · {Cite(quote, "ris", "RIS")} · {Cite(
                    quote,
                    "csl-json",
                    "CSL"
                )} · {Cite(quote, "text", "Text")}</p>
                <p><b>Embed</b> <a href="/v1/quotes/{quote.Id}/card">Card</a> · <a href="{QuoteEmbed.AddressOf(
                    quote.Id,
                    site
                )}">oEmbed</a></p>
                <p><b>Other forms</b> <a href="/v1/quotes/{quote.Id}">JSON</a> · <a href="/v1/quotes/{quote.Id}.jsonld">JSON-LD</a></p>
                </section>
                </article>
                """
            );

        /// <summary>From whoever said them to whoever prints them.</summary>
        private static IEnumerable<Html> Steps(QuoteResponse quote) =>
            quote.Chain.Select(link =>
                link.Role switch
                {
                    ChainRole.Speaker => Html.Of(
                        $"<li><span class=\"step\">Said by</span> {QuoteItem.Who(quote)}{Mention(quote)}</li>"
                    ),
                    ChainRole.Quote => Html.Of(
                        $"<li><span class=\"step\">Reported by</span> <a href=\"/quotes/{link.Href?[(link.Href.LastIndexOf('/') + 1)..]}\"><b>{link.Name ?? "a source that is not named"}</b></a></li>"
                    ),
                    _ => Html.Of(
                        $"<li><span class=\"step\">Printed in</span> <a href=\"/articles/{quote.Article.Slug}#quote-{quote.Id}\"><b>{link.Name}</b></a>{(link.Authors.Count == 0 ? Html.None : Html.Of($" by {Html.List(link.Authors.Select(name => Html.Of($"{name}")).ToList())}"))}</li>"
                    ),
                }
            );

        private static Html Mention(QuoteSummary quote) =>
            quote.SpeakerText is null && quote.Cue is null
                ? Html.None
                : Html.Of(
                    $" <span class=\"fine\">printed as {Html.Join([quote.SpeakerText is null ? Html.None : Html.Of($"“{quote.SpeakerText}”"), quote.Cue is null ? Html.None : Html.Of($"“{quote.Cue}”")], " … ")}</span>"
                );

        private static Html Children(QuoteResponse quote) =>
            quote.Children.Count == 0
                ? Html.None
                : Html.Of(
                    $"<section><h2>Quoted in it</h2><ul class=\"quotes\">{quote.Children.Select(child => QuoteItem.Of(child, showsSpeaker: true))}</ul></section>\n"
                );

        private static Html Cite(QuoteSummary quote, string format, string name) =>
            Html.Of($"<a href=\"/v1/quotes/{quote.Id}/citation?format={format}\">{name}</a>");
    }
}
