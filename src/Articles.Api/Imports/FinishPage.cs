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
/// <param name="Refusal">Why nothing is stored; null when <paramref name="Reading"/> is.</param>
internal sealed record FinishPage(TakenPage Taken, PageToImport? Page, PageReading? Reading, string? Refusal)
    : IRequest<Unit>,
        IWrite
{
    private const string Edited = "An editor changed its article since, and it stays as it is.";
    private const string Public = "Readers see its article, which stays as it is: the page is no longer public.";
    private const string Draft = "Its article is a draft.";
    private const string Unpublished = "Its article is a draft: who sent it does not have the scope publish.";

    internal sealed class Handler(ArticlesDb db, IMediator mediator, TimeProvider clock)
        : IRequestHandler<FinishPage, Unit>
    {
        public async Task<Unit> Handle(FinishPage request, CancellationToken cancellationToken)
        {
            var (taken, page, reading, _) = request;
            var receipt = await db.ImportedPages.SingleOrDefaultAsync(
                p => p.Id == taken.Id && p.TakenAs == taken.TakenAs,
                cancellationToken
            );
            db.MayPublish = () => taken.Publishes;
            // It took so long that somebody else has it.
            if (receipt is null)
                return Unit.Value;
            if ((request.Refusal ?? RefusalOf(reading!)) is { } refusal)
                receipt.Refuse(refusal, clock.GetUtcNow());
            else
                await StoreAsync(receipt, page!, reading!, taken, cancellationToken);
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
            PageReading reading,
            TakenPage taken,
            CancellationToken cancellationToken
        )
        {
            var origins = await PageOrigins.FindAsync(db, page, reading, cancellationToken);
            var title = reading.Title!.Value;
            var now = clock.GetUtcNow();
            if (origins.Outcome is ImportOutcome.Unchanged)
            {
                receipt.Store(origins.Outcome, title, origins.Article, reading.Notes, now);
                return;
            }
            if (origins.Article is { } known && await db.IsEditorsAsync(known, cancellationToken))
            {
                receipt.Refuse(Edited, now, known);
                return;
            }
            var asked = page.StateAt(now);
            var state = taken.Publishes ? asked : ArticleState.Draft;
            if (
                state is not ArticleState.Published
                && origins.Article is { } seen
                && await IsPublicAsync(seen, cancellationToken)
            )
            {
                receipt.Refuse(taken.Publishes ? Public : new PublishingException().Message, now, seen);
                return;
            }
            IReadOnlyList<string> notes =
                origins.Article is null && NoteOn(state, asked, page) is { } note
                    ? [note, .. reading.Notes]
                    : reading.Notes;
            if (taken.ValidateOnly)
            {
                receipt.Store(origins.Outcome, title, origins.Article, notes, now);
                return;
            }
            var article = origins.Article ?? Guid.CreateVersion7(now);
            receipt.Store(origins.Outcome, title, article, notes, now);
            origins.Remember(article);
            // Saves all of this with the article.
            await mediator.Send(new StoreReading(reading, article, page.Slug, state, page.PublishedAt?.Value), cancellationToken);
        }

        private static string? NoteOn(ArticleState state, ArticleState asked, PageToImport page) =>
            (state, asked) switch
            {
                (ArticleState.Scheduled, _) => $"Its article is scheduled: it appears at {page.PublishedAt!.Value:u}.",
                (ArticleState.Draft, ArticleState.Draft) => Draft,
                (ArticleState.Draft, _) => Unpublished,
                _ => null,
            };

        private Task<bool> IsPublicAsync(Guid article, CancellationToken cancellationToken) =>
            db.Articles.AnyAsync(a => a.Id == article && a.Exposure == Exposure.Public, cancellationToken);
    }
}
