using Articles.Api.References;
using Articles.Api.Renditions;

namespace Articles.Api.Pages.Markup;

/// <summary>An article as lists of pages show it.</summary>
internal static class ArticleItem
{
    public static Html Of(ArticleSummary article, Html note = default) =>
        Html.Of(
            $"""
            <li>
            <h3 dir="auto"><a href="/articles/{article.Slug}">{article.Title}</a></h3>
            {(
                article.Excerpt is null
                    ? Html.None
                    : Html.Of($"<p class=\"excerpt\" dir=\"auto\">{article.Excerpt}</p>\n")
            )}<p class="source">{Facts(article)}</p>{note}
            </li>

            """
        );

    /// <summary>Who wrote it, when, where, and what is in it.</summary>
    private static Html Facts(ArticleSummary article) =>
        Html.Join(
            [
                Authors(article.Authors),
                article.PublishedDay is { } day ? Phrases.Day(day) : Html.None,
                Html.Of($"{article.SiteName}"),
                article.QuoteCount == 0
                    ? Html.None
                    : Html.Of($"{Phrases.Count(article.QuoteCount, "quote", "quotes")}"),
                article.State is Model.ArticleState.Retracted
                    ? Html.Of($"<span class=\"standing retracted\">Retracted</span>")
                : article.UpdateCount == 0 ? Html.None
                : Html.Of($"{Phrases.Count(article.UpdateCount, "update", "updates")}"),
            ],
            " · "
        );

    public static Html Authors(IReadOnlyList<AuthorReference> authors) =>
        Html.List(
            authors
                .Select(author => Html.Of($"<a href=\"/authors/{author.Slug}\"><bdi>{author.Name}</bdi></a>"))
                .ToList()
        );
}
