namespace Articles.Api.Pipeline.Telemetry;

/// <summary>What is told of how the server runs, from the configuration section <c>Telemetry</c> and OpenTelemetry's own variables.</summary>
internal sealed record TelemetrySettings
{
    public const string Section = "Telemetry";

    /// <summary>Whether <c>/metrics</c> answers Prometheus.</summary>
    public bool Metrics { get; init; }

    /// <summary>Whether each request is logged.</summary>
    public bool Requests { get; init; }

    /// <summary>Whether the log is JSON, an object a line.</summary>
    public bool JsonLogs { get; init; }

    /// <summary>Whether traces and metrics are sent to a collector.</summary>
    public bool Sends { get; private init; }

    public static TelemetrySettings From(IConfiguration configuration)
    {
        var settings = Configured.Read<TelemetrySettings>(configuration, Section) ?? new TelemetrySettings();
        string[] endpoints =
        [
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
            "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
        ];
        var isOff = configuration.GetValue<bool>("OTEL_SDK_DISABLED");
        return settings with { Sends = !isOff && endpoints.Any(name => !string.IsNullOrEmpty(configuration[name])) };
    }
}
