using Articles.Api.Articles;
using Articles.Api.Assistants;
using Articles.Api.Authors;
using Articles.Api.Changes;
using Articles.Api.CitationChecks;
using Articles.Api.Database;
using Articles.Api.DraftChecks;
using Articles.Api.Formats;
using Articles.Api.Health;
using Articles.Api.Home;
using Articles.Api.Imports;
using Articles.Api.Keys;
using Articles.Api.Latest;
using Articles.Api.Pages;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Readings;
using Articles.Api.Revisions;
using Articles.Api.Search;
using Articles.Api.Speakers;
using Articles.Api.Startup;
using Articles.Api.Terms;
using Articles.Api.Updates;
using Articles.Api.Watchlists;
using Articles.Api.Webhooks;

try
{
    if (CommandLine.IsAsked(args))
        return await CommandLine.RunAsync(args, Build);

    await Build(args).ServeAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.IsMendable(exception))
{
    await Console.Error.WriteLineAsync(StartFailure.Explain(exception));
    return 1;
}

static WebApplication Build(string[] settings)
{
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory }
    );
    builder.AddPipeline();
    builder.Services.AddRooms(builder.Configuration);

    var app = builder.Build();
    app.Services.BeginModel();
    app.UsePipeline();
    app.MapHome();
    app.MapHealth();
    var v1 = app.MapGroup("/v1");
    v1.MapArticles();
    v1.MapAuthors();
    v1.MapChanges();
    v1.MapKeys();
    v1.MapLatest();
    v1.MapQuotes();
    v1.MapRevisions();
    v1.MapSpeakers();
    v1.MapTerms();
    v1.MapUpdates();
    v1.MapSearch();
    v1.MapCitationChecks();
    v1.MapWatchlists();
    v1.MapDraftChecks();
    v1.MapWebhooks();
    v1.MapReadings();
    v1.MapImports();
    app.MapFormats(v1);
    app.MapAssistants();
    app.MapLlmsText();
    app.MapPages();
    return app;
}
