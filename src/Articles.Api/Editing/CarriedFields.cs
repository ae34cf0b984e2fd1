using Articles.Api.Database;
using Articles.Api.Model;

namespace Articles.Api.Editing;

/// <summary>What the carrier of a page says of an article that no page shows: how its site files and lists it.</summary>
public sealed record CarriedFields
{
    public ArticleType Type { get; init; }

    public bool IsFeatured { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Written for lists; null for the beginning of the body.</summary>
    public string? Excerpt { get; init; }

    /// <summary>What the lead image shows.</summary>
    public string? ImageAlt { get; init; }

    public string? SeoTitle { get; init; }

    public string? SeoDescription { get; init; }

    /// <summary>The readable names that the page had before, and is to be found by for ever.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>All of it as one text, to compare; empty when nothing is said.</summary>
    public string Statement()
    {
        string?[] said =
        [
            Type is ArticleType.Article ? null : $"{Type}",
            IsFeatured ? "featured" : null,
            .. Tags.Select(tag => $"tag {tag}"),
            Excerpt is null ? null : $"excerpt {Excerpt}",
            ImageAlt is null ? null : $"alt {ImageAlt}",
            SeoTitle is null ? null : $"title {SeoTitle}",
            SeoDescription is null ? null : $"description {SeoDescription}",
            .. FormerSlugs.Select(slug => $"was {slug}"),
        ];
        return string.Join('\n', said.OfType<string>());
    }

    /// <summary>Lets an article have it. What nothing is said of stays as editors made it.</summary>
    internal void ApplyTo(Article article)
    {
        var display = article.Display;
        if (Tags.Count > 0)
            article.Tag(Tags);
        article.Present(
            Type is ArticleType.Article ? article.Type : Type,
            IsFeatured || article.IsFeatured,
            display with
            {
                Excerpt = Excerpt ?? display.Excerpt,
                Image = ImageAlt is null
                    ? display.Image
                    : (display.Image ?? new ImageDetails()) with
                    {
                        Alt = ImageAlt,
                    },
                SeoTitle = SeoTitle ?? display.SeoTitle,
                SeoDescription = SeoDescription ?? display.SeoDescription,
            }
        );
    }

    /// <summary>Lets the slugs that are free lead to the article.</summary>
    internal async Task KeepSlugsAsync(ArticlesDb db, Article article, CancellationToken cancellationToken)
    {
        foreach (var slug in FormerSlugs.Select(slug => Slug.Of(slug, "")).Where(slug => slug.Length > 0).Distinct())
        {
            if (slug != article.Slug && !await db.IsTakenAsync<Article>(slug, article.Id, cancellationToken))
                db.KeepAlias(article, slug);
        }
    }
}
