using Articles.Api.Database;
using Articles.Api.Model;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Sums up what the pages of an import lost, the most words first.</summary>
internal sealed record SumDropped(Guid Import) : IRequest<IReadOnlyList<DroppedContent>>
{
    internal sealed class Handler(ArticlesDb db) : IRequestHandler<SumDropped, IReadOnlyList<DroppedContent>>
    {
        public async Task<IReadOnlyList<DroppedContent>> Handle(SumDropped request, CancellationToken cancellationToken)
        {
            var sums = new Dictionary<(string What, string Why), int>();
            var all = db
                .ImportedPages.Where(page => page.ImportId == request.Import && page.FinishedAt != null)
                .Select(page => page.Dropped)
                .AsAsyncEnumerable();
            await foreach (var dropped in all.WithCancellation(cancellationToken))
            {
                foreach (var part in dropped)
                    sums[(part.What, part.Why)] = sums.GetValueOrDefault((part.What, part.Why)) + part.Words;
            }
            return sums.Select(sum => new DroppedContent(sum.Key.What, sum.Key.Why, sum.Value))
                .OrderByDescending(part => part.Words)
                .ThenBy(part => part.What, StringComparer.Ordinal)
                .ToList();
        }
    }
}
