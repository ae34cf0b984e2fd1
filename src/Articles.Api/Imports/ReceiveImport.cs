using System.Text.Json;
using Articles.Api.Database;
using Articles.Api.Imports.Pages;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>
/// Keeps pages in the database until they are read, so that from the answer on nothing of them is lost: not with the process, and
/// not with what was sent.
/// </summary>
/// <param name="Name">What was sent.</param>
/// <param name="Pages">Taken one after the other; a failure in the middle leaves nothing behind.</param>
internal sealed record ReceiveImport(
    string Name,
    IAsyncEnumerable<PageToImport> Pages,
    bool ValidateOnly,
    ImportedState State = ImportedState.AsFound
) : IRequest<ImportResponse>
{
    private const int LongestName = 200;

    /// <summary>What else is stored when all pages are there, in the same transaction.</summary>
    public Func<ImportResponse, Task> Received { get; init; } = _ => Task.CompletedTask;

    /// <exception cref="UnreadableArchiveException">When what was sent has no pages, too many, or cannot be read to its end.</exception>
    internal sealed class Handler(
        ArticlesDb db,
        TimeProvider clock,
        ImportLimits limits,
        ImportSignal signal,
        Caller caller
    ) : IRequestHandler<ReceiveImport, ImportResponse>
    {
        // So much is written at a time, so that others who write come in between.
        private const int BatchPages = 100;
        private const int BatchBytes = 4 << 20;

        private int position;
        private int batchBytes;
        private int refused;

        public async Task<ImportResponse> Handle(ReceiveImport request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var import = new Import(
                Guid.CreateVersion7(now),
                Shorten(request.Name),
                request.ValidateOnly,
                caller.MayPublish,
                caller.Id,
                now,
                request.State is ImportedState.Draft
            );
            db.Imports.Add(import);
            await db.SaveChangesAsync(cancellationToken);
            try
            {
                await foreach (var page in request.Pages.WithCancellation(cancellationToken))
                    await KeepAsync(page, import.Id, cancellationToken);
                if (position == 0)
                    throw new UnreadableArchiveException("There is no page in it.");
                import = await FinishAsync(import.Id, request.Received, cancellationToken);
            }
            catch
            {
                await ForgetAsync(import.Id);
                throw;
            }
            signal.Raise();
            return ImportProgress.AtFirst(import, refused);
        }

        private async Task KeepAsync(PageToImport sent, Guid import, CancellationToken cancellationToken)
        {
            var page = sent.Cleaned();
            position++;
            if (position > limits.Pages)
                throw new UnreadableArchiveException($"It has more than {limits.Pages} pages; send it in parts.");
            var now = clock.GetUtcNow();
            var content = page.Refusal is null
                ? JsonSerializer.SerializeToUtf8Bytes(page, StoredPageJson.Default.PageToImport)
                : null;
            var kept = new ImportedPage(Guid.CreateVersion7(now), import, position, Shorten(page.Name), content);
            if (page.Refusal is not null)
            {
                kept.Refuse(page.Refusal, now);
                refused++;
            }
            db.ImportedPages.Add(kept);
            batchBytes += content?.Length ?? 0;
            if (position % BatchPages == 0 || batchBytes > BatchBytes)
                await SaveBatchAsync(cancellationToken);
        }

        private async Task SaveBatchAsync(CancellationToken cancellationToken)
        {
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            batchBytes = 0;
        }

        private async Task<Import> FinishAsync(
            Guid id,
            Func<ImportResponse, Task> received,
            CancellationToken cancellationToken
        )
        {
            await SaveBatchAsync(cancellationToken);
            return await db.TransactAsync(
                async () =>
                {
                    var import = await db.Imports.SingleAsync(i => i.Id == id, cancellationToken);
                    import.Receive(position, clock.GetUtcNow());
                    await SaveBatchAsync(cancellationToken);
                    await received(ImportProgress.AtFirst(import, refused));
                    return import;
                },
                cancellationToken
            );
        }

        /// <summary>Whether or not who sent it still listens.</summary>
        private async Task ForgetAsync(Guid id)
        {
            db.ChangeTracker.Clear();
            await db.ImportedPages.Where(page => page.ImportId == id).ExecuteDeleteAsync(CancellationToken.None);
            await db.Imports.Where(import => import.Id == id).ExecuteDeleteAsync(CancellationToken.None);
        }

        /// <summary>A name is whatever was sent: controls are left out of it.</summary>
        private static string Shorten(string name)
        {
            var printable = string.Concat(
                name.EnumerateRunes()
                    .Where(rune => !System.Text.Rune.IsControl(rune))
                    .Take(LongestName)
                    .Select(rune => rune.ToString())
            );
            return printable.Length == 0 ? "?" : printable;
        }
    }
}
