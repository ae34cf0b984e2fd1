using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Revisions;

/// <summary>Gets one revision of an article.</summary>
public sealed record GetRevision : IRequest<RevisionResponse?>, IRead
{
    /// <summary>The article's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>Which of its versions.</summary>
    public required QueryValue<int> Number { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetRevision>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<RevisionResponse>());
    }

    internal sealed class Handler(ArticlesDb db, Caller caller) : IRequestHandler<GetRevision, RevisionResponse?>
    {
        public async Task<RevisionResponse?> Handle(GetRevision request, CancellationToken cancellationToken)
        {
            if (await db.Articles.FindIdAsync(request.Id, cancellationToken) is not { } article)
                return null;
            var revision = await db
                .Revisions.AsNoTracking()
                .SingleOrDefaultAsync(
                    revision => revision.ArticleId == article && revision.Number == request.Number.Value,
                    cancellationToken
                );
            return revision is null ? null : RevisionResponse.Of(revision, caller);
        }
    }
}
