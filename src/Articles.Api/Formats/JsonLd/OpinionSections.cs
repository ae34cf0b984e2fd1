using Articles.Api.Articles;
using Articles.Api.Model;

namespace Articles.Api.Formats.JsonLd;

/// <summary>Tells opinion from news by the trail that a page prints.</summary>
internal static class OpinionSections
{
    // As newspapers call such sections.
    private static readonly HashSet<string> Names =
    [
        "analysis & opinion",
        "column",
        "columnists",
        "columns",
        "commentary",
        "comment",
        "debate",
        "editorial",
        "editorials",
        "guest essay",
        "ideas",
        "letters",
        "op-ed",
        "op-eds",
        "opinion",
        "opinions",
        "perspective",
        "perspectives",
        "viewpoint",
        "viewpoints",
        "views",
        "voices",
    ];

    /// <summary>Whether a section is one of opinion, or the trail leads over the author's own column.</summary>
    public static bool IsOpinion(ArticleResponse article)
    {
        var trail = article
            .Breadcrumb.Concat(article.Sections.Select(section => section.Name))
            .Select(FoldedText.Of)
            .ToHashSet();
        return trail.Overlaps(Names) || article.Authors.Any(author => trail.Contains(FoldedText.Of(author.Name)));
    }
}
