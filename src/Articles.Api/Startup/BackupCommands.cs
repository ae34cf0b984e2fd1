using System.CommandLine;
using Articles.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Startup;

/// <summary>The commands <c>backup</c> and <c>restore</c>.</summary>
internal static class BackupCommands
{
    private const string OtherEngine =
        "This database is PostgreSQL, which has its own tools: pg_dump and pg_restore. docs/operating.md has the commands.";

    /// <param name="build">Builds the API with settings as on a command line.</param>
    public static Command Backup(Func<string[], WebApplication> build) =>
        Make(
            "backup",
            "Copy the database into a file, also while it is in use, and check the copy.",
            build,
            (backup, _, file, force) => backup.BackUp(file, force),
            "Backed up"
        );

    /// <param name="build">Builds the API with settings as on a command line.</param>
    public static Command Restore(Func<string[], WebApplication> build) =>
        Make(
            "restore",
            "Check a backup and put it in the place of the database, which nobody may be using.",
            build,
            (backup, db, file, force) => backup.Restore(file, force, db.Database.GetMigrations()),
            "Restored"
        );

    private static Command Make(
        string name,
        string description,
        Func<string[], WebApplication> build,
        Func<SqliteBackup, ArticlesDb, string, bool, IReadOnlyDictionary<string, long>> copy,
        string done
    )
    {
        var file = new Argument<string>("file") { Description = "The backup." };
        var force = new Option<bool>("--force") { Description = "Replace what is there." };
        var command = new Command(name, description) { file, force };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var app = build(["--Logging:LogLevel:Default=Warning"]);
                await using var scope = app.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
                if (SqliteBackup.Of(Engine.ConnectionStringOf(app.Configuration)) is not { } backup)
                {
                    await Console.Error.WriteLineAsync(OtherEngine);
                    return 1;
                }
                var path = parsed.GetRequiredValue(file);
                var rows = copy(backup, db, path, parsed.GetValue(force));
                await Console.Out.WriteLineAsync(
                    $"{done} {path}: {rows["Articles"]} articles, {rows["Quotes"]} quotes, {rows["Updates"]} updates; "
                        + $"{rows.Values.Sum()} rows of {rows.Count} tables were checked."
                );
                return 0;
            }
        );
        return command;
    }
}
