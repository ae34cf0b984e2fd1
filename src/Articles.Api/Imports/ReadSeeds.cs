using System.Security.Cryptography;
using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Imports.Pages;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Reads the pages that lie in the seeds folder: those that are new, and those that changed since they were read.</summary>
/// <param name="Folder">Relative to the current directory, or absolute. It may be missing.</param>
/// <param name="Report">Is told how many of how many files were looked at.</param>
public sealed partial record ReadSeeds(string Folder, Action<int, int> Report) : IRequest<Unit>
{
    // More names help nobody who reads a log.
    private const int MostNamed = 50;

    internal sealed partial class Handler(
        ArticlesDb db,
        IMediator mediator,
        TimeProvider clock,
        ILogger<ReadSeeds> logger
    ) : IRequestHandler<ReadSeeds, Unit>
    {
        private readonly List<string> bad = [];

        public async Task<Unit> Handle(ReadSeeds request, CancellationToken cancellationToken)
        {
            if (!Directory.Exists(request.Folder))
                return Unit.Value;
            var known = await db.SeedFiles.AsNoTracking().ToDictionaryAsync(file => file.Name, cancellationToken);
            var files = Files(request.Folder);
            for (var n = 0; n < files.Count; n++)
            {
                request.Report(n, files.Count);
                var path = files[n];
                var name = Path.GetFileName(path);
                try
                {
                    await ReadAsync(path, name, known, cancellationToken);
                }
                catch (Exception exception)
                    when (exception is not OperationCanceledException && !db.IsTransient(exception))
                {
                    // One bad file is no reason not to start.
                    bad.Add($"{name} ({exception.GetBaseException().Message})");
                    LogFailure(name, exception);
                }
                db.ChangeTracker.Clear();
            }
            if (bad.Count > 0)
                LogBad(bad.Count, files.Count, Named());
            return Unit.Value;
        }

        private static List<string> Files(string folder)
        {
            try
            {
                return Directory
                    .EnumerateFiles(folder)
                    .Where(path => FileKinds.OfName(path) is FileKind.Text or FileKind.Html or FileKind.Markdown)
                    .Order(StringComparer.Ordinal)
                    .ToList();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new SettingException(
                    $"Seeds:Path is '{folder}', which cannot be read: {exception.Message}",
                    exception
                );
            }
        }

        private string Named()
        {
            var names = string.Join(", ", bad.Take(MostNamed));
            return bad.Count > MostNamed ? $"{names} and {bad.Count - MostNamed} more" : names;
        }

        private async Task ReadAsync(
            string path,
            string name,
            Dictionary<string, SeedFile> known,
            CancellationToken cancellationToken
        )
        {
            var content = await File.ReadAllBytesAsync(path, cancellationToken);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            var file = known.GetValueOrDefault(name);
            if (file?.Hash == hash)
                return;
            if (file is null && known.Values.FirstOrDefault(other => other.Hash == hash) is { } same)
            {
                LogKnown(name, same.Name);
                return;
            }
            if (file is not null && await db.IsEditorsAsync(file.ArticleId, cancellationToken))
            {
                LogEdited(name);
                return;
            }
            if (Decode(content) is not { } text)
            {
                bad.Add($"{name} (it is no text)");
                return;
            }
            var page = FilePages.Of(name, FileKinds.OfName(name)!.Value, text).Cleaned();
            if (page.Refusal is not null)
            {
                bad.Add($"{name} ({page.Refusal})");
                return;
            }
            var reading = ReadImportedPage.Read(page).Reading;
            if (reading.Title is null)
            {
                bad.Add($"{name} (no title was found in it)");
                return;
            }
            var origins = await PageOrigins.FindAsync(db, page, reading, cancellationToken);
            var state = page.StateAt(clock.GetUtcNow());
            if (
                state is not ArticleState.Published
                && await db.IsPublicAsync(file?.ArticleId ?? origins.Article, cancellationToken)
            )
            {
                LogPublic(name);
                return;
            }
            var article = Keep(name, hash, file, known, origins.Article);
            await origins.RememberAsync(article, cancellationToken);
            // Saves the file's row with the article: neither is ever there without the other.
            await mediator.Send(
                new StoreReading(
                    reading,
                    article,
                    page.Slug,
                    state,
                    page.PublishedAt?.Value,
                    Change.Seeds,
                    page.Fields
                ),
                cancellationToken
            );
            LogRead(name, reading.Title.Value, reading.Quotes.Count, reading.Updates.Count);
            foreach (var note in reading.Notes)
                LogNote(name, note);
        }

        /// <param name="imported">The article that the same page made when it was imported.</param>
        /// <returns>The id of the article that the file made before, or is to make.</returns>
        private Guid Keep(string name, string hash, SeedFile? file, Dictionary<string, SeedFile> known, Guid? imported)
        {
            if (file is null)
            {
                var article = imported ?? Guid.CreateVersion7();
                known[name] = db.SeedFiles.Add(new SeedFile(name, hash, article)).Entity;
                return article;
            }
            db.Attach(file);
            file.ReadAgain(hash);
            return file.ArticleId;
        }

        /// <returns>Null when it is no text.</returns>
        private static string? Decode(byte[] content)
        {
            var text = PageText.Of(content).Text;
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }

        [LoggerMessage(LogLevel.Information, "Read {Name}: {Title}, {Quotes} quotes, {Updates} updates.")]
        private partial void LogRead(string name, string title, int quotes, int updates);

        [LoggerMessage(LogLevel.Information, "{Name}: {Note}")]
        private partial void LogNote(string name, string note);

        [LoggerMessage(LogLevel.Information, "Nothing was made of {Name}: it says what {Same} said.")]
        private partial void LogKnown(string name, string same);

        [LoggerMessage(
            LogLevel.Information,
            "{Name} changed, but its article was edited or deleted since, and stays so."
        )]
        private partial void LogEdited(string name);

        [LoggerMessage(
            LogLevel.Warning,
            "{Name} is no longer public, but readers see its article, which stays as it is."
        )]
        private partial void LogPublic(string name);

        [LoggerMessage(LogLevel.Debug, "{Name} could not be read.")]
        private partial void LogFailure(string name, Exception exception);

        [LoggerMessage(LogLevel.Warning, "Nothing was made of {Count} of {Files} seeds: {Names}.")]
        private partial void LogBad(int count, int files, string names);
    }
}
