using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Updates;
using FluentValidation;
using MediatR;

namespace Articles.Api.Articles.Writing;

/// <summary>Changes an article. What changes nothing makes no new version.</summary>
/// <param name="Id">Its id or slug.</param>
/// <param name="ExtractQuotes">Whether the reader looks for quotes in a new body.</param>
public sealed record PatchArticle(string Id, IfMatch IfMatch, ArticlePatch Body, QueryValue<bool>? ExtractQuotes)
    : IRequest<PreparedAnswer<ArticleResponse>?>,
        IWrite
{
    internal sealed class Validator : AbstractValidator<PatchArticle>
    {
        public Validator()
        {
            this.WhenGiven(request => request.Body.Title, rule => rule.IsTitle());
            this.WhenGiven(request => request.Body.Subtitle, rule => rule.IsSubtitle());
            this.WhenGiven(request => request.Body.Slug, rule => rule.IsSlug());
            this.WhenGiven(request => request.Body.Authors, rule => rule.AreAuthors());
            this.WhenGiven(request => request.Body.Sections, rule => rule.AreSections());
            this.WhenGiven(request => request.Body.SiteName, rule => rule.IsName());
            this.WhenGiven(request => request.Body.Language, rule => rule.IsLanguage());
            this.WhenGiven(request => request.Body.Address, rule => rule.IsWebAddress());
            this.WhenGiven(request => request.Body.Tags, rule => rule.AreTags());
            this.WhenGiven(request => request.Body.Excerpt, rule => rule.IsExcerpt());
            this.WhenGiven(request => request.Body.Image, rule => rule.SetValidator(new LeadImageRules()!));
            this.WhenGiven(request => request.Body.CanonicalAddress, rule => rule.IsWebAddress());
            this.WhenGiven(request => request.Body.Seo, rule => rule.SetValidator(new SeoRules()!));
            this.WhenGiven(request => request.Body.Notice, rule => rule.IsNotice());
            When(
                request => request.Body.Update.IsGiven,
                () =>
                {
                    RuleFor(request => request.Body.Update.Value.Text).IsText(UpdateRules.LongestText);
                    RuleFor(request => request.Body.Update.Value.Author).IsLine(UpdateRules.LongestName);
                    RuleFor(request => request.Body.Update.Value.Affects).IsNotTooLong();
                    RuleForEach(request => request.Body.Update.Value.Affects).SetValidator(new AffectsRules());
                }
            );
            this.WhenGiven(request => request.Body.Reason, rule => rule.IsReason());
            RuleFor(request => request.Body)
                .Must(body => Count(body.Blocks.IsGiven, body.Markdown.IsGiven, body.Html.IsGiven) <= 1)
                .WithMessage("has more than one of blocks, markdown and html");
        }

        private static int Count(params bool[] bodies) => bodies.Count(isGiven => isGiven);
    }

    internal sealed class Handler(ArticlesDb db, TimeProvider clock, Caller caller)
        : IRequestHandler<PatchArticle, PreparedAnswer<ArticleResponse>?>
    {
        public async Task<PreparedAnswer<ArticleResponse>?> Handle(
            PatchArticle request,
            CancellationToken cancellationToken
        )
        {
            var article = await db.LoadWholeAsync(request.Id, cancellationToken);
            if (article is null)
                return null;
            await db.RequireAsync(request.IfMatch, article, cancellationToken);
            var edit = new ArticleEdit(db, article, caller, clock.GetUtcNow());
            await edit.ApplyAsync(request.Body, request.ExtractQuotes?.Value is not false, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return article.Answer(edit.Dropped);
        }
    }
}
