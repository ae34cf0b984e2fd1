using Articles.Api.Articles;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using Articles.Api.Updates;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Formats.Feeds;

/// <summary>Articles as entries of a feed, each under the notes that were added to it.</summary>
internal sealed class ArticleEntries(ArticlesDb db, Site site)
{
    /// <summary>
    /// As many as the longer of the two lists has, latest first. What changed since readers first saw it counts from its change, so
    /// that a correction brings an old article up; what did not counts from its publication, so that an archive that was imported
    /// today does not push the news away.
    /// </summary>
    /// <param name="latest">By publication.</param>
    /// <param name="changed">By last change.</param>
    public static List<ArticleSummary> Merge(
        IReadOnlyList<ArticleSummary> latest,
        IReadOnlyList<ArticleSummary> changed
    ) =>
        latest
            .Concat(changed.Where(HasChanged))
            .DistinctBy(article => article.Id)
            .OrderByDescending(article =>
                HasChanged(article) ? article.ContentChangedAt : article.PublishedAt ?? article.FirstSeenAt
            )
            .Take(Math.Max(latest.Count, changed.Count))
            .ToList();

    public async Task<List<FeedEntry>> OfAsync(
        IReadOnlyList<ArticleSummary> articles,
        FeedContent content,
        CancellationToken cancellationToken
    )
    {
        var ids = articles.Select(article => article.Id).ToList();
        var bodies =
            content is FeedContent.Full
                ? await db
                    .ArticleBodies.Where(body => ids.Contains(body.ArticleId))
                    .Select(body => new { body.ArticleId, body.Blocks })
                    .ToDictionaryAsync(body => body.ArticleId, body => body.Blocks, cancellationToken)
                : [];
        var updates = await db
            .Updates.Where(update => ids.Contains(update.ArticleId))
            .OrderByDescending(update => update.SortAt)
            .ThenByDescending(update => update.Id)
            .Select(UpdateResponse.Projection)
            .ToListAsync(cancellationToken);
        var notes = updates.ToLookup(update => update.Article.Id);
        return
        [
            .. articles.Select(article => Of(article, [.. notes[article.Id]], bodies.GetValueOrDefault(article.Id))),
        ];
    }

    private static bool HasChanged(ArticleSummary article) =>
        article.ContentChangedAt > (article.FirstPublishedAt ?? article.FirstSeenAt);

    private FeedEntry Of(ArticleSummary article, List<UpdateResponse> notes, IReadOnlyList<Block>? body) =>
        new()
        {
            Id = article.Id,
            Title = article.State is ArticleState.Retracted ? $"Retracted: {article.Title}" : article.Title,
            Address = site.PageOf(article.Slug, article.Address),
            Summary = string.Join("\n\n", NoticesOf(article, notes).Append(article.Excerpt ?? "")).Trim(),
            Html = body is null ? null : HtmlOf(article, notes) + ArticleHtml.Of(body),
            PublishedAt = article.PublishedAt,
            ChangedAt = article.ContentChangedAt,
            Authors = [.. article.Authors.Select(author => author.Name)],
            Tags = article.Sections.Concat(article.Tags).Select(term => term.Name).Distinct().ToList(),
            Image = article.Image?.Address,
            Language = article.Language,
        };

    private static string HtmlOf(ArticleSummary article, List<UpdateResponse> notes) =>
        ArticleHtml.Of([.. NoticesOf(article, notes).Select(notice => new Block(BlockKind.Paragraph, notice))]);

    private static IEnumerable<string> NoticesOf(ArticleSummary article, List<UpdateResponse> notes) =>
        (article.Notice is { } notice ? [$"Retracted: {notice}"] : Array.Empty<string>()).Concat(
            notes.Select(note => $"{UpdateLabels.Of(note.Kind)}: {note.Text}")
        );
}
