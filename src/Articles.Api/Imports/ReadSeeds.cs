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
            var known = await db.SeedFiles.ToDictionaryAsync(file => file.Name, cancellationToken);
            foreach (var path in Directory.EnumerateFiles(request.Folder, "*.txt").Order(StringComparer.Ordinal))
            {
                var content = await File.ReadAllBytesAsync(path, cancellationToken);
                var name = Path.GetFileName(path);
                var hash = Convert.ToHexStringLower(SHA256.HashData(content));
                var file = known.GetValueOrDefault(name);
                if (file?.Hash != hash)
                    await ReadAsync(name, content, hash, file, cancellationToken);
            }
        }

        private async Task ReadAsync(
            string name,
            byte[] content,
            string hash,
            SeedFile? file,
            CancellationToken cancellationToken
        )
        {
            var reading = ArticleReader.ReadText(Encoding.UTF8.GetString(content));
            if (reading.Title is null)
            {
                LogWithoutTitle(name);
                return;
            }
            var article = file?.ArticleId ?? Guid.CreateVersion7();
            if (file is null)
                db.SeedFiles.Add(new SeedFile(name, hash, article));
            else
                file.ReadAgain(hash);
            // Saves the file's row with the article: neither is ever there without the other.
            await mediator.Send(new StoreReading(reading, article), cancellationToken);
            LogRead(name, reading.Title.Value, reading.Quotes.Count, reading.Updates.Count);
        }

        [LoggerMessage(LogLevel.Information, "Read {Name}: {Title}, {Quotes} quotes, {Updates} updates.")]
        private partial void LogRead(string name, string title, int quotes, int updates);

        [LoggerMessage(LogLevel.Warning, "Nothing was made of {Name}: no title was found in it.")]
        private partial void LogWithoutTitle(string name);
    }
}
