using Articles.Api.Formats.Exports;
using Articles.Api.Formats.Feeds;
using Articles.Api.Formats.Sitemaps;

namespace Articles.Api.Formats;

internal static class FormatsSetup
{
    public static void AddFormats(this IServiceCollection services)
    {
        services.AddSingleton<WriteFeed>();
        services.AddSingleton(new SitemapSize(50_000));
        services.AddScoped<ArticleEntries>();
        services.AddSingleton<QuoteEntries>();
        services.AddScoped<ExportRows>();
        services.AddScoped<WriteExport>();
    }
}
