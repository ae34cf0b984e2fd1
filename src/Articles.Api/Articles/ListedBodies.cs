using System.Text.Json;
using Articles.Api.Articles.Bodies;
using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles;

/// <summary>Puts bodies into a page of articles, all of them in one query.</summary>
/// <param name="asks">Whether a member was asked for.</param>
internal sealed class ListedBodies(ArticlesDb db, Func<string, bool> asks)
{
    public static readonly IReadOnlyList<string> Forms = ["text", "html", "markdown", "blocks"];

    public async Task<Page<Prepared<ArticleSummary>>> AddToAsync(
        Page<Prepared<ArticleSummary>> page,
        CancellationToken cancellationToken
    )
    {
        var items = page.Items.Select(item => new Prepared<ArticleListItem>(item.Json).Open()).ToList();
        var ids = items.ConvertAll(item => item.Id);
        var bodies = await db
            .ArticleBodies.Where(body => ids.Contains(body.ArticleId))
            .Select(body => new { body.ArticleId, body.Blocks })
            .ToDictionaryAsync(body => body.ArticleId, body => body.Blocks, cancellationToken);
        return page with { Items = items.ConvertAll(item => Finish(item, bodies[item.Id])) };
    }

    private Prepared<ArticleSummary> Finish(ArticleListItem item, IReadOnlyList<Block> body)
    {
        var whole = item with
        {
            Text = asks("text") ? ArticleReader.TextOf(body) : null,
            Html = asks("html") ? ArticleHtml.Of(body) : null,
            Markdown = asks("markdown") ? ArticleMarkdown.Of(body) : null,
            Blocks = asks("blocks") ? ArticleBlocks.Of(body) : null,
        };
        return new Prepared<ArticleSummary>(
            JsonSerializer.SerializeToUtf8Bytes(whole, WireJson.TypeInfo<ArticleListItem>())
        );
    }
}
