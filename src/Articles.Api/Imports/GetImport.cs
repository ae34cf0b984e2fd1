using Articles.Api.Database;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Gets one import and the receipts of its first pages.</summary>
public sealed record GetImport : IRequest<ImportResponse?>, IRead
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetImport>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<ImportResponse>());
    }

    internal sealed class Handler(ArticlesDb db, ReadingLimits limits) : IRequestHandler<GetImport, ImportResponse?>
    {
        public async Task<ImportResponse?> Handle(GetImport request, CancellationToken cancellationToken)
        {
            if (!Guid.TryParseExact(request.Id, "D", out var id))
                return null;
            var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
            if (import is null)
                return null;
            var receipts = await db
                .ImportedPages.Where(page => page.ImportId == id && page.FinishedAt != null)
                .OrderBy(page => page.Position)
                .Take(limits.MaxPageSize)
                .Select(ImportReceipt.Projection)
                .ToListAsync(cancellationToken);
            var summary = (await ImportProgress.OfAsync(db, [import], cancellationToken))[0];
            return new ImportResponse(summary) { Receipts = receipts };
        }
    }
}
