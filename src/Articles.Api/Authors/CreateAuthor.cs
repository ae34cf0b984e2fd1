using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;

namespace Articles.Api.Authors;

/// <summary>Makes an author, whom readers see when whoever makes it may publish, or else once an article of his appears.</summary>
public sealed record CreateAuthor(AuthorContent Body) : IRequest<AuthorResponse>, IWrite
{
    internal sealed class Validator : AbstractValidator<CreateAuthor>
    {
        public Validator()
        {
            RuleFor(request => request.Body.Slug).IsSlug();
            RuleFor(request => AuthorPatch.Of(request.Body))
                .SetValidator(new AuthorRules())
                .OverridePropertyName("body");
        }
    }

    internal sealed class Handler(ArticlesDb db, TimeProvider clock, Caller caller)
        : IRequestHandler<CreateAuthor, AuthorResponse>
    {
        public async Task<AuthorResponse> Handle(CreateAuthor request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var content = request.Body;
            var slug = await db.NewSlugAsync<Author>(content.Slug, content.Name, "author", cancellationToken);
            var author = new Author(Guid.CreateVersion7(now), slug, content.Name, now, caller.MayPublish);
            author.Edit(content.Name, author.Profile.Edit(AuthorPatch.Of(content)), now);
            db.Authors.Add(author);
            await db.SaveChangesAsync(cancellationToken);
            return AuthorResponse.Of(author);
        }
    }
}
