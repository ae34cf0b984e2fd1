using Articles.Api.Latest;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using Articles.Api.Speakers;
using MediatR;

namespace Articles.Api.Pages;

/// <summary>Shows the latest articles and corrections, and who is quoted most.</summary>
internal sealed record ShowFrontPage : IRequest<Document>
{
    internal sealed class Handler(IMediator mediator, Layout layout, Site site, TimeProvider clock)
        : IRequestHandler<ShowFrontPage, Document>
    {
        private const int MostItems = 10;
        private const int MostUpdates = 5;
        private const int MostSpeakers = 8;
        private static readonly TimeSpan Month = TimeSpan.FromDays(30);

        public async Task<Document> Handle(ShowFrontPage request, CancellationToken cancellationToken)
        {
            var latest = await mediator.Send(
                new GetLatest { Limit = new($"{MostItems}", MostItems), Fields = "articles,updates" },
                cancellationToken
            );
            var speakers = await mediator.Send(
                new ListMostQuoted(clock.GetUtcNow() - Month, MostSpeakers),
                cancellationToken
            );
            return layout.Of(
                new PageContent
                {
                    Title = site.Name,
                    Description = "Who said what, where it was printed, and what changed since.",
                    Canonical = site.At("/"),
                    Head = Html.Of(
                        $"""
                        <link rel="alternate" type="application/atom+xml" title="Articles" href="/v1/articles.atom">
                        <link rel="alternate" type="application/feed+json" title="Articles" href="/v1/articles.jsonfeed">
                        <link rel="alternate" type="application/atom+xml" title="Corrections" href="/v1/updates.atom">

                        """
                    ),
                    Main = Show(site.Name, latest, speakers),
                }
            );
        }

        private static Html Show(string name, LatestResponse latest, MostQuoted speakers) =>
            Html.Of(
                $"""
                <h1 class="unseen">{name}</h1>
                <div class="front">
                <section class="lead"><h2>Latest articles</h2>
                {(
                    latest.Articles.Count == 0
                        ? Html.Of($"<p>There are no articles yet.</p>")
                        : Html.Of(
                            $"<ul class=\"articles\">{latest.Articles.Select(article => ArticleItem.Of(article.Open()))}</ul>"
                        )
                )}
                </section>
                <div class="side">
                <section><h2>What changed</h2>
                {(
                    latest.Updates.Count == 0
                        ? Html.Of($"<p>Nothing was corrected yet.</p>")
                        : Html.Of($"<ul class=\"updates\">{latest.Updates.Take(MostUpdates).Select(UpdateItem.Of)}</ul>")
                )}
                <p><a href="/updates">All corrections and updates</a></p>
                </section>
                {Speakers(speakers)}</div>
                </div>
                """
            );

        private static Html Speakers(MostQuoted quoted) =>
            quoted.Speakers.Count == 0
                ? Html.None
                : Html.Of(
                    $"""
                    <section><h2>Most quoted{(quoted.IsOfAllTime ? "" : " this month")}</h2>
                    <ol class="ranks">{quoted.Speakers.Select(one =>
                        Html.Of(
                            $"<li><a href=\"/speakers/{one.Speaker.Slug}\">{one.Speaker.Name}</a>{(one.Speaker.Description is null ? Html.None : Html.Of($" <span class=\"role\">{one.Speaker.Description}</span>"))} <span class=\"count\">{Phrases.Count(one.QuoteCount, "quote", "quotes")}</span></li>"
                        )
                    )}</ol>
                    </section>

                    """
                );
    }
}
