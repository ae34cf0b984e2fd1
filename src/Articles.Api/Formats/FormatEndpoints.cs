using Articles.Api.Formats.Chunks;
using Articles.Api.Formats.CitationFormats;
using Articles.Api.Formats.Embeds;
using Articles.Api.Formats.Exports;
using Articles.Api.Formats.Feeds;
using Articles.Api.Formats.JsonLd;
using Articles.Api.Formats.Markdown;
using Articles.Api.Formats.Sitemaps;

namespace Articles.Api.Formats;

/// <summary>The forms beside the API's own JSON.</summary>
internal static class FormatEndpoints
{
    public static void MapFormats(this WebApplication app, RouteGroupBuilder v1)
    {
        app.MapSitemaps();
        v1.MapChunks();
        v1.MapCitationFormats();
        v1.MapEmbeds();
        v1.MapExports();
        v1.MapFeeds();
        v1.MapJsonLd();
        v1.MapMarkdown();
    }
}
