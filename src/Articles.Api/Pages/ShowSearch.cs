using System.Globalization;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using Articles.Api.Search;
using Articles.Api.Search.Snippets;
using MediatR;

namespace Articles.Api.Pages;

/// <summary>Shows what a search finds, with what was looked for marked, and how the hits divide.</summary>
internal sealed record ShowSearch(PageQuery Query) : IRequest<Document>
{
    internal sealed class Handler(IMediator mediator, Layout layout) : IRequestHandler<ShowSearch, Document>
    {
        private const string Path = "/search";
        private const string Facets = "speaker,author,section,tag,year,kind";
        private static readonly string[] Names =
        [
            "q",
            "type",
            "speaker",
            "author",
            "section",
            "tag",
            "year",
            "kind",
            "sort",
        ];

        public async Task<Document> Handle(ShowSearch request, CancellationToken cancellationToken)
        {
            var query = request.Query;
            var words = query["q"];
            var page = words is null ? null : await mediator.Send(Ask(query), cancellationToken);
            return layout.Of(
                new PageContent
                {
                    Title = words is null ? "Search" : $"Search: {words}",
                    IsUnlisted = true,
                    Head = words is null ? Html.None : FeedHead(query, words),
                    Query = words,
                    Main = page is null
                        ? Html.Of(
                            $"<h1>Search</h1><p>Type words into the box above: names, “phrases” in quotation marks, beginnings with an asterisk. A minus in front of a word leaves out what has it.</p>"
                        )
                        : Found(query, words!, page),
                }
            );
        }

        // What the feed takes: a year that is over brings nothing new.
        private static readonly string[] OfFeed = ["q", "type", "speaker", "author", "section", "tag", "kind"];

        private static string FeedOf(PageQuery query) => query.With("/v1/search.atom", OfFeed, "", null);

        private static Html FeedHead(PageQuery query, string words) =>
            Html.Of(
                $"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Search: {words}\" href=\"{FeedOf(query)}\">\n"
            );

        private static SearchAll Ask(PageQuery query)
        {
            var year = query.Value<int>("year")?.Value is >= 1 and < 9999 and var number ? number : (int?)null;
            return new SearchAll
            {
                Q = query["q"],
                Type = query.Value<HitType>("type"),
                Speaker = query["speaker"],
                Author = query["author"],
                Section = query["section"],
                Tag = query["tag"],
                Kind = query.Value<QuoteKind>("kind"),
                PublishedFrom = year is { } from ? Beginning(from) : null,
                PublishedTo = year is { } to ? Beginning(to + 1) : null,
                Sort = query["sort"],
                Cursor = query["cursor"],
                Facets = query["cursor"] is null ? Facets : null,
            };
        }

        private static QueryValue<DateTimeOffset> Beginning(int year) =>
            new(
                year.ToString("0000", CultureInfo.InvariantCulture),
                new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero)
            );

        private static Html Found(PageQuery query, string words, SearchPage page) =>
            Html.Of(
                $"""
                <h1>{(page.Items.Count == 0 ? "Nothing found for" : "Found for")} “{words}”</h1>
                {(
                    page.DidYouMean is { } meant
                        ? Html.Of($"<p>Did you mean <a href=\"{query.With(Path, ["q"], "q", meant)}\">{meant}</a>?</p>")
                        : Html.None
                )}
                <p class="source">{Sorts(query)}{Chosen(query)} · <a href="{FeedOf(query)}">Feed of this search</a></p>
                <div class="front">
                <section class="lead"><h2 class="unseen">What was found</h2>
                <ul class="articles quotes">{page.Items.Select(Hit)}</ul>
                {More.Of(query.With(Path, Names, "cursor", null), page.NextCursor)}</section>
                {(
                    page.Facets is { } facets
                        ? Html.Of(
                            $"<div class=\"side\">{Facet(query, "Speakers", "speaker", facets.Speaker)}{Facet(query, "Authors", "author", facets.Author)}{Facet(query, "Sections", "section", facets.Section)}{Facet(query, "Tags", "tag", facets.Tag)}{Facet(query, "Years", "year", facets.Year)}{Facet(query, "Kinds of quotes", "kind", facets.Kind)}</div>"
                        )
                        : Html.None
                )}
                </div>
                """
            );

        private static Html Sorts(PageQuery query) =>
            query["sort"] is "-publishedAt"
                ? Html.Of($"Latest first · <a href=\"{query.With(Path, Names, "sort", null)}\">best first</a>")
                : Html.Of(
                    $"Best first · <a href=\"{query.With(Path, Names, "sort", "-publishedAt")}\">latest first</a>"
                );

        private static Html Chosen(PageQuery query) =>
            Html.Join(
                Names
                    .Where(name => name is not ("q" or "sort") && query[name] is not null)
                    .Select(name =>
                        Html.Of(
                            $" · only {name} {query[name]} (<a href=\"{query.With(Path, Names, name, null)}\">any {name}</a>)"
                        )
                    )
            );

        private static Html Hit(SearchHit hit)
        {
            var snippets = Html.Join(
                // The title stands there already.
                hit.Snippets.Where(snippet => snippet.Field is not SnippetField.Title)
                    .Select(snippet => Html.Of($"<p class=\"snippet\" dir=\"auto\">{Html.Trusted(snippet.Html)}</p>"))
            );
            return hit switch
            {
                { Quote: { } quote } => QuoteItem.Of(quote, showsSpeaker: true),
                { Article: { } article } => ArticleItem.Of(article.Open() with { Excerpt = null }, snippets),
                _ => Html.None,
            };
        }

        private static Html Facet(PageQuery query, string heading, string name, IReadOnlyList<Facet>? facets) =>
            facets is not { Count: > 0 } || query[name] is not null
                ? Html.None
                : Html.Of(
                    $"<section><h2>{heading}</h2><ul class=\"ranks\">{facets.Take(8).Select(facet => Html.Of($"<li><a href=\"{query.With(Path, Names, name, facet.Value)}\">{facet.Name}</a> <span class=\"count\">{facet.Count}</span></li>"))}</ul></section>\n"
                );
    }
}
