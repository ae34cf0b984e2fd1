using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;

namespace Articles.Api.Articles.Writing;

/// <summary>Makes an article.</summary>
/// <param name="ExtractQuotes">Whether the reader looks for quotes in its body.</param>
public sealed record CreateArticle(ArticleContent Body, QueryValue<bool>? ExtractQuotes)
    : IRequest<PreparedAnswer<ArticleResponse>>,
        IWrite
{
    internal sealed class Validator : AbstractValidator<CreateArticle>
    {
        private static readonly ArticleState[] First =
        [
            ArticleState.Draft,
            ArticleState.Scheduled,
            ArticleState.Published,
        ];

        public Validator()
        {
            RuleFor(request => request.Body.Title).IsTitle();
            RuleFor(request => request.Body.Subtitle).IsSubtitle();
            RuleFor(request => request.Body.Slug).IsSlug();
            RuleFor(request => request.Body.Authors).AreAuthors();
            RuleFor(request => request.Body.Sections).AreSections();
            RuleFor(request => request.Body.SiteName).IsName();
            RuleFor(request => request.Body.Language).IsLanguage();
            RuleFor(request => request.Body.Address).IsWebAddress();
            RuleFor(request => request.Body.Tags).AreTags();
            RuleFor(request => request.Body.Excerpt).IsExcerpt();
            RuleFor(request => request.Body.Image).SetValidator(new LeadImageRules()!);
            RuleFor(request => request.Body.CanonicalAddress).IsWebAddress();
            RuleFor(request => request.Body.Seo).SetValidator(new SeoRules()!);
            RuleFor(request => request.Body.Reason).IsReason();
            RuleFor(request => request.Body.PublishedPrecision)
                .Must((request, precision) => precision is null || request.Body.PublishedAt is not null)
                .WithMessage("goes with publishedAt");
            RuleFor(request => request.Body.State)
                .Must(state => First.Contains(state))
                .WithMessage("is not one of draft, scheduled, published: a new article is none of the others");
            RuleFor(request => request.Body)
                .Must(body => Count(body.Blocks, body.Markdown, body.Html) <= 1)
                .WithMessage("has more than one of blocks, markdown and html");
        }

        private static int Count(params object?[] bodies) => bodies.Count(body => body is not null);
    }

    internal sealed class Handler(ArticlesDb db, TimeProvider clock, Caller caller)
        : IRequestHandler<CreateArticle, PreparedAnswer<ArticleResponse>>
    {
        public async Task<PreparedAnswer<ArticleResponse>> Handle(
            CreateArticle request,
            CancellationToken cancellationToken
        )
        {
            var now = clock.GetUtcNow();
            var content = request.Body;
            var slug = await SlugAsync(content, cancellationToken);
            var article = new Article(Guid.CreateVersion7(now), slug, content.Title, now);
            article.WriteBody([], "");
            db.Articles.Add(article);
            var edit = new ArticleEdit(db, article, caller, now);
            await edit.ApplyAsync(PatchOf(content), request.ExtractQuotes?.Value is not false, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return article.Answer(edit.Dropped);
        }

        private async Task<string> SlugAsync(ArticleContent content, CancellationToken cancellationToken)
        {
            if (content.Slug is not { } slug)
                return await db.FreeSlugAsync<Article>(Slug.Of(content.Title, "article"), cancellationToken);
            return await db.IsTakenAsync<Article>(slug, Guid.Empty, cancellationToken)
                ? throw RefusedException.Conflict("/slug", "is taken, or was before")
                : slug;
        }

        private static ArticlePatch PatchOf(ArticleContent content) =>
            new()
            {
                Subtitle = content.Subtitle,
                Authors = new(content.Authors),
                Sections = new(content.Sections),
                SiteName = content.SiteName,
                Language = content.Language,
                Address = content.Address,
                Tags = new(content.Tags),
                Type = content.Type,
                Featured = content.Featured,
                Excerpt = content.Excerpt,
                Image = content.Image,
                CanonicalAddress = content.CanonicalAddress,
                Seo = content.Seo,
                PublishedAt = content.PublishedAt,
                PublishedPrecision = content.PublishedPrecision,
                State = content.State,
                ScheduledFor = content.ScheduledFor,
                Blocks = content.Blocks is null ? default : new(content.Blocks),
                Markdown = content.Markdown is null ? default : new(content.Markdown),
                Html = content.Html is null ? default : new(content.Html),
                Reason = content.Reason,
            };
    }
}
