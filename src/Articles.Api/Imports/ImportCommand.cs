using System.CommandLine;
using System.Globalization;
using Articles.Api.Database;
using Articles.Api.Imports.Pages;
using Articles.Api.Model;
using MediatR;
using Spectre.Console;

namespace Articles.Api.Imports;

/// <summary>The command <c>import</c>: pages from files, folders and archives into the database.</summary>
internal static class ImportCommand
{
    // More says no more; the receipts have all.
    private const int MostShown = 50;

    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Pages, feeds, exports and archives, and folders of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> ValidateOnly = new("--validate-only", "--dry-run")
    {
        Description = "Store nothing, and say what would happen.",
    };

    private static readonly Option<string> State = new("--state")
    {
        Description = "What new articles are: asFound (as their pages were), or draft.",
        DefaultValueFactory = _ => AsFound,
    };

    private const string AsFound = "asFound";
    private const string Draft = "draft";

    /// <param name="build">Builds the API with settings as on a command line.</param>
    public static Command Make(Func<string[], WebApplication> build)
    {
        var command = new Command("import", "Read pages and store them. Ends with 2 when some were refused.")
        {
            Paths,
            ValidateOnly,
            State,
        };
        State.AcceptOnlyFromAmong(AsFound, Draft);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var app = build([]);
                var state = parsed.GetValue(State) == Draft ? ImportedState.Draft : ImportedState.AsFound;
                var request = (parsed.GetValue(Paths)!, parsed.GetValue(ValidateOnly), state);
                try
                {
                    return await RunAsync(app.Services, request, cancellationToken);
                }
                catch (UnreadableArchiveException exception)
                {
                    await Console.Error.WriteLineAsync(exception.Message);
                    return 1;
                }
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        (string[] Paths, bool ValidateOnly, ImportedState State) request,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var limits = scope.ServiceProvider.GetRequiredService<ImportLimits>();
        var pages = new PathPages(limits).OfAsync(request.Paths, cancellationToken);
        var name = string.Join(
            ' ',
            request.Paths.Select(path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)))
        );
        var import = await mediator.Send(
            new ReceiveImport(name, pages, request.ValidateOnly, request.State),
            cancellationToken
        );
        await ShowProgressAsync(services, import, cancellationToken);
        var done = await GetAsync(services, import.Id, cancellationToken);
        Show(done, await mediator.Send(new SumDropped(done.Id), cancellationToken));
        await ShowRefusedAsync(mediator, done, cancellationToken);
        return done.Pages.Refused == 0 ? 0 : ReadCommand.SomeFailed;
    }

    private static Task ShowProgressAsync(
        IServiceProvider services,
        ImportResponse import,
        CancellationToken cancellationToken
    ) =>
        AnsiConsole
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask($"{import.Pages.Total} pages", maxValue: import.Pages.Total);
                await WorkAsync(services, import.Id, bar, cancellationToken);
            });

    /// <summary>Works until the import is done, together with the servers of the same database if there are any.</summary>
    private static async Task WorkAsync(
        IServiceProvider services,
        Guid import,
        ProgressTask bar,
        CancellationToken cancellationToken
    )
    {
        var limits = services.GetRequiredService<ImportLimits>();
        var lanes = Enumerable
            .Range(0, Math.Max(1, limits.Parallel))
            .Select(_ => Task.Run(LaneAsync, cancellationToken));
        var working = Task.WhenAll(lanes);
        while (true)
        {
            var now = await GetAsync(services, import, cancellationToken);
            bar.Value = now.Pages.Total - now.Pages.Waiting;
            if (now.State is ImportState.Done)
                break;
            await Task.WhenAny(working, Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken));
            if (working.IsCompleted)
            {
                await working;
                // What others took and did not finish comes back in a while.
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
                working = Task.Run(LaneAsync, cancellationToken);
            }
        }
        await working;

        async Task LaneAsync()
        {
            bool found;
            do
            {
                await using var scope = services.CreateAsyncScope();
                var work = scope.ServiceProvider.GetRequiredService<WorkOnImports>();
                found = await work.WorkAsync(import, cancellationToken);
                if (!found)
                    await work.TidyAsync(cancellationToken);
            } while (found);
        }
    }

    private static async Task<ImportResponse> GetAsync(
        IServiceProvider services,
        Guid import,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        return (await mediator.Send(new GetImport { Id = import.ToString() }, cancellationToken))!;
    }

    private static void Show(ImportResponse import, IReadOnlyList<DroppedContent> dropped)
    {
        var table = new Table().AddColumn(import.ValidateOnly ? "Would be" : "Pages");
        table.AddColumn(new TableColumn("Number").RightAligned());
        Add("created", import.Pages.Created);
        Add("updated", import.Pages.Updated);
        Add("unchanged", import.Pages.Unchanged);
        Add("refused", import.Pages.Refused);
        Add("words", import.Words.In);
        Add("words kept", import.Words.Kept);
        foreach (var part in dropped.Take(MostShown))
            Add($"words dropped: {part.What}", part.Words);
        AnsiConsole.Write(table);

        void Add(string outcome, long number) =>
            table.AddRow(Markup.Escape(outcome), number.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task ShowRefusedAsync(
        IMediator mediator,
        ImportResponse import,
        CancellationToken cancellationToken
    )
    {
        var request = new ListImportReceipts
        {
            Id = import.Id.ToString(),
            Limit = new(MostShown.ToString(CultureInfo.InvariantCulture), MostShown),
            Outcome = new("refused", ImportOutcome.Refused),
        };
        var refused = (await mediator.Send(request, cancellationToken)).Items;
        foreach (var receipt in refused)
            await Console.Error.WriteLineAsync($"{receipt.Name}: {receipt.Reason}");
        if (import.Pages.Refused > refused.Count)
            await Console.Error.WriteLineAsync($"… and {import.Pages.Refused - refused.Count} more");
    }
}
