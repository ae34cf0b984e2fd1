using Articles.Api.Articles;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using Articles.Api.Terms;
using MediatR;

namespace Articles.Api.Pages;

/// <summary>Shows what is filed under a tag or a section.</summary>
internal sealed record ShowTerm(TermKind Kind, string Id, string? Cursor) : IRequest<Document?>
{
    internal sealed class Handler(IMediator mediator, Layout layout, Site site) : IRequestHandler<ShowTerm, Document?>
    {
        public async Task<Document?> Handle(ShowTerm request, CancellationToken cancellationToken)
        {
            var term =
                request.Kind is TermKind.Tag
                    ? await mediator.Send(new GetTag { Id = request.Id }, cancellationToken)
                    : await mediator.Send(new GetSection { Id = request.Id }, cancellationToken);
            if (term is null)
                return null;
            var articles = await mediator.Send(
                new ListArticles
                {
                    Tag = request.Kind is TermKind.Tag ? term.Slug : null,
                    Section = request.Kind is TermKind.Section ? term.Slug : null,
                    Cursor = request.Cursor,
                },
                cancellationToken
            );
            var kind = EnumWords.Of(typeof(TermKind), $"{request.Kind}");
            var path = $"/{kind}s/{Uri.EscapeDataString(term.Slug)}";
            var feed = $"/v1/articles.atom?{kind}={Uri.EscapeDataString(term.Slug)}";
            return layout.Of(
                new PageContent
                {
                    Title = term.Name,
                    Description = $"{Phrases.Count(term.ArticleCount, "article", "articles")}: {term.Name}.",
                    Type = "website",
                    Canonical = site.At(path),
                    IsUnlisted = request.Cursor is not null,
                    Head = Html.Of(
                        $"""
                        <link rel="alternate" type="application/atom+xml" title="{term.Name}" href="{feed}">

                        """
                    ),
                    Main = Content(term, articles, path, feed),
                }
            );
        }

        private static Html Content(
            TermResponse term,
            Page<Prepared<ArticleSummary>> articles,
            string path,
            string feed
        ) =>
            Html.Of(
                $"""
                <header class="person"><h1 dir="auto">{term.Name}</h1>
                <p class="byline">{Phrases.Count(
                    term.ArticleCount,
                    "article",
                    "articles"
                )} · <a href="{feed}">Follow</a></p></header>
                <section class="lead"><h2>Articles</h2>
                <ul class="articles">{articles.Items.Select(article => ArticleItem.Of(article.Open()))}</ul>
                {More.Of(path, articles.NextCursor)}</section>
                """
            );
    }
}

/// <summary>What articles are filed under.</summary>
internal enum TermKind
{
    Tag,
    Section,
}
