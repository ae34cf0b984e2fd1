using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;

namespace Articles.Api.Pages;

internal static class PagesSetup
{
    public static void AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        if (!PageSettings.From(configuration).Enabled)
            return;
        services.AddSingleton<StyleSheet>();
        services.AddSingleton<SiteIcon>();
        services.AddSingleton<Layout>();
        services.AddSingleton<ShowProblem>();
        services.AddSingleton(provider => new ProblemPage(provider.GetRequiredService<ShowProblem>().Of));
    }
}
