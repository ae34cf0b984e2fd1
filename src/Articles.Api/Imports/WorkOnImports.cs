using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Articles.Api.Database;
using Articles.Api.Imports.Pages;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Readings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Reads and stores the pages that wait, one after the other.</summary>
internal sealed partial class WorkOnImports(
    ArticlesDb db,
    TakePage takePage,
    IMediator mediator,
    TimeProvider clock,
    ILogger<WorkOnImports> logger
)
{
    // What ended the process so often would end it again.
    private const int MostTakes = 5;

    private static readonly TimeSpan LongestReceiving = TimeSpan.FromHours(1);

    /// <summary>Works on the next page.</summary>
    /// <param name="import">Null for any.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> WorkAsync(Guid? import, CancellationToken cancellationToken)
    {
        if (await takePage.RunAsync(import, cancellationToken) is not { } taken)
            return false;
        // Once it is read it is also stored, or a stop would have it read again.
        await FinishAsync(await ReadMeanwhileRenewingAsync(taken, cancellationToken));
        db.ChangeTracker.Clear();
        await CloseAsync(taken.ImportId, CancellationToken.None);
        return true;
    }

    /// <summary>Closes what a process that died left open: imports whose last page is done, and those that were never received.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        var open = await db
            .Imports.Where(import => import.FinishedAt == null && import.ReceivedAt != null)
            .Select(import => import.Id)
            .ToListAsync(cancellationToken);
        foreach (var import in open)
            await CloseAsync(import, cancellationToken);
        var forgotten = clock.GetUtcNow() - LongestReceiving;
        var lost = db.Imports.Where(import => import.ReceivedAt == null && import.CreatedAt < forgotten);
        if (!await lost.AnyAsync(cancellationToken))
            return;
        await db
            .ImportedPages.Where(page => lost.Any(import => import.Id == page.ImportId))
            .ExecuteDeleteAsync(cancellationToken);
        await lost.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<FinishPage> ReadMeanwhileRenewingAsync(TakenPage taken, CancellationToken cancellationToken)
    {
        var reading = ReadAsync(taken, cancellationToken);
        // Reading does not touch the database.
        while (await Task.WhenAny(reading, Task.Delay(takePage.Renewal, clock, cancellationToken)) != reading)
            await takePage.RenewAsync(taken, cancellationToken);
        return await reading;
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "What fails once without the database being away fails always."
    )]
    private async Task FinishAsync(FinishPage page)
    {
        try
        {
            await mediator.Send(page, CancellationToken.None);
        }
        catch (Exception exception) when (page.Refusal is null && !db.IsTransient(exception) && !db.IsClash(exception))
        {
            LogNotStored(page.Taken.Id, exception);
            db.ChangeTracker.Clear();
            var why = exception is PublishingException or RefusedException
                ? exception.Message
                : $"It could not be stored; the log of the server says why, under {page.Taken.Id}.";
            await mediator.Send(page with { Page = null, Read = null, Refusal = why }, CancellationToken.None);
        }
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "A page that cannot be read gets its receipt, and stops no other."
    )]
    private async Task<FinishPage> ReadAsync(TakenPage taken, CancellationToken cancellationToken)
    {
        if (taken.Takes > MostTakes)
            return Refused("Reading and storing it was begun several times and never ended.");
        try
        {
            var page = JsonSerializer.Deserialize(taken.Content, StoredPageJson.Default.PageToImport)!;
            var read = await DedicatedThread.RunAsync(() => ReadImportedPage.Read(page), cancellationToken);
            return new FinishPage(taken, page, read, null);
        }
        catch (FormatException exception)
        {
            return Refused($"Its body {exception.Message}.");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailure(taken.Id, exception);
            return Refused("It could not be read.");
        }

        FinishPage Refused(string why) => new(taken, null, null, why);
    }

    private async Task CloseAsync(Guid id, CancellationToken cancellationToken)
    {
        var open = db.ImportedPages.Where(page => page.ImportId == id && page.Outcome == ImportOutcome.Waiting);
        if (await open.AnyAsync(cancellationToken))
            return;
        var now = clock.GetUtcNow();
        await db.TransactAsync(
            () =>
                db
                    .Imports.Where(import => import.Id == id && import.FinishedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(import => import.FinishedAt, now), cancellationToken),
            cancellationToken
        );
    }

    [LoggerMessage(LogLevel.Error, "The imported page {Page} could not be stored.")]
    private partial void LogNotStored(Guid page, Exception exception);

    [LoggerMessage(LogLevel.Error, "The imported page {Page} could not be read.")]
    private partial void LogFailure(Guid page, Exception exception);
}
