using System.Text.Json;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.References;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Renditions;

/// <summary>Finishes an article's answers when it is written. Whoever changes an article, or what its answers show, calls this before saving.</summary>
internal static class ArticleRendering
{
    private const int AtOnce = 200;

    // Brysbaert, "How many words do we read per minute?", 2019: 238 for prose in English.
    private const int WordsAMinute = 238;

    /// <summary>Finishes the answers of these articles anew, because something that they show has changed.</summary>
    public static async Task RenderAnewAsync(
        this ArticlesDb db,
        IQueryable<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        foreach (var some in (await ids.ToListAsync(cancellationToken)).Chunk(AtOnce))
        {
            db.ChangeTracker.Clear();
            var articles = await db
                .Articles.IgnoreQueryFilters()
                .Where(article => some.Contains(article.Id))
                .WithShown()
                .ToListAsync(cancellationToken);
            articles.ForEach(article => article.Render());
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <param name="article">As <see cref="WithShown"/> loads it.</param>
    public static void Render(this Article article)
    {
        var response = Respond(article.Id, article.Version, article.UpdatedAt, ArticleSnapshot.Of(article));
        article.Render(
            JsonSerializer.SerializeToUtf8Bytes(response, WireJson.TypeInfo<ArticleSummary>()),
            JsonSerializer.SerializeToUtf8Bytes(response, WireJson.TypeInfo<ArticleDetail>())
        );
    }

    /// <summary>With all that a change of it may touch.</summary>
    public static IQueryable<Article> WithAll(this IQueryable<Article> articles) =>
        articles.WithShown().Include(article => article.Speakers);

    /// <summary>With all that its answers show.</summary>
    public static IQueryable<Article> WithShown(this IQueryable<Article> articles) =>
        articles
            .Include(article => article.Body)
            .Include(article => article.Rendition)
            .Include(article => article.Sections)
            .Include(article => article.Tags)
            .Include(article => article.Authors)
                .ThenInclude(link => link.Author)
            .AsSplitQuery();

    /// <summary>The article as it was in one of its revisions.</summary>
    public static ArticleDetail Respond(this Revision revision) =>
        Respond(revision.ArticleId, revision.Number, revision.CreatedAt, revision.Content);

    private static ArticleDetail Respond(Guid id, int version, DateTimeOffset updatedAt, ArticleSnapshot content)
    {
        var words = Extract.CountWords(content.Text());
        return new ArticleDetail
        {
            Id = id,
            Slug = content.Slug,
            SlugAliases = content.SlugAliases,
            Title = content.Title,
            Subtitle = content.Subtitle,
            Type = content.Type,
            Featured = content.IsFeatured,
            Excerpt = content.Display.Excerpt ?? Extract.Excerpt(content.Blocks),
            Authors = content.Authors.Select(Reference).ToList(),
            Sections = content.Sections.Select(TermReference.Of).ToList(),
            Tags = content.Tags.Select(TermReference.Of).ToList(),
            SiteName = content.SiteName,
            Language = content.Language,
            Address = content.Address,
            Image = LeadImage.Of(content),
            CanonicalAddress = content.Display.CanonicalAddress,
            Seo = SeoResponse.Of(content.Display),
            State = content.State,
            ScheduledFor = content.ScheduledFor,
            Notice = content.State is ArticleState.Retracted ? content.Notice : null,
            PublishedAt = content.PublishedAt,
            PublishedPrecision = content.PublishedPrecision,
            PublishedDay = content.DayPublished(),
            FirstPublishedAt = content.FirstPublishedAt,
            FirstSeenAt = content.FirstSeenAt,
            ContentChangedAt = content.ContentChangedAt,
            UpdatedAt = updatedAt,
            Version = version,
            WordCount = words,
            ReadingMinutes = (words + WordsAMinute - 1) / WordsAMinute,
            QuoteCount = content.QuoteCount,
            UpdateCount = content.UpdateCount,
            Links = ArticleLinks.Of(id),
            Breadcrumb = content.Breadcrumb,
            Blocks = ArticleBlocks.Of(content.Blocks),
        };
    }

    private static AuthorReference Reference(Credit credit) =>
        new()
        {
            Id = credit.Id,
            Slug = credit.Slug,
            Name = credit.Name,
        };
}
