using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace Articles.Api.Assistants;

/// <summary>The MCP server at <c>/mcp</c>: streamable HTTP without sessions, so that any replica answers.</summary>
internal static class AssistantsSetup
{
    private const string Address = "/mcp";
    private const int LongestMessage = 1 << 20;

    public static void AddAssistants(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = AssistantSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<ShowPrinted>();
        if (!settings.Enabled)
            return;
        services.AddScoped<CallOverHttp>();
        services.AddMcpServer().WithHttpTransport(transport => transport.Stateless = true);
        // When the first assistant asks, and not at the start.
        services.AddSingleton<IConfigureOptions<McpServerOptions>>(provider => new ConfigureOptions<McpServerOptions>(
            options => Tools.SetUp(options, provider)
        ));
    }

    public static void MapAssistants(this WebApplication app)
    {
        if (app.Services.GetRequiredService<AssistantSettings>().Enabled)
            app.MapMcp(Address)
                .WithMetadata(new ExcludeFromDescriptionAttribute())
                .TakesUpTo(LongestMessage)
                .RequireCors(CorsSetup.StorelessPosts)
                .Add(TellsItsContext);
    }

    // An accessor that is registered would cost every request something.
    private static void TellsItsContext(EndpointBuilder endpoint)
    {
        var next = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            context.RequestServices.GetRequiredService<CallOverHttp>().Context = context;
            return next(context);
        };
    }
}

/// <summary>The request over which an assistant calls; on the command line there is none.</summary>
internal sealed class CallOverHttp
{
    public HttpContext? Context { get; set; }
}
