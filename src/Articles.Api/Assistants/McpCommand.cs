using System.CommandLine;
using Articles.Api.Database;
using Articles.Api.Model;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Articles.Api.Assistants;

/// <summary>The command <c>mcp</c>: the same tools for an assistant that starts this program, over standard input and output.</summary>
internal static class McpCommand
{
    /// <param name="build">Builds the API with settings as on a command line.</param>
    public static Command Make(Func<string[], WebApplication> build)
    {
        var command = new Command(
            "mcp",
            "Serve assistants over standard input and output (Model Context Protocol). Logs go to standard error."
        );
        command.SetAction((_, cancellationToken) => RunAsync(build, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Func<string[], WebApplication> build, CancellationToken cancellationToken)
    {
        // Nothing but messages may stand on standard output.
        await using var app = build([
            "--Logging:Console:LogToStandardErrorThreshold=Trace",
            "--Logging:LogLevel:Default=Warning",
        ]);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        var options = new McpServerOptions();
        Tools.SetUp(options, app.Services);
        options.Filters.Request.CallToolFilters.Insert(0, AsReaders<CallToolRequestParams, CallToolResult>);
        options.Filters.Request.ReadResourceFilters.Add(AsReaders<ReadResourceRequestParams, ReadResourceResult>);
        var loggers = app.Services.GetRequiredService<ILoggerFactory>();
        await using var transport = new StdioServerTransport(options, loggers);
        await using var server = McpServer.Create(transport, options, loggers, app.Services);
        await server.RunAsync(cancellationToken);
        return 0;
    }

    // Each request has a scope of its own, in which the program itself would see everything.
    private static McpRequestHandler<TParams, TResult> AsReaders<TParams, TResult>(
        McpRequestHandler<TParams, TResult> next
    ) =>
        (request, cancellationToken) =>
        {
            request.Services!.GetRequiredService<Visibility>().Least = Exposure.Public;
            return next(request, cancellationToken);
        };
}
