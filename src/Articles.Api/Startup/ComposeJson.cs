using System.Runtime.CompilerServices;
using Articles.Api.Articles;
using Articles.Api.Authors;
using Articles.Api.Changes;
using Articles.Api.CitationChecks;
using Articles.Api.DraftChecks;
using Articles.Api.Formats.Exports;
using Articles.Api.Health;
using Articles.Api.Home;
using Articles.Api.Imports;
using Articles.Api.Keys;
using Articles.Api.Latest;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Readings;
using Articles.Api.Renditions;
using Articles.Api.Revisions;
using Articles.Api.Search;
using Articles.Api.Speakers;
using Articles.Api.Terms;
using Articles.Api.Updates;
using Articles.Api.Watchlists;
using Articles.Api.Webhooks;

namespace Articles.Api.Startup;

/// <summary>Puts together what the rooms read and write as JSON.</summary>
internal static class ComposeJson
{
    // When the program is loaded, so that nothing can be read or written before.
    [ModuleInitializer]
    internal static void Compose() =>
        WireJson.Add(
            ArticlesJson.Default,
            AuthorsJson.Default,
            ChangesJson.Default,
            CitationChecksJson.Default,
            DraftChecksJson.Default,
            ExportsJson.Default,
            HealthJson.Default,
            HomeJson.Default,
            ImportsJson.Default,
            KeysJson.Default,
            LatestJson.Default,
            QuotesJson.Default,
            ReadingsJson.Default,
            RenditionsJson.Default,
            RevisionsJson.Default,
            SearchJson.Default,
            SpeakersJson.Default,
            TermsJson.Default,
            UpdatesJson.Default,
            WatchlistsJson.Default,
            WebhooksJson.Default
        );
}
