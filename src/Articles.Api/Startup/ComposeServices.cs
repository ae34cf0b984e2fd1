using Articles.Api.Articles;
using Articles.Api.Assistants;
using Articles.Api.Changes;
using Articles.Api.Database;
using Articles.Api.DraftChecks;
using Articles.Api.Formats;
using Articles.Api.Imports;
using Articles.Api.Indexing;
using Articles.Api.Pages;
using Articles.Api.Quotes.Clusters;
using Articles.Api.Readings;
using Articles.Api.References;
using Articles.Api.Webhooks;

namespace Articles.Api.Startup;

/// <summary>Puts the rooms' services together.</summary>
internal static class ComposeServices
{
    public static void AddRooms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDatabase(configuration);
        services.AddScoped<PrepareDatabase>();
        services.AddHostedService<EndPreparation>();
        services.AddSingleton(
            new DerivedData(
                (db, stale, cancellationToken) => new IndexWords(db).RenewAsync(stale, cancellationToken),
                (db, quotes, cancellationToken) => new ClusterQuotes(db).RenewAsync(quotes, cancellationToken)
            )
        );
        services.AddArticles();
        services.AddIndexing();
        services.AddReadings(configuration);
        services.AddImports(configuration);
        services.AddFormats();
        services.AddReferences();
        services.AddDraftChecks();
        services.AddAssistants(configuration);
        services.AddChanges(configuration);
        services.AddWebhooks(configuration);
        services.AddPages(configuration);
    }
}
