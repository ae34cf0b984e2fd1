using System.CommandLine;
using Articles.Api.Assistants;
using Articles.Api.Formats.Exports;
using Articles.Api.Imports;
using Articles.Api.Keys;
using Articles.Api.SampleData;
using MediatR;
using Spectre.Console;

namespace Articles.Api.Startup;

/// <summary>The commands beside serving, which is what happens without one.</summary>
internal static class CommandLine
{
    /// <summary>Whether the arguments name a command, or ask what there is; settings of the server begin with two hyphens.</summary>
    public static bool IsAsked(string[] args) =>
        args is [['-', 'h' or '?', ..] or "--help" or "--version", ..] or [[not '-', ..], ..];

    /// <param name="build">Builds the API with settings as on a command line.</param>
    public static Task<int> RunAsync(string[] args, Func<string[], WebApplication> build) =>
        new RootCommand(
            "Articles: who said what, where it was printed, and what changed since. Without a command it serves."
        )
        {
            ReadCommand.Make(),
            ImportCommand.Make(build),
            ExportCommand.Make(build),
            Generate(build),
            WriteOpenApi(build),
            Health(),
            CheckCommand.Make(build),
            McpCommand.Make(build),
            KeyCommands.Make(build),
            BackupCommands.Backup(build),
            BackupCommands.Restore(build),
        }
            .Parse(args)
            .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

    private static Command Generate(Func<string[], WebApplication> build)
    {
        var articles = new Option<int>("--articles") { Description = "How many articles to make.", Required = true };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed makes the same articles.",
            DefaultValueFactory = _ => 1,
        };
        articles.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--articles is not at least 1.");
        });
        var command = new Command("generate", "Fill the database with made-up articles, to measure with.")
        {
            articles,
            seed,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                GenerateAsync(
                    build,
                    parsed.GetRequiredValue(articles),
                    parsed.GetRequiredValue(seed),
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Health()
    {
        var url = new Option<string>("--url") { Description = "Where the server is.", Required = true };
        url.Validators.Add(result =>
        {
            if (
                !Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out var address)
                || !address.Scheme.StartsWith("http", StringComparison.Ordinal)
            )
                result.AddError("--url is not an http address.");
        });
        var command = new Command("health", "Ask a running server whether it is ready; 0 when it is.") { url };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                using var http = new HttpClient { BaseAddress = new Uri(parsed.GetRequiredValue(url)) };
                try
                {
                    using var answer = await http.GetAsync("/health/ready", cancellationToken);
                    return answer.IsSuccessStatusCode ? 0 : 1;
                }
                catch (HttpRequestException exception)
                {
                    await Console.Error.WriteLineAsync(exception.Message);
                    return 1;
                }
            }
        );
        return command;
    }

    private static Command WriteOpenApi(Func<string[], WebApplication> build)
    {
        var command = new Command(
            "openapi",
            "Write the OpenAPI document, with examples over the seeds. Run it from the root of the repository."
        );
        command.SetAction((_, cancellationToken) => Startup.WriteOpenApi.RunAsync(build, cancellationToken));
        return command;
    }

    private static async Task GenerateAsync(
        Func<string[], WebApplication> build,
        int articles,
        int seed,
        CancellationToken cancellationToken
    )
    {
        await using var app = build([]);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(cancellationToken);
        await AnsiConsole
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(async progress =>
            {
                var task = progress.AddTask($"{articles} articles", maxValue: articles);
                await scope
                    .ServiceProvider.GetRequiredService<IMediator>()
                    .Send(new GenerateArticles(articles, seed, written => task.Value = written), cancellationToken);
            });
    }
}
