namespace Articles.Api.Readings;

internal static class ReadingsSetup
{
    public static void AddReadings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(PageLimits.From(configuration));
        services.AddSingleton<ReadingDesk>();
    }
}
