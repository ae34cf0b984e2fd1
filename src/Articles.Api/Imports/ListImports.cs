using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Lists imports, latest first.</summary>
public sealed record ListImports : ListRequest<ImportSummary>
{
    public override string DefaultSort => "-createdAt";

    internal static readonly IReadOnlyList<SortOrder<Import>> Sorts =
    [
        SortOrder<Import>.By("createdAt", row => row.SortAt),
    ];

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListImports, ImportSummary>(limits, Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging) : IRequestHandler<ListImports, Page<ImportSummary>>
    {
        public async Task<Page<ImportSummary>> Handle(ListImports request, CancellationToken cancellationToken)
        {
            var rows = db
                .Imports.AsNoTracking()
                .Select(import => new Listed<Import>
                {
                    Item = import,
                    SortAt = import.CreatedAt,
                    Id = import.Id,
                });
            var page = await paging.TakeAsync(request, rows, Sorts, import => import, cancellationToken);
            return new Page<ImportSummary>
            {
                Items = await ImportProgress.OfAsync(db, page.Items, cancellationToken),
                NextCursor = page.NextCursor,
                Total = page.Total,
            };
        }
    }
}
