using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Lists the receipts of an import, in the order in which its pages were sent.</summary>
public sealed record ListImportReceipts : ListRequest<ImportReceipt>
{
    /// <summary>The id of the import.</summary>
    public required string Id { get; init; }

    /// <summary>Only pages of which this became.</summary>
    public QueryValue<ImportOutcome>? Outcome { get; init; }

    public override string DefaultSort => "position";

    internal static readonly IReadOnlyList<SortOrder<ImportedPage>> Sorts =
    [
        SortOrder<ImportedPage>.By("position", row => row.Item.Position),
    ];

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListImportReceipts, ImportReceipt>(limits, Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging)
        : IRequestHandler<ListImportReceipts, Page<ImportReceipt>?>
    {
        public async Task<Page<ImportReceipt>?> Handle(ListImportReceipts request, CancellationToken cancellationToken)
        {
            if (
                !Guid.TryParseExact(request.Id, "D", out var id)
                || !await db.Imports.AnyAsync(import => import.Id == id, cancellationToken)
            )
                return null;
            var pages = db.ImportedPages.Where(page => page.ImportId == id);
            if (request.Outcome?.Value is { } outcome)
                pages = pages.Where(page => page.Outcome == outcome);
            var rows = pages.Select(page => new Listed<ImportedPage>
            {
                Item = page,
                SortAt = page.Import.CreatedAt,
                Id = page.Id,
            });
            return await paging.TakeAsync(request, rows, Sorts, ImportReceipt.Projection, cancellationToken);
        }
    }
}
