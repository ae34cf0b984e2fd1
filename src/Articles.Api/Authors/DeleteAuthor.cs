using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Authors;

/// <summary>Deletes an author to whom nothing is credited any more. A tombstone stays, and the slugs with it.</summary>
/// <param name="Id">The id or slug.</param>
/// <returns>Whether there was one.</returns>
public sealed record DeleteAuthor(string Id, IfMatch IfMatch) : IRequest<bool>, IWrite
{
    internal sealed class Handler(ArticlesDb db, TimeProvider clock, Caller caller)
        : IRequestHandler<DeleteAuthor, bool>
    {
        public Task<bool> Handle(DeleteAuthor request, CancellationToken cancellationToken) =>
            // Nobody is to be credited between the look and the deletion.
            db.TransactAsync(() => DeleteAsync(request, cancellationToken), cancellationToken);

        private async Task<bool> DeleteAsync(DeleteAuthor request, CancellationToken cancellationToken)
        {
            var author = await db
                .Authors.At(request.Id)
                .Include(author => author.Speaker)
                .SingleOrDefaultAsync(cancellationToken);
            if (author is null)
                return false;
            request.IfMatch.Require(AuthorResponse.Of(author));
            await RefuseWhereCreditedAsync(author, cancellationToken);
            // Of whom readers never saw, nothing stays.
            if (author.IsPublic)
                Bury(author);
            author.Speaker?.LoseAuthor(clock.GetUtcNow());
            db.Authors.Remove(author);
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }

        private void Bury(Author author)
        {
            db.Tombstones.Add(new Tombstone(Noun.Author, author.Id, new Change(clock.GetUtcNow(), caller.Name)));
            // The slug leads to the tombstone, and nobody else can have it.
            db.SlugAliases.Add(new SlugAlias(Noun.Author, author.Slug, author.Id));
        }

        /// <summary>A by-line does not lose a name because somebody tidies up: first the articles say who wrote them.</summary>
        private async Task RefuseWhereCreditedAsync(Author author, CancellationToken cancellationToken)
        {
            var credits = db.ArticleAuthors.IgnoreQueryFilters().Where(link => link.AuthorId == author.Id);
            var count = await credits.CountAsync(cancellationToken);
            if (count == 0)
                return;
            var latest = await credits
                .OrderByDescending(link => link.SortAt)
                .ThenByDescending(link => link.ArticleId)
                .Select(link => link.Article.Slug)
                .Take(5)
                .ToListAsync(cancellationToken);
            throw RefusedException.Conflict(
                $"Articles are credited to the author: {count}, the latest {string.Join(", ", latest)}."
            );
        }
    }
}
