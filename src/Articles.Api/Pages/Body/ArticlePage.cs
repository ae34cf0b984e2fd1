using System.Text.RegularExpressions;
using Articles.Api.Articles;
using Articles.Api.Articles.Related;
using Articles.Api.Model;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using Articles.Api.References;

namespace Articles.Api.Pages.Body;

/// <summary>What the page of an article says.</summary>
internal sealed partial class ArticlePage(ArticleResponse article, QuoteNotes quotes, ChangeNotes updates, Site site)
{
    private const string ElsewhereRel = "noopener nofollow";

    public Html Head() =>
        Html.Of(
            $"""
            <link rel="alternate" type="application/json" href="/v1/articles/{article.Slug}">
            <link rel="alternate" type="application/ld+json" href="/v1/articles/{article.Slug}.jsonld">
            <link rel="alternate" type="text/markdown" href="/v1/articles/{article.Slug}.md">
            <link rel="alternate" type="application/atom+xml" title="Articles" href="/v1/articles.atom">
            {article.Authors.Select(author =>
                Html.Of(
                    $"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{author.Name}\" href=\"/v1/authors/{author.Slug}/articles.atom\">\n"
                )
            )}{(
                Language() is { } language
                    ? Html.Of(
                        $"<link rel=\"alternate\" hreflang=\"{language}\" href=\"{site.PageOf(article.Slug)}\">\n"
                    )
                    : Html.None
            )}
            """
        );

    public Html Main(IReadOnlyList<AnnotatedBlock> body, IReadOnlyList<RelatedArticle> related) =>
        Html.Of(
            $"""
            <article class="story">
            <header>
            {Trail()}<h1 dir="auto"{InLanguage()}>{article.Title}</h1>
            {(
                article.Subtitle is null
                    ? Html.None
                    : Html.Of($"<p class=\"subtitle\" dir=\"auto\"{InLanguage()}>{article.Subtitle}</p>\n")
            )}<p class="byline">{Byline()}</p>
            </header>
            {updates.Top()}<div class="text" dir="auto"{InLanguage()}>
            {Pieces(body)}
            </div>
            {quotes.Lost()}
            </article>
            {Tags()}{Neighbours()}{Tools()}{Related(related)}
            """
        );

    private Html Trail() =>
        article.Sections.Count == 0
            ? Html.None
            : Html.Of(
                $"<nav class=\"trail\" aria-label=\"Sections\">{Html.Join(article.Sections.Select(section => Html.Of($"<a href=\"/sections/{Uri.EscapeDataString(section.Slug)}\">{section.Name}</a>")), " › ")}</nav>\n"
            );

    private Html Tags() =>
        article.Tags.Count == 0
            ? Html.None
            : Html.Of(
                $"<p class=\"tags\"><b>Tags</b> {Html.Join(article.Tags.Select(tag => Html.Of($"<a href=\"/tags/{Uri.EscapeDataString(tag.Slug)}\" rel=\"tag\">{tag.Name}</a>")), " · ")}</p>\n"
            );

    private Html Neighbours() =>
        article.Neighbours is not { } beside || beside is { Previous: null, Next: null }
            ? Html.None
            : Html.Of(
                $"<nav class=\"neighbours\" aria-label=\"Before and after\">{Neighbour("prev", "Before", beside.Previous)}{Neighbour("next", "After", beside.Next)}</nav>\n"
            );

    private static Html Neighbour(string rel, string where, ArticleReference? other) =>
        other is null
            ? Html.None
            : Html.Of(
                $"<p><b>{where}</b> <a href=\"/articles/{other.Slug}\" rel=\"{rel}\" dir=\"auto\">{other.Title}</a></p>\n"
            );

    private Html Byline()
    {
        var authors = ArticleItem.Authors(article.Authors);
        return Html.Join(
            [
                authors.IsEmpty ? Html.None : Html.Of($"By {authors}"),
                article.PublishedAt is not { } time ? Html.Of($"No date printed")
                : article.PublishedPrecision is DatePrecision.Instant ? Phrases.Time(time)
                : Phrases.Day(article.PublishedDay!.Value),
                Origin(),
                Html.Of($"{Phrases.Count(article.WordCount, "word", "words")}"),
                article.QuoteCount == 0
                    ? Html.None
                    : Html.Of($"{Phrases.Count(article.QuoteCount, "quote", "quotes")}"),
                Html.Of($"{Phrases.Count(article.ReadingMinutes, "minute", "minutes")}"),
                article.Version > 1
                    ? Html.Of($"<a href=\"/articles/{article.Slug}/history\">What changed</a>")
                    : Html.None,
            ],
            " · "
        );
    }

    private Html Origin() =>
        (article.Address, article.SiteName) switch
        {
            ({ } address, var name) when Uri.TryCreate(address, UriKind.Absolute, out var uri) => Html.Of(
                $"<a href=\"{address}\" rel=\"{ElsewhereRel}\">{name ?? uri.Host}</a>"
            ),
            (_, { } name) => Html.Of($"{name}"),
            _ => Html.None,
        };

    /// <summary>
    /// The body in pieces: a block in which quotes begin with the notes on them, and the blocks that follow until others begin. So the
    /// notes stand beside their words on a wide screen, and right below them on a narrow one.
    /// </summary>
    private List<Html> Pieces(IReadOnlyList<AnnotatedBlock> body)
    {
        var pieces = new List<Html>();
        for (var i = 0; i < body.Count; )
        {
            var first = Html.Trusted(body[i].Html);
            var notes = NotesOf(body, i++);
            var rest = new List<Html>();
            while (i < body.Count && NotesOf(body, i).IsEmpty)
                rest.Add(Html.Trusted(body[i++].Html));
            pieces.Add(
                Html.Of(
                    $"<div class=\"piece\"><div class=\"block\">{first}</div>\n{notes}<div class=\"rest\">{Html.Join(rest, "\n")}</div></div>\n"
                )
            );
        }
        return pieces;
    }

    private Html NotesOf(IReadOnlyList<AnnotatedBlock> body, int index)
    {
        if (body[index].Start is not { } start)
            return Html.None;
        var next = body.Skip(index + 1).FirstOrDefault(block => block.Start is not null)?.Start;
        return quotes.Between(start, next ?? int.MaxValue);
    }

    private Html Tools() =>
        Html.Of(
            $"""
            <section class="tools" aria-label="Use this article">
            <p><b>Cite</b> {Cite("bibtex", "BibTeX")} · {Cite("ris", "RIS")} · {Cite("csl-json", "CSL")} · {Cite(
                "text",
                "Text"
            )}</p>
            <p><b>Other forms</b> <a href="/v1/articles/{article.Slug}">JSON</a> · <a href="/v1/articles/{article.Slug}.jsonld">JSON-LD</a> · <a href="/v1/articles/{article.Slug}.md">Markdown</a></p>
            <p><b>Follow</b> {Html.Join(
                [
                    Html.Of($"<a href=\"/v1/articles.atom\">all articles</a>"),
                    .. article.Authors.Select(author =>
                        Html.Of($"<a href=\"/v1/authors/{author.Slug}/articles.atom\">{author.Name}</a>")
                    ),
                    Html.Of($"<a href=\"/v1/updates.atom\">corrections</a>"),
                ],
                " · "
            )}</p>
            <p><b>History</b> <a href="/articles/{article.Slug}/history">{Phrases.Count(
                article.Version,
                "version",
                "versions"
            )}</a></p>
            </section>

            """
        );

    private Html Cite(string format, string name) =>
        Html.Of($"<a href=\"/v1/articles/{article.Slug}/citation?format={format}\">{name}</a>");

    private static Html Related(IReadOnlyList<RelatedArticle> related) =>
        related.Count == 0
            ? Html.None
            : Html.Of(
                $"""
                <section class="related"><h2>Related</h2>
                <ul class="articles">{related.Select(one =>
                    ArticleItem.Of(one.Article.Open(), Because(one.Because))
                )}</ul></section>
                """
            );

    private static Html Because(RelatedBecause because) =>
        Html.Of(
            $"<p class=\"because\">{Html.Join([because.Quotes.Count == 0 ? Html.None : Html.Of($"Prints the same {(because.Quotes.Count == 1 ? "quote" : "quotes")}: “{Extract.Shorten(because.Quotes[0].Text, 80)}”"), because.Speakers.Count == 0 ? Html.None : Html.Of($"Quotes {Html.List(because.Speakers.Take(3).Select(speaker => Html.Of($"{speaker.Name}")).ToList())} too"), because.Terms.Count == 0 ? Html.None : Html.Of($"Is about {string.Join(", ", because.Terms.Take(4))}")], ". ")}.</p>"
        );

    private Html InLanguage() => Language() is { } language ? Html.Of($" lang=\"{language}\"") : Html.None;

    // What a page says of itself may be anything.
    private string? Language() => article.Language is { } tag && LanguageTag().IsMatch(tag) ? tag : null;

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex LanguageTag();
}
