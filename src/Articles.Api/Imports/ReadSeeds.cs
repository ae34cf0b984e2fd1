using System.Security.Cryptography;
using System.Text;
using Articles.Api.Database;
using Articles.Api.Model;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Reads the pages that lie in the seeds folder: those that are new, and those that changed since they were read.</summary>
/// <param name="Folder">Relative to the current directory, or absolute. It may be missing.</param>
public sealed partial record ReadSeeds(string Folder) : IRequest
{
    internal sealed partial class Handler(ArticlesDb db, IMediator mediator, ILogger<ReadSeeds> logger)
        : AsyncRequestHandler<ReadSeeds>
    {
        protected override async Task Handle(ReadSeeds request, CancellationToken cancellationToken)
        {
            if (!Directory.Exists(request.Folder))
                return;
            var known = await db.SeedFiles.AsNoTracking().ToDictionaryAsync(file => file.Name, cancellationToken);
            foreach (var path in Directory.EnumerateFiles(request.Folder, "*.txt").Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                try
                {
                    await ReadAsync(path, name, known.GetValueOrDefault(name), cancellationToken);
                }
                catch (Exception exception)
                    when (exception is not OperationCanceledException && !db.IsTransient(exception))
                {
                    // One bad file is no reason not to start.
                    LogFailure(name, exception);
                }
                db.ChangeTracker.Clear();
            }
        }

        private async Task ReadAsync(string path, string name, SeedFile? file, CancellationToken cancellationToken)
        {
            var content = await File.ReadAllBytesAsync(path, cancellationToken);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            if (file?.Hash == hash)
                return;
            var reading = ArticleReader.ReadText(Decode(content));
            if (reading.Title is null)
            {
                LogWithoutTitle(name);
                return;
            }
            var article = Keep(name, hash, file);
            // Saves the file's row with the article: neither is ever there without the other.
            await mediator.Send(new StoreReading(reading, article), cancellationToken);
            LogRead(name, reading.Title.Value, reading.Quotes.Count, reading.Updates.Count);
        }

        /// <returns>The id of the article that the file made before, or is to make.</returns>
        private Guid Keep(string name, string hash, SeedFile? file)
        {
            if (file is null)
            {
                var article = Guid.CreateVersion7();
                db.SeedFiles.Add(new SeedFile(name, hash, article));
                return article;
            }
            db.Attach(file);
            file.ReadAgain(hash);
            return file.ArticleId;
        }

        /// <summary>UTF-8, unless a byte order mark says otherwise.</summary>
        private static string Decode(byte[] content)
        {
            using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8);
            return reader.ReadToEnd();
        }

        [LoggerMessage(LogLevel.Information, "Read {Name}: {Title}, {Quotes} quotes, {Updates} updates.")]
        private partial void LogRead(string name, string title, int quotes, int updates);

        [LoggerMessage(LogLevel.Error, "{Name} could not be read.")]
        private partial void LogFailure(string name, Exception exception);

        [LoggerMessage(LogLevel.Warning, "Nothing was made of {Name}: no title was found in it.")]
        private partial void LogWithoutTitle(string name);
    }
}
