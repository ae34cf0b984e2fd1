using Articles.Api.Database;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Renditions;
using Articles.Api.Speakers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Authors;

/// <summary>Changes an author, and what the author's articles show of him or her.</summary>
/// <param name="Id">The id or slug.</param>
/// <returns>Null when there is no such author.</returns>
public sealed record ChangeAuthor(string Id, IfMatch IfMatch, AuthorPatch Body) : IRequest<AuthorResponse?>, IWrite
{
    internal sealed class Validator : AbstractValidator<ChangeAuthor>
    {
        public Validator() => RuleFor(request => request.Body).SetValidator(new AuthorRules());
    }

    internal sealed class Handler(ArticlesDb db, TimeProvider clock) : IRequestHandler<ChangeAuthor, AuthorResponse?>
    {
        public Task<AuthorResponse?> Handle(ChangeAuthor request, CancellationToken cancellationToken) =>
            // The author and all articles that name him are one write.
            db.TransactAsync(() => ChangeAsync(request, cancellationToken), cancellationToken);

        private async Task<AuthorResponse?> ChangeAsync(ChangeAuthor request, CancellationToken cancellationToken)
        {
            var author = await db
                .Authors.At(request.Id)
                .Include(author => author.Speaker)
                .SingleOrDefaultAsync(cancellationToken);
            if (author is null)
                return null;
            request.IfMatch.Require(AuthorResponse.Of(author));
            var shown = (author.Name, author.Slug);
            var now = clock.GetUtcNow();
            if (request.Body.Speaker.IsGiven)
                await new TellAuthor(db, now).OfAsync(author, request.Body.Speaker.Value, cancellationToken);
            await db.TakeSlugAsync(author, request.Body.Slug.Or(author.Slug), cancellationToken);
            author.Edit(
                request.Body.Name.Or(author.Name),
                author.Profile.Edit(request.Body),
                now,
                author.Slug != shown.Slug
            );
            await db.SaveChangesAsync(cancellationToken);
            var response = AuthorResponse.Of(author);
            if (shown != (author.Name, author.Slug))
                await db.RenderAnewAsync(
                    db.ArticleAuthors.IgnoreQueryFilters()
                        .Where(link => link.AuthorId == author.Id)
                        .Select(link => link.ArticleId),
                    cancellationToken
                );
            return response;
        }
    }
}
