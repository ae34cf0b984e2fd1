using System.Reflection;
using System.Runtime.CompilerServices;
using Articles.Api.Database;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Articles.Api.Pipeline.Telemetry;

/// <summary>Logs with times, and traces and metrics by OpenTelemetry where somebody is told of them. Else nothing of it is set up.</summary>
internal static class TelemetrySetup
{
    private const string Times = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var settings = TelemetrySettings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        AddLogs(builder.Logging, settings);
        if (settings.Sends || settings.Metrics)
            Watch(builder, settings);
    }

    // By itself, so that a start without it loads nothing of it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Watch(WebApplicationBuilder builder, TelemetrySettings settings)
    {
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("articles", serviceVersion: Version))
            .WithMetrics(metrics => Measure(metrics, settings));
        if (settings.Sends)
            telemetry.WithTracing(traces =>
                traces
                    .AddAspNetCoreInstrumentation(requests =>
                        requests.Filter = context => IsWorthATrace(context.Request.Path)
                    )
                    .AddHttpClientInstrumentation()
                    .AddDatabase()
                    .AddOtlpExporter()
            );
    }

    /// <summary>After the cache, so that what it answers costs no line.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        if (app.Services.GetRequiredService<TelemetrySettings>().Requests)
            app.Use(ActivatorUtilities.CreateInstance<LogRequests>(app.Services).InvokeAsync);
    }

    public static void MapMetrics(this WebApplication app)
    {
        if (app.Services.GetRequiredService<TelemetrySettings>().Metrics)
            app.MapPrometheusScrapingEndpoint("/metrics").AnswersAtOnce();
    }

    private static string? Version =>
        typeof(TelemetrySetup)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion;

    private static void Measure(MeterProviderBuilder metrics, TelemetrySettings settings)
    {
        metrics
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddRuntimeInstrumentation()
            .AddDatabase()
            .AddMeter(Measures.MeterName);
        if (settings.Sends)
            metrics.AddOtlpExporter();
        if (settings.Metrics)
            metrics.AddPrometheusExporter();
    }

    private static bool IsWorthATrace(PathString path) =>
        !path.StartsWithSegments("/health") && !path.StartsWithSegments("/metrics");

    private static void AddLogs(ILoggingBuilder logging, TelemetrySettings settings)
    {
        if (settings.JsonLogs)
            logging.AddJsonConsole(console =>
            {
                console.TimestampFormat = Times.Trim();
                console.UseUtcTimestamp = true;
            });
        else
            logging.AddSimpleConsole(console =>
            {
                console.TimestampFormat = Times;
                console.UseUtcTimestamp = true;
            });
    }
}
