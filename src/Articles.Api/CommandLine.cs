using System.CommandLine;
using Articles.Api.Database;
using Articles.Api.Generate;
using Articles.Api.Pipeline;
using MediatR;
using Spectre.Console;

namespace Articles.Api;

/// <summary>The commands beside serving, which is what happens without one.</summary>
internal static class CommandLine
{
    /// <summary>Whether the arguments name a command, or ask what there is; settings of the server begin with two hyphens.</summary>
    public static bool IsAsked(string[] args) =>
        args is [['-', 'h' or '?', ..] or "--help" or "--version", ..] or [[not '-', ..], ..];

    public static Task<int> RunAsync(string[] args) =>
        new RootCommand(
            "Articles: who said what, where it was printed, and what changed since. Without a command it serves."
        )
        {
            Generate(),
        }
            .Parse(args)
            .InvokeAsync();

    private static Command Generate()
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
                GenerateAsync(parsed.GetRequiredValue(articles), parsed.GetRequiredValue(seed), cancellationToken)
        );
        return command;
    }

    private static async Task GenerateAsync(int articles, int seed, CancellationToken cancellationToken)
    {
        await using var app = Build();
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

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.AddPipeline();
        builder.Services.AddDatabase(builder.Configuration);
        return builder.Build();
    }
}
