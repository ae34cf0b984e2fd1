using System.CommandLine;
using Articles.Api.Checks;
using Articles.Api.Database;
using Articles.Api.DraftChecks;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Startup;

/// <summary>The command <c>check</c>: whether what is stored is as it should be; with files, whether what drafts quote and cite is.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Files = new("file")
    {
        Description =
            "Drafts to check against what is stored: text, Markdown, HTML, BibTeX or CSL-JSON. Without any, what is stored is checked.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Repair = new("--repair")
    {
        Description =
            "Make anew what follows from what else is stored: counts, standings, answers, the index, clusters.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write what is known of each draft as a line of JSON, as POST /v1/drafts/check answers it.",
    };

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Quotes that nobody is known to have said are wrong, too.",
    };

    private static readonly Option<string> RetrievedAt = new("--retrieved-at")
    {
        Description = "When the drafts' sources were used: a day, or a time with an offset.",
    };

    /// <param name="build">Builds the API with settings as on a command line.</param>
    public static Command Make(Func<string[], WebApplication> build)
    {
        var command = new Command(
            "check",
            "Check drafts, or all that is stored, also while a server runs. Lists what is wrong and ends with 1 when anything is, and with 2 when a draft could not be checked."
        )
        {
            Files,
            Repair,
            Json,
            Strict,
            RetrievedAt,
        };
        command.Validators.Add(result =>
        {
            var hasFiles = result.GetValue(Files)!.Length > 0;
            if (hasFiles && result.GetValue(Repair))
                result.AddError("--repair mends what is stored; it does not go with drafts.");
            if (
                !hasFiles
                && (result.GetValue(Json) || result.GetValue(Strict) || result.GetValue(RetrievedAt) is not null)
            )
                result.AddError("--json, --strict and --retrieved-at go with drafts.");
            if (
                result.GetValue(RetrievedAt) is { } time
                && !(QueryValue<DateTimeOffset>.TryParse(time, out var read) && read.Value is not null)
            )
                result.AddError($"--retrieved-at {QueryValue<DateTimeOffset>.Expectation}.");
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var app = build(["--Logging:LogLevel:Default=Warning"]);
                await using var scope = app.Services.CreateAsyncScope();
                // A database of another version is not checked by rules of this one.
                await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
                var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
                return parsed.GetValue(Files)!.Length > 0
                    ? await DraftsAsync(mediator, parsed, cancellationToken)
                    : await StoredAsync(mediator, parsed.GetValue(Repair), cancellationToken);
            }
        );
        return command;
    }

    private static Task<int> DraftsAsync(IMediator mediator, ParseResult parsed, CancellationToken cancellationToken) =>
        new CheckFiles(mediator, parsed.GetValue(Json), parsed.GetValue(Strict), parsed.GetValue(RetrievedAt)).RunAsync(
            parsed.GetValue(Files)!,
            cancellationToken
        );

    private static async Task<int> StoredAsync(IMediator mediator, bool repairs, CancellationToken cancellationToken)
    {
        var checkedSoFar = 0;
        var faults = await mediator.Send(new CheckDatabase(repairs, n => checkedSoFar = n), cancellationToken);
        foreach (var fault in faults)
            await Console.Out.WriteLineAsync($"{fault}");
        await Console.Error.WriteLineAsync(
            faults.Count == 0
                ? $"Nothing is wrong with {checkedSoFar} articles and all that hangs on them."
                : $"Wrong: {faults.Count}."
                    + (faults.Any(fault => fault.IsDerived) ? " --repair makes anew what is derived." : "")
        );
        return faults.Count == 0 ? 0 : 1;
    }
}
