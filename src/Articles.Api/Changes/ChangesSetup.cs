using Articles.Api.Changes.Streams;

namespace Articles.Api.Changes;

internal static class ChangesSetup
{
    public static void AddChanges(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(StreamSettings.From(configuration));
        services.AddSingleton<StreamPlaces>();
        services.AddScoped<ReadEvents>();
        services.AddSingleton<TellListeners>();
        services.AddHostedService(provider => provider.GetRequiredService<TellListeners>());
    }
}
