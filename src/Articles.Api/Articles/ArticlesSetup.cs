using Articles.Api.Articles.Scheduling;

namespace Articles.Api.Articles;

internal static class ArticlesSetup
{
    public static void AddArticles(this IServiceCollection services)
    {
        services.AddSingleton<CompiledReads>();
        services.AddHostedService<PublishOnTime>();
    }
}
