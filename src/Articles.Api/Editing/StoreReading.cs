using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Renditions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Editing;

/// <summary>Stores what the reader found on a page: as a new article, or as the new content of one that is there.</summary>
/// <param name="Reading">With a title.</param>
/// <param name="Article">The id of the article that this page made before, or the one that a new article is to have.</param>
/// <param name="Slug">The readable name that the page has elsewhere, which a new article takes where it is free; null for one made of the title.</param>
/// <param name="State">What a new article is: a draft, scheduled or published. One that is there keeps its state.</param>
/// <param name="AppearsAt">When readers see it, where it is scheduled.</param>
/// <param name="By">Who brought the page, for the article's history.</param>
/// <param name="Fields">What the carrier of the page says besides; null for nothing.</param>
public sealed record StoreReading(
    PageReading Reading,
    Guid Article,
    string? Slug = null,
    ArticleState State = ArticleState.Published,
    DateTimeOffset? AppearsAt = null,
    string By = Change.Import,
    CarriedFields? Fields = null
) : IRequest<Unit>, IWrite
{
    internal sealed class Handler(ArticlesDb db, TimeProvider clock) : IRequestHandler<StoreReading, Unit>
    {
        public async Task<Unit> Handle(StoreReading request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var reading = request.Reading;
            var article = await LoadAsync(request.Article, cancellationToken);
            if (article is null)
                article = await AddAsync(request, now, cancellationToken);
            var before = article.Version > 0 ? ArticleSnapshot.Of(article) : null;
            var textBefore = article.Body?.Text;
            await CreditAsync(article, reading, now, cancellationToken);
            Fill(article, reading);
            if (request.Fields is { } fields)
            {
                fields.ApplyTo(article);
                await fields.KeepSlugsAsync(db, article, cancellationToken);
            }
            var holdings = await ArticleConsistency.LoadAsync(db, article, now, cancellationToken);
            await holdings.FollowBodyAsync(textBefore, reading, withUpdates: true, cancellationToken);
            article.Record(new Change(now, request.By), before?.ReadsLike(ArticleSnapshot.Of(article)) is not true);
            article.Render();
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }

        private async Task CreditAsync(
            Article article,
            PageReading reading,
            DateTimeOffset now,
            CancellationToken cancellationToken
        )
        {
            var authors = await new AuthorsOfReading(db, article.IsPublic, now).FindOrAddAsync(
                reading,
                cancellationToken
            );
            var before = article.Authors.Select(link => link.Author).ToList();
            if (article.IsPublic)
            {
                foreach (var gone in before.Except(authors))
                    gone.CountArticles(-1, now);
                foreach (var added in authors.Except(before))
                    added.CountArticles(1, now);
            }
            article.CreditTo(authors);
        }

        private Task<Article?> LoadAsync(Guid id, CancellationToken cancellationToken) =>
            db.Articles.WithAll().SingleOrDefaultAsync(article => article.Id == id, cancellationToken);

        private async Task<Article> AddAsync(
            StoreReading request,
            DateTimeOffset now,
            CancellationToken cancellationToken
        )
        {
            var title = request.Reading.Title!.Value;
            var ofTitle = Model.Slug.Of(title, "article");
            // Of letters beyond ASCII, WordPress writes the bytes.
            var asked = request.Slug is null ? ofTitle : Model.Slug.Of(Uri.UnescapeDataString(request.Slug), ofTitle);
            var slug = await db.FreeSlugAsync<Article>(asked, cancellationToken);
            var article = new Article(request.Article, slug, title, now);
            if (request.State is ArticleState.Scheduled)
                article.Schedule(request.AppearsAt!.Value.ToUniversalTime());
            else if (request.State is ArticleState.Published)
                article.Publish(now);
            db.Articles.Add(article);
            return article;
        }

        private static void Fill(Article article, PageReading reading)
        {
            article.Retitle(reading.Title!.Value);
            article.Describe(
                reading.Subtitle?.Value,
                reading.Language?.Value,
                reading.SiteName?.Value,
                reading.Address?.Value,
                reading.LeadImage?.Value
            );
            article.File(reading.Breadcrumb.Select(entry => entry.Value).ToList(), reading.Sections);
            article.WriteBody(reading.Blocks, reading.Text);
            article.DatePublication(reading.PublishedAt?.Value.Value, reading.PublishedAt?.Value.Precision);
        }
    }
}
