using System.Linq.Expressions;
using Articles.Api.Model;

namespace Articles.Api.References;

/// <summary>An article as other resources name it.</summary>
public sealed record ArticleReference
{
    /// <summary>The id of the article.</summary>
    public required Guid Id { get; init; }

    /// <summary>The readable name in the address of the article.</summary>
    public required string Slug { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    internal static readonly Expression<Func<Article, ArticleReference>> Projection = article => new ArticleReference
    {
        Id = article.Id,
        Slug = article.Slug,
        Title = article.Title,
    };
}
