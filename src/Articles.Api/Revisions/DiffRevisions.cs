using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Revisions;

/// <summary>Compares two revisions of an article.</summary>
public sealed record DiffRevisions : IRequest<DiffResponse?>, IRead
{
    /// <summary>The article's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>The number of the earlier revision; the one before `to` when left out.</summary>
    public QueryValue<int>? From { get; init; }

    /// <summary>The number of the later revision; the latest when left out.</summary>
    public QueryValue<int>? To { get; init; }

    /// <summary>The members to answer, comma-separated; all of them when left out.</summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<DiffRevisions>
    {
        public Validator()
        {
            RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<DiffResponse>());
        }
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<DiffRevisions, DiffResponse?>
    {
        public async Task<DiffResponse?> Handle(DiffRevisions request, CancellationToken cancellationToken)
        {
            if (await db.Articles.FindIdAsync(request.Id, cancellationToken) is not { } article)
                return null;
            var revisions = db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == article);
            var to = await LatestAsync(revisions, request.To?.Value, cancellationToken);
            if (to is null)
                return request.To is null ? null : throw Unknown("to");
            // Of an article with one revision nothing has changed since.
            var from = request.From is null
                ? await revisions
                    .Where(revision => revision.Number < to.Number)
                    .OrderByDescending(revision => revision.Number)
                    .FirstOrDefaultAsync(cancellationToken)
                    ?? to
                : await LatestAsync(revisions, request.From.Value.Value, cancellationToken) ?? throw Unknown("from");
            return DiffResponse.Between(from, to);
        }

        private static Task<Revision?> LatestAsync(
            IQueryable<Revision> revisions,
            int? number,
            CancellationToken cancellationToken
        ) =>
            revisions
                .Where(revision => number == null || revision.Number == number)
                .OrderByDescending(revision => revision.Number)
                .FirstOrDefaultAsync(cancellationToken);

        private static RefusedException Unknown(string parameter) =>
            RefusedException.InvalidParameter(parameter, "is not the number of a revision of this article");
    }
}
