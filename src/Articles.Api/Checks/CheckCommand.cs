using System.CommandLine;
using Articles.Api.Database;
using MediatR;

namespace Articles.Api.Checks;

/// <summary>The command <c>check</c>: whether what is stored is as it should be.</summary>
internal static class CheckCommand
{
    /// <param name="build">Builds the API with settings as on a command line.</param>
    public static Command Make(Func<string[], WebApplication> build)
    {
        var repair = new Option<bool>("--repair")
        {
            Description =
                "Make anew what follows from what else is stored: counts, standings, answers, the index, clusters.",
        };
        var command = new Command(
            "check",
            "Check all that is stored, also while a server runs. Lists what is wrong and ends with 1 when anything is."
        )
        {
            repair,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var app = build(["--Logging:LogLevel:Default=Warning"]);
                await using var scope = app.Services.CreateAsyncScope();
                // A database of another version is not checked by rules of this one.
                await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
                var checkedSoFar = 0;
                var faults = await scope
                    .ServiceProvider.GetRequiredService<IMediator>()
                    .Send(new CheckDatabase(parsed.GetValue(repair), n => checkedSoFar = n), cancellationToken);
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
        );
        return command;
    }
}
