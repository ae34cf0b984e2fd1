using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Articles.Api.Database;

/// <summary>Traces and metrics of the database, whichever engine runs.</summary>
internal static class DatabaseTelemetry
{
    public static TracerProviderBuilder AddDatabase(this TracerProviderBuilder traces) =>
        traces.AddEntityFrameworkCoreInstrumentation().AddNpgsql();

    public static MeterProviderBuilder AddDatabase(this MeterProviderBuilder metrics) => metrics.AddMeter("Npgsql");
}
