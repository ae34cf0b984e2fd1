using Articles.Api.Model;

namespace Articles.Api.Terms;

/// <summary>Counts the articles under each name. Grouped along the index of the names, so that a page costs what is filed under its own.</summary>
internal static class CountedTerms
{
    public static IQueryable<TermResponse> Counted<TTerm>(this IQueryable<TTerm> terms)
        where TTerm : ArticleTerm =>
        terms
            .Where(term => term.Article.Exposure >= Exposure.Public)
            .GroupBy(term => term.Key)
            .Select(same => new TermResponse
            {
                Slug = same.Key,
                Name = same.Min(term => term.Name)!,
                ArticleCount = same.Count(),
            });
}
