using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using MediatR;

namespace Articles.Api.Revisions;

/// <summary>Lists the revisions of an article, the latest first unless asked otherwise.</summary>
public sealed record ListRevisions : ListRequest<RevisionSummary>
{
    /// <summary>The article's id or slug.</summary>
    public required string Id { get; init; }

    public override string DefaultSort => "-number";

    private static readonly IReadOnlyList<SortOrder<Revision>> Sorts =
    [
        SortOrder<Revision>.By("number", row => row.Item.Number),
    ];

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListRevisions, RevisionSummary>(limits, Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging, Caller caller)
        : IRequestHandler<ListRevisions, Page<RevisionSummary>?>
    {
        public async Task<Page<RevisionSummary>?> Handle(ListRevisions request, CancellationToken cancellationToken)
        {
            if (await db.Articles.FindIdAsync(request.Id, cancellationToken) is not { } article)
                return null;
            var rows = db
                .Revisions.Where(revision => revision.ArticleId == article)
                .Select(revision => new Listed<Revision>
                {
                    Item = revision,
                    SortAt = revision.CreatedAt,
                    Id = revision.Id,
                });
            return await paging.TakeAsync(
                request,
                rows,
                Sorts,
                RevisionSummary.ProjectionFor(caller),
                cancellationToken
            );
        }
    }
}
