using System.Text.Json;
using Articles.Api.Authors;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles;

/// <summary>Finishes an article's answers when it is written. Whoever changes an article, or what its answers show, calls this before saving.</summary>
internal static class ArticleRendering
{
    /// <param name="article">With its body, sections and authors loaded.</param>
    public static void Render(this Article article)
    {
        var response = Respond(article);
        article.Render(
            JsonSerializer.SerializeToUtf8Bytes(response, WireJson.TypeInfo<ArticleSummary>()),
            JsonSerializer.SerializeToUtf8Bytes(response, WireJson.TypeInfo<ArticleResponse>())
        );
    }

    /// <summary>With all that a change of it may touch.</summary>
    public static IQueryable<Article> WithAll(this IQueryable<Article> articles) =>
        articles
            .Include(article => article.Body)
            .Include(article => article.Rendition)
            .Include(article => article.Sections)
            .Include(article => article.Speakers)
            .Include(article => article.Authors)
                .ThenInclude(link => link.Author)
            .AsSplitQuery();

    private static ArticleResponse Respond(Article article) =>
        new()
        {
            Id = article.Id,
            Slug = article.Slug,
            Title = article.Title,
            Subtitle = article.Subtitle,
            Excerpt = article.Excerpt,
            Authors = article.Authors.OrderBy(link => link.Position).Select(link => Reference(link.Author)).ToList(),
            Sections = article.Sections.OrderBy(link => link.Position).Select(link => link.Name).ToList(),
            SiteName = article.SiteName,
            Language = article.Language,
            Address = article.Address,
            Image = article.Image,
            State = article.State,
            PublishedAt = article.PublishedAt,
            PublishedPrecision = article.PublishedPrecision,
            FirstSeenAt = article.FirstSeenAt,
            ContentChangedAt = article.ContentChangedAt,
            UpdatedAt = article.UpdatedAt,
            Version = article.Version,
            WordCount = article.WordCount,
            QuoteCount = article.QuoteCount,
            UpdateCount = article.UpdateCount,
            Links = ArticleLinks.Of(article.Id),
            Breadcrumb = article.Breadcrumb,
            Blocks = Blocks(article.Body.Blocks),
        };

    private static AuthorReference Reference(Author author) =>
        new()
        {
            Id = author.Id,
            Slug = author.Slug,
            Name = author.Name,
        };

    public static List<BlockResponse> Blocks(IReadOnlyList<Block> blocks)
    {
        var responses = new List<BlockResponse>(blocks.Count);
        var position = 0;
        foreach (var block in blocks)
        {
            var isText = block.Kind is not BlockKind.Image && block.Text.Length > 0;
            var length = isText ? block.Text.EnumerateRunes().Count() : 0;
            responses.Add(
                new BlockResponse
                {
                    Kind = block.Kind,
                    Text = block.Text,
                    Level = block.Level,
                    Address = block.Address,
                    Start = isText ? position : null,
                    End = isText ? position + length : null,
                }
            );
            // One blank line, "\n\n", stands between the texts of two blocks.
            position += isText ? length + 2 : 0;
        }
        return responses;
    }
}
