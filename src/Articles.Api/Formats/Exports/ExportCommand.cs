using System.CommandLine;
using Articles.Api.Database;
using Articles.Api.Model;

namespace Articles.Api.Formats.Exports;

/// <summary>The command <c>export</c>: everything that readers see of a noun, to a file or to the standard output.</summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, Noun> Nouns = Enum.GetValues<Noun>()
        .ToDictionary(noun => $"{noun}s".ToLowerInvariant());

    private const string Chunks = "chunks";

    private static readonly Argument<string> What = new("what")
    {
        Description = $"One of {string.Join(", ", Nouns.Keys.Append(Chunks))}.",
    };

    private static readonly Option<FileInfo?> Output = new("--output")
    {
        Description = "The file to write; the standard output when left out.",
    };

    private static readonly Option<bool> AsCsv = new("--csv")
    {
        Description = "Comma-separated values instead of JSON Lines; quotes only.",
    };

    /// <param name="build">Builds the API with settings as on a command line.</param>
    public static Command Make(Func<string[], WebApplication> build)
    {
        What.AcceptOnlyFromAmong([.. Nouns.Keys, Chunks]);
        var command = new Command("export", "Write everything that readers see, one JSON object a line.")
        {
            What,
            Output,
            AsCsv,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(AsCsv) && result.GetValue(What) is not "quotes")
                result.AddError("--csv is for quotes only.");
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var app = build([]);
                await using var scope = app.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
                var export = scope.ServiceProvider.GetRequiredService<WriteExport>();
                await using Stream to = parsed.GetValue(Output) is { } file
                    ? file.Create()
                    : new BufferedStream(Console.OpenStandardOutput());
                if (parsed.GetValue(AsCsv))
                    await export.QuotesAsCsvAsync(to, cancellationToken);
                else if (parsed.GetRequiredValue(What) is Chunks)
                    await export.ChunksAsync(to, cancellationToken);
                else
                    await export.LinesAsync(Nouns[parsed.GetRequiredValue(What)], to, cancellationToken);
                return 0;
            }
        );
        return command;
    }
}
