using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.OpenApi;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Telemetry;
using FluentValidation;

namespace Articles.Api.Pipeline;

/// <summary>What every request passes, in its order.</summary>
internal static class PipelineSetup
{
    internal const string DefaultAddress = "http://localhost:5080";
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    public static void AddPipeline(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddTelemetry();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (!AddressKeys.Any(key => builder.Configuration.GetSection(key).Exists()))
            builder.WebHost.UseUrls(DefaultAddress);
        services.AddSingleton(ReadingLimits.From(builder.Configuration));
        services.AddSingleton(SiteSettings.From(builder.Configuration));
        services.AddSingleton(PageSettings.From(builder.Configuration));
        services.AddSingleton<Site>();
        services.AddMediation();
        services.AddValidatorsFromAssembly(
            typeof(PipelineSetup).Assembly,
            ServiceLifetime.Singleton,
            includeInternalTypes: true
        );
        // Members as the query spells them.
        ValidatorOptions.Global.PropertyNameResolver = (_, member, expression) => PropertyNames.Of(member, expression);
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) => member?.Name;
        services.AddSingleton<ResponseCache>();
        services.AddScoped<Paging>();
        services.AddAccess(builder.Configuration);
        services.AddExceptionHandler<Problems>();
        services.AddRateLimits(builder.Configuration);
        services.AddOrigins(builder.Configuration);
        services.AddOpenApiDocument();
    }

    public static void UsePipeline(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<ResponseCache>().InvokeAsync);
        app.UseRequestLog();
        app.Use(
            (context, next) =>
            {
                context.RequestServices.GetRequiredService<Visibility>().Least = Exposure.Public;
                return next(context);
            }
        );
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => Problems.WriteAsync(context.HttpContext));
        app.Use(Problems.RefuseAsync);
        app.UseProxies();
        app.Use(Alternates.InvokeAsync);
        app.UseRouting();
        app.UseUnknownAddresses();
        app.UseDeadlines();
        app.Use(Alternates.RefuseAsync);
        app.UseCors();
        app.UseReadiness();
        app.UseAccess();
        app.UseOpenApiDocument();
        app.MapMetrics();
    }

    // Nobody can visit "every interface".
    internal static string Visitable(string address) =>
        address
            .Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal);
}
