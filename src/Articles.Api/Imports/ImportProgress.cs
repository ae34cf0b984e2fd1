using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Counts what became of the pages of imports.</summary>
internal static class ImportProgress
{
    public static async Task<List<ImportSummary>> OfAsync(
        ArticlesDb db,
        IReadOnlyList<Import> imports,
        CancellationToken cancellationToken
    )
    {
        var ids = imports.Select(import => import.Id).ToList();
        var counts = await db
            .ImportedPages.Where(page => ids.Contains(page.ImportId))
            .GroupBy(page => new { page.ImportId, page.Outcome })
            .Select(group => new Tally
            {
                Import = group.Key.ImportId,
                Outcome = group.Key.Outcome,
                Pages = group.Count(),
                WordsIn = group.Sum(page => (long?)page.WordsIn) ?? 0,
                WordsKept = group.Sum(page => (long?)page.WordsKept) ?? 0,
                LastAt = group.Max(page => page.FinishedAt),
            })
            .ToListAsync(cancellationToken);
        return imports.Select(import => Of(import, counts.Where(tally => tally.Import == import.Id).ToList())).ToList();
    }

    /// <summary>As an import is when it has just been received.</summary>
    public static ImportResponse AtFirst(Import import, int refused)
    {
        var tallies = new List<Tally>
        {
            new() { Outcome = ImportOutcome.Waiting, Pages = import.PageCount - refused },
            new() { Outcome = ImportOutcome.Refused, Pages = refused },
        };
        return new ImportResponse(Of(import, tallies) with { State = ImportState.Queued });
    }

    private static ImportSummary Of(Import import, List<Tally> tallies)
    {
        var waiting = Count(ImportOutcome.Waiting);
        var done = tallies.Sum(tally => tally.Pages) - waiting;
        return new ImportSummary
        {
            Id = import.Id,
            Name = import.Name,
            State = StateOf(import, done),
            ValidateOnly = import.ValidateOnly,
            Publishes = import.Publishes,
            ImportedAs = import.DraftsOnly ? ImportedState.Draft : ImportedState.AsFound,
            Pages = new ImportCounts
            {
                Total = waiting + done,
                Waiting = waiting,
                Created = Count(ImportOutcome.Created),
                Updated = Count(ImportOutcome.Updated),
                Unchanged = Count(ImportOutcome.Unchanged),
                Refused = Count(ImportOutcome.Refused),
            },
            Words = new WordCounts(tallies.Sum(tally => tally.WordsIn), tallies.Sum(tally => tally.WordsKept)),
            CreatedAt = import.CreatedAt,
            FinishedAt = import.FinishedAt,
            UpdatedAt = new[] { import.CreatedAt, import.FinishedAt, tallies.Max(tally => tally.LastAt) }.Max()!.Value,
            Version = 1 + done + (import.ReceivedAt is null ? 0 : 1) + (import.FinishedAt is null ? 0 : 1),
            Links = new ImportLinks
            {
                Self = $"/v1/imports/{import.Id}",
                Receipts = $"/v1/imports/{import.Id}/receipts",
            },
        };

        int Count(ImportOutcome outcome) => tallies.Find(tally => tally.Outcome == outcome)?.Pages ?? 0;
    }

    private static ImportState StateOf(Import import, int done) =>
        import.FinishedAt is not null ? ImportState.Done
        : import.ReceivedAt is null ? ImportState.Receiving
        : done > 0 ? ImportState.Running
        : ImportState.Queued;

    private sealed class Tally
    {
        public Guid Import { get; init; }

        public ImportOutcome Outcome { get; init; }

        public int Pages { get; init; }

        public long WordsIn { get; init; }

        public long WordsKept { get; init; }

        public DateTimeOffset? LastAt { get; init; }
    }
}
