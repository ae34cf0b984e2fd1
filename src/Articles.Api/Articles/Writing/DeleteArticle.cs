using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles.Writing;

/// <summary>Deletes an article with all that hangs on it. Of what readers saw a tombstone stays, and its slugs with it.</summary>
/// <param name="Id">Its id or slug.</param>
/// <returns>Whether there was one.</returns>
public sealed record DeleteArticle(string Id, IfMatch IfMatch, string? Reason) : IRequest<bool>, IWrite
{
    internal sealed class Validator : AbstractValidator<DeleteArticle>
    {
        public Validator() => RuleFor(request => request.Reason).IsReason();
    }

    internal sealed class Handler(ArticlesDb db, TimeProvider clock, Caller caller)
        : IRequestHandler<DeleteArticle, bool>
    {
        public Task<bool> Handle(DeleteArticle request, CancellationToken cancellationToken) =>
            db.TransactAsync(() => DeleteAsync(request, cancellationToken), cancellationToken);

        private async Task<bool> DeleteAsync(DeleteArticle request, CancellationToken cancellationToken)
        {
            var article = await db.LoadWholeAsync(request.Id, cancellationToken);
            if (article is null)
                return false;
            await db.RequireAsync(request.IfMatch, article, cancellationToken);
            var wasSeen = article.FirstPublishedAt is not null;
            var now = clock.GetUtcNow();
            var holdings = await ArticleConsistency.LoadAsync(db, article, now, cancellationToken);
            if (wasSeen)
                Bury(article, holdings, new Change(now, caller.Name, request.Reason));
            var speakers = holdings.Quotes.Select(quote => quote.Speaker).OfType<Speaker>().Distinct().ToList();
            Remove(article, holdings, now);
            if (wasSeen)
                speakers.Where(speaker => speaker.QuoteCount == 0).ToList().ForEach(speaker => speaker.Hide(now));
            else
                await RemoveHiddenSpeakersAsync(speakers, article.Id, cancellationToken);
            if (article.State is ArticleState.Withdrawn)
                await ForgetReasonsAsync(article.Id, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }

        /// <summary>Nothing tells any more that they are to be hidden.</summary>
        private Task<int> ForgetReasonsAsync(Guid article, CancellationToken cancellationToken) =>
            db
                .Changes.IgnoreQueryFilters()
                .Where(change => (change.Subject == article || change.ArticleId == article) && change.Reason != null)
                .ExecuteUpdateAsync(set => set.SetProperty(change => change.Reason, (string?)null), cancellationToken);

        private void Bury(Article article, ArticleConsistency holdings, Change change)
        {
            db.Tombstones.Add(new Tombstone(Noun.Article, article.Id, change));
            db.Tombstones.AddRange(holdings.Quotes.Select(quote => new Tombstone(Noun.Quote, quote.Id, change)));
            db.Tombstones.AddRange(holdings.Updates.Select(update => new Tombstone(Noun.Update, update.Id, change)));
            // The slug leads to the tombstone, and nobody else can have it.
            db.SlugAliases.Add(new SlugAlias(Noun.Article, article.Slug, article.Id));
        }

        private void Remove(Article article, ArticleConsistency holdings, DateTimeOffset now)
        {
            if (article.IsPublic)
                article.Authors.ToList().ForEach(link => link.Author.CountArticles(-1, now));
            db.Quotes.RemoveRange(holdings.Quotes);
            db.Updates.RemoveRange(holdings.Updates);
            holdings.Quotes.Clear();
            holdings.Updates.Clear();
            holdings.Settle();
            db.Articles.Remove(article);
        }

        /// <summary>Those whom only this draft quoted: nobody ever heard of them.</summary>
        private async Task RemoveHiddenSpeakersAsync(
            List<Speaker> speakers,
            Guid article,
            CancellationToken cancellationToken
        )
        {
            foreach (var speaker in speakers.Where(speaker => !speaker.IsPublic))
            {
                var isQuoted = await db
                    .Quotes.IgnoreQueryFilters()
                    .AnyAsync(quote => quote.SpeakerId == speaker.Id && quote.ArticleId != article, cancellationToken);
                if (!isQuoted)
                    db.Speakers.Remove(speaker);
            }
        }
    }
}
