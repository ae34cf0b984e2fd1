using Articles.Api.Articles;
using Articles.Api.Authors;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using MediatR;

namespace Articles.Api.Pages;

/// <summary>Shows who an author is, and what is by the author.</summary>
internal sealed record ShowAuthor(string Id, string? Cursor) : IRequest<Document?>
{
    internal sealed class Handler(IMediator mediator, Layout layout, Site site) : IRequestHandler<ShowAuthor, Document?>
    {
        public async Task<Document?> Handle(ShowAuthor request, CancellationToken cancellationToken)
        {
            var author = await mediator.Send(new GetAuthor { Id = request.Id }, cancellationToken);
            if (author is null)
                return null;
            var articles = await mediator.Send(
                new ListAuthorArticles { Id = request.Id, Cursor = request.Cursor },
                cancellationToken
            );
            return layout.Of(
                new PageContent
                {
                    Title = author.Name,
                    Description = author.Bio ?? $"Articles by {author.Name}.",
                    Type = "profile",
                    Canonical = site.At($"/authors/{author.Slug}"),
                    IsUnlisted = request.Cursor is not null,
                    Head = Html.Of(
                        $"""
                        <link rel="alternate" type="application/json" href="/v1/authors/{author.Slug}">
                        <link rel="alternate" type="application/ld+json" href="/v1/authors/{author.Slug}.jsonld">
                        <link rel="alternate" type="application/atom+xml" title="{author.Name}" href="/v1/authors/{author.Slug}/articles.atom">

                        """
                    ),
                    Main = Content(author, articles!),
                }
            );
        }

        private static Html Content(AuthorResponse author, Page<Prepared<ArticleSummary>> articles) =>
            Html.Of(
                $"""
                <header class="person">{Portrait(author)}<h1 dir="auto">{author.Name}</h1>
                {(
                    author.Role is null && author.Affiliation is null
                        ? Html.None
                        : Html.Of(
                            $"<p class=\"subtitle\">{string.Join(", ", new[] { author.Role, author.Affiliation }.OfType<string>())}</p>\n"
                        )
                )}<p class="byline">{Facts(author)}</p>
                {(author.Bio is null ? Html.None : Html.Of($"<p class=\"bio\" dir=\"auto\">{author.Bio}</p>"))}</header>
                <section class="lead"><h2>Articles</h2>
                <ul class="articles">{articles.Items.Select(article => ArticleItem.Of(article.Open()))}</ul>
                {More.Of($"/authors/{author.Slug}", articles.NextCursor)}</section>
                """
            );

        private static Html Portrait(AuthorResponse author) =>
            author.Image is { } image
                ? Html.Of(
                    $"""
                    <img class="portrait" src="{image.Address}" alt="{image.Alt
                        ?? author.Name}" loading="lazy" referrerpolicy="no-referrer">

                    """
                )
                : Html.None;

        private static Html Facts(AuthorResponse author) =>
            Html.Join(
                [
                    Html.Of($"{Phrases.Count(author.ArticleCount, "article", "articles")}"),
                    author.Residence is null ? Html.None : Html.Of($"{author.Residence}"),
                    author.Outlets.Count == 0
                        ? Html.None
                        : Html.Of(
                            $"published in {Html.List(author.Outlets.Select(outlet => Html.Of($"{outlet}")).ToList())}"
                        ),
                    .. author
                        .Links.Where(link => link.Address.Length > 0)
                        .Select(link =>
                            Html.Of($"<a href=\"{link.Address}\" rel=\"me noopener nofollow\">{link.Label}</a>")
                        ),
                    author.Speaker is { } speaker
                        ? Html.Of($"<a href=\"/speakers/{speaker.Slug}\">quoted here too</a>")
                        : Html.None,
                    Html.Of($"<a href=\"/v1/authors/{author.Slug}/articles.atom\">Follow</a>"),
                ],
                " · "
            );
    }
}
