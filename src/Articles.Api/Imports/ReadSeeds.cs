using System.Security.Cryptography;
using System.Text;
using Articles.Api.Database;
using Articles.Api.Model;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Reads the pages that lie in the seeds folder: those that are new, and those that changed since they were read.</summary>
/// <param name="Folder">Relative to the current directory, or absolute. It may be missing.</param>
public sealed partial record ReadSeeds(string Folder) : IRequest<Unit>
{
    internal sealed partial class Handler(ArticlesDb db, IMediator mediator, ILogger<ReadSeeds> logger)
        : IRequestHandler<ReadSeeds, Unit>
    {
        public async Task<Unit> Handle(ReadSeeds request, CancellationToken cancellationToken)
        {
            if (!Directory.Exists(request.Folder))
                return Unit.Value;
            var known = await db.SeedFiles.AsNoTracking().ToDictionaryAsync(file => file.Name, cancellationToken);
            foreach (var path in Directory.EnumerateFiles(request.Folder, "*.txt").Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                try
                {
                    await ReadAsync(path, name, known, cancellationToken);
                }
                catch (Exception exception)
                    when (exception is not OperationCanceledException && !db.IsTransient(exception))
                {
                    // One bad file is no reason not to start.
                    LogFailure(name, exception);
                }
                db.ChangeTracker.Clear();
            }
            return Unit.Value;
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
            if (Decode(content) is not { } text)
            {
                LogNoText(name);
                return;
            }
            var reading = ArticleReader.ReadText(text);
            if (reading.Title is null)
            {
                LogWithoutTitle(name);
                return;
            }
            var article = Keep(name, hash, file, known);
            // Saves the file's row with the article: neither is ever there without the other.
            await mediator.Send(new StoreReading(reading, article), cancellationToken);
            LogRead(name, reading.Title.Value, reading.Quotes.Count, reading.Updates.Count);
            foreach (var note in reading.Notes)
                LogNote(name, note);
        }

        /// <returns>The id of the article that the file made before, or is to make.</returns>
        private Guid Keep(string name, string hash, SeedFile? file, Dictionary<string, SeedFile> known)
        {
            if (file is null)
            {
                var article = Guid.CreateVersion7();
                known[name] = db.SeedFiles.Add(new SeedFile(name, hash, article)).Entity;
                return article;
            }
            db.Attach(file);
            file.ReadAgain(hash);
            return file.ArticleId;
        }

        /// <summary>UTF-8, or what a byte order mark says, or else Latin-1, which takes any byte.</summary>
        /// <returns>Null when it is no text.</returns>
        private static string? Decode(byte[] content)
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            using var reader = new StreamReader(new MemoryStream(content), strict);
            try
            {
                var text = reader.ReadToEnd();
                return text.Contains('\0', StringComparison.Ordinal) ? null : text;
            }
            catch (DecoderFallbackException)
            {
                return content.Contains((byte)0) ? null : Encoding.Latin1.GetString(content);
            }
        }

        [LoggerMessage(LogLevel.Information, "Read {Name}: {Title}, {Quotes} quotes, {Updates} updates.")]
        private partial void LogRead(string name, string title, int quotes, int updates);

        [LoggerMessage(LogLevel.Information, "{Name}: {Note}")]
        private partial void LogNote(string name, string note);

        [LoggerMessage(LogLevel.Information, "Nothing was made of {Name}: it says what {Same} said.")]
        private partial void LogKnown(string name, string same);

        [LoggerMessage(LogLevel.Warning, "Nothing was made of {Name}: it is no text.")]
        private partial void LogNoText(string name);

        [LoggerMessage(LogLevel.Error, "{Name} could not be read.")]
        private partial void LogFailure(string name, Exception exception);

        [LoggerMessage(LogLevel.Warning, "Nothing was made of {Name}: no title was found in it.")]
        private partial void LogWithoutTitle(string name);
    }
}
