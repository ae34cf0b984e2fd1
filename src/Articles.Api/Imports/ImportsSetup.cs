using Articles.Api.Imports.Pages;

namespace Articles.Api.Imports;

internal static class ImportsSetup
{
    public static void AddImports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ImportLimits.From(configuration));
        services.AddSingleton<ImportSignal>();
        services.AddSingleton<ImportTurns>();
        services.AddScoped<TakePage>();
        services.AddScoped<WorkOnImports>();
        services.AddHostedService<ImportLanes>();
    }
}
