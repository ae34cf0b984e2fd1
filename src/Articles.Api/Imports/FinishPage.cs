using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Imports.Pages;
using Articles.Api.Model;
using Articles.Api.Pipeline.Writing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>
/// Stores what was read of an imported page, and its receipt, in one transaction: whatever happens, there are both or neither, and
/// neither twice.
/// </summary>
/// <param name="Refusal">Why nothing is stored; null when <paramref name="Read"/> is.</param>
internal sealed record FinishPage(TakenPage Taken, PageToImport? Page, ReadPage? Read, string? Refusal)
    : IRequest<Unit>,
        IWrite
{
    private const string Edited = "An editor changed its article since, and it stays as it is.";
    private const string Public = "Readers see its article, which stays as it is: the page is no longer public.";
    private const string OnlyDrafts = "Readers see its article, which stays as it is: this import makes drafts only.";
    private const string AsAsked = "Its article is a draft, as the import asks.";
    private const string Overwritten = "A later page of the same import is the same article, and stands.";
    private const string Kept = "Readers do not see its article, and it stays so.";
    private const string Draft = "Its article is a draft.";
    private const string Unpublished = "Its article is a draft: who sent it does not have the scope publish.";

    internal sealed class Handler(ArticlesDb db, IMediator mediator, TimeProvider clock)
        : IRequestHandler<FinishPage, Unit>
    {
        public async Task<Unit> Handle(FinishPage request, CancellationToken cancellationToken)
        {
            var (taken, page, read, _) = request;
            var receipt = await db.ImportedPages.SingleOrDefaultAsync(
                p => p.Id == taken.Id && p.TakenAs == taken.TakenAs,
                cancellationToken
            );
            db.MayPublish = () => taken.Publishes;
            // It took so long that somebody else has it.
            if (receipt is null)
                return Unit.Value;
            if ((request.Refusal ?? RefusalOf(read!.Reading)) is { } refusal)
                receipt.Refuse(refusal, clock.GetUtcNow());
            else
                await StoreAsync(receipt, page!, read!, taken, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            var outcome = receipt.Outcome.ToString().ToLowerInvariant();
            Measures.ImportedPages.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
            return Unit.Value;
        }

        private static string? RefusalOf(PageReading reading) =>
            // Half an article is none.
            reading.ExceededLimits.Any(limit => limit is not ReadingLimit.Nesting)
                ? string.Join(' ', reading.Notes)
            : reading.Title is null ? "No title was found on it."
            : reading.Blocks.Count == 0 ? "No article was found on it."
            : null;

        private async Task StoreAsync(
            ImportedPage receipt,
            PageToImport page,
            ReadPage read,
            TakenPage taken,
            CancellationToken cancellationToken
        )
        {
            var (reading, words) = read;
            var origins = await PageOrigins.FindAsync(db, page, reading, cancellationToken);
            var title = reading.Title!.Value;
            var now = clock.GetUtcNow();
            var isPublic = await db.IsPublicAsync(origins.Article, cancellationToken);
            var asked = page.StateAt(now);
            if (await RefusalAsync(origins, asked, isPublic, taken, cancellationToken) is { } refusal)
            {
                receipt.Refuse(refusal, now, origins.Article);
                return;
            }
            if (origins.Article is { } same && await IsOverwrittenAsync(receipt, same, cancellationToken))
            {
                receipt.Store(ImportOutcome.Unchanged, title, same, [Overwritten, .. reading.Notes], words, now);
                return;
            }
            if (origins.Outcome is ImportOutcome.Unchanged)
            {
                receipt.Store(origins.Outcome, title, origins.Article, reading.Notes, words, now);
                return;
            }
            var state = taken.MakesPublic ? asked : ArticleState.Draft;
            var note =
                origins.Article is null ? NoteOn(state, asked, page, taken)
                : isPublic ? null
                : Kept;
            IReadOnlyList<string> notes = note is null ? reading.Notes : [note, .. reading.Notes];
            if (taken.ValidateOnly)
            {
                receipt.Store(origins.Outcome, title, origins.Article, notes, words, now);
                return;
            }
            var article = origins.Article ?? Guid.CreateVersion7(now);
            receipt.Store(origins.Outcome, title, article, notes, words, now);
            await origins.RememberAsync(article, cancellationToken);
            // Saves all of this with the article.
            await mediator.Send(
                new StoreReading(reading, article, page.Slug, state, page.PublishedAt?.Value, Fields: page.Fields),
                cancellationToken
            );
        }

        /// <summary>Why the article that is there stays as it is; null when the page may change it.</summary>
        private async Task<string?> RefusalAsync(
            PageOrigins origins,
            ArticleState asked,
            bool isPublic,
            TakenPage taken,
            CancellationToken cancellationToken
        ) =>
            isPublic && asked is not ArticleState.Published ? Public
            : origins.Article is not { } known || origins.Outcome is ImportOutcome.Unchanged ? null
            : await db.IsEditorsAsync(known, cancellationToken) ? Edited
            : !isPublic ? null
            : !taken.Publishes ? new PublishingException().Message
            : taken.DraftsOnly ? OnlyDrafts
            : null;

        private static string? NoteOn(ArticleState state, ArticleState asked, PageToImport page, TakenPage taken) =>
            (state, asked) switch
            {
                (ArticleState.Scheduled, _) => $"Its article is scheduled: it appears at {page.PublishedAt!.Value:u}.",
                (ArticleState.Draft, ArticleState.Draft) => Draft,
                (ArticleState.Draft, _) => taken.Publishes ? AsAsked : Unpublished,
                _ => null,
            };

        /// <summary>Whether a page behind it in its import came first: pages are read at the same time, and the last one stands.</summary>
        private Task<bool> IsOverwrittenAsync(ImportedPage page, Guid article, CancellationToken cancellationToken) =>
            db.ImportedPages.AnyAsync(
                p =>
                    p.ImportId == page.ImportId
                    && p.ArticleId == article
                    && p.Position > page.Position
                    && (
                        p.Outcome == ImportOutcome.Created
                        || p.Outcome == ImportOutcome.Updated
                        || p.Outcome == ImportOutcome.Unchanged
                    ),
                cancellationToken
            );
    }
}
